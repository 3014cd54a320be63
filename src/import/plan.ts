import { listFindings } from '../faq/findings.ts';
import {
  scopeOf,
  type CategoryPlace,
  type ParsedCategory,
  type ParsedQuestion,
} from '../faq/parsed.ts';
import { nameQuestions, type KnownQuestion, type NamedQuestions } from './pair/name-questions.ts';
import { readPages, type UpstreamPage } from './read/upstream.ts';
import { differenceOf, noteOf, startReport, type ImportReport } from './report.ts';
import { writeTitle } from './write/answer.ts';
import { CategoryFile, startCategory } from './write/category-file.ts';
import { linkRewriter, type LinkPage } from './write/links.ts';
import { namePages } from './write/names.ts';
import { questionWriter, type QuestionWriter, type WrittenQuestion } from './write/question.ts';

/** What an import works on. */
export interface ImportInput {
  readonly pages: readonly UpstreamPage[];
  /** The content folder as it is. */
  readonly content: readonly ParsedCategory[];
  /** All versions, those of the content folder and those that are imported, in order of age. */
  readonly versions: readonly string[];
  /** Words of both languages that stand for one another. */
  readonly synonyms: readonly (readonly string[])[];
  /** Whether questions that are there get upstream's text and category. */
  readonly replace: boolean;
  /** Whether questions that upstream does not have are dropped. */
  readonly prune: boolean;
  /** What reading the source gave to say. */
  readonly notes: Pick<ImportReport, 'lost' | 'unmapped'>;
}

/** A category file as it is to be. */
export interface PlannedFile {
  readonly place: CategoryPlace;
  /** Relative to the content folder. */
  readonly path: string;
  /** `undefined` where the file is to be deleted: all of its questions moved or were dropped. */
  readonly text: string | undefined;
}

export interface ImportPlan {
  readonly files: readonly PlannedFile[];
  readonly report: ImportReport;
}

const pathOf = (place: CategoryPlace): string => `${scopeOf(place)}/${place.category}.md`;

/** Decides question by question what becomes of the content folder. */
class Planner {
  readonly report: ImportReport;
  readonly #input: ImportInput;
  readonly #names: NamedQuestions;
  readonly #content: ReadonlyMap<string, ParsedCategory>;
  readonly #files = new Map<string, CategoryFile>();

  constructor(input: ImportInput, names: NamedQuestions, report: ImportReport) {
    this.#input = input;
    this.#names = names;
    this.#content = new Map(input.content.map((category) => [pathOf(category), category]));
    this.report = report;
  }

  planPage(page: LinkPage, sameVersion: readonly LinkPage[]): void {
    const writer = questionWriter(page, linkRewriter(page, sameVersion));
    const file = this.#fileOf(page.category, page.order);
    let after: string | undefined;
    for (const question of page.category.questions) {
      const known = this.#names.knownOf.get(question);
      if (known === undefined) this.#add(file, writer.write(question), after);
      else this.#compare(file, known, question, writer, after);
      if (page.homeOf(question) === page.category.category) after = page.idOf.get(question);
    }
  }

  /** Says what upstream lacks in the locales and versions of `scopes`, and drops it where asked to. */
  planOthers(scopes: ReadonlySet<string>): void {
    const { content, prune } = this.#input;
    const matched = new Set([...this.#names.knownOf.values()].map(({ question }) => question));
    for (const category of content.filter((one) => scopes.has(scopeOf(one)))) {
      for (const question of category.questions.filter((one) => !matched.has(one))) {
        this.report[prune ? 'dropped' : 'kept'].push(noteOf({ category, question }));
        if (prune) this.#fileOf(category).cut(question);
      }
    }
  }

  /** Gives the files; none where a question would be lost in one that is there. */
  files(): PlannedFile[] {
    let isRefused = false;
    const files = [...this.#files.values()].flatMap((file): PlannedFile[] => {
      const [text, path] = [file.text(), pathOf(file.before)];
      if (text === undefined && !file.isThere) return [];
      if (text === undefined)
        this.report.deleted.push({ place: path, text: 'no question is left in it' });
      const lost = text === undefined ? [] : file.lostIn(text);
      this.report.lost.push(...lost.map((one) => ({ place: path, text: `question ${one}` })));
      isRefused ||= lost.length > 0 && file.isThere;
      const { version, locale, category } = file.before;
      return [{ place: { version, locale, category }, path, text }];
    });
    return isRefused ? [] : files;
  }

  #add(file: CategoryFile, { text, notes }: WrittenQuestion, after: string | undefined): void {
    this.report.added.push({ place: `${pathOf(file.before)}#${text.id}`, text: text.title });
    this.#take(notes);
    file.add(text, after);
  }

