import { defaultLocale } from '../../config/locales.ts';
import { isValidId, writtenIds } from '../../faq/ids.ts';
import { scopeOf, type ParsedCategory, type ParsedQuestion } from '../../faq/parsed.ts';
import { textReader } from './comparison.ts';
import { groupQuestions, type Candidate, type Group, type Grouping } from './groups.ts';
import { makeShortId } from './short-id.ts';

/** A question of the content folder, with the file that it is in. */
export type KnownQuestion = Pick<Candidate, 'category' | 'question'>;

/** The questions of upstream pages with the ids that they get. */
export interface NamedQuestions extends Grouping {
  readonly idOf: ReadonlyMap<ParsedQuestion, string>;
  /** What the content folder has of an upstream question in its version and locale. */
  readonly knownOf: ReadonlyMap<ParsedQuestion, KnownQuestion>;
}

const validId = ({ explicitId }: ParsedQuestion): string | undefined =>
  explicitId !== undefined && isValidId(explicitId) ? explicitId : undefined;

/** Questions of the content folder by id; those without one stand alone. */
function knownGroups(content: readonly Candidate[]): Pick<Group, 'id' | 'known'>[] {
  const byId = Map.groupBy(content, (one) => one.question.explicitId ?? one);
  return [...byId.values()].map((known) => ({
    id: known[0] && validId(known[0].question),
    known,
  }));
}

/** An id made from the text of the newest version, in English if there is one. */
function newIdFor({ found }: Group, taken: ReadonlySet<string>): string {
  const named = found.findLast(({ category }) => category.locale === defaultLocale) ?? found.at(-1);
  const { titleText = '' } = named?.question ?? {};
  return makeShortId(titleText, named?.category.category ?? '', (id) => taken.has(id));
}

/** Gives each group its id: the one of the content folder, the one written upstream, or a new one. */
function nameGroups(
  groups: readonly Group[],
  reserved: readonly string[],
): Map<ParsedQuestion, string> {
  const taken = new Set([...reserved, ...groups.flatMap(({ id }) => id ?? [])]);
  const idOf = new Map<ParsedQuestion, string>();
  const give = ({ found }: Group, id: string) => {
    taken.add(id);
    for (const { question } of found) idOf.set(question, id);
  };
  const unnamed: Group[] = [];
  for (const group of groups) {
    const [written] = group.found.flatMap(({ writtenId }) => writtenId ?? []);
    const isFree = written !== undefined && !taken.has(written);
    const id = group.id ?? (isFree ? written : undefined);
    if (id === undefined) unnamed.push(group);
    else give(group, id);
  }
  for (const group of unnamed) if (group.found.length > 0) give(group, newIdFor(group, taken));
  return idOf;
}

/**
 * Gives the questions of upstream pages their ids: the same in both locales and in all versions, and
 * those that `content` has already. `versions` are in order of age; `synonyms` are words of both
 * languages that stand for one another.
 */
export function nameQuestions(
  upstream: readonly ParsedCategory[],
  content: readonly ParsedCategory[],
  versions: readonly string[],
  synonyms: readonly (readonly string[])[],
): NamedQuestions {
  const read = textReader(synonyms);
  const candidatesOf = (
    categories: readonly ParsedCategory[],
    writtenIdOf: (question: ParsedQuestion) => string | undefined,
  ): Candidate[] =>
    categories.flatMap((category) =>
      category.questions.map((question) => {
        const text = read(question, category.locale);
        return { category, question, writtenId: writtenIdOf(question), text };
      }),
    );
  const existing = candidatesOf(content, () => undefined);
  const grouping = groupQuestions(candidatesOf(upstream, validId), knownGroups(existing), versions);
  // A former id, or the id of a section, leads somewhere already.
  const reserved = content.flatMap(writtenIds);
  const knownOf = new Map<ParsedQuestion, KnownQuestion>();
  for (const { known, found } of grouping.groups) {
    const byScope = new Map(known.toReversed().map((one) => [scopeOf(one.category), one]));
    for (const { category, question } of found) {
      const same = byScope.get(scopeOf(category));
      if (same !== undefined) knownOf.set(question, same);
    }
  }
  return { ...grouping, idOf: nameGroups(grouping.groups, reserved), knownOf };
}
