import { defaultLocale, localeIds } from '../../config/locales.ts';
import type { CategoryPlace, ParsedCategory, ParsedQuestion } from '../../faq/parsed.ts';
import type { ReadPage } from '../read/upstream.ts';

type Ids = ReadonlyMap<ParsedQuestion, string>;

/** A category that has a name already. */
interface Named {
  readonly name: string;
  readonly ids: ReadonlySet<string>;
}

const isSameScope = (a: Omit<CategoryPlace, 'category'>, b: Omit<CategoryPlace, 'category'>) =>
  a.version === b.version && a.locale === b.locale;

const nameOf = ({ category }: ReadPage): string => category.category;

const idsOf = ({ category }: ReadPage, idOf: Ids): string[] =>
  category.questions.map((question) => idOf.get(question) ?? '');

/** The category that has most questions of `page`, among those that have no counterpart by name. */
function findCounterpart(page: ReadPage, free: ReadonlySet<Named>, idOf: Ids): Named | undefined {
  const ids = idsOf(page, idOf);
  return [...free].find((named) => ids.filter((id) => named.ids.has(id)).length * 2 > ids.length);
}

function alignScope(pages: readonly ReadPage[], others: readonly Named[], idOf: Ids): ReadPage[] {
  const names = new Set(pages.map(nameOf));
  const known = new Set(others.map(({ name }) => name));
  const free = new Set(others.filter(({ name }) => !names.has(name)));
  return pages.map((page): ReadPage => {
    const other = known.has(nameOf(page)) ? undefined : findCounterpart(page, free, idOf);
    if (other === undefined) return page;
    free.delete(other);
    return { ...page, category: { ...page.category, category: other.name } };
  });
}

/**
 * Gives a category the name that it has in the content folder, whatever upstream calls its page, and
 * one name in all locales of a version, that of the default locale. Pages of the default locale come
 * first.
 */
export function alignCategories(
  pages: readonly ReadPage[],
  content: readonly ParsedCategory[],
  idOf: Ids,
): ReadPage[] {
  const aligned: ReadPage[] = [];
  for (const locale of localeIds) {
    const ofLocale = pages.filter((page) => page.locale === locale);
    for (const ofScope of Map.groupBy(ofLocale, ({ version }) => version).values()) {
      const [{ version } = { version: '' }] = ofScope;
      const inContent = content
        .filter((category) => isSameScope(category, { version, locale }))
        .map(({ category, questions }): Named => {
          return { name: category, ids: new Set(questions.flatMap((one) => one.explicitId ?? [])) };
        });
      const inDefault = aligned
        .filter((page) => isSameScope(page, { version, locale: defaultLocale }))
        .map((page): Named => ({ name: nameOf(page), ids: new Set(idsOf(page, idOf)) }));
      const named = alignScope(ofScope, inContent, idOf);
      const others = locale === defaultLocale || inContent.length > 0 ? [] : inDefault;
      aligned.push(...alignScope(named, others, idOf));
    }
  }
  return aligned;
}