  /** Compares a question with what the content folder has of it, and takes it over where asked to. */
  #compare(
    file: CategoryFile,
    known: KnownQuestion,
    question: ParsedQuestion,
    writer: QuestionWriter,
    after: string | undefined,
  ): void {
    const { replace } = this.#input;
    const { place, text } = noteOf(known);
    const isMoved = known.category.category !== file.before.category;
    if (isMoved) {
      const list = this.report[replace ? 'moved' : 'elsewhere'];
      list.push({ place, text: `${text}, ${pathOf(file.before)}` });
    }
    const isSame = writer.reads(question, known.question);
    if (isSame && !(replace && isMoved)) {
      this.report.unchanged += 1;
      return;
    }
    const knownFile = this.#fileOf(known.category);
    const before = knownFile.bodyOf(known.question);
    const written = writer.write(question, before);
    const title = writeTitle(known.question, String(known.category.file)).text;
    const difference = isSame ? [] : differenceOf({ title, body: before.text }, written.text);
    if (difference.length === 0) this.report.unchanged += 1;
    else this.report[replace ? 'overwritten' : 'differing'].push({ place, text, difference });
    if (!replace || (difference.length === 0 && !isMoved)) return;
    this.#take(written.notes);
    if (isMoved) {
      knownFile.cut(known.question);
      file.add(written.text, after);
    } else file.replace(known.question, written.text);
  }

  #take(notes: WrittenQuestion['notes']): void {
    for (const list of ['repaired', 'unmapped', 'lost'] as const)
      this.report[list].push(...notes[list]);
  }

  #fileOf(category: ParsedCategory, order?: number): CategoryFile {
    const path = pathOf(category);
    const existing = this.#content.get(path);
    const file =
      this.#files.get(path) ??
      new CategoryFile(existing ?? startCategory(category, order), existing !== undefined);
    this.#files.set(path, file);
    return file;
  }
}

/**
 * Plans an import: reads the pages, finds out which questions are one and the same and which ones the
 * content folder has already, and writes what is new in the heading dialect. What is there stays as it
 * is but where `replace` or `prune` say otherwise. Nothing is thrown for what upstream does wrong; it
 * is in the report.
 */
export function planImport(input: ImportInput): ImportPlan {
  const read = readPages(input.pages).filter(({ category }) => category.questions.length > 0);
  const categories = read.map(({ category }) => category);
  const names = nameQuestions(categories, input.content, input.versions, input.synonyms);
  const { idOf, knownOf } = names;
  const pages = namePages(read, input.content, idOf).map((page): LinkPage => {
    const { category } = page.category;
    const homeOf = (question: ParsedQuestion) =>
      (input.replace ? undefined : knownOf.get(question)?.category.category) ?? category;
    return { ...page, idOf, homeOf };
  });
  const findings = listFindings(input.pages.map(({ file }) => file));
  const report = startReport(pages, names, findings, input.notes);
  const planner = new Planner(input, names, report);
  const byVersion = Map.groupBy(pages, ({ version }) => version);
  for (const page of pages) planner.planPage(page, byVersion.get(page.version) ?? []);
  planner.planOthers(new Set(pages.map(scopeOf)));
  return { files: planner.files(), report };
}
