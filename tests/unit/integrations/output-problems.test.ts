import { describe, expect, it } from 'vitest';
import { findOutputProblems, type BuiltFile } from '../../../src/integrations/output-problems.ts';
import { readBuiltHtml } from '../../../src/integrations/read-built-html.ts';

const page = (name: string, html: string): BuiltFile => ({
  name,
  html: readBuiltHtml(html),
});
const json = (name: string, questions: string[]): BuiltFile => ({ name, questions });
const question = (id: string, attribute = '') =>
  `<article class="question" ${attribute}><h2 id="${id}"></h2></article>`;
const searchIndex = (records: number): BuiltFile => ({
  name: 'pagefind/pagefind-entry.json',
  records,
});
const allReasons = (...files: BuiltFile[]) =>
  findOutputProblems(files, '/faq/').map(({ file, reason }) => `${file}: ${reason}`);
const reasons = (...files: BuiltFile[]) => {
  const ids = files.flatMap(({ questions = [] }) => questions);
  return allReasons(...files, searchIndex(ids.length));
};

describe('the check of the output', () => {
  it('accepts links to pages, files and ids that are there', () => {
    const links = '<a href="/faq/b/#x"></a><a href="../style.css"></a><a href="#y" id="y"></a>';
    expect(
      reasons(
        page('a/index.html', `${links}<a href="https://x.example/#z"></a>`),
        page('b/index.html', '<p id="x"></p>'),
        { name: 'style.css' },
      ),
    ).toEqual([]);
  });

  const cases: [string, string, RegExp][] = [
    ['a link to a missing page', '<a href="/faq/nowhere/"></a>', /no nowhere\/index\.html/],
    ['a link to a missing id', '<a href="#nowhere"></a>', /no id "nowhere"/],
    ['a link out of the base', '<a href="/elsewhere/"></a>', /out of the base/],
    ['a missing script', '<script src="/faq/x.js"></script>', /no x\.js/],
    ['an id that stands twice', '<p id="x"></p><p id="x"></p>', /second id "x"/],
  ];

  it.each(cases)('finds %s', (_name, html, reason) => {
    expect(reasons(page('index.html', html))).toEqual([expect.stringMatching(reason)]);
  });

  it('finds a question that stands twice', () => {
    const html = `${question('q')}${question('q')}`;
    expect(reasons(page('index.html', html))).toEqual([
      expect.stringMatching(/second id "q"/),
      expect.stringMatching(/second question "q"/),
    ]);
  });

  it('finds questions that are missing from the page or from its JSON', () => {
    expect(reasons(page('c/index.html', question('a')), json('c/index.json', ['b']))).toEqual([
      'c/index.json: Question "b" is not on its page',
      'c/index.json: Question "a" is on the page and not in index.json',
    ]);
  });

  it('finds a search index that is missing or does not hold every question', () => {
    const category = page('c/index.html', question('a'));
    const copy = json('c/index.json', ['a']);
    expect(allReasons(category, copy)).toEqual([expect.stringMatching(/no search index/)]);
    expect(allReasons(category, copy, searchIndex(2))).toEqual([
      expect.stringMatching(/2 records for 1 questions/),
    ]);
  });

  it('leaves questions shown in place of a translation out of the count', () => {
    const html = `${question('a')}${question('b', 'data-fallback')}`;
    expect(reasons(page('c/index.html', html), json('c/index.json', ['a']))).toEqual([]);
  });
});
