import { toMarkdown } from 'mdast-util-to-markdown';
import { listFindings } from '../../faq/findings.ts';
import { comparable } from '../../faq/ids.ts';
import type { CategoryPlace, ParsedCategory, ParsedQuestion } from '../../faq/parsed.ts';
import { nameQuestions, type KnownQuestion, type NamedQuestions } from '../pair/name-questions.ts';
import { blocksOf, bodyOf, type Block, type Body } from '../read/existing.ts';
import { readPages, type ReadPage, type UpstreamPage } from '../read/upstream.ts';
import { differenceOf, startReport, type ImportReport, type ListName } from '../report.ts';
import { writeTitle } from './answer.ts';
import { alignCategories } from './categories.ts';
import {
  editCategory,
  findLost,
  frontMatterOf,
  newCategory,
  type CategoryEdit,
  type QuestionText,
  type SectionText,
} from './category-file.ts';
import { linkRewriter, type LinkPage } from './links.ts';
import { QuestionWriter, type WrittenQuestion } from './question.ts';
import { modelOf, nameSections, type SectionModel } from './sections.ts';

/** What an import works on. */
export interface ImportInput {
  readonly pages: readonly UpstreamPage[];
  /** Names of upstream's pages in the order of its index, by `<version>/<locale>`. */
  readonly orders: ReadonlyMap<string, readonly string[]>;
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
  /** `undefined` where the file is to be deleted: all of its questions moved or were dropped. */
  readonly text: string | undefined;
}

export interface ImportPlan {
  readonly files: readonly PlannedFile[];
  readonly report: ImportReport;
}

const scopeOf = ({ version, locale }: Omit<CategoryPlace, 'category'>): string =>
  `${version}/${locale}`;
const keyOf = (place: CategoryPlace): string => `${scopeOf(place)}/${place.category}`;
const placeOf = ({ category, question }: KnownQuestion): string =>
  `${category.file.path}:${question.line}`;
const pathOf = (place: CategoryPlace): string => `${keyOf(place)}.md`;

/** The changes of one file, as they gather. */
interface FileDraft {
  readonly place: CategoryPlace;
  /** The file as it is, if it is there. */
  readonly existing: ParsedCategory | undefined;
  readonly sections: SectionText[];
  readonly added: { text: QuestionText; after: string | undefined }[];
  readonly replaced: Map<Block['question'], QuestionText>;
  readonly cut: Set<Block['question']>;
  definitions: string;
  page: LinkPage | undefined;
}

/** Section titles are kept as plain text, so signs of Markdown in them have to be escaped. */
function sectionTitle(title: string): string {
  if (/^[\p{L}\p{N} ,.()/+-]*$/u.test(title)) return title;
  return toMarkdown({ type: 'paragraph', children: [{ type: 'text', value: title }] }).trim();
}

function linkPages(
  pages: readonly ReadPage[],
  { content, replace }: ImportInput,
  { idOf, knownOf }: NamedQuestions,
): LinkPage[] {
  const models = new Map<string, SectionModel>();
  return pages.map((page) => {
    const key = keyOf(page.category);
    const isHere = (place: Omit<CategoryPlace, 'category'>) => scopeOf(place) === scopeOf(page);
    const upstream = pages.filter(isHere).flatMap(({ category }) => category.questions);
    const own = content.filter(isHere).flatMap(({ questions }) => questions);
    const ids = [...upstream.map((one) => idOf.get(one)), ...own.map((one) => one.explicitId)];
    const taken = new Set(ids.map((id = '') => comparable(id)));
    const inContent = content.find((category) => keyOf(category) === key);
    const shared = `${page.version}/${page.category.category}`;
    const known = [inContent && modelOf(inContent), models.get(shared)];
    const sectionIds = nameSections(
      page,
      known.filter((model) => model !== undefined),
      idOf,
      (id) => taken.has(comparable(id)),
    );
    models.set(shared, { category: page.category, ids: sectionIds });
    const homeOf = (question: ParsedQuestion) =>
      (replace ? undefined : knownOf.get(question)?.category.category) ?? page.category.category;
    return { ...page, idOf, sectionIds, homeOf };
  });
}

/** Decides question by question what becomes of the content folder. */
class Planner {
  readonly report: ImportReport;
  readonly #input: ImportInput;
  readonly #names: NamedQuestions;
  readonly #drafts = new Map<string, FileDraft>();
  readonly #blocks = new Map<ParsedCategory, Block[]>();
  #isRefused = false;

  constructor(input: ImportInput, names: NamedQuestions, pages: readonly LinkPage[]) {
    this.#input = input;
    this.#names = names;
    const findings = listFindings(input.pages.map(({ file }) => file));
    this.report = startReport(pages, names, findings, input.notes);
  }

  planPage(page: LinkPage, sameVersion: readonly LinkPage[]): void {
    const writer = new QuestionWriter(page, linkRewriter(page, sameVersion));
    const draft = this.#draftOf(page.category);
    draft.page = page;
    draft.definitions = writer.definitions;
    const { sections, category } = page.category;
    draft.sections.push(
      ...sections.map(({ id, title }) => ({
        id: page.sectionIds.get(id) ?? id,
        title: sectionTitle(title),
      })),
    );
    let after: string | undefined;
    for (const question of page.category.questions) {
      this.#place(draft, question, writer, after);
      if (page.homeOf(question) === category) after = page.idOf.get(question);
    }
  }

