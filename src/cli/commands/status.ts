import { Option } from '@commander-js/extra-typings';
import { styleText } from 'node:util';
import { type Locale, localeIds, otherLocale } from '../../config/locales.ts';
import type { Content } from '../../faq/check/check.ts';
import type { CategoryWithIds } from '../../faq/ids.ts';
import { type Lock, lockFileName, readLock } from '../../faq/lock.ts';
import { findStaleTranslations } from '../../faq/lock.ts';
import { readBeside } from '../../loaders/content-folder.ts';
import { loadContent } from '../../loaders/load-content.ts';
import { examples, type AddCommand } from '../command.ts';
import { assertFolder, defaultContentDir } from '../content.ts';

/** How far one category of a version is, in one locale. */
export interface StatusRow {
  readonly version: string;
  readonly category: string;
  readonly locale: Locale;
  readonly questions: number;
  /** Questions of the other locale, in the category of this name, that this locale has nowhere. */
  readonly missing: number;
  /** Translations that were left behind. */
  readonly stale: number;
  /** Questions without a written id. */
  readonly withoutId: number;
}

function countMissing(there: CategoryWithIds | undefined, idsHere: ReadonlySet<string>): number {
  const written = there?.questions.filter(({ id, explicitId }) => id === explicitId) ?? [];
  return written.filter(({ id }) => !idsHere.has(id)).length;
}

/** Gives a row for each category and locale of each version, also where a file is missing. */
export function contentStatus({ categories, versions }: Content, lock: Lock): StatusRow[] {
  const stale = findStaleTranslations(categories, lock);
  return versions.flatMap(({ id: version }) => {
    const here = categories.filter((category) => category.version === version);
    const names = [...new Set(here.map(({ category }) => category))].sort();
    const idsOf = (locale: Locale) =>
      new Set(
        here
          .filter((one) => one.locale === locale)
          .flatMap(({ questions }) => questions.map(({ id }) => id)),
      );
    const ids = new Map(localeIds.map((locale) => [locale, idsOf(locale)]));
    const find = (name: string, locale: Locale) =>
      here.find((one) => one.category === name && one.locale === locale);
    return names.flatMap((category) =>
      localeIds.map((locale): StatusRow => {
        const own = find(category, locale);
        return {
          version,
          category,
          locale,
          questions: own?.questions.length ?? 0,
          missing: countMissing(find(category, otherLocale(locale)), ids.get(locale) ?? new Set()),
          stale: stale.filter((one) => one.category === own).length,
          withoutId: own?.questions.filter(({ id, explicitId }) => id !== explicitId).length ?? 0,
        };
      }),
    );
  });
}

/** The sums of rows, for a version and locale as a whole. */
export function sumRows(
  rows: readonly StatusRow[],
): Pick<StatusRow, 'questions' | 'missing' | 'stale' | 'withoutId'> {
  const sum = (key: 'questions' | 'missing' | 'stale' | 'withoutId') =>
    rows.reduce((total, row) => total + row[key], 0);
  return {
    questions: sum('questions'),
    missing: sum('missing'),
    stale: sum('stale'),
    withoutId: sum('withoutId'),
  };
}

type Cells = readonly [name: string, ...counts: number[]];

const headings = ['', 'questions', 'missing', 'stale', 'without id'];

type Paint = (text: string, count: number) => string;

const plainly: Paint = (text) => text;
const inColour: Paint = (text, count) => styleText(count > 0 ? 'yellow' : 'green', text);

const cellsOf = (
  name: string,
  { questions, missing, stale, withoutId }: ReturnType<typeof sumRows>,
): Cells => [name, questions, missing, stale, withoutId];

function tableRows(rows: readonly StatusRow[]): Cells[] {
  const versions = Map.groupBy(rows, ({ version, locale }) => `${version} ${locale}`);
  return [...versions].flatMap(([name, ofVersion]) => [
    cellsOf(name, sumRows(ofVersion)),
    ...ofVersion.map((row) => cellsOf(`  ${row.category}`, row)),
  ]);
}

function formatTable(rows: readonly StatusRow[], paint: Paint): string {
  const table = tableRows(rows);
  const width = Math.max(...table.map(([name]) => name.length), 10);
  const line = ([name, questions = 0, ...counts]: Cells) => {
    const cells = counts.map((count, at) =>
      paint(String(count).padStart((headings[at + 2] ?? '').length), count),
    );
    return [name.padEnd(width), String(questions).padStart('questions'.length), ...cells].join(
      '  ',
    );
  };
  return [
    ['', ...headings.slice(1)].map((text, at) => (at === 0 ? text.padEnd(width) : text)).join('  '),
    ...table.map(line),
  ].join('\n');
}

/** `status`: how far each version is, in each locale and category. */
export const addStatus: AddCommand = (program, { out, isInteractive }) => {
  program
    .command('status')
    .description('Shows how many questions each category has, and what is missing or stale.')
    .argument('[dir]', 'The content folder.', defaultContentDir)
    .addOption(
      new Option('--format <format>', 'How the table is written.')
        .choices(['text', 'json'] as const)
        .default('text' as const),
    )
    .addHelpText('after', examples('status', '', 'content --format json'))
    .action(async (contentDir, { format }) => {
      await assertFolder(contentDir);
      const content = await loadContent(contentDir);
      const lock = readLock(await readBeside(contentDir, lockFileName));
      const rows = contentStatus(content, lock);
      const table = () => formatTable(rows, isInteractive ? inColour : plainly);
      out(format === 'json' ? JSON.stringify(rows, null, 2) : table());
    });
};
