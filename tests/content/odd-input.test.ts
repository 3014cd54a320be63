import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/config/locales.ts';
import { checkContent } from '../../src/faq/check/check.ts';
import { decodeFile } from '../../src/faq/read/decode.ts';
import { listFindings } from '../../src/faq/findings.ts';
import { assignIds, type CategoryWithIds } from '../../src/faq/ids.ts';
import { buildLinkIndex, resolveLink } from '../../src/faq/links.ts';
import { parseCategory } from '../../src/faq/read/parse.ts';
import type { RuleId } from '../../src/faq/rules.ts';

const root = join(import.meta.dirname, '../../../shared/odd-input');
const isPresent = existsSync(root);
if (!isPresent) console.info(`Skipping odd input: ${root} is not there.`);

const locales: [string, Locale][] = [
  ['source_en', 'en'],
  ['source_zh_cn', 'zh-CN'],
];

/** Findings about what the cases do not say: they hold few ids and mostly one locale. */
const besides: ReadonlySet<string | undefined> = new Set<RuleId>([
  'generated-id',
  'missing-translation',
]);

function readCase(name: string) {
  const parsed = locales.flatMap(([folder, locale]) => {
    const path = join(root, name, folder);
    const files = existsSync(path) ? readdirSync(path) : [];
    return files.map((file) => {
      const category = file.replace(/\.md$/, '');
      const bytes = readFileSync(join(path, file));
      return parseCategory(decodeFile(`odd/${locale}/${file}`, bytes), {
        version: 'odd',
        locale,
        category,
      });
    });
  });
  const categories = assignIds(parsed);
  checkContent({ categories, versions: [] });
  const findings = listFindings(categories.map(({ file }) => file));
  return { categories, findings };
}

type Read = ReturnType<typeof readCase>;

const namesOf = (findings: Read['findings']): string[] =>
  findings.map(({ path, line, severity, rule }) => `${path}:${line} ${severity} ${rule}`);

const questionsOf = (category: CategoryWithIds | undefined): string[] =>
  category?.questions.map(({ titleText }) => titleText) ?? [];

const textsOf = (category: CategoryWithIds | undefined): string[] =>
  category?.questions.map(({ answer }) => answer.map((block) => toString(block)).join('\n')) ?? [];

const allFindings: Record<string, string[]> = {
  '01-unclosed-font': ['odd/en/page.md:3 warning unclosed-font'],
  '02-question-without-answer': ['odd/en/page.md:3 error missing-answer'],
  '03-duplicate-explicit-ids': ['odd/en/page.md:11 error duplicate-id'],
  '04-missing-title': ['odd/en/page.md:1 error missing-title'],
  '05-unknown-frontmatter-key': ['odd/en/page.md:3 error front-matter-key'],
  '07-invalid-utf8': ['odd/zh-CN/page.md:3 error invalid-utf8'],
  '08-bom-crlf': [],
  '10-slug-path-traversal': ['odd/en/page.md:3 error front-matter-key'],
  '11-id-with-spaces-upper-cjk': [4, 11, 25, 39].map(
    (line) => `odd/en/page.md:${line} error invalid-id`,
  ),
  '12-link-to-missing': Array.from({ length: 4 }, () => 'odd/en/page.md:5 error broken-link'),
  '13-empty-file': ['odd/en/page.md:1 error empty-file'],
  '14-only-frontmatter': ['odd/en/page.md:1 error no-question'],
  '15-deep-nesting': [],
  '16-mdx-braces': [],
  '17-html-comment': [],
  '18-same-question-twice': ['odd/en/page.md:9 warning duplicate-question'],
  '19-emoji-rtl-zero-width': ['odd/en/page.md:21 warning duplicate-question'],
  '20-math-and-dollars': [],
};

