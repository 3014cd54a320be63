/** What a rule asks of an author. Its key is permanent: reports, tests and links name it. */
interface RuleText {
  /** What the rule asks, in one sentence. */
  readonly summary: string;
  /** How to mend it, unless a finding knows better. */
  readonly hint: string;
  /** The right form, as it stands in a file. */
  readonly example: string;
}

/** Rules that fail the build, in the order in which content is read and checked. */
const errors = {
  'invalid-versions': {
    summary: 'versions.json names the versions, exactly one of them current.',
    hint: 'Give each version id, label, status and released.',
    example: '[{ "id": "r1.2", "label": "r1.2", "status": "current", "released": "2021-05-31" }]',
  },
  'unknown-common-question': {
    summary: 'The common questions of a version in versions.json are questions of that version.',
    hint: 'Take the id from the heading of the question, or take the line out.',
    example: '"common": ["pip-python-version"]',
  },
  'unknown-version': {
    summary:
      'Every version folder stands in versions.json; without that file, it is named as a version is.',
    hint: 'Add the version to versions.json or rename the folder.',
    example: 'content/r1.2/en/installation.md',
  },
  'unknown-folder': {
    summary: 'A version holds one folder for each locale and no other.',
    hint: 'Rename the folder to en or zh-CN.',
    example: 'content/r1.2/zh-CN/installation.md',
  },
  'missing-current-version': {
    summary: 'The current version of versions.json has a folder.',
    hint: 'Add the folder, or make another version the current one.',
    example: 'content/r1.2/en/installation.md',
  },
  'misplaced-file': {
    summary: 'Categories are <version>/<locale>/<category>.md; a locale holds no folders.',
    hint: 'Move it to <version>/<locale>/<category>.md, or out of the content folder: it is not published from here.',
    example: 'content/r1.2/en/installation.md',
  },
  'bad-link': {
    summary: 'Symbolic links of the content folder lead to what is in it.',
    hint: 'Put the file itself in the place of the link.',
    example: 'content/r1.2/en/installation.md',
  },
  'invalid-file-name': {
    summary: 'A file name is made of lower-case ASCII letters, digits, hyphens and underscores.',
    hint: 'Rename the file; its name becomes a part of the address.',
    example: 'installation.md',
  },
  'reserved-name': {
    summary: 'No category, version or id has a name that the site itself uses.',
    hint: 'Give it another name.',
    example: 'content/r1.2/en/version-changes.md',
  },
  'invalid-utf8': {
    summary: 'Files are encoded in UTF-8.',
    hint: 'Save the file as UTF-8.',
    example: '如何安装？',
  },
  'empty-file': {
    summary: 'A category file holds a title and questions.',
    hint: 'Write a title and at least one question, or delete the file.',
    example: '# Installation\n\n## How do I start? {#how-to-start}\n\nAnswer.',
  },
  'file-too-large': {
    summary:
      'A category file has at most 10,000 lines and 2.5 MB, and at most 1,000 footnotes and named links.',
    hint: 'Divide the category, or move questions to another one.',
    example: 'content/r1.2/en/installation.md',
  },
  'nesting-too-deep': {
    summary:
      'Lists, quotes, emphasis, brackets and HTML are nested at most 400 deep; a paragraph holds no thousands of marks, a file no hundreds of underlined headings.',
    hint: 'Nest less, or divide it by blank lines.',
    example: '- One level\n  - and another',
  },
  'merge-conflict': {
    summary: 'No file holds the marks of a merge that was not finished.',
    hint: 'Decide between the two texts, and remove the lines with <<<<<<<, ======= and >>>>>>>.',
    example: '## How do I start? {#how-to-start}\n\nAnswer.',
  },
  'front-matter-syntax': {
    summary: 'Front matter is a YAML mapping between two lines of three hyphens.',
    hint: 'Write one `key: value` a line between `---` and `---`.',
    example: '---\ntitle: Installation\n---',
  },
  'front-matter-key': {
    summary: 'Front matter has known keys only.',
    hint: 'Remove the key or correct its spelling.',
    example: '---\ntitle: Installation\ntags: [Linux]\n---',
  },
  'front-matter-value': {
    summary: 'Values of front matter have the type that their key asks for.',
    hint: 'Correct the value.',
    example: 'tags: [Linux, CPU]',
  },
  'missing-title': {
    summary: 'A category has a title.',
    hint: 'Put `# Title` on the first line, or `title:` into the front matter.',
    example: '# Installation',
  },
  'no-question': {
    summary: 'A category has at least one question.',
    hint: 'Write a question, or delete the file.',
    example: '## How do I start? {#how-to-start}\n\nAnswer.',
  },
  'missing-question-text': {
    summary: 'A question has a text.',
    hint: 'Write the question.',
    example: '## How do I start? {#how-to-start}',
  },
  'missing-answer': {
    summary: 'Every question has an answer.',
    hint: 'Write the answer below the question.',
    example: '## How do I start? {#how-to-start}\n\nAnswer.',
  },
  'unclosed-comment': {
    summary: 'HTML comments are closed.',
    hint: 'End the comment with `-->`; everything up to the end of the file is hidden.',
    example: '<!-- A note for authors. -->',
  },
  'lost-answer': {
    summary: 'What stands directly under the heading of a section is shown nowhere.',
    hint: 'If the heading is a question beside others, begin it with `###`; if the `###` below it are headings of its answer, begin them with `####`.',
    example: '## Saving {#saving}\n\n### How do I save a model? {#save-model}\n\nAnswer.',
  },
  'invalid-id': {
    summary: 'Ids are lower-case ASCII letters and digits, in words joined by single hyphens.',
    hint: 'Use lower-case ASCII letters and digits, joined by single hyphens.',
    example: '## How do I save a model? {#save-model}',
  },
  'duplicate-id': {
    summary: 'An id stands once in a version and locale.',
    hint: 'Give one of the two another id.',
    example:
      '## How do I save a model? {#save-model}\n\nAnswer.\n\n## How do I save the weights? {#save-weights}\n\nAnswer.',
  },
  'alias-collision': {
    summary: 'A former id is neither the id nor a former id of another question.',
    hint: 'Remove the former id from one of the two.',
    example: '## How do I save a model? {#save-model}\n\n<!-- formerly: store-model -->',
  },
  'broken-link': {
    summary: 'Links within the FAQ lead to a file and an id that exist.',
    hint: 'Correct the target of the link.',
    example: '[uninstall](installation.md#uninstall)',
  },
  'missing-image': {
    summary: 'Pictures have a full address: none are published with the FAQ.',
    hint: 'Give the full address of the picture, or say in words what it shows.',
    example: '![The graph](https://www.mindspore.cn/graph.png)',
  },
  'invalid-glossary': {
    summary: 'glossary.json holds terms in both locales, and words to avoid.',
    hint: 'Give each term its words in en and zh-CN.',
    example:
      '{ "terms": [{ "en": "operator", "zh-CN": "算子", "avoid": { "en": ["Operator"] } }] }',
  },
  'invalid-lock': {
    summary: 'faq.lock.json is as the command `lock` writes it.',
    hint: 'Restore the file, or delete it and run `npm run faq -- lock --write`.',
    example: '{ "r1.2": { "save-model": { "en": "0f3a", "zh-CN": "9b21" } } }',
  },
  'vanished-id': {
    summary: 'A published id leads to its question for good.',
    hint: 'Name it as `formerly` under the question that took its place; if there is none, run `npm run faq -- lock --write --drop <id>`.',
    example: '<!-- formerly: old-id -->',
  },
} as const satisfies Record<string, RuleText>;

