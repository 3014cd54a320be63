import { defaultLocale } from '../../config/locales.ts';
import type { ParsedQuestion } from '../../faq/parsed.ts';
import { scopeKey } from '../place-key.ts';
import type { ReadPage } from '../read/upstream.ts';

type Ids = ReadonlyMap<ParsedQuestion, string>;

function countShared(a: ReadPage, b: ReadPage, idOf: Ids): number {
  const ids = new Set(a.category.questions.map((question) => idOf.get(question)));
  return b.category.questions.filter((question) => ids.has(idOf.get(question))).length;
}

/** The page that most questions of `page` are on, among those that have no counterpart by name. */
function findCounterpart(page: ReadPage, free: ReadonlySet<ReadPage>, idOf: Ids) {
  const [best] = [...free]
    .map((other) => ({ other, shared: countShared(other, page, idOf) }))
    .toSorted((a, b) => b.shared - a.shared);
  const isMost = best !== undefined && best.shared * 2 > page.category.questions.length;
  return isMost ? best.other : undefined;
}

const nameOf = ({ category }: ReadPage): string => category.category;

function alignScope(pages: readonly ReadPage[], others: readonly ReadPage[], idOf: Ids) {
  const names = new Set(pages.map(nameOf));
  const otherNames = new Set(others.map(nameOf));
  const free = new Set(others.filter((other) => !names.has(nameOf(other))));
  return pages.map((page): ReadPage => {
    const other = otherNames.has(nameOf(page)) ? undefined : findCounterpart(page, free, idOf);
    if (other === undefined) return page;
    free.delete(other);
    return { ...page, category: { ...page.category, category: nameOf(other) } };
  });
}

/**
 * Gives a category one name in all locales of a version, that of the default locale, where upstream
 * names the page of a translation otherwise.
 */
export function alignCategories(pages: readonly ReadPage[], idOf: Ids): ReadPage[] {
  const scopes = Map.groupBy(pages, scopeKey);
  const aligned = new Map<ReadPage, ReadPage>();
  for (const ofScope of scopes.values()) {
    const [{ version, locale } = {}] = ofScope;
    if (version === undefined || locale === defaultLocale) continue;
    const others = scopes.get(scopeKey({ version, locale: defaultLocale })) ?? [];
    for (const [at, page] of alignScope(ofScope, others, idOf).entries())
      aligned.set(ofScope[at] ?? page, page);
  }
  return pages.map((page) => aligned.get(page) ?? page);
}
