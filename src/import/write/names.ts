import { defaultLocale, localeIds } from '../../config/locales.ts';
import { comparable, isValidId, slugOf } from '../../faq/ids.ts';
import { scopeOf, type ParsedCategory, type ParsedQuestion } from '../../faq/parsed.ts';
import { makeShortId } from '../pair/short-id.ts';
import type { ReadPage } from '../read/upstream.ts';

/** A page with the names that it gets in the content folder. */
export interface NamedPage extends ReadPage {
  /** Ids of its sections, by what its reader called them. */
  readonly sectionIds: ReadonlyMap<string, string>;
}

/** A category or a section, with the ids of its questions. */
interface Named {
  readonly name: string;
  readonly ids: ReadonlySet<string>;
}

type IdOf = ReadonlyMap<ParsedQuestion, string>;

const idsOf = (questions: readonly ParsedQuestion[], idOf: IdOf): Set<string> =>
  new Set(questions.map((question) => idOf.get(question) ?? question.explicitId ?? ''));

const countShared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((id) => b.has(id)).length;

const namedCategory = ({ category, questions }: ParsedCategory, idOf: IdOf): Named => ({
  name: category,
  ids: idsOf(questions, idOf),
});

/** Pages take the names of those with most of their questions, if these have no namesake. */
function alignScope(pages: readonly ReadPage[], others: readonly Named[], idOf: IdOf): ReadPage[] {
  const names = new Set(pages.map(({ category }) => category.category));
  const known = new Set(others.map(({ name }) => name));
  const free = new Set(others.filter(({ name }) => !names.has(name)));
  return pages.map((page): ReadPage => {
    const { name, ids } = namedCategory(page.category, idOf);
    const counterpart = [...free].find(
      (other) => countShared(ids, other.ids) * 2 > page.category.questions.length,
    );
    if (known.has(name) || counterpart === undefined) return page;
    free.delete(counterpart);
    return { ...page, category: { ...page.category, category: counterpart.name } };
  });
}

/**
 * Gives a category the name that it has in the content folder, whatever upstream calls its page, and
 * one name in all locales of a version, that of the default locale. Pages of the default locale come
 * first.
 */
function alignCategories(
  pages: readonly ReadPage[],
  contentOf: ReadonlyMap<string, readonly ParsedCategory[]>,
  idOf: IdOf,
): ReadPage[] {
  const aligned: ReadPage[] = [];
  for (const locale of localeIds) {
    const ofLocale = pages.filter((page) => page.locale === locale);
    for (const [version, ofScope] of Map.groupBy(ofLocale, (page) => page.version)) {
      const inContent = contentOf.get(scopeOf({ version, locale })) ?? [];
      const inDefault = aligned.filter(
        (page) => scopeOf(page) === scopeOf({ version, locale: defaultLocale }),
      );
      const models = inContent.length > 0 ? inContent : inDefault.map(({ category }) => category);
      const named = models.map((category) => namedCategory(category, idOf));
      aligned.push(...alignScope(ofScope, named, idOf));
    }
  }
  return aligned;
}

const namedSections = ({ sections, questions }: ParsedCategory, idOf: IdOf) =>
  sections.map(({ id, title }) => {
    const inside = questions.filter(({ section }) => section === id);
    return { name: id, title, ids: idsOf(inside, idOf) };
  });

/**
 * Gives the sections of a page ids that are made of ASCII: those of the first of `models` that has a
 * section with the same questions, else the slug of an English title. `isTaken` keeps them apart from
 * the ids of questions.
 */
function nameSections(
  category: ParsedCategory,
  models: readonly (readonly Named[])[],
  idOf: IdOf,
  isTaken: (id: string) => boolean,
): Named[] {
  const used = new Set<string>();
  const isFree = (id: string) => !used.has(comparable(id)) && !isTaken(id);
  return namedSections(category, idOf).map(({ title, ids }) => {
    const shared = (other: Named) => countShared(other.ids, ids);
    const known = models
      .flatMap((model) => model.toSorted((a, b) => shared(b) - shared(a)).slice(0, 1))
      .find((other) => shared(other) > 0 && !used.has(comparable(other.name)));
    const slug = category.locale === defaultLocale ? slugOf(title) : '';
    const made = () =>
      isValidId(slug) && isFree(slug)
        ? slug
        : makeShortId(title, category.category, (one) => !isFree(one));
    const name = known?.name ?? made();
    used.add(comparable(name));
    return { name, ids };
  });
}

/**
 * Gives pages the names of their categories and sections: those that the content folder has, then
 * those of the default locale. Pages of the default locale come first.
 */
export function namePages(
  read: readonly ReadPage[],
  content: readonly ParsedCategory[],
  idOf: IdOf,
): NamedPage[] {
  const contentOf = Map.groupBy(content, scopeOf);
  const pages = alignCategories(read, contentOf, idOf);
  const upstreamOf = Map.groupBy(
    pages.map(({ category }) => category),
    scopeOf,
  );
  const inOtherLocale = new Map<string, Named[]>();
  return pages.map((page) => {
    const { category } = page;
    const inContent = contentOf.get(scopeOf(page)) ?? [];
    const inScope = [...(upstreamOf.get(scopeOf(page)) ?? []), ...inContent];
    const taken = inScope.flatMap(({ questions }) => [...idsOf(questions, idOf)]);
    const isTaken = new Set(taken.map(comparable));
    const existing = inContent.find((one) => one.category === category.category);
    const key = `${page.version}/${category.category}`;
    const models = [existing ? namedSections(existing, idOf) : [], inOtherLocale.get(key) ?? []];
    const named = nameSections(category, models, idOf, (id) => isTaken.has(comparable(id)));
    inOtherLocale.set(key, named);
    const sectionIds = new Map(category.sections.map(({ id }, at) => [id, named[at]?.name ?? id]));
    return { ...page, sectionIds };
  });
}
