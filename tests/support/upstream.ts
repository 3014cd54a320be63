import { decodeFile } from '../../src/faq/read/decode.ts';
import type { Locale } from '../../src/config/locales.ts';
import { planImport, type ImportInput, type ImportPlan } from '../../src/import/plan.ts';
import type { UpstreamPage } from '../../src/import/read/upstream.ts';
import { parseCategory } from '../../src/faq/read/parse.ts';
import type { ParsedCategory } from '../../src/faq/parsed.ts';

const folders: Record<Locale, string> = { en: 'source_en', 'zh-CN': 'source_zh_cn' };

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** An upstream page of `version` with the given text. */
export function upstreamPage(
  version: string,
  locale: Locale,
  page: string,
  text: string,
): UpstreamPage {
  const path = `${folders[locale]}/${page}.md`;
  return { version, locale, page, path, file: decodeFile(`${version}:${path}`, bytes(text)) };
}

/** Questions in the font dialect, as upstream writes them. */
export function fontPage(title: string, questions: readonly (readonly [string, string])[]): string {
  const texts = questions.map(
    ([question, answer]) => `<font size=3>**Q: ${question}**</font>\n\nA: ${answer}\n\n<br/>`,
  );
  return [`# ${title}`, ...texts, ''].join('\n\n');
}

/** Plans an import of pages into the content of an earlier plan, or of none. */
export function planPages(
  pages: readonly UpstreamPage[],
  rest: Partial<ImportInput> = {},
): ImportPlan {
  const versions = [...new Set(pages.map(({ version }) => version))];
  return planImport({
    pages,
    content: [],
    versions,
    synonyms: [],
    replace: false,
    prune: false,
    notes: { lost: [], unmapped: [] },
    ...rest,
  });
}

/** The content that a plan gives when it is written. */
export function contentOf({ files }: ImportPlan): ParsedCategory[] {
  return files.flatMap(({ place, text }) =>
    text === undefined ? [] : [contentFile(place.version, place.locale, place.category, text)],
  );
}

/** A parsed category file of the content folder. */
export function contentFile(
  version: string,
  locale: Locale,
  category: string,
  text: string,
): ParsedCategory {
  return parseCategory(decodeFile(`${version}/${locale}/${category}.md`, bytes(text)), {
    version,
    locale,
    category,
  });
}

/** The text that a plan gives a file, by its path. */
export function textOf({ files }: ImportPlan, path: string): string {
  const found = files.find(
    ({ place }) => `${place.version}/${place.locale}/${place.category}` === path,
  );
  if (found?.text === undefined) throw new Error(`Unexpected plan without ${path}`);
  return found.text;
}
