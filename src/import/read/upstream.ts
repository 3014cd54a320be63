import type { VFile } from 'vfile';
import type { Locale } from '../../config/locales.ts';
import { parseCategory } from '../../faq/read/parse.ts';
import type { ParsedCategory } from '../../faq/parsed.ts';

/** A page of the upstream FAQ, decoded but not yet read. */
export interface UpstreamPage {
  readonly version: string;
  readonly locale: Locale;
  /** File name without its ending, as upstream has it. */
  readonly page: string;
  /** Path in the upstream tree, with forward slashes. */
  readonly path: string;
  readonly file: VFile;
}

/** An upstream page as our readers see it, with the name that its category gets. */
export interface ReadPage extends UpstreamPage {
  readonly category: ParsedCategory;
}

/** Gives the name of the category that an upstream page becomes: `backend_compile` → `backend-compile`. */
export function categoryNameOf(page: string): string {
  const name = page
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return name === '' ? 'category' : name;
}

function namePages(pages: readonly UpstreamPage[]): string[] {
  const taken = new Set<string>();
  return pages.map(({ version, locale, page }) => {
    const base = categoryNameOf(page);
    let name = base;
    for (let count = 2; taken.has(`${version}/${locale}/${name}`); count += 1)
      name = `${base}-${count}`;
    taken.add(`${version}/${locale}/${name}`);
    return name;
  });
}

/** Reads upstream pages in whichever dialect they are written; findings are messages of their files. */
export function readPages(pages: readonly UpstreamPage[]): ReadPage[] {
  const names = namePages(pages);
  return pages.map((page, at) => {
    const place = { version: page.version, locale: page.locale, category: names[at] ?? page.page };
    return { ...page, category: parseCategory(page.file, place) };
  });
}
