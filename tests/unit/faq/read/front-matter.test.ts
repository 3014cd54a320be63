import { describe, expect, it } from 'vitest';
import { VFile } from 'vfile';
import { listFindings } from '../../../../src/faq/findings.ts';
import { readFrontMatter } from '../../../../src/faq/read/front-matter.ts';

function read(text: string) {
  const file = new VFile({ path: 'page.md', value: text });
  return { ...readFrontMatter(file), findings: listFindings([file]) };
}

describe('front matter', () => {
  it('is taken off while lines and columns stay', () => {
    const { data, body, findings } = read('---\ntitle: Page\n---\n\n# Page');
    expect(data).toEqual({ title: 'Page' });
    expect(body.split('\n').map((line) => line.trim())).toEqual(['', '', '', '', '# Page']);
    expect(body).toHaveLength(27);
    expect(findings).toEqual([]);
  });

  it('may be absent or empty', () => {
    expect(read('# Page\n\n---\n').body).toBe('# Page\n\n---\n');
    expect(read('---\n---\n# Page')).toMatchObject({ data: {}, findings: [] });
  });

  it('names an unknown key with its line, the known ones and the nearest', () => {
    const { data, findings } = read('---\ntitle: Page\ntagz: [cpu]\n---\n');
    expect(data).toEqual({ title: 'Page' });
    expect(findings).toMatchObject([
      { line: 3, rule: 'front-matter-key', severity: 'error', hint: 'Did you mean tags?' },
    ]);
    expect(findings[0]?.message).toContain('title, description, order, tags');
  });

  it.each([
    ['---\ntitle: Page\ntags: CPU\n---\n', '3 front-matter-value'],
    ['---\ntitle: Page\ntags:\n  - [CPU]\n---\n', '3 front-matter-value'],
    ['---\ntitle: 2021\n---\n', '2 front-matter-value'],
    ['---\ntitle: Page\nsource: nowhere\n---\n', '3 front-matter-value'],
    ['---\ntitle: Page\ntitle: Again\n---\n', '3 front-matter-syntax'],
    ['---\ntitle: Page\ndescription: "open\n---\n', '3 front-matter-syntax'],
    ['---\n- title\n---\n', '2 front-matter-syntax'],
    ['---\ntitle: *unknown\n---\n', '2 front-matter-syntax'],
    ['---\ntitle: Page\n', '1 front-matter-syntax'],
  ])('%j is reported', (text, finding) => {
    expect(read(text).findings.map(({ line, rule }) => `${line} ${rule}`)).toEqual([finding]);
  });

  it('names a key without a near one with the usual hint', () => {
    expect(read('---\nslug: ../x\n---\n').findings[0]?.hint).toBe(
      'Remove the key or correct its spelling.',
    );
  });
});
