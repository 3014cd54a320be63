import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { VFile } from 'vfile';
import { localeIds } from '../../../src/config/locales.ts';
import { reservedIds } from '../../../src/config/reserved-names.ts';
import { checkContent } from '../../../src/faq/check/check.ts';
import { countFindings } from '../../../src/faq/findings.ts';
import { assignIds } from '../../../src/faq/ids.ts';
import { buildLinkIndex } from '../../../src/faq/links.ts';
import { decodeFile } from '../../../src/faq/read/decode.ts';
import { parseCategory } from '../../../src/faq/read/parse.ts';
import { renderCategory } from '../../../src/faq/render/render-category.ts';
import { createPaths, hrefResolver } from '../../../src/routing/paths.ts';
import { buildFaqIndex } from '../../../src/routing/faq-index.ts';
import { readBuiltHtml } from '../../../src/integrations/read-built-html.ts';
import { categoryQuestions } from '../../../src/views/category-page.ts';
import { parseText, questionsOf } from './parse-text.ts';

const paths = createPaths('/');
const version = { id: 'v1', label: 'v1', status: 'current', released: null } as const;

/** Pieces of which authors make pages, and of which mistakes are made. */
const piece = fc.constantFrom(
  ...[
    '# Page',
    '## How? {#how}',
    '### Why? {#why}',
    '## 如何？',
    '#### Then',
    '### Sub',
    '## Status',
  ],
  ...[
    '<!-- formerly: how -->',
    '<!-- search: a, b -->',
    '<!--',
    '-->',
    '---',
    '===',
    '```',
    '~~~py',
  ],
  ...[
    '**Q: How?**',
    '<font size=3>**Q：怎么？**</font>',
    'A: So.',
    'A：这样。',
    '<br/>',
    '## Q: Where?',
  ],
  ...['<a id="why"></a>', '<a name="x">', '<div>', '</div>', '<script>x()</script>', '<details>'],
  ...['See[^1].', '[^1]: Note.', '[a](#how)', '[b](page.md#why)', '[c]: https://x.test', '[d][c]'],
  ...['| a | b |\n|---|---|\n| c | d |', '- a\n  - b', '1. a', '> q', '    code', '![i](i.png)'],
  ...[
    '2*3*4',
    '**“中”**文',
    '__init__',
    '<port>',
    'https://x.test/a，后',
    '~~x~~',
    '{#id}',
    '`c`',
    '\\',
  ],
);
const page = fc
  .array(fc.tuple(piece, fc.constantFrom('\n', '\n\n', ' ', '')), { maxLength: 25 })
  .map((pieces) => pieces.flat().join(''));
const anyPage = fc.oneof(page, fc.string({ unit: 'binary', maxLength: 200 }));

function load(texts: readonly string[]) {
  const categories = assignIds(
    localeIds.map((locale, at) => {
      const file = new VFile({ path: `v1/${locale}/page.md`, value: texts[at] ?? '' });
      return parseCategory(file, { version: 'v1', locale, category: 'page' });
    }),
  );
  checkContent({ categories, versions: [version] });
  return categories;
}

/** The anchors of a category page, and where its links to itself lead. */
async function pageOf(categories: ReturnType<typeof load>, at: number) {
  const index = buildLinkIndex(categories);
  const rendered = [];
  for (const category of categories) {
    rendered.push(await renderCategory(category, hrefResolver(category, index, paths)));
  }
  const faq = buildFaqIndex([version], rendered);
  const category = rendered[at];
  if (category === undefined) return { anchors: [], links: [] };
  const groups = categoryQuestions(faq, category);
  const questions = groups.flatMap(({ views }) => views.map(({ question }) => question));
  const html = questions.map(({ titleHtml, answerHtml }) => titleHtml + answerHtml).join('');
  const built = readBuiltHtml(html);
  const anchors = [
    ...reservedIds,
    ...groups.flatMap(({ section }) => (section === undefined ? [] : [section.id])),
    ...questions.flatMap(({ id, formerIds }) => [id, ...formerIds]),
    ...built.ids,
  ];
  return { anchors, links: [...built.links].filter((link) => link.startsWith('#')) };
}

describe('any text', () => {
  it('gives a category or findings, and never a crash', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyPage.map((text) => Buffer.from(text)),
          fc.uint8Array(),
        ),
        (bytes) => {
          const file = decodeFile('v1/en/page.md', bytes);
          const place = { version: 'v1', locale: 'en', category: 'page' } as const;
          const [category] = assignIds([parseCategory(file, place)]);
          const isSaid = countFindings([file]).errors > 0;
          expect(isSaid || (category?.questions.length ?? 0) > 0).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('that passes the check is rendered, with anchors that are unlike each other', async () => {
    let passed = 0;
    const property = fc.asyncProperty(anyPage, anyPage, async (en, zh) => {
      const good = '# Page\n\n## How? {#how}\n\nSo.\n\n';
      const categories = load([good + en, good + zh]);
      if (countFindings(categories.map(({ file }) => file)).errors > 0) return;
      passed += 1;
      for (const at of localeIds.keys()) {
        const { anchors, links } = await pageOf(categories, at);
        expect(anchors.filter((id, index) => anchors.indexOf(id) !== index)).toEqual([]);
        expect(
          links.filter((link) => !anchors.includes(decodeURIComponent(link.slice(1)))),
        ).toEqual([]);
      }
    });
    await fc.assert(property, { numRuns: 150 });
    expect(passed).toBeGreaterThan(10);
  });
});

describe('a well-formed page', () => {
  const word = fc.stringMatching(/^[a-z]{3,8}$/);
  const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  const block = fc.oneof(
    sentence,
    sentence.map((text) => `- ${text}\n- ${text}`),
    sentence.map((text) => `> ${text}`),
    sentence.map((text) => `\`\`\`\n${text}\n\`\`\``),
    sentence.map((text) => `| ${text} | b |\n|---|---|\n| c | ${text} |`),
  );
  const question = fc.tuple(sentence, fc.array(block, { minLength: 1, maxLength: 4 }));
  const dialects = {
    heading: (title: string, at: number) => `## ${title} {#q${at}}`,
    font: (title: string) => `<font size=3>**Q: ${title}**</font>\n\nA:`,
    'Q-heading': (title: string) => `## Q: ${title}\n\nA:`,
  };

  it.each(Object.entries(dialects))('of the %s dialect loses no word', (name, begin) => {
    fc.assert(
      fc.property(fc.array(question, { minLength: 1, maxLength: 5 }), (questions) => {
        const join = name === 'heading' ? '\n\n' : ' Yes.\n\n';
        const text = questions.map(
          ([title, blocks], at) => `${begin(title, at)}${join}${blocks.join('\n\n')}`,
        );
        const category = parseText(`# Page\n\n${text.join('\n\n<!-- -->\n\n')}\n`);
        expect(questionsOf(category).map(([, title]) => title)).toEqual(
          questions.map(([title]) => title),
        );
        const read = category.questions.map(({ answer }) => toString(answer));
        for (const [at, [, blocks]] of questions.entries()) {
          for (const one of blocks.join(' ').match(/[a-z]{3,}/g) ?? []) {
            expect(read[at]).toContain(one);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
