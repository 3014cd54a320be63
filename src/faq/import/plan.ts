import { localeIds } from '../../config/locales.ts';
import { listFindings } from '../findings.ts';
import { comparable } from '../id-shape.ts';
import type { CategoryPlace, ParsedCategory, ParsedQuestion } from '../parsed.ts';
import { readExisting, type ExistingQuestion } from './existing.ts';
import { nameQuestions, type NamedQuestions } from './name-questions.ts';
import type { ImportReport } from './report.ts';
import { summarise } from './summarise.ts';
import { linkRewriter, type LinkPage } from './rewrite-links.ts';
import { modelOf, nameSections, type SectionModel } from './section-ids.ts';
import { readPages, type ReadPage, type UpstreamPage } from './upstream.ts';
import { findLost, writeCategory, type QuestionText } from './write-category.ts';
import { writePage, type WrittenPage } from './write-page.ts';

/** What an import works on. */
export interface ImportInput {
  readonly pages: readonly UpstreamPage[];
  /** Names of upstream's pages in the order of its index, by `<version>/<locale>`. */
  readonly orders: ReadonlyMap<string, readonly string[]>;
  /** The content folder as it is. */
  readonly content: readonly ParsedCategory[];
  /** All versions, those of the content folder and those that are imported, in order of age. */
  readonly versions: readonly string[];
  /** Whether questions that upstream does not have are dropped. */
  readonly prune: boolean;
  /** What reading the source gave to say. */
  readonly notes: Pick<ImportReport, 'lost' | 'unmapped'>;
}

/** A category file as it is to be. */
export interface PlannedFile {
  readonly place: CategoryPlace;
  /** `undefined` where the file is to be deleted: all of its questions moved. */
  readonly text: string | undefined;
  readonly questions: readonly QuestionText[];
}

export interface ImportPlan {
  readonly files: readonly PlannedFile[];
  readonly report: ImportReport;
}

/** The key under which a category is looked up. */
export const placeKey = ({ version, locale, category }: CategoryPlace): string =>
  `${version}/${locale}/${category}`;

const scopeKey = ({ version, locale }: Pick<CategoryPlace, 'version' | 'locale'>): string =>
  `${version}/${locale}`;

function linkPages(pages: readonly ReadPage[], content: ReadonlyMap<string, ParsedCategory>, names: NamedQuestions) {
  const { idOf } = names;
  const takenIn = Map.groupBy(pages, scopeKey);
  const models = new Map<string, SectionModel>();
  return pages
    .toSorted((a, b) => localeIds.indexOf(a.locale) - localeIds.indexOf(b.locale))
    .map((page): LinkPage => {
      const sameInContent = content.get(placeKey(page.category));
      const other = models.get(`${page.version}/${page.category.category}`);
      const taken = new Set(
        (takenIn.get(scopeKey(page)) ?? []).flatMap(({ category }) =>
          category.questions.map((question) => comparable(idOf.get(question) ?? '')),
        ),
      );
      const known = [sameInContent && modelOf(sameInContent), other].filter((model) => model !== undefined);
      const sectionIds = nameSections(page, known, idOf, (id) => taken.has(comparable(id)));
      models.set(`${page.version}/${page.category.category}`, { category: page.category, ids: sectionIds });
      return { ...page, idOf, sectionIds };
    });
}

const pathKey = (path: string): string => path.replace(/\.md$/, '');

/** Questions of the content folder by id, for one version and locale. */
function indexExisting(content: readonly ParsedCategory[]) {
  const byScope = new Map<string, Map<string, ExistingQuestion>>();
  const byCategory = new Map<ParsedCategory, ExistingQuestion[]>();
  for (const category of content) {
    const questions = readExisting(category);
    byCategory.set(category, questions);
    const scope = byScope.get(scopeKey(category)) ?? new Map<string, ExistingQuestion>();
    byScope.set(scopeKey(category), scope);
    for (const question of questions) if (question.id !== undefined) scope.set(question.id, question);
  }
  return { byScope, byCategory };
}

