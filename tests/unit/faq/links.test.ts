import { describe, expect, it } from 'vitest';
import { assignIds } from '../../../src/faq/ids.ts';
import { buildLinkIndex, resolveLink } from '../../../src/faq/links.ts';
import { parseText } from './parse-text.ts';

const installation = [
  '# Installation',
  '## pip {#pip}',
  '### How? {#how}\n\n<!-- formerly: old-how, 如何 -->\n\nSo.',
].join('\n\n');
const other = '# Other\n\n## Why? {#why}\n\nSo.';

const index = buildLinkIndex(
  assignIds([
    parseText(installation, 'r1.2/en/installation'),
    parseText(installation, 'r1.2/zh-CN/installation'),
    parseText(other, 'r1.2/en/other'),
    parseText(other, 'r1.1/en/installation'),
  ]),
);
const from = { version: 'r1.2', locale: 'en', category: 'installation' } as const;
const otherPlace = { ...from, category: 'other' };

describe('a link', () => {
  it.each([
    ['#how', { kind: 'question', ...from, id: 'how' }],
    ['#pip', { kind: 'category', ...from, id: 'pip' }],
    ['#old-how', { kind: 'question', ...from, id: 'how' }],
    ['#%E5%A6%82%E4%BD%95', { kind: 'question', ...from, id: 'how' }],
    ['#why', { kind: 'question', ...otherPlace, id: 'why' }],
    ['#old-how--details', { kind: 'question', ...from, id: 'how--details' }],
    ['#', { kind: 'category', ...from }],
    ['installation.md', { kind: 'category', ...from }],
    ['./other.md', { kind: 'category', ...otherPlace }],
    ['other.md?x=1#why', { kind: 'question', ...otherPlace, id: 'why' }],
    ['other.md#how', { kind: 'question', ...from, id: 'how' }],
    ['installation.md#pip', { kind: 'category', ...from, id: 'pip' }],
    ['../zh-CN/installation.md#how', { kind: 'question', ...from, locale: 'zh-CN', id: 'how' }],
    [
      '../../r1.1/en/installation.md#why',
      { kind: 'question', ...from, version: 'r1.1', id: 'why' },
    ],
    ['https://x.test/page.md#x', { kind: 'external' }],
    ['//x.test', { kind: 'external' }],
    ['mailto:a@b.test', { kind: 'external' }],
    ['javascript:alert(1)', { kind: 'unsafe' }],
    ['JaVaScRiPt:alert(1)', { kind: 'unsafe' }],
    ['data:text/html,x', { kind: 'unsafe' }],
    ['./_static/logo.png', { kind: 'asset' }],
    ['/installation/', { kind: 'asset' }],
  ])('to %s is resolved', (url, target) => {
    expect(resolveLink(url, from, index)).toEqual(target);
  });

  it.each([
    ['#nowhere', 'no question or section has the id "nowhere"'],
    ['other.md#nowhere', 'no question or section has the id "nowhere"'],
    ['other.md#pip', 'no question or section has the id "pip"'],
    ['#gone--details', 'no question or section has the id "gone--details"'],
    ['nowhere.md', 'there is no file r1.2/en/nowhere.md'],
    ['../fr/installation.md', 'there is no locale "fr", only en and zh-CN'],
    ['../../r0/en/installation.md', 'there is no version "r0"'],
    ['../../../../etc/passwd.md', 'the path leads out of the content folder'],
    ['sub/installation.md', 'categories stand in <version>/<locale>/'],
    [
      '/en/installation.md',
      'a path that begins with a slash does not lead to a file of the content',
    ],
    ['other.md#%E5%', 'no question or section has the id "%E5%"'],
  ])('to %s is broken', (url, reason) => {
    expect(resolveLink(url, from, index)).toEqual({ kind: 'broken', reason });
  });
});
