import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/faq/check/check.ts';
import { assignIds } from '../../../../src/faq/ids.ts';
import { findingsOf, parseText } from '../parse-text.ts';

const errorsOf = (answer: string, rule = 'nesting-too-deep'): string[] => {
  const categories = assignIds([parseText(`# Page\n\n## How? {#how}\n\n${answer}`)]);
  checkContent({ categories, versions: [] });
  return categories.flatMap(findingsOf).filter((finding) => finding.endsWith(rule));
};

describe('what is too much for the parser', () => {
  it.each([
    ['lists', `${'- '.repeat(500)}a`],
    ['brackets', '['.repeat(2000)],
    ['underlined headings', 'a\n===\n'.repeat(400)],
    ['footnotes and other brackets', 'x[^1] '.repeat(4000)],
    ['line breaks', '<br/>\n'.repeat(6000)],
    ['declarations', 'x <!A'.repeat(2000)],
    ['instructions', 'x<?'.repeat(2000)],
    ['bold beside Chinese', '**“中'.repeat(4000)],
    ['HTML', '<div>'.repeat(4000)],
    ['HTML in text', `a ${'<i>x'.repeat(4000)}`],
  ])('is a finding: %s', (_what, answer) => {
    expect(errorsOf(answer)).toHaveLength(1);
  });

  it.each([
    ['text', 'a'.repeat(3_000_000)],
    ['lines', '- a\n'.repeat(11_000)],
    ['underlined headings with blank lines', 'a\n===\n\n'.repeat(600)],
    ['footnotes with blank lines', 'x[^1]\n\n'.repeat(6000)],
    ['definitions', Array.from({ length: 1100 }, (_, n) => `[^${n}]: x\n\n`).join('')],
    ['questions', '## Why?\n\nSo.\n\n'.repeat(3000)],
  ])('is a finding that asks to divide the file: %s', (_what, answer) => {
    expect(errorsOf(answer, 'file-too-large')).toHaveLength(1);
  });

  it.each([
    ['one line of 2 MB', 'word '.repeat(420_000)],
    ['line breaks', '<br/>\n'.repeat(2000)],
    ['headings with blank lines', '#### a\n\n'.repeat(400)],
    ['lines between paragraphs', 'a\n\n---\n\n'.repeat(600)],
    ['rows of bold cells', `| a | b |\n|---|---|\n${'| **a** | **b** |\n'.repeat(1500)}`],
    ['lines of a log', `\`\`\`text\n${'=====\n'.repeat(500)}\`\`\``],
    ['HTML beside each other', '<div>a</div>\n\n'.repeat(500)],
    ['names with underscores', 'one_long_name '.repeat(4000)],
  ])(
    'is not reached by %s',
    (_what, answer) => {
      expect(errorsOf(answer)).toEqual([]);
    },
    // A busy machine takes its time over 2 MB.
    120_000,
  );
});
