import { defaultLocale } from '../../config/locales.ts';
import { comparable, isValidId, slugOf } from '../../faq/ids.ts';
import type { ParsedCategory, ParsedQuestion, ParsedSection } from '../../faq/parsed.ts';
import { makeShortId } from '../pair/short-id.ts';
import type { ReadPage } from '../read/upstream.ts';

/** Ids of the sections of a page, by what its reader called them. */
export type SectionIds = ReadonlyMap<string, string>;

type IdOf = ReadonlyMap<ParsedQuestion, string>;

function idsIn({ questions }: ParsedCategory, section: string, idOf: IdOf): Set<string> {
  const inside = questions.filter((question) => question.section === section);
  return new Set(inside.map((question) => idOf.get(question) ?? question.explicitId ?? ''));
}

/** The section of `model` that holds most of the questions of a section. */
function counterpart(
  section: ParsedSection,
  category: ParsedCategory,
  model: ParsedCategory,
  idOf: IdOf,
): ParsedSection | undefined {
  const ids = idsIn(category, section.id, idOf);
  const shared = ({ id }: ParsedSection) =>
    [...idsIn(model, id, idOf)].filter((one) => ids.has(one)).length;
  const best = model.sections.toSorted((a, b) => shared(b) - shared(a)).at(0);
  return best !== undefined && shared(best) > 0 ? best : undefined;
}

/** What a page takes section ids from: the page of the content folder, then that of the other locale. */
export interface SectionModel {
  readonly category: ParsedCategory;
  readonly ids: SectionIds;
}

const ownIds = ({ sections }: ParsedCategory): SectionIds =>
  new Map(sections.map(({ id }) => [id, id]));

/** The page of the content folder as a model. */
export function modelOf(category: ParsedCategory): SectionModel {
  return { category, ids: ownIds(category) };
}

/**
 * Gives the sections of a page ids that are made of ASCII: those of the first of `models` that has a
 * section with the same questions, else the slug of an English title. `isTaken` keeps them apart from
 * the ids of questions.
 */
export function nameSections(
  { category }: ReadPage,
  models: readonly SectionModel[],
  idOf: IdOf,
  isTaken: (id: string) => boolean,
): SectionIds {
  const names = new Map<string, string>();
  const used = new Set<string>();
  const isFree = (id: string) => !used.has(comparable(id)) && !isTaken(id);
  const give = (section: ParsedSection, id: string) => {
    names.set(section.id, id);
    used.add(comparable(id));
  };
  for (const section of category.sections) {
    const known = models
      .map((model) => {
        const found = counterpart(section, category, model.category, idOf);
        return found && model.ids.get(found.id);
      })
      .find((id) => id !== undefined && !used.has(comparable(id)));
    const slug = category.locale === defaultLocale ? slugOf(section.title) : '';
    if (known !== undefined) give(section, known);
    else if (isValidId(slug) && isFree(slug)) give(section, slug);
    else
      give(
        section,
        makeShortId(section.title, category.category, (id) => !isFree(id)),
      );
  }
  return names;
}