/** Rules whose findings are listed and counted, in the same order. */
const warnings = {
  'missing-versions': {
    summary: 'A content folder has a versions.json.',
    hint: 'Add versions.json: the versions from oldest to newest, exactly one of them current.',
    example: '[{ "id": "r1.2", "label": "r1.2", "status": "current", "released": "2021-05-31" }]',
  },
  'missing-version': {
    summary: 'Every version of versions.json has a folder.',
    hint: 'Add the folder, or remove the version from versions.json.',
    example: 'content/r1.2/en/installation.md',
  },
  'control-character': {
    summary: 'Text holds no control characters.',
    hint: 'Delete it; most editors show it as a box or not at all.',
    example: 'Answer.',
  },
  'second-title': {
    summary: 'A category has one heading of the first level at most.',
    hint: 'Use `##` for sections and questions.',
    example: '# Installation\n\n## How do I start? {#how-to-start}',
  },
  'missing-answer-mark': {
    summary: 'An answer to a question marked with `Q:` begins with `A:`.',
    hint: 'Begin the answer with `A:`.',
    example: 'A: Answer.',
  },
  'unclosed-font': {
    summary: 'The bold and the font tag of a question are closed.',
    hint: 'Close what the question opens.',
    example: '<font size=3>**Q: Question?**</font>',
  },
  'unread-question': {
    summary: 'Every question of a file that marks them is marked, and every `A:` follows one.',
    hint: 'Mark the question above it as the others are: `**Q: …**`.',
    example: '**Q: How do I start?**\n\nA: Answer.',
  },
  'hidden-question': {
    summary: 'Questions stand outside of code and HTML blocks.',
    hint: 'Close the code fence or the HTML block above, and leave a blank line before the question.',
    example: '```bash\npip list\n```\n\n## How do I start? {#how-to-start}',
  },
  'text-outside-question': {
    summary: 'All text of a category belongs to a question.',
    hint: 'Move the text into an answer, or into `description` of the front matter.',
    example: '---\ntitle: Installation\ndescription: What is to know before the questions.\n---',
  },
  'empty-section': {
    summary: 'A section holds questions.',
    hint: 'Write a question below the heading, or remove the heading.',
    example: '## With pip {#with-pip}\n\n### How do I start? {#how-to-start}\n\nAnswer.',
  },
  'unknown-comment': {
    summary: 'Comments under a question that carry words are `search` and `formerly`.',
    hint: 'Correct the spelling.',
    example: '<!-- search: interpreter, 3.7 -->',
  },
  'generated-id': {
    summary: 'Questions have an id that does not depend on their text.',
    hint: 'Add `{#id}` to the end of the heading, or `<a id="id"></a>` above the question: until then its address changes with its text.',
    example: '## How do I save a model? {#save-model}',
  },
  'duplicate-question': {
    summary: 'The text of a question stands once in a category.',
    hint: 'Merge the two answers, or say in the questions how they differ.',
    example:
      '## How do I start on Linux? {#start-linux}\n\nAnswer.\n\n## How do I start on Windows? {#start-windows}\n\nAnswer.',
  },
  'redundant-search-word': {
    summary: 'Search words stand once, and not in the text as well.',
    hint: 'Remove the word from the comment; it is found anyway.',
    example: '<!-- search: interpreter -->',
  },
  'heading-jump': {
    summary: 'Headings of an answer go down one level at a time.',
    hint: 'Use the next level below the heading above.',
    example: '#### First\n\n##### Below it',
  },
  'misspelled-error': {
    summary: 'An error text in a title is spelled as in its answer.',
    hint: 'Write it as the software prints it; a wrong spelling that readers type goes into `search`.',
    example:
      '## `Exception calling application`: what now? {#calling-application}\n\nThe `Exception` comes from gRPC.',
  },
  'invalid-shell': {
    summary: 'Shell code in answers can be parsed.',
    hint: 'Correct the command, write placeholders as {name}, or mark the block as text.',
    example: '```bash\nkill -9 {pid}\n```',
  },
  'invalid-python': {
    summary:
      'Python code in answers can be parsed; `...` and prompts may stand for what is left out.',
    hint: 'Correct the code, or mark the block as text.',
    example: '```python\ndataset = ds.GeneratorDataset(..., num_shards=8)\n```',
  },
  'missing-translation': {
    summary: 'Categories and questions exist in both locales.',
    hint: 'Translate it; until then readers are shown the other language.',
    example: '## 如何开始？ {#how-to-start}',
  },
  'order-differs': {
    summary: 'Sections and questions stand in the same order in both locales.',
    hint: 'Move one of the two.',
    example: '## 如何开始？ {#how-to-start}\n\n回答。\n\n## 如何结束？ {#how-to-end}',
  },
  'link-to-other-locale': {
    summary: 'Links lead to the locale of their file.',
    hint: 'Link to the same question in this locale.',
    example: '[安装](installation.md)',
  },
  'link-to-other-version': {
    summary: 'External links lead to the version of their file, or their text names the other one.',
    hint: 'Link to the page of this version; where it has none, name the other version in the text of the link.',
    example:
      '[Advanced usage of checkpoint in r1.2](https://www.mindspore.cn/doc/r1.2/checkpoint.html)',
  },
  'empty-link': {
    summary: 'Links and pictures have an address.',
    hint: 'Write the address between the parentheses.',
    example: '[uninstall](installation.md#uninstall)',
  },
  'missing-reference': {
    summary: 'References to links and footnotes have a definition in the file.',
    hint: 'Define it at the end of the answer, or correct its name.',
    example:
      'See [the tutorial][1].[^2]\n\n[1]: https://www.mindspore.cn/tutorial\n\n[^2]: In Chinese.',
  },
  'missing-asset': {
    summary: 'Relative links lead to Markdown files: others are not published.',
    hint: 'Link to the full address of the file.',
    example: '[script](https://gitee.com/mindspore/docs/blob/master/script.py)',
  },
  'unsafe-link': {
    summary: 'Links begin with https, http or mailto.',
    hint: 'Use another address; this one is published as text only.',
    example: '[the tutorial](https://www.mindspore.cn/tutorial)',
  },
  'unsafe-html': {
    summary: 'HTML in answers is text markup.',
    hint: 'Remove the HTML, or put it into code if readers are to see it.',
    example: 'Press <kbd>Ctrl</kbd>, or write `<script>`.',
  },
  'leftover-mark': {
    summary: 'Answers hold no marks of the dialects that upstream writes in.',
    hint: 'Remove the mark: `A:`, or the font tag.',
    example: '## How do I start? {#how-to-start}\n\nAnswer.',
  },
  'reused-id': {
    summary: 'An id stands for one and the same question in every version.',
    hint: 'Give one of the two questions another id, and keep the old one as `formerly`.',
    example: '## How do I save the weights? {#save-weights}\n\n<!-- formerly: save-model -->',
  },
  'copied-translation': {
    summary: 'A translation is not the text of the other locale.',
    hint: 'Translate it, or delete it: readers are then shown the other language with a notice.',
    example: '## 如何开始？ {#how-to-start}\n\n回答。',
  },
  'unknown-tag': {
    summary: 'Tags and levels of categories are those of the glossary (glossary.json).',
    hint: 'Correct the spelling, or add it to the glossary in both languages.',
    example: 'tags: [Linux, CPU]',
  },
  'avoided-term': {
    summary: 'Terms are written as the glossary (glossary.json) has them.',
    hint: 'Use the term of the glossary.',
    example: 'MindSpore runs the operator.',
  },
  'unlocked-id': {
    summary: 'faq.lock.json knows every id that is published.',
    hint: 'Run `npm run faq -- lock --write` and commit faq.lock.json.',
    example: 'npm run faq -- lock --write',
  },
  'stale-translation': {
    summary: 'A translation is brought up to date when the text that it was made from changes.',
    hint: 'Change the translation; where it still fits, run `npm run faq -- lock --write --reviewed <id>`.',
    example: 'npm run faq -- lock --write --reviewed save-model',
  },
} as const satisfies Record<string, RuleText>;

/** All rules by their ids. */
export const rules = { ...errors, ...warnings } as const;

export type RuleId = keyof typeof rules;

/** A rule: an error fails the build, a warning does not. */
export type Rule = RuleText & { readonly severity: 'error' | 'warning' };

/** The rule of an id. */
export const ruleOf = (id: RuleId): Rule => ({
  severity: Object.hasOwn(errors, id) ? 'error' : 'warning',
  ...rules[id],
});

/** Tells whether a string, such as the id of a message, names a rule. */
export const isRuleId = (value: string | undefined): value is RuleId =>
  value !== undefined && Object.hasOwn(rules, value);
