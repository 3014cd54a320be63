import { describe, expect, it } from 'vitest';
import { decodeFile } from '../../../../src/faq/read/decode.ts';
import { parseCategory } from '../../../../src/faq/read/parse.ts';
import { listFindings } from '../../../../src/faq/findings.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('decoding', () => {
  it('takes off the byte order mark and turns every line end into LF', () => {
    const file = decodeFile('r1/en/page.md', bytesOf('\uFEFFa\r\nb\rc\n'));
    expect(String(file)).toBe('a\nb\nc\n');
    expect(file.path).toBe('r1/en/page.md');
    expect(file.messages).toEqual([]);
  });

  it.each([
    ['\n', 3, [0xc4, 0xe3]],
    ['\r\n', 3, [0xc4, 0xe3]],
    ['\r', 3, [0xff]],
  ])('names the line of the first byte that is not UTF-8, line ends being %j', (end, line, bad) => {
    const bytes = new Uint8Array([
      ...bytesOf(`你好${end}b${end}ok `),
      ...bad,
      ...bytesOf(`${end}d`),
    ]);
    const file = decodeFile('page.md', bytes);
    expect(String(file)).toBe('');
    expect(listFindings([file])).toMatchObject([
      { line, column: 4, rule: 'invalid-utf8', severity: 'error', hint: 'Save the file as UTF-8.' },
    ]);
  });

  it('is all that is said of a file that is not UTF-8', () => {
    const file = decodeFile('page.md', new Uint8Array([0xff]));
    parseCategory(file, { version: 'r1', locale: 'en', category: 'page' });
    expect(listFindings([file]).map(({ rule }) => rule)).toEqual(['invalid-utf8']);
  });
});