function keptIn(
  questions: readonly ExistingQuestion[],
  replaced: ReadonlySet<ParsedQuestion>,
  prune: boolean,
): ExistingQuestion[] {
  return prune ? [] : questions.filter(({ question }) => !replaced.has(question));
}

function orderOf(page: ReadPage, orders: ImportInput['orders']): number | undefined {
  const at = orders.get(scopeKey(page))?.indexOf(page.page) ?? -1;
  return at === -1 ? undefined : at + 1;
}

/** What becomes of category files that no upstream page has the name of. */
function leftoverFiles(
  input: ImportInput,
  planned: ReadonlySet<string>,
  scopes: ReadonlySet<string>,
  keptOf: (category: ParsedCategory) => readonly ExistingQuestion[],
): PlannedFile[] {
  return input.content.flatMap((category): PlannedFile[] => {
    const { version, locale, category: name } = category;
    const place = { version, locale, category: name };
    if (planned.has(placeKey(place)) || !scopes.has(scopeKey(place))) return [];
    const kept = keptOf(category);
    if (kept.length === category.questions.length) return [];
    if (kept.length === 0) return [{ place, text: undefined, questions: [] }];
    return [{ place, text: withoutQuestions(category, kept), questions: [] }];
  });
}

/** The text of a category file with all questions but `kept` cut out. */
function withoutQuestions({ file, questions, sections }: ParsedCategory, kept: readonly ExistingQuestion[]): string {
  const lines = String(file).split('\n');
  const keptLines = new Set(kept.map(({ question }) => question.line));
  const starts = [...questions, ...sections].map(({ line }) => line);
  const gone = questions
    .filter(({ line }) => !keptLines.has(line))
    .map(({ line }) => [line, Math.min(lines.length + 1, ...starts.filter((start) => start > line))] as const);
  return lines.filter((_, at) => !gone.some(([from, to]) => at + 1 >= from && at + 1 < to)).join('\n');
}

/**
 * Plans an import: reads the pages, finds out which questions are one and the same and which ones the
 * content folder has already, and writes all categories in the heading dialect. Nothing is thrown for
 * what upstream does wrong; it is in the report.
 */
export function planImport(input: ImportInput): ImportPlan {
  const read = readPages(input.pages).filter(({ category }) => category.questions.length > 0);
  const categories = read.map(({ category }) => category);
  const names = nameQuestions(categories, input.content, input.versions);
  const content = new Map(input.content.map((category) => [placeKey(category), category]));
  const pages = linkPages(read, content, names);
  const byVersion = Map.groupBy(pages, ({ version }) => version);
  const { byScope, byCategory } = indexExisting(input.content);
  const keptOf = (category: ParsedCategory) => keptIn(byCategory.get(category) ?? [], names.replaced, input.prune);
  const written: WrittenPage[] = [];
  const files = pages.map((page): PlannedFile => {
    const sameVersion = byVersion.get(page.version) ?? [];
    const existing = content.get(placeKey(page.category));
    const result = writePage({
      page,
      rewrite: linkRewriter(page, new Map(sameVersion.map((one) => [pathKey(one.path), one]))),
      order: orderOf(page, input.orders),
      existing,
      existingById: byScope.get(scopeKey(page)) ?? new Map(),
      kept: existing === undefined ? [] : keptOf(existing),
    });
    const { version, locale, category } = page.category;
    const place = { version, locale, category };
    const text = writeCategory(result.text);
    const lost = findLost(text, place, result.text.questions);
    result.lost.push(...lost.map((id) => ({ place: page.category.file.path, text: `question ${id}` })));
    written.push(result);
    return { place, text, questions: result.text.questions };
  });
  const planned = new Set(files.map(({ place }) => placeKey(place)));
  const scopes = new Set(pages.map(scopeKey));
  const all = [...files, ...leftoverFiles(input, planned, scopes, keptOf)];
  const findings = listFindings(input.pages.map(({ file }) => file));
  return {
    files: all,
    report: summarise({ notes: input.notes, pages, names, written, findings, files, byScope, kept: input.content.filter((one) => scopes.has(scopeKey(one))).flatMap((one) => keptOf(one).map((question) => ({ category: one, question }))) }),
  };
}
