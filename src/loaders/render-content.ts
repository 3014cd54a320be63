import type { Version } from '../config/versions.ts';
import type { Glossary } from '../faq/check/glossary.ts';
import { findStaleTranslations } from '../faq/lock.ts';
import { renderCategory } from '../faq/render/render-category.ts';
import type { Category } from '../faq/schema.ts';
import { hrefResolver, type Paths } from '../routing/paths.ts';
import type { StaleQuestion } from '../views/translation-coverage.ts';
import type { Kept } from './kept.ts';
import { digestOf, type LoadedContent } from './load-content.ts';

/** Content as the pages show it. */
export interface RenderedContent {
  readonly versions: readonly Version[];
  readonly categories: readonly Category[];
  /** The translations that were left behind since the lock was written. */
  readonly stale: readonly StaleQuestion[];
  readonly glossary: Glossary;
  /** How many categories were not kept from an earlier time. */
  readonly rendered: number;
}

const staleTranslationsOf = ({ categories, lock }: LoadedContent): StaleQuestion[] =>
  findStaleTranslations(categories, lock).map(({ category, question }) => ({
    version: category.version,
    locale: category.locale,
    id: question.id,
  }));

/**
 * Renders content without errors: each category whose file, or what links lead to, is another than that
 * of the one kept.
 */
export async function renderContent(
  content: LoadedContent,
  paths: Paths,
  kept: Kept,
): Promise<RenderedContent> {
  const categories: Category[] = [];
  let rendered = 0;
  for (const category of content.categories) {
    const name = `rendered ${category.file.path}`;
    const digest = digestOf([content.addressDigest, String(category.file)]);
    const known = kept.get(name, digest) as Category | undefined;
    const resolveHref = hrefResolver(category, content.linkIndex, paths);
    const shown = known ?? (await renderCategory(category, resolveHref));
    categories.push(shown);
    if (known !== undefined) continue;
    kept.set(name, digest, shown);
    rendered += 1;
  }
  const { versions, glossary } = content;
  return { versions, categories, stale: staleTranslationsOf(content), glossary, rendered };
}
