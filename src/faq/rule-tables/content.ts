import type { Rule } from '../rule.ts';

/** Rules about ids, texts, translations and links, across categories. */
export const contentRules = {
  'invalid-id': {
    severity: 'error',
    summary: 'Ids are lower-case ASCII letters and digits, in words joined by single hyphens.',
    hint: 'Use lower-case ASCII letters and digits, joined by single hyphens.',
    example: '## How do I save a model? {#save-model}',
  },
  'duplicate-id': {
    severity: 'error',
    summary: 'An id stands once in a version and locale.',
    hint: 'Give one of the two another id.',
    example:
      '## How do I save a model? {#save-model}\n\nAnswer.\n\n## How do I save the weights? {#save-weights}\n\nAnswer.',
  },
  'alias-collision': {
    severity: 'error',
    summary: 'A former id is neither the id nor a former id of another question.',
    hint: 'Remove the former id from one of the two.',
    example: '## How do I save a model? {#save-model}\n\n<!-- formerly: store-model -->',
  },
  'generated-id': {
    severity: 'warning',
    summary: 'Questions have an id that does not depend on their text.',
    hint: 'Add `{#id}` to the end of the heading, or `<a id="id"></a>` above the question: until then its address changes with its text.',
    example: '## How do I save a model? {#save-model}',
  },
  'duplicate-question': {
    severity: 'warning',
    summary: 'The text of a question stands once in a category.',
    hint: 'Merge the two answers, or say in the questions how they differ.',
    example:
      '## How do I start on Linux? {#start-linux}\n\nAnswer.\n\n## How do I start on Windows? {#start-windows}\n\nAnswer.',
  },
  'redundant-search-word': {
    severity: 'warning',
    summary: 'Search words stand once, and not in the text as well.',
    hint: 'Remove the word from the comment; it is found anyway.',
    example: '<!-- search: interpreter -->',
  },
  'heading-jump': {
    severity: 'warning',
    summary: 'Headings of an answer go down one level at a time.',
    hint: 'Use the next level below the heading above.',
    example: '#### First\n\n##### Below it',
  },
  'missing-translation': {
    severity: 'warning',
    summary: 'Categories and questions exist in both locales.',
    hint: 'Translate it; until then readers are shown the other language.',
    example: '## 如何开始？ {#how-to-start}',
  },
  'order-differs': {
    severity: 'warning',
    summary: 'Sections and questions stand in the same order in both locales.',
    hint: 'Move one of the two.',
    example: '## 如何开始？ {#how-to-start}\n\n回答。\n\n## 如何结束？ {#how-to-end}',
  },
  'broken-link': {
    severity: 'error',
    summary: 'Links within the FAQ lead to a file and an id that exist.',
    hint: 'Correct the target of the link.',
    example: '[uninstall](installation.md#uninstall)',
  },
  'link-to-other-locale': {
    severity: 'warning',
    summary: 'Links lead to the locale of their file.',
    hint: 'Link to the same question in this locale.',
    example: '[安装](installation.md)',
  },
  'missing-asset': {
    severity: 'warning',
    summary: 'Relative links lead to Markdown files: others are not published.',
    hint: 'Link to the full address of the file.',
    example: '[script](https://gitee.com/mindspore/docs/blob/master/script.py)',
  },
  'unsafe-link': {
    severity: 'warning',
    summary: 'Links begin with https, http or mailto.',
    hint: 'Use another address; this one is published as text only.',
    example: '[the tutorial](https://www.mindspore.cn/tutorial)',
  },
  'unsafe-html': {
    severity: 'warning',
    summary: 'HTML in answers is text markup.',
    hint: 'Remove the HTML, or put it into code if readers are to see it.',
    example: 'Press <kbd>Ctrl</kbd>, or write `<script>`.',
  },
  'leftover-mark': {
    severity: 'warning',
    summary: 'Answers hold no marks of the dialects that upstream writes in.',
    hint: 'Remove the mark: `A:`, or the font tag.',
    example: '## How do I start? {#how-to-start}\n\nAnswer.',
  },
  'reused-id': {
    severity: 'warning',
    summary: 'An id stands for one and the same question in every version.',
    hint: 'Give one of the two questions another id, and keep the old one as `formerly`.',
    example: '## How do I save the weights? {#save-weights}\n\n<!-- formerly: save-model -->',
  },
  'avoided-term': {
    severity: 'warning',
    summary: 'Terms are written as the glossary (glossary.json) has them.',
    hint: 'Use the term of the glossary.',
    example: 'MindSpore runs the operator.',
  },
  'invalid-glossary': {
    severity: 'error',
    summary: 'glossary.json holds terms in both locales, and words to avoid.',
    hint: 'Give each term its words in en and zh-CN.',
    example:
      '{ "terms": [{ "en": "operator", "zh-CN": "算子", "avoid": { "en": ["Operator"] } }] }',
  },
  'invalid-lock': {
    severity: 'error',
    summary: 'faq.lock.json is as the command `lock` writes it.',
    hint: 'Restore the file, or delete it and run `npm run faq -- lock --write`.',
    example: '{ "r1.2": { "save-model": { "en": "0f3a", "zh-CN": "9b21" } } }',
  },
  'stale-translation': {
    severity: 'warning',
    summary: 'A translation is brought up to date when the text that it was made from changes.',
    hint: 'Change the translation; where it still fits, run `npm run faq -- lock --write --reviewed <id>`.',
    example: 'npm run faq -- lock --write --reviewed save-model',
  },
  'vanished-id': {
    severity: 'error',
    summary: 'A published id leads to its question for good.',
    hint: 'Name it as `formerly` under the question that took its place; if there is none, run `npm run faq -- lock --write --drop <id>`.',
    example: '<!-- formerly: old-id -->',
  },
} as const satisfies Record<string, Rule>;
