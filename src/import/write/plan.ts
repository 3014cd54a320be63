import { localeIds } from '../../config/locales.ts';
import { listFindings } from '../../faq/findings.ts';
import { comparable } from '../../faq/id-shape.ts';
import type { CategoryPlace, ParsedCategory } from '../../faq/parsed.ts';
import { alignCategories } from './align-categories.ts';
import { ExistingContent } from '../read/existing-content.ts';
import { nameQuestions, type NamedQuestions } from '../pair/name-questions.ts';
import { placeKey, scopeKey } from '../place-key.ts';
import type { ImportReport } from '../report.ts';
import { linkRewriter, type LinkPage } from './rewrite-links.ts';
import { modelOf, nameSections, type SectionModel } from './section-ids.ts';
import { summarise } from '../summarise.ts';
import { readPages, type ReadPage, type UpstreamPage } from '../read/upstream.ts';
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
  /** Words of both languages that stand for one another. */
  readonly synonyms: readonly (readonly string[])[];
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
}

/** A category file made from an upstream page. */
interface PlannedPage extends PlannedFile {
  readonly text: string;
  readonly questions: readonly QuestionText[];
  readonly written: WrittenPage;
}

export interface ImportPlan {
  readonly files: readonly PlannedFile[];
  readonly report: ImportReport;
}

function linkPages(pages: readonly ReadPage[], existing: ExistingContent, names: NamedQuestions) {
  const { idOf } = names;
  const takenIn = Map.groupBy(pages, scopeKey);
  const models = new Map<string, SectionModel>();
  return pages
    .toSorted((a, b) => localeIds.indexOf(a.locale) - localeIds.indexOf(b.locale))
    .map((page): LinkPage => {
      const sameInContent = existing.category(page.category);
      const other = models.get(`${page.version}/${page.category.category}`);
      const taken = new Set(
        (takenIn.get(scopeKey(page)) ?? []).flatMap(({ category }) =>
          category.questions.map((question) => comparable(idOf.get(question) ?? '')),
        ),
      );
      const known = [sameInContent && modelOf(sameInContent), other].filter(
        (model) => model !== undefined,
      );
      const sectionIds = nameSections(page, known, idOf, (id) => taken.has(comparable(id)));
      models.set(`${page.version}/${page.category.category}`, {
        category: page.category,
        ids: sectionIds,
      });
      return { ...page, idOf, sectionIds };
    });
}

const pathKey = (path: string): string => path.replace(/\.md$/, '');

function orderOf(page: ReadPage, orders: ImportInput['orders']): number | undefined {
  const at = orders.get(scopeKey(page))?.indexOf(page.page) ?? -1;
  return at === -1 ? undefined : at + 1;
}

function planPage(
  page: LinkPage,
  sameVersion: readonly LinkPage[],
  existing: ExistingContent,
  orders: ImportInput['orders'],
): PlannedPage {
  const { version, locale, category } = page.category;
  const place = { version, locale, category };
  const inContent = existing.category(place);
  const written = writePage({
    page,
    rewrite: linkRewriter(page, new Map(sameVersion.map((one) => [pathKey(one.path), one]))),
    order: orderOf(page, orders),
    existing: inContent,
    existingById: existing.questions(place),
    kept: existing.keptIn(inContent),
  });
  const { questions } = written.text;
  const text = writeCategory(written.text);
  const lost = findLost(text, place, questions).map((id) => ({
    place: page.category.file.path,
    text: `question ${id}`,
  }));
  return { place, text, questions, written: { ...written, lost: [...written.lost, ...lost] } };
}

/**
 * Plans an import: reads the pages, finds out which questions are one and the same and which ones the
 * content folder has already, and writes all categories in the heading dialect. Nothing is thrown for
 * what upstream does wrong; it is in the report.
 */
export function planImport(input: ImportInput): ImportPlan {
  const read = readPages(input.pages).filter(({ category }) => category.questions.length > 0);
  const categories = read.map(({ category }) => category);
  const names = nameQuestions(categories, input.content, input.versions, input.synonyms);
  const existing = new ExistingContent(input.content, names.replaced, input.prune);
  const pages = linkPages(alignCategories(read, names.idOf), existing, names);
  const byVersion = Map.groupBy(pages, ({ version }) => version);
  const files = pages.map((page) =>
    planPage(page, byVersion.get(page.version) ?? [], existing, input.orders),
  );
  const planned = new Set(files.map(({ place }) => placeKey(place)));
  const scopes = new Set(pages.map(scopeKey));
  return {
    files: [...files, ...existing.leftovers(planned, scopes)],
    report: summarise({
      notes: input.notes,
      pages,
      names,
      files,
      existing,
      findings: listFindings(input.pages.map(({ file }) => file)),
      kept: existing.kept(scopes),
    }),
  };
}