describe.skipIf(!isPresent)('odd input', () => {
  it.each(Object.entries(allFindings))('%s gives its findings and no other', (name, expected) => {
    const { findings } = readCase(name);
    expect(namesOf(findings.filter(({ rule }) => !besides.has(rule)))).toEqual(expected);
  });

  it('reads an unclosed question, its answer and the next one', () => {
    const { categories, findings } = readCase('01-unclosed-font');
    expect(questionsOf(categories[0])).toEqual([
      'Why is this line never closed?',
      'Is a second question still read?',
    ]);
    expect(textsOf(categories[0])).toEqual(['Because someone forgot.', 'Yes, it is.']);
    expect(findings.find(({ rule }) => rule === 'unclosed-font')?.message).toContain('**</font>');
  });

  it('says how to add a missing answer', () => {
    const { findings } = readCase('02-question-without-answer');
    expect(findings.find(({ rule }) => rule === 'missing-answer')?.hint).toContain(
      'begins with `A:`',
    );
  });

  it('names an id that stands twice with both places and gives it once', () => {
    const { categories, findings } = readCase('03-duplicate-explicit-ids');
    const { message, hint } = findings.find(({ rule }) => rule === 'duplicate-id') ?? {};
    expect(`${message} ${hint}`).toMatch(/save-model.*page\.md:4.*page\.md:11/);
    expect(categories[0]?.questions.map(({ id }) => id)).toEqual([
      'save-model',
      'how-do-i-save-only-the-weights',
    ]);
  });

  it('does not take a question for the title', () => {
    expect(questionsOf(readCase('04-missing-title').categories[0])).toHaveLength(2);
  });

  it('names the known keys and the nearest one', () => {
    const finding = readCase('05-unknown-frontmatter-key').findings.find(
      ({ rule }) => rule === 'front-matter-key',
    );
    expect(finding?.message).toMatch(/"tagz".*title.*tags/);
    expect(finding?.hint).toBe('Did you mean tags?');
  });

  it('publishes nothing of a file that is not UTF-8', () => {
    expect(questionsOf(readCase('07-invalid-utf8').categories[0])).toEqual([]);
  });

  it('reads a byte order mark and CRLF away', () => {
    const [category] = readCase('08-bom-crlf').categories;
    expect(category).toMatchObject({ title: 'Demo page', tags: ['CPU', 'GPU'] });
    expect(category?.questions[1]?.answer[1]).toMatchObject({
      type: 'code',
      value: 'x = 1\ny = 2',
    });
    expect(JSON.stringify(category?.questions)).not.toMatch(/\\r|\uFEFF/);
  });

  it('warns of active content', () => {
    const { findings } = readCase('09-script-and-handlers');
    const rules = new Set(findings.map(({ rule }) => rule));
    expect([...rules]).toEqual(expect.arrayContaining(['unsafe-link', 'unsafe-html']));
    expect(findings.find(({ rule }) => rule === 'unsafe-html')).toMatchObject({ line: 7 });
  });

  it('gives usable ids whatever the written ones are', () => {
    const ids =
      readCase('11-id-with-spaces-upper-cjk').categories[0]?.questions.map(({ id }) => id) ?? [];
    expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(6);
    expect(ids.every((id) => /^\S+$/.test(id))).toBe(true);
  });

  it('names the target of each broken link and resolves the good one', () => {
    const { categories, findings } = readCase('12-link-to-missing');
    const broken = findings
      .filter(({ rule }) => rule === 'broken-link')
      .map(({ message }) => message);
    for (const [index, target] of [
      'nowhere.md',
      'other.md#not-there',
      '#not-here',
      '../source_fr/page.md',
    ].entries()) {
      expect(broken[index]).toContain(target);
    }
    const from = { version: 'odd', locale: 'en', category: 'page' } as const;
    expect(resolveLink('other.md', from, buildLinkIndex(categories))).toMatchObject({
      kind: 'category',
      category: 'other',
    });
  });

  it('reads deep nesting', () => {
    expect(questionsOf(readCase('15-deep-nesting').categories[0])).toHaveLength(2);
  });

  it('keeps every character of braces and angle brackets', () => {
    const [category] = readCase('16-mdx-braces').categories;
    expect(questionsOf(category)).toEqual([
      'What does {te/topi/hccl} mean for {python site-packages}?',
      'Is a second question still read?',
    ]);
    expect(textsOf(category)[0]).toBe(
      [
        'import os from the shell, then read on.',
        'export const a = 1 is plain text here.',
        'export default {oops}',
        'Use {VERSION}, ${HOME}, {{ mustache }}, {% raw %}, {/* not a comment */}, <std::string>, <port>, a < b, 3 > 2, <= and <T>.',
        '{unclosed <brace',
      ].join('\n'),
    );
  });

  it('leaves a commented question hidden', () => {
    const [category] = readCase('17-html-comment').categories;
    expect(questionsOf(category)).toEqual(['Is a second question still read?']);
    expect(JSON.stringify(category?.questions)).not.toMatch(/hidden|TODO/);
  });

  it('gives the same question two ids, the first one the plain one', () => {
    const ids = readCase('18-same-question-twice').categories[0]?.questions.map(({ id }) => id);
    expect(ids).toEqual(['what-can-i-do-about-the-error', 'what-can-i-do-about-the-error-1']);
  });

  it('gives ids to questions of any script and takes out what cannot be seen', () => {
    const [category] = readCase('19-emoji-rtl-zero-width').categories;
    const ids = category?.questions.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(7);
    expect(ids.every((id) => /^\S+$/.test(id))).toBe(true);
    expect(questionsOf(category).join()).not.toMatch(/[\u200B-\u200F\u202A-\u202E]/);
  });

  it('keeps formulas and dollars as text', () => {
    const [category] = readCase('20-math-and-dollars').categories;
    expect(questionsOf(category)).toEqual(['How do I fit $f(x)=a_1 x_1^2+b_2$ and not $PATH?']);
    expect(textsOf(category)[0]).toContain('$y_i = w_1 x_i * w_2$');
    expect(textsOf(category)[0]).toContain('\\frac{1}{n}\\sum_{i=1}^{n} (y_i - f(x_i))^2');
    expect(JSON.stringify(category?.questions)).not.toContain('emphasis');
  });

  it('names what each of two languages lacks', () => {
    const { categories, findings } = readCase('21-two-languages-do-not-match');
    expect(namesOf(findings)).toEqual([
      'odd/en/page.md:4 warning missing-translation',
      'odd/zh-CN/page.md:11 warning missing-translation',
    ]);
    expect(categories.map(({ questions }) => questions.map(({ id }) => id))).toEqual([
      ['a', 'b'],
      ['b', 'c'],
    ]);
  });
});

describe('big input', () => {
  const parse = (text: string) =>
    parseCategory(decodeFile('odd/en/page.md', new TextEncoder().encode(text)), {
      version: 'odd',
      locale: 'en',
      category: 'page',
    });

  it('of one line of 2 MB is read', () => {
    const { questions } = parse(
      `# Page\n\n**Q: One?**\n\nA: ${'word '.repeat(420_000)}\n\n**Q: Two?**\n\nA: B.\n`,
    );
    expect(questions).toHaveLength(2);
  });

  it('of a huge table and a wide one is read', () => {
    const rows = Array.from(
      { length: 5000 },
      (_, row) => `| ${row} | \`cell_${row}\` | text |`,
    ).join('\n');
    const wide = `|${' c |'.repeat(300)}\n|${'---|'.repeat(300)}\n|${' x |'.repeat(300)}`;
    const { questions } = parse(
      `# Page\n\n**Q: One?**\n\nA: B.\n\n| a | b | c |\n|---|---|---|\n${rows}\n\n${wide}\n`,
    );
    expect(questions[0]?.answer.map(({ type }) => type)).toEqual(['paragraph', 'table', 'table']);
  });
});
