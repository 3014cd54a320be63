import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import {
  countFindings,
  formatFindings,
  formats,
  listFindings,
  report,
} from '../../../src/faq/findings.ts';
import { hints } from '../../../src/faq/rules.ts';

function someFiles(): VFile[] {
  const first = new VFile({ path: 'r1/en/a.md' });
  report(first, 'missing-answer', 'Unexpected end of line', { line: 9, column: 7 });
  report(first, 'missing-answer', 'Unexpected question without an answer', { line: 9, column: 3 });
  report(first, 'unclosed-font', 'Unexpected end', { line: 3, column: 5 }, 'Add </font>.');
  const second = new VFile({ path: 'r1/en/b.md' });
  report(second, 'empty-file', 'Unexpected empty file');
  return [first, new VFile({ path: 'r1/en/good.md' }), second];
}

describe('findings', () => {
  it('are listed by file, line and column, with their severity, rule and hint', () => {
    expect(listFindings(someFiles())).toMatchObject([
      {
        path: 'r1/en/a.md',
        line: 3,
        severity: 'warning',
        rule: 'unclosed-font',
        hint: 'Add </font>.',
      },
      {
        path: 'r1/en/a.md',
        line: 9,
        column: 3,
        severity: 'error',
        hint: hints['missing-answer'],
      },
      { path: 'r1/en/a.md', line: 9, column: 7 },
      { path: 'r1/en/b.md', line: 1, column: 1, rule: 'empty-file' },
    ]);
  });

  it('are counted', () => {
    expect(countFindings(someFiles())).toEqual({ errors: 3, warnings: 1 });
  });

  it('are formatted for people', () => {
    expect(formatFindings(someFiles())).toBe(
      [
        'r1/en/a.md:3:5  warning  Unexpected end  unclosed-font',
        '    hint: Add </font>.',
        'r1/en/a.md:9:3  error  Unexpected question without an answer  missing-answer',
        '    hint: Write the answer below the question.',
        'r1/en/a.md:9:7  error  Unexpected end of line  missing-answer',
        '    hint: Write the answer below the question.',
        '',
        'r1/en/b.md:1:1  error  Unexpected empty file  empty-file',
        '    hint: Write a title and at least one question, or delete the file.',
        '',
        '3 errors, 1 warning. docs/rules.md#<rule> explains a rule.',
      ].join('\n'),
    );
  });

  it('are formatted as annotations, with the folder that the paths begin in', () => {
    const [first] = formats.github(someFiles(), 'content').split('\n');
    expect(first).toBe(
      '::warning file=content/r1/en/a.md,line=3,col=5,title=unclosed-font::Unexpected end%0AAdd </font>.%0Adocs/rules.md#unclosed-font',
    );
    expect(formats.github(someFiles(), '')).toContain('file=r1/en/a.md,');
  });

  it('are no text where there are none', () => {
    expect(formatFindings([new VFile({ path: 'a.md' })])).toBe('');
  });
});

describe('rules', () => {
  it.each(Object.entries(hints))('%s says how to mend it', (id, hint) => {
    expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    expect(hint).toMatch(/\.$/);
  });
});
