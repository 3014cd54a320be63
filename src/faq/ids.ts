import GithubSlugger, { slug } from 'github-slugger';
import type { VFile } from 'vfile';
import { reservedIds } from '../config/reserved-names.ts';
import { report } from './findings.ts';
import { scopeOf, type ParsedCategory, type ParsedQuestion } from './parsed.ts';

const idShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An id is a part of addresses, which people read and paste. */
const longestId = 100;

// Marks that show nothing, or that turn the direction of all text behind them.
const invisibleMarks = /[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** Tells whether an author may write an id: it is short, has the shape of ids and is not the layout's. */
export function isValidId(id: string): boolean {
  return id.length <= longestId && idShape.test(id) && !reservedIds.includes(id);
}

/** What a text holds of ASCII letters and digits, in lower case and without accents. */
export const asciiWords = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? [];

/** Gives the words of a valid id that is near to `id`. */
const suggestWords = (id: string): string[] =>
  asciiWords(id.replace(/([a-z0-9])([A-Z])/g, '$1-$2'));

/** Takes zero-width marks and direction overrides out of a text, and composes its letters. */
export function cleanText(text: string): string {
  return text.replace(invisibleMarks, '').normalize('NFC');
}

/** Gives the slug of a text by the rule of github-slugger, which is that of rehype-slug. */
export function slugOf(text: string): string {
  return slug(cleanText(text)).normalize('NFC');
}

/** The form in which ids are compared: without case, letters composed. */
export function comparable(id: string): string {
  return id.normalize('NFC').toLowerCase();
}

/**
 * Makes ids from texts, each one unlike all ids that were taken before, also without case: the slug
 * of the text, else `fallback`, with a number behind it where that is taken.
 */
export class IdMaker {
  readonly #slugger = new GithubSlugger();

  constructor(taken: readonly string[] = []) {
    for (const id of [...reservedIds, ...taken]) this.reserve(id);
  }

  /** Keeps an id from being made. */
  reserve(id: string): void {
    this.#slugger.occurrences[comparable(id)] ??= 0;
  }

  /** Makes an id and reserves it. */
  make(text: string, fallback: string): string {
    return this.#slugger.slug(slugOf(text).replace(/^-+$/, '') || fallback);
  }
}

/** How much of an id that is too long a finding shows. */
const shownLength = 40;

/**
 * Adds a finding for an id that an author may not write: `reserved-name` or `invalid-id`, with a
 * valid one where one can be made.
 */
export function reportInvalidId(file: VFile, id: string, line: number): void {
  if (reservedIds.includes(id)) {
    const reason = `Unexpected id "${id}", which the layout of every page has`;
    report(file, 'reserved-name', reason, line, `Use another one, such as "${id}-question".`);
    return;
  }
  const shown = id.length > shownLength ? `${id.slice(0, shownLength)}…` : id;
  const suggestion = id.length > longestId ? '' : suggestWords(id).join('-');
  const reason = `Unexpected id "${shown}", expected at most ${longestId} lower-case ASCII letters and digits joined by single hyphens`;
  report(file, 'invalid-id', reason, line, suggestion ? `Try "${suggestion}".` : undefined);
}

/** The question or section that an id belongs to. */
export interface Owner {
  readonly file: VFile;
  readonly line: number;
}

/** Who has which id, compared without case, in whatever the id has to be unique in. */
type Owners = Map<string, Owner>;

/** Gives the id to `owner` where it is free, else says who has it. */
function claim(owners: Owners, id: string, owner: Owner): Owner | undefined {
  const first = owners.get(comparable(id));
  if (first === undefined) owners.set(comparable(id), owner);
  return first;
}

/** Names the place of an owner: `file:line`. */
export const placeName = ({ file, line }: Owner): string => `${file.path}:${line}`;

/** A question with its id: the one that the author wrote, or one made from the title. */
export type QuestionWithId = ParsedQuestion & { readonly id: string };

/** A category whose questions have ids, each of them unique in its version and locale. */
export type CategoryWithIds = Omit<ParsedCategory, 'questions'> & {
  readonly questions: QuestionWithId[];
};

/** The questions whose id the author wrote: only these are known in other locales and versions. */
export const writtenOf = ({ questions }: CategoryWithIds): QuestionWithId[] =>
  questions.filter(({ id, explicitId }) => id === explicitId);

function reportDuplicate(id: string, owner: Owner, first: Owner): void {
  const reason = `Unexpected id "${id}", which ${placeName(first)} has already`;
  const hint = `Give one of the two another id: ${placeName(first)} or ${placeName(owner)}.`;
  report(owner.file, 'duplicate-id', reason, owner.line, hint);
}

/** Finds the written ids of a group that are valid and stand there for the first time. */
function claimWrittenIds(group: readonly ParsedCategory[]): Map<ParsedQuestion, string> {
  const owners: Owners = new Map();
  const claimed = new Map<ParsedQuestion, string>();
  for (const { file, questions } of group) {
    for (const question of questions) {
      const { explicitId: id, line } = question;
      if (id === undefined) continue;
      if (!isValidId(id)) {
        reportInvalidId(file, id, line);
        continue;
      }
      const first = claim(owners, id, { file, line });
      if (first === undefined) claimed.set(question, id);
      else reportDuplicate(id, { file, line }, first);
    }
  }
  return claimed;
}

/** The ids that authors wrote for a question: its own, and former ones. */
const idsOf = ({ explicitId, formerIds }: ParsedQuestion): string[] =>
  explicitId === undefined ? formerIds : [explicitId, ...formerIds];

/** All ids that authors wrote in a category, of questions and of sections. */
export const writtenIds = ({ sections, questions }: ParsedCategory): string[] => [
  ...questions.flatMap(idsOf),
  ...sections.map(({ id }) => id),
];

/** Section ids are anchors of a page, on which the ids of its questions stand as well. */
function checkSections({ file, sections, questions }: ParsedCategory): void {
  const onPage: Owners = new Map();
  for (const question of questions) {
    for (const id of idsOf(question)) claim(onPage, id, { file, line: question.line });
  }
  for (const { id, line } of sections) {
    const first = claim(onPage, id, { file, line });
    if (first !== undefined) reportDuplicate(id, { file, line }, first);
  }
}

function reportGenerated({ file, questions }: CategoryWithIds): void {
  const generated = questions.filter(({ explicitId }) => explicitId === undefined);
  const [first] = generated;
  if (first === undefined) return;
  const words = suggestWords(first.titleText).slice(0, 5);
  const example = words.length < 2 ? '' : `, such as {#${words.join('-')}}`;
  const reason = `Unexpected questions without an id (${generated.length}), expected one each${example}`;
  report(file, 'generated-id', reason, first.line);
}

/** A former id is whatever an address once ended in, so it may have shapes that new ids may not. */
const formerIdShape = /^[^\s<>"'#]+$/;

function checkFormerIds(group: readonly CategoryWithIds[]): void {
  const owners: Owners = new Map();
  for (const { file, questions } of group)
    for (const { id, line } of questions) claim(owners, id, { file, line });
  for (const { file, questions } of group) {
    for (const { formerIds, line } of questions) {
      for (const id of formerIds) {
        if (!formerIdShape.test(id) || reservedIds.includes(id)) reportInvalidId(file, id, line);
        const first = claim(owners, id, { file, line });
        if (first === undefined) continue;
        const reason = `Unexpected former id "${id}", which ${placeName(first)} has already`;
        report(file, 'alias-collision', reason, line);
      }
    }
  }
}

function assignInGroup(group: readonly ParsedCategory[]): CategoryWithIds[] {
  const written = claimWrittenIds(group);
  const maker = new IdMaker(group.flatMap(writtenIds));
  const withIds = group.map((category) => {
    const questions = category.questions.map((question, index) => {
      const id = written.get(question);
      return { ...question, id: id ?? maker.make(question.titleText, `question-${index + 1}`) };
    });
    return { ...category, questions };
  });
  for (const category of group) checkSections(category);
  for (const category of withIds) reportGenerated(category);
  checkFormerIds(withIds);
  return withIds;
}

/**
 * Gives every question its id, by version and locale: the one that the author wrote where it is valid
 * and free, else the slug of its text by github-slugger's rule, unlike all others also without case,
 * in the order given. Findings: `invalid-id`, `duplicate-id`, `alias-collision`, and one
 * `generated-id` a file.
 */
export function assignIds(categories: readonly ParsedCategory[]): CategoryWithIds[] {
  const groups = Map.groupBy(categories, scopeOf);
  const assigned = [...groups.values()].flatMap(assignInGroup);
  const byFile = new Map(assigned.map((category) => [category.file, category]));
  return categories.flatMap(({ file }) => byFile.get(file) ?? []);
}
