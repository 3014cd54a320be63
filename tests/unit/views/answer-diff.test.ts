import { describe, expect, it } from 'vitest';
import { answerDiff, withoutIds } from '../../../src/views/answer-diff.ts';

const words = { lang: 'en', added: '+', removed: '-', end: '.' } as const;

/** The marks alone: what is said aloud is left out. */
const marked = (before: string, after: string, text: 'en' | 'zh-CN' = 'en') =>
  answerDiff(before, after, words, text).replace(/<span class="sr".*?<\/span>/g, '');

describe('what changed in an answer', () => {
  const cases: [string, string, string, string][] = [
    ['is nothing where both say the same', '<p>a b</p>', '<p>a b</p>', '<p>a b</p>'],
    [
      'is nothing where a link leads to the same thing in another version',
      '<p>See <a href="/en/r1/a/#x">it</a>.</p>',
      '<p>See <a href="/en/r2/b/#x">it</a>.</p>',
      '<p>See <a href="/en/r2/b/#x">it</a>.</p>',
    ],
    [
      'is marked by word, in its formatting',
      '<p>Use <code>pip</code> with Python 3.7 here.</p>',
      '<p>Use <code>pip</code> with Python 3.9 here.</p>',
      '<p>Use <code>pip</code> with Python <del>3.7</del><ins>3.9</ins> here.</p>',
    ],
    [
      'is code that stays code',
      '<p>Call <code>init</code> before anything else.</p>',
      '<p>Call <code>start</code> before anything else.</p>',
      '<p>Call <del><code>init</code></del><ins><code>start</code></ins> before anything else.</p>',
    ],
    [
      'is a whole name where code is another one, however alike',
      '<p>Call <code>nn.Conv2d</code> before anything else.</p>',
      '<p>Call <code>nn.Conv3d</code> before anything else.</p>',
      '<p>Call <del><code>nn.Conv2d</code></del><ins><code>nn.Conv3d</code></ins> before anything else.</p>',
    ],
    [
      'is nothing where blanks came or went',
      '<ul><li>One</li></ul>\n<p>Two</p>',
      '<ul><li>One</li></ul><p>Two</p>',
      '<ul><li>One</li></ul><p>Two</p>',
    ],
    [
      'is marked by line in a block of code',
      '<pre><code>cd build\nmake <b>a</b>\nmake install</code></pre>',
      '<pre><code>cd build\nmake <b>b</b>\nmake install</code></pre>',
      '<pre><code>cd build\n<del>make <b>a</b>\n</del><ins>make <b>b</b>\n</ins>make install</code></pre>',
    ],
    [
      'is a block of its own where one came or went',
      '<p>One.</p><p>Two is gone.</p>',
      '<p>One.</p><ul><li>Three</li></ul>',
      '<p>One.</p><del><p>Two is gone.</p></del><ins><ul><li>Three</li></ul></ins>',
    ],
    [
      'stands within what may hold no mark beside it',
      '<ul><li>One of them</li></ul>',
      '<ul><li>One of them</li><li>Two</li></ul>',
      '<ul><li>One of them</li><li><ins>Two</ins></li></ul>',
    ],
    [
      'is two whole texts where they have little in common',
      '<p>Install it from source with the script.</p>',
      '<p>There is no need to build anything, pip does.</p>',
      '<del><p>Install it from source with the script.</p></del><ins><p>There is no need to build anything, pip does.</p></ins>',
    ],
  ];

  it.each(cases)('%s', (_name, before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });

  it('is marked by the words of Chinese', () => {
    expect(marked('<p>请先安装驱动。</p>', '<p>请先卸载驱动。</p>', 'zh-CN')).toBe(
      '<p>请先<del>安装</del><ins>卸载</ins>驱动。</p>',
    );
  });

  it('is said aloud in the language of the page', () => {
    expect(answerDiff('<p>a b c</p>', '<p>a b c d</p>', words, 'en')).toContain(
      '<ins><span class="sr" lang="en"> + </span>',
    );
  });

  it('has no ids, which the answer of the page has', () => {
    expect(answerDiff('', '<h4 id="x">A</h4>', words, 'en')).not.toContain('id=');
  });
});

describe('an answer that stands beside another of its question', () => {
  it('loses its ids and the links to them', () => {
    expect(withoutIds('<p><a href="#n">1</a><a href="#other">o</a></p><p id="n">N</p>')).toBe(
      '<p><a>1</a><a href="#other">o</a></p><p>N</p>',
    );
  });

  it('loses its ids and nothing else', () => {
    expect(withoutIds('<h4 id="q-a" class="x">A</h4><pre><code>grep id="q"</code></pre>')).toBe(
      '<h4 class="x">A</h4><pre><code>grep id="q"</code></pre>',
    );
  });
});
