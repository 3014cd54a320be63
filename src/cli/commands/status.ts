import { styleText } from 'node:util';
import { contentStatus, sumRows, type StatusRow } from '../../faq/status.ts';
import { lockFileName, readLock } from '../../faq/lock-file.ts';
import { loadContent } from '../../loaders/load-content.ts';
import { readBeside } from '../../loaders/read-beside.ts';
import { choice, exitCodes, type Arguments, type Command, type Terminal } from '../command.ts';
import { assertFolder, contentDirOf } from '../content.ts';

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

async function runStatus(args: Arguments, terminal: Terminal) {
  const contentDir = contentDirOf(args.positionals[0]);
  const format = choice('format', args.text('format'), ['text', 'json']);
  await assertFolder(contentDir);
  const content = await loadContent(contentDir);
  const lock = readLock(await readBeside(contentDir, lockFileName));
  const rows = contentStatus(content, lock);
  const table = () => formatTable(rows, terminal.isInteractive ? inColour : plainly);
  terminal.out(format === 'json' ? JSON.stringify(rows, null, 2) : table());
  return exitCodes.ok;
}

/** `status`: how far each version is, in each locale and category. */
export const statusCommand: Command = {
  summary: 'Shows how many questions each category has, and what is missing or stale.',
  usage: '[dir] [--format text|json]',
  positionals: 1,
  options: {
    format: {
      type: 'string',
      value: 'text|json',
      help: 'How the table is written. Default: text.',
    },
  },
  examples: ['', 'content --format json'],
  run: runStatus,
};