  /** Says what upstream lacks in the locales and versions of `scopes`, and drops it where asked to. */
  planOthers(scopes: ReadonlySet<string>): void {
    const matched = new Set([...this.#names.knownOf.values()].map(({ question }) => question));
    for (const category of this.#input.content.filter((one) => scopes.has(scopeOf(one)))) {
      for (const question of category.questions.filter((one) => !matched.has(one))) {
        const note = { place: `${category.file.path}:${question.line}`, text: question.titleText };
        this.report[this.#input.prune ? 'dropped' : 'kept'].push(note);
        if (this.#input.prune) this.#draftOf(category).cut.add(question);
      }
    }
  }

  /** Gives the files; none where a question would be lost in one that is there. */
  files(): PlannedFile[] {
    const files = [...this.#drafts.values()].flatMap((draft) => this.#write(draft) ?? []);
    return this.#isRefused ? [] : files;
  }

  /** Puts a question where it belongs, where it is new or to be replaced. */
  #place(
    draft: FileDraft,
    question: ParsedQuestion,
    writer: QuestionWriter,
    after: string | undefined,
  ): void {
    const { replace } = this.#input;
    const known = this.#names.knownOf.get(question);
    if (known === undefined) {
      const { text, notes } = writer.write(question, undefined);
      this.#note('added', `${pathOf(draft.place)}#${text.id}`, text.title);
      this.#take(notes);
      draft.added.push({ text, after });
      return;
    }
    const isMoved = known.category.category !== draft.place.category;
    const title = known.question.titleText;
    if (isMoved)
      this.#note(
        replace ? 'moved' : 'elsewhere',
        placeOf(known),
        `${title}, ${pathOf(draft.place)}`,
      );
    const reads = writer.reads(question, known.question);
    const written =
      reads && !(replace && isMoved) ? undefined : this.#rewrite(writer, question, known);
    const difference = reads ? [] : (written?.difference ?? []);
    if (difference.length > 0)
      this.#note(replace ? 'overwritten' : 'differing', placeOf(known), title, difference);
    else this.report.unchanged += 1;
    if (written === undefined || !replace || (difference.length === 0 && !isMoved)) return;
    this.#take(written.notes);
    if (isMoved) {
      this.#draftOf(known.category).cut.add(known.question);
      draft.added.push({ text: written.text, after });
    } else draft.replaced.set(known.question, written.text);
  }

  /** Writes a question that the content folder has, and says how the two texts differ. */
  #rewrite(writer: QuestionWriter, question: ParsedQuestion, known: KnownQuestion) {
    const before = this.#bodyOf(known);
    const { text, notes } = writer.write(question, before);
    const title = writeTitle(known.question, String(known.category.file)).text;
    return { text, notes, difference: differenceOf({ title, body: before?.text ?? '' }, text) };
  }

  #note(list: ListName, place: string, text: string, difference?: readonly string[]): void {
    this.report[list].push({ place, text, ...(difference && { difference }) });
  }

  #take(notes: WrittenQuestion['notes']): void {
    for (const list of ['repaired', 'unmapped', 'lost'] as const)
      this.report[list].push(...notes[list]);
  }

  #write(draft: FileDraft): PlannedFile | undefined {
    const { place, existing, page, added } = draft;
    const edit: CategoryEdit = draft;
    if (existing === undefined && (page === undefined || added.length === 0)) return undefined;
    const order = page && orderOf(page, this.#input.orders);
    const text =
      existing === undefined
        ? page && newCategory(frontMatterOf(page.category, order), place, edit)
        : editCategory(existing, edit);
    if (text === undefined) {
      this.report.deleted.push({ place: pathOf(place), text: 'no question is left in it' });
      return { place, text };
    }
    const staying = (existing?.questions ?? []).filter(
      (question) => !draft.cut.has(question) && !draft.replaced.has(question),
    );
    if (existing !== undefined && text === String(existing.file)) return { place, text };
    const written = [...added.map((one) => one.text), ...draft.replaced.values()];
    const lost = findLost(text, place, written, staying);
    for (const one of lost)
      this.report.lost.push({ place: pathOf(place), text: `question ${one}` });
    if (lost.length > 0 && existing !== undefined) this.#isRefused = true;
    return { place, text };
  }

  #draftOf({ version, locale, category }: CategoryPlace): FileDraft {
    const place = { version, locale, category };
    const found = this.#drafts.get(keyOf(place));
    if (found !== undefined) return found;
    const draft: FileDraft = {
      place,
      existing: this.#input.content.find((one) => keyOf(one) === keyOf(place)),
      sections: [],
      added: [],
      replaced: new Map(),
      cut: new Set(),
      definitions: '',
      page: undefined,
    };
    this.#drafts.set(keyOf(place), draft);
    return draft;
  }

  #bodyOf(known: KnownQuestion): Body | undefined {
    const blocks = this.#blocks.get(known.category) ?? blocksOf(known.category);
    this.#blocks.set(known.category, blocks);
    const block = blocks.find((one) => one.question === known.question);
    return block && bodyOf(block);
  }
}

function orderOf(page: ReadPage, orders: ImportInput['orders']): number | undefined {
  const at = orders.get(scopeOf(page))?.indexOf(page.page) ?? -1;
  return at === -1 ? undefined : at + 1;
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
  const pages = linkPages(alignCategories(read, input.content, names.idOf), input, names);
  const planner = new Planner(input, names, pages);
  const byVersion = Map.groupBy(pages, ({ version }) => version);
  for (const page of pages) planner.planPage(page, byVersion.get(page.version) ?? []);
  planner.planOthers(new Set(pages.map(scopeOf)));
  return { files: planner.files(), report: planner.report };
}
