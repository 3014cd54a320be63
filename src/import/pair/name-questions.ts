import { defaultLocale } from '../../config/locales.ts';
import { isValidId } from '../../faq/ids.ts';
import type { ParsedCategory, ParsedQuestion } from '../../faq/parsed.ts';
import { textReader } from './comparison.ts';
import { groupQuestions, type Candidate, type Group, type Match } from './groups.ts';
import { notionFinder } from './notions.ts';
import { makeShortId } from './short-id.ts';

/** The questions of a page with the ids that they get. */
export interface NamedQuestions {
  readonly idOf: ReadonlyMap<ParsedQuestion, string>;
  readonly groups: readonly Group[];
  /** What the content folder has of an upstream question in its version and locale. */
  readonly knownOf: ReadonlyMap<ParsedQuestion, KnownQuestion>;
  /** Pairs that may be one question, and were left apart. */
  readonly unsure: readonly Match[];
  /** Questions that were not compared, since too many have their title. */
  readonly crowded: readonly Candidate[];
}

/** A question of the content folder, with the file that it is in. */
export interface KnownQuestion {
  readonly category: ParsedCategory;
  readonly question: ParsedQuestion;
}

function candidatesOf(
  categories: readonly ParsedCategory[],
  hasIds: boolean,
  read: ReturnType<typeof textReader>,
) {
  return categories.flatMap((parsed) =>
    parsed.questions.map((question) => {
      const { version, locale, category, file } = parsed;
      const { explicitId, titleText } = question;
      const candidate: Candidate = {
        version,
        locale,
        category,
        title: titleText,
        explicitId:
          !hasIds && explicitId !== undefined && isValidId(explicitId) ? explicitId : undefined,
        source: `${file.path}:${question.line}`,
        text: read(question, locale),
      };
      return { candidate, question, category: parsed };
    }),
  );
}

type Found = ReturnType<typeof candidatesOf>;

/** Questions of the content folder by id; those without one stand alone. */
function knownGroups(content: Found): Pick<Group, 'id' | 'known'>[] {
  const byId = Map.groupBy(content, ({ question, candidate }) => question.explicitId ?? candidate);
  return [...byId].map(([id, members]) => ({
    id: typeof id === 'string' && isValidId(id) ? id : undefined,
    known: members.map(({ candidate }) => candidate),
  }));
}

/** The text that an id is made from: that of the newest version, in English if there is one. */
function namingCandidate({ found }: Group): Candidate | undefined {
  return found.findLast(({ locale }) => locale === defaultLocale) ?? found.at(-1);
}

const writtenIdOf = ({ found }: Group): string | undefined =>
  found.map(({ explicitId }) => explicitId).find((id) => id !== undefined);

/** Gives each group its id: the one of the content folder, the one written upstream, or a new one. */
function nameGroups(
  groups: readonly Group[],
  reserved: ReadonlySet<string>,
): Map<Candidate, string> {
  const taken = new Set([
    ...reserved,
    ...groups.flatMap(({ id }) => (id === undefined ? [] : [id])),
  ]);
  const names = new Map<Candidate, string>();
  const give = ({ found }: Group, id: string) => {
    taken.add(id);
    for (const candidate of found) names.set(candidate, id);
  };
  const unnamed: Group[] = [];
  for (const group of groups) {
    const written = writtenIdOf(group);
    if (group.id !== undefined) give(group, group.id);
    else if (written !== undefined && !taken.has(written)) give(group, written);
    else unnamed.push(group);
  }
  for (const group of unnamed) {
    const named = namingCandidate(group);
    if (named === undefined) continue;
    give(
      group,
      makeShortId(named.title, named.category, (id) => taken.has(id)),
    );
  }
  return names;
}

function findKnown(groups: readonly Group[], found: Found, existing: Found) {
  const placed = new Map([...found, ...existing].map((one) => [one.candidate, one]));
  const knownOf = new Map<ParsedQuestion, KnownQuestion>();
  for (const group of groups) {
    for (const candidate of group.found) {
      const same = group.known.find(
        ({ version, locale }) => version === candidate.version && locale === candidate.locale,
      );
      const [upstream, known] = [placed.get(candidate), same && placed.get(same)];
      if (upstream !== undefined && known !== undefined) knownOf.set(upstream.question, known);
    }
  }
  return knownOf;
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
  const read = textReader(notionFinder(synonyms));
  const found = candidatesOf(upstream, false, read);
  const existing = candidatesOf(content, true, read);
  const { groups, unsure, crowded } = groupQuestions(
    found.map(({ candidate }) => candidate),
    knownGroups(existing),
    versions,
  );
  // A former id, or the id of a section, leads somewhere already.
  const reserved = content.flatMap(({ questions, sections }) => [
    ...questions.flatMap(({ explicitId, formerIds }) => [...formerIds, explicitId ?? '']),
    ...sections.map(({ id }) => id),
  ]);
  const names = nameGroups(groups, new Set(reserved));
  const idOf = new Map<ParsedQuestion, string>();
  for (const { candidate, question } of found) {
    const id = names.get(candidate);
    if (id !== undefined) idOf.set(question, id);
  }
  return { idOf, groups, knownOf: findKnown(groups, found, existing), unsure, crowded };
}
