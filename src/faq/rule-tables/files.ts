import type { Rule } from '../rule.ts';

/** Rules about folders, files and front matter. */
export const filesRules = {
  'missing-versions': {
    severity: 'warning',
    summary: 'A content folder has a versions.json.',
    hint: 'Add versions.json: the versions from oldest to newest, exactly one of them current.',
    example: '[{ "id": "r1.2", "label": "r1.2", "status": "current", "released": "2021-05-31" }]',
  },
  'invalid-versions': {
    severity: 'error',
    summary: 'versions.json names the versions, exactly one of them current.',
    hint: 'Give each version id, label, status and released.',
    example: '[{ "id": "r1.2", "label": "r1.2", "status": "current", "released": "2021-05-31" }]',
  },
  'unknown-common-question': {
    severity: 'error',
    summary: 'The common questions of a version in versions.json are questions of that version.',
    hint: 'Take the id from the heading of the question, or take the line out.',
    example: '"common": ["pip-python-version"]',
  },
  'unknown-version': {
    severity: 'error',
    summary: 'Every version folder stands in versions.json.',
    hint: 'Add the version to versions.json or rename the folder.',
    example: 'content/r1.2/en/installation.md',
  },
  'unknown-folder': {
    severity: 'error',
    summary: 'A version holds one folder for each locale and no other.',
    hint: 'Rename the folder to en or zh-CN.',
    example: 'content/r1.2/zh-CN/installation.md',
  },
  'invalid-file-name': {
    severity: 'error',
    summary: 'A file name is made of lower-case ASCII letters, digits, hyphens and underscores.',
    hint: 'Rename the file; its name becomes a part of the address.',
    example: 'installation.md',
  },
  'reserved-name': {
    severity: 'error',
    summary: "No category or version has the name of one of the site's own pages.",
    hint: 'Give it another name.',
    example: 'content/r1.2/en/version-changes.md',
  },
  'invalid-utf8': {
    severity: 'error',
    summary: 'Files are encoded in UTF-8.',
    hint: 'Save the file as UTF-8.',
    example: '如何安装？',
  },
  'empty-file': {
    severity: 'error',
    summary: 'A category file holds a title and questions.',
    hint: 'Write a title and at least one question, or delete the file.',
    example: '# Installation\n\n## How do I start? {#how-to-start}\n\nAnswer.',
  },
  'nesting-too-deep': {
    severity: 'error',
    summary: 'Lists, quotes, emphasis and brackets are nested at most 400 deep.',
    hint: 'Nest less.',
    example: '- One level\n  - and another',
  },
  'front-matter-syntax': {
    severity: 'error',
    summary: 'Front matter is a YAML mapping between two lines of three hyphens.',
    hint: 'Write one `key: value` a line between `---` and `---`.',
    example: '---\ntitle: Installation\n---',
  },
  'front-matter-key': {
    severity: 'error',
    summary: 'Front matter has known keys only.',
    hint: 'Remove the key or correct its spelling.',
    example: '---\ntitle: Installation\ntags: [Linux]\n---',
  },
  'front-matter-value': {
    severity: 'error',
    summary: 'Values of front matter have the type that their key asks for.',
    hint: 'Correct the value.',
    example: 'tags: [Linux, CPU]',
  },
} as const satisfies Record<string, Rule>;
