import { locales, type Locale } from '../config/locales.ts';
import { site } from '../config/site.ts';
import type { FaqIndex } from '../routing/faq-index.ts';
import type { Paths } from '../routing/paths.ts';

type Absolute = (path: string) => string;

/**
 * Lists the categories of a version and locale with links to their Markdown copies.
 * Source of the form: https://llmstxt.org
 */
export function versionLlmsTxt(
  index: FaqIndex,
  version: string,
  locale: Locale,
  paths: Paths,
  absolute: Absolute,
): string {
  const lines = index.categories(version, locale).map((category) => {
    const link = `- [${category.title}](${absolute(paths.categoryMarkdown(category))})`;
    return category.description === null ? link : `${link}: ${category.description}`;
  });
  return `# ${site.name} ${version} (${locales[locale].label})\n\n${lines.join('\n')}\n`;
}

/** Lists the `llms.txt` of every version and locale. */
export function rootLlmsTxt(index: FaqIndex, paths: Paths, absolute: Absolute): string {
  const lines = index.versions.flatMap(({ id, label, status }) =>
    (Object.keys(locales) as Locale[]).map(
      (locale) =>
        `- [${label}, ${locales[locale].label}](${absolute(paths.versionLlmsTxt(locale, id))}): ${status}`,
    ),
  );
  return `# ${site.name}\n\n${lines.join('\n')}\n`;
}
