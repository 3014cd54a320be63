import type { Rule } from '../rule.ts';

/** Rules about what the readers of the dialects find in a category. */
export const readingRules = {
  'missing-title': {
    severity: 'error',
    summary: 'A category has a title.',
    hint: 'Put `# Title` on the first line, or `title:` into the front matter.',
    example: '# Installation',
  },
  'second-title': {
    severity: 'warning',
    summary: 'A category has one heading of the first level at most.',
    hint: 'Use `##` for sections and questions.',
    example: '# Installation\n\n## How do I start? {#how-to-start}',
  },
  'no-question': {
    severity: 'error',
    summary: 'A category has at least one question.',
    hint: 'Write a question, or delete the file.',
    example: '## How do I start? {#how-to-start}\n\nAnswer.',
  },
  'missing-question-text': {
    severity: 'error',
    summary: 'A question has a text.',
    hint: 'Write the question.',
    example: '## How do I start? {#how-to-start}',
  },
  'missing-answer': {
    severity: 'error',
    summary: 'Every question has an answer.',
    hint: 'Write the answer below the question.',
    example: '## How do I start? {#how-to-start}\n\nAnswer.',
  },
  'missing-answer-mark': {
    severity: 'warning',
    summary: 'An answer to a question marked with `Q:` begins with `A:`.',
    hint: 'Begin the answer with `A:`.',
    example: 'A: Answer.',
  },
  'unclosed-font': {
    severity: 'warning',
    summary: 'The bold and the font tag of a question are closed.',
    hint: 'Close what the question opens.',
    example: '<font size=3>**Q: Question?**</font>',
  },
  'unclosed-comment': {
    severity: 'error',
    summary: 'HTML comments are closed.',
    hint: 'End the comment with `-->`; everything up to the end of the file is hidden.',
    example: '<!-- A note for authors. -->',
  },
  'hidden-question': {
    severity: 'warning',
    summary: 'Questions stand outside of code and HTML blocks.',
    hint: 'Close the code fence or the HTML block above, and leave a blank line before the question.',
    example: '```bash\npip list\n```\n\n## How do I start? {#how-to-start}',
  },
  'text-outside-question': {
    severity: 'warning',
    summary: 'All text of a category belongs to a question.',
    hint: 'Move the text into an answer, or into `description` of the front matter.',
    example: '---\ntitle: Installation\ndescription: What is to know before the questions.\n---',
  },
  'empty-section': {
    severity: 'warning',
    summary: 'A section holds questions.',
    hint: 'Write a question below the heading, or remove the heading.',
    example: '## With pip {#with-pip}\n\n### How do I start? {#how-to-start}\n\nAnswer.',
  },
  'unknown-comment': {
    severity: 'warning',
    summary: 'Comments under a question that carry words are `search` and `formerly`.',
    hint: 'Correct the spelling.',
    example: '<!-- search: interpreter, 3.7 -->',
  },
} as const satisfies Record<string, Rule>;
