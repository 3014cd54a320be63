import { styleText } from 'node:util';
import { type Locale, localeIds } from '../../config/locales.ts';
import type { Content } from '../../faq/check/check.ts';
import { type CategoryWithIds, writtenOf } from '../../faq/ids.ts';
import { findStaleTranslations, type Lock } from '../../faq/lock.ts';
import { examples, formatOption, type AddCommand } from '../command.ts';
import { defaultContentDir, openContent } from '../content.ts';

/** How far one category of a version is, in one locale. */
type StatusRow = ReturnType<typeof contentStatus>[number];

/** Gives a row for each category and locale of each version, also where a file is missing. */
function contentStatus({ categories, versions }: Content, lock: Lock) {
  const stale = findStaleTranslations(categories, lock);
  const rowOf = (here: readonly CategoryWithIds[], category: string, locale: Locale) => {
    const ofLocale = here.filter((one) => one.locale === locale);
    const own = ofLocale.find((one) => one.category === category);
    const there = here.find((one) => one.category === category && one !== own);
    const ids = new Set(ofLocale.flatMap(({ questions }) => questions.map(({ id }) => id)));
    const questions = own?.questions.length ?? 0;
    return {
      questions,
      // What the category of this name has in the other locale, and this locale has nowhere.
      missing: there ? writtenOf(there).filter(({ id }) => !ids.has(id)).length : 0,
      stale: stale.filter((one) => one.category === own).length,
      withoutId: own ? questions - writtenOf(own).length : 0,
    };
  };
  return versions.flatMap(({ id: version }) => {
    const here = categories.filter((category) => category.version === version);
    const names = [...new Set(here.map(({ category }) => category))].sort();
    return names.flatMap((category) =>
      localeIds.map((locale) => ({ version, category, locale, ...rowOf(here, category, locale) })),
    );
  });
}

const columns = [
  { heading: 'questions', key: 'questions' },
  { heading: 'missing', key: 'missing' },
  { heading: 'stale', key: 'stale' },
  { heading: 'without id', key: 'withoutId' },
] as const;

function formatTable(rows: readonly StatusRow[], isInteractive: boolean): string {
  const groups = Map.groupBy(rows, ({ version, locale }) => `${version} ${locale}`);
  const lines = [...groups].flatMap(([name, group]) => [
    { name, members: group },
    ...group.map((row) => ({ name: `  ${row.category}`, members: [row] })),
  ]);
  const width = Math.max(10, ...lines.map(({ name }) => name.length));
  const cells = (members: readonly StatusRow[]) =>
    columns.map(({ heading, key }) => {
      const count = members.reduce((sum, row) => sum + row[key], 0);
      const text = String(count).padStart(heading.length);
      const isPlain = !isInteractive || key === 'questions';
      return isPlain ? text : styleText(count > 0 ? 'yellow' : 'green', text);
    });
  return [
    ['', ...columns.map(({ heading }) => heading)],
    ...lines.map(({ name, members }) => [name, ...cells(members)]),
  ]
    .map(([name = '', ...others]) => [name.padEnd(width), ...others].join('  '))
    .join('\n');
}

/** `status`: how far each version is, in each locale and category. */
export const addStatus: AddCommand = (program, { out, isInteractive }) => {
  program
    .command('status')
    .description('Shows how many questions each category has, and what is missing or stale.')
    .argument('[dir]', 'The content folder.', defaultContentDir)
    .addOption(formatOption('How the table is written.', ['text', 'json']))
    .addHelpText('after', examples('status', '', 'content --format json'))
    .action(async (contentDir, { format }) => {
      const { lock, ...content } = await openContent(contentDir);
      const rows = contentStatus(content, lock);
      out(format === 'json' ? JSON.stringify(rows, null, 2) : formatTable(rows, isInteractive));
    });
};
