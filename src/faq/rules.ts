/**
 * Rules that fail the build, in the order in which content is read and checked: how to mend what each
 * finds, unless a finding knows better. Their ids are permanent: reports, tests and links name them,
 * and docs/rules.md explains each.
 */
const errors = {
  'invalid-versions': 'Give each version id, label, status and released.',
  'unknown-common-question': 'Take the id from the heading of the question, or take the line out.',
  'unknown-version': 'Add the version to versions.json or rename the folder.',
  'unknown-folder': 'Rename the folder to en or zh-CN.',
  'missing-current-version': 'Add the folder, or make another version the current one.',
  'misplaced-file':
    'Move it to <version>/<locale>/<category>.md, or out of the content folder: it is not published from here.',
  'bad-link': 'Put the file itself in the place of the link.',
  'invalid-file-name': 'Rename the file; its name becomes a part of the address.',
  'reserved-name': 'Give it another name.',
  'invalid-utf8': 'Save the file as UTF-8.',
  'empty-file': 'Write a title and at least one question, or delete the file.',
  'file-too-large': 'Divide the category, or move questions to another one.',
  'nesting-too-deep': 'Nest less, or divide it by blank lines.',
  'merge-conflict':
    'Decide between the two texts, and remove the lines with <<<<<<<, ======= and >>>>>>>.',
  'front-matter-syntax': 'Write one `key: value` a line between `---` and `---`.',
  'front-matter-key': 'Remove the key or correct its spelling.',
  'front-matter-value': 'Correct the value.',
  'missing-title': 'Put `# Title` on the first line, or `title:` into the front matter.',
  'no-question': 'Write a question, or delete the file.',
  'missing-question-text': 'Write the question.',
  'missing-answer': 'Write the answer below the question.',
  'unclosed-comment': 'End the comment with `-->`; everything up to the end of the file is hidden.',
  'lost-answer':
    'If the heading is a question beside others, begin it with `###`; if the `###` below it are headings of its answer, begin them with `####`.',
  'invalid-id': 'Use lower-case ASCII letters and digits, joined by single hyphens.',
  'duplicate-id': 'Give one of the two another id.',
  'alias-collision': 'Remove the former id from one of the two.',
  'broken-link': 'Correct the target of the link.',
  'missing-image': 'Give the full address of the picture, or say in words what it shows.',
  'invalid-glossary': 'Give each term its words in en and zh-CN.',
  'invalid-lock': 'Restore the file, or delete it and run `npm run faq -- lock --write`.',
  'vanished-id':
    'Name it as `formerly` under the question that took its place; if there is none, run `npm run faq -- lock --write --drop <id>`.',
} as const;

/** Rules whose findings are listed and counted, in the same order. */
const warnings = {
  'missing-versions':
    'Add versions.json: the versions from oldest to newest, exactly one of them current.',
  'missing-version': 'Add the folder, or remove the version from versions.json.',
  'control-character': 'Delete it; most editors show it as a box or not at all.',
  'second-title': 'Use `##` for sections and questions.',
  'missing-answer-mark': 'Begin the answer with `A:`.',
  'unclosed-font': 'Close what the question opens.',
  'unread-question': 'Mark the question above it as the others are: `**Q: …**`.',
  'hidden-question':
    'Close the code fence or the HTML block above, and leave a blank line before the question.',
  'text-outside-question':
    'Move the text into an answer, or into `description` of the front matter.',
  'empty-section': 'Write a question below the heading, or remove the heading.',
  'unknown-comment': 'Correct the spelling.',
  'generated-id':
    'Add `{#id}` to the end of the heading, or `<a id="id"></a>` above the question: until then its address changes with its text.',
  'duplicate-question': 'Merge the two answers, or say in the questions how they differ.',
  'redundant-search-word': 'Remove the word from the comment; it is found anyway.',
  'heading-jump': 'Use the next level below the heading above.',
  'misspelled-error':
    'Write it as the software prints it; a wrong spelling that readers type goes into `search`.',
  'invalid-shell': 'Correct the command, write placeholders as {name}, or mark the block as text.',
  'invalid-python': 'Correct the code, or mark the block as text.',
  'missing-translation': 'Translate it; until then readers are shown the other language.',
  'order-differs': 'Move one of the two.',
  'link-to-other-locale': 'Link to the same question in this locale.',
  'link-to-other-version':
    'Link to the page of this version; where it has none, name the other version in the text of the link.',
  'empty-link': 'Write the address between the parentheses.',
  'missing-reference': 'Define it at the end of the answer, or correct its name.',
  'missing-asset': 'Link to the full address of the file.',
  'unsafe-link': 'Use another address; this one is published as text only.',
  'unsafe-html': 'Remove the HTML, or put it into code if readers are to see it.',
  'leftover-mark': 'Remove the mark: `A:`, or the font tag.',
  'reused-id': 'Give one of the two questions another id, and keep the old one as `formerly`.',
  'copied-translation':
    'Translate it, or delete it: readers are then shown the other language with a notice.',
  'unknown-tag': 'Correct the spelling, or add it to the glossary in both languages.',
  'avoided-term': 'Use the term of the glossary.',
  'unlocked-id': 'Run `npm run faq -- lock --write` and commit faq.lock.json.',
  'stale-translation':
    'Change the translation; where it still fits, run `npm run faq -- lock --write --reviewed <id>`.',
} as const;

export type RuleId = keyof typeof errors | keyof typeof warnings;

/** How to mend what each rule finds. */
export const hints: Readonly<Record<RuleId, string>> = { ...errors, ...warnings };

/** Tells whether findings of a rule fail the build. */
export const isError = (rule: RuleId): boolean => Object.hasOwn(errors, rule);
