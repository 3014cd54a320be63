import { VFile } from 'vfile';
import { checkContent } from '../src/faq/check/check.ts';
import { countFindings } from '../src/faq/findings.ts';
import { assignIds } from '../src/faq/ids.ts';
import { parseCategory } from '../src/faq/read/parse.ts';
import { renderCategory } from '../src/faq/render/render-category.ts';

/**
 * Times reading, checking and rendering of pages made of one pattern again and again, in sizes that
 * double: what takes four times as long for twice the text is not linear. An `!` marks a page that is
 * refused with a finding.
 */
const sizes = [10, 20, 40, 80, 1000];

type Pattern = string | ((kilobytes: number) => string);

const patterns: Readonly<Record<string, Pattern>> = {
  '`<br/>` lines': '<br/>\n',
  'underlined headings': 'a\n===\n',
  'underlined headings, blank lines': 'a\n===\n\n',
  '`x<?`': 'x<?',
  '`x <!A`': 'x <!A',
  '`**“中`': '**“中',
  'one question again and again': '## How?\n\nSo.\n\n',
  'one line of XML code': (size) =>
    `\`\`\`xml\n${'<a b="c">d</a>'.repeat((size * 1000) / 14)}\n\`\`\`\n`,
  'nested `<div>`': '<div>',
  footnotes: 'x[^1] ',
  'footnotes, blank lines': 'x[^1]\n\n',
  'footnotes with their text': (size) =>
    Array.from({ length: (size * 1000) / 25 }, (_, n) => `x[^${n}]\n\n[^${n}]: note\n\n`).join(''),
  'links by name, blank lines': (size) =>
    `${'[x]\n\n'.repeat((size * 1000) / 5)}[x]: https://a.example\n`,
  'list items': '- a\n',
  'table rows': (size) => `| a | b |\n|---|---|\n${'| a | b |\n'.repeat((size * 1000) / 10)}`,
};

function page(pattern: Pattern, kilobytes: number): VFile {
  const text =
    typeof pattern === 'string'
      ? pattern.repeat((kilobytes * 1000) / pattern.length)
      : pattern(kilobytes);
  return new VFile({ path: 'page.md', value: `# Page\n\n## How? {#how}\n\nSo.\n\n${text}` });
}

/** Seconds that a page takes as in a build. */
async function measure(file: VFile): Promise<string> {
  const start = performance.now();
  const place = { version: 'v1', locale: 'en', category: 'page' } as const;
  const categories = assignIds([parseCategory(file, place)]);
  checkContent({ categories, versions: [] });
  const isRefused = countFindings([file]).errors > 0;
  for (const category of isRefused ? [] : categories) await renderCategory(category, (url) => url);
  return `${((performance.now() - start) / 1000).toFixed(2)}${isRefused ? '!' : ''}`;
}

console.log(`| pattern | ${sizes.map((size) => `${size} kB`).join(' | ')} |`);
console.log(`|---|${'---|'.repeat(sizes.length)}`);
for (const [name, pattern] of Object.entries(patterns)) {
  const times: string[] = [];
  for (const size of sizes) times.push(await measure(page(pattern, size)));
  console.log(`| ${name} | ${times.join(' | ')} |`);
}
