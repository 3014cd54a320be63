import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faq, folderWith, goodContent } from '../support/cli.ts';

describe('faq check', () => {
  it('says that nothing is wrong, with status 0', async () => {
    expect(await faq('check', await folderWith(goodContent))).toEqual({
      code: 0,
      out: 'No findings.\n',
      err: '',
    });
  });

  it('lists file, line, column, message, rule and remedy, with status 1', async () => {
    const folder = await folderWith({
      ...goodContent,
      'r1/en/install.md': '---\ntitle: Install\ntagz: [a]\n---\n\n## How? {#install}\n',
    });
    const { code, out } = await faq('check', folder);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^r1\/en\/install\.md:3:1 {2}error {2}Unexpected key "tagz".* {2}front-matter-key\n {4}hint: Did you mean tags\?$/m,
    );
    expect(out).toMatch(/^r1\/en\/install\.md:6:1 {2}error .* {2}missing-answer$/m);
    expect(out).toMatch(/2 errors, 1 warning\. docs\/rules\.md#<rule> explains a rule\.\n$/);
  });

  it.each([
    ['an empty folder', { 'README.md': '' }, '', 'it holds no version'],
    ['a file', { 'content.md': '' }, 'content.md', 'it is a file'],
    ['nothing', {}, 'nowhere', 'it does not exist'],
  ] as const)('calls %s no success, and says what is expected', async (_what, files, name, why) => {
    const { code, err } = await faq('check', join(await folderWith(files), name));
    expect(code).toBe(2);
    expect(err).toContain(`: ${why}. Expected a folder of <version>/<locale>/<category>.md`);
  });

  it('writes JSON', async () => {
    const folder = await folderWith({ ...goodContent, 'r1/en/install.md': '' });
    const { out } = await faq('check', folder, '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      errors: 1,
      findings: [{ path: 'r1/en/install.md', line: 1, rule: 'empty-file' }, {}, {}],
    });
  });

  it('writes annotations with paths that GitHub knows', async () => {
    const folder = await folderWith({
      ...goodContent,
      'r1/en/install.md': '# T\n\n## A: 100%? {#install}\n',
    });
    const { out } = await faq('check', folder, '--format', 'github');
    expect(out).toContain(
      `r1/en/install.md,line=3,col=1,title=missing-answer::Unexpected question without an answer%0AWrite`,
    );
  });

  it.each([
    [['check', 'no-such-folder'], 'Unexpected folder "no-such-folder"'],
    [['check', '--format', 'xml'], 'Allowed choices are text, json, github'],
    [['check', '--nonsense'], "unknown option '--nonsense'"],
    [['check', '--formt', 'json'], 'Did you mean --format?'],
    [['check', 'a', 'b'], 'too many arguments'],
  ])('answers the wrong use %j with a pointer to the help and status 2', async (argv, message) => {
    const { code, err } = await faq(...argv);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain('See npm run faq -- check --help.');
  });
});

describe('faq check with glossary and other versions', () => {
  it('names words that the glossary avoids, outside of code', async () => {
    const folder = await folderWith({
      ...goodContent,
      'glossary.json':
        '{ "terms": [{ "en": "pip", "zh-CN": "pip", "avoid": { "en": ["PIP"], "zh-CN": ["卸载"] } }] }',
      'r1/en/install.md': goodContent['r1/en/install.md'].replace(
        'Run `pip install x`.',
        'Run PIP, not `PIP`.\n\nPIPX and XPIP are others.',
      ),
    });
    const { code, out } = await faq('check', folder);
    expect(code).toBe(0);
    expect(out).toContain(
      'r1/en/install.md:8:1  warning  Unexpected "PIP", expected "pip"  avoided-term',
    );
    expect(out).toContain('r1/zh-CN/install.md:10:4  warning  Unexpected "卸载", expected "pip"');
    expect(out).toContain('0 errors, 2 warnings');
  });

  it('names tags and levels that the glossary does not list, and what is likely meant', async () => {
    const names = '[{ "en": "Linux", "zh-CN": "Linux" }]';
    const folder = await folderWith({
      ...goodContent,
      'glossary.json': `{ "terms": [], "tags": ${names}, "levels": ${names} }`,
      'r1/en/install.md': goodContent['r1/en/install.md'].replace(
        'order: 1',
        'order: 1\ntags: [Linux, Linus]\nlevels: [expert]',
      ),
    });
    const { out } = await faq('check', folder);
    expect(out).toContain('Unexpected "Linus" among the tags, expected one of the glossary');
    expect(out).toContain('hint: Did you mean Linux?');
    expect(out).toContain('Unexpected "expert" among the levels');
    expect(out).toContain('0 errors, 2 warnings');
  });

  it.each([
    ['{ "terms": [{ "en": "" }] }', 'Unexpected value at terms.0.en: '],
    ['[]', 'Unexpected value at the top: '],
    ['{ "terms": [', 'Unexpected text that is not JSON: '],
  ])('says what is wrong with the glossary %j', async (text, reason) => {
    const folder = await folderWith({ ...goodContent, 'glossary.json': text });
    const { code, out } = await faq('check', folder);
    expect(code).toBe(1);
    expect(out).toContain(`glossary.json:1:1  error  ${reason}`);
  });

  it('names an id that stands for another question in another version', async () => {
    const other = (text: string) =>
      `---\ntitle: Install\n---\n\n## ${text} {#install}\n\nSet the environment variable for the compiler cache.\n`;
    const folder = await folderWith({
      ...goodContent,
      'versions.json':
        '[{ "id": "r1", "label": "r1", "status": "current", "released": null }, { "id": "r2", "label": "r2", "status": "unreleased", "released": null }]',
      'r2/en/install.md': other('Where does the compiler keep its cache?'),
    });
    const { out } = await faq('check', folder);
    expect(out).toContain(
      'r2/en/install.md:5:1  warning  Unexpected id "install", which stands for another question in r1  reused-id',
    );
  });
});

const root = join(import.meta.dirname, '../../../shared/odd-input');
const isPresent = existsSync(root);
if (!isPresent) console.info(`Skipping the mistakes of odd-input: ${root} is not there.`);

const localeOf: Record<string, string> = { source_en: 'en', source_zh_cn: 'zh-CN' };

function readCase(name: string): Record<string, Uint8Array> {
  const paths = readdirSync(join(root, name), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile(),
  );
  return Object.fromEntries(
    paths.map((entry) => {
      const folder = entry.parentPath.split('/').at(-1) ?? '';
      return [
        `odd/${localeOf[folder] ?? folder}/${entry.name}`,
        readFileSync(join(entry.parentPath, entry.name)),
      ];
    }),
  );
}

/** What is said of each mistake: exit status, place and rule, and a word of the remedy. */
const mistakes: [string, number, ...[place: string, rule: string, remedy: string][]][] = [
  ['01-unclosed-font', 0, ['odd/en/page.md:3:', 'unclosed-font', '**</font>']],
  ['02-question-without-answer', 1, ['odd/en/page.md:3:', 'missing-answer', '`A:`']],
  ['03-duplicate-explicit-ids', 1, ['odd/en/page.md:11:', 'duplicate-id', 'odd/en/page.md:4']],
  ['04-missing-title', 1, ['odd/en/page.md:1:', 'missing-title', '# Title']],
  [
    '05-unknown-frontmatter-key',
    1,
    ['odd/en/page.md:3:', 'front-matter-key', 'Did you mean tags?'],
  ],
  ['06-wrong-language-folder', 1, ['odd/source_zh:1:', 'unknown-folder', 'en, zh-CN']],
  ['07-invalid-utf8', 1, ['odd/zh-CN/page.md:3:', 'invalid-utf8', 'UTF-8']],
  ['10-slug-path-traversal', 1, ['odd/en/page.md:3:', 'front-matter-key', 'Remove the key']],
  [
    '11-id-with-spaces-upper-cjk',
    1,
    ['odd/en/page.md:4:', 'invalid-id', 'save-model'],
    ['odd/en/page.md:25:', 'invalid-id', 'ASCII'],
  ],
  [
    '12-link-to-missing',
    1,
    ['odd/en/page.md:5:', 'broken-link', 'nowhere.md'],
    ['odd/en/page.md:5:', 'broken-link', 'not-there'],
    ['odd/en/page.md:5:', 'broken-link', 'not-here'],
    ['odd/en/page.md:5:', 'broken-link', 'source_fr'],
  ],
  ['13-empty-file', 1, ['odd/en/page.md:1:', 'empty-file', 'title']],
  ['14-only-frontmatter', 1, ['odd/en/page.md:1:', 'no-question', 'question']],
  ['18-same-question-twice', 0, ['odd/en/page.md:9:', 'duplicate-question', 'odd/en/page.md:3']],
  [
    '21-two-languages-do-not-match',
    0,
    ['odd/en/page.md:4:', 'missing-translation', '"a"'],
    ['odd/zh-CN/page.md:11:', 'missing-translation', '"c"'],
  ],
];

describe.runIf(isPresent)('faq check on the mistakes of odd-input', () => {
  it.each(mistakes)(
    '%s ends with status %i and says where and what to do',
    async (name, status, ...findings) => {
      const { code, out } = await faq('check', await folderWith(readCase(name)));
      expect(code).toBe(status);
      const entries = out.split(/\n(?=\S)/);
      for (const [place, rule, remedy] of findings) {
        const entry = entries.find(
          (text) => text.startsWith(place) && text.includes(`  ${rule}`) && text.includes(remedy),
        );
        expect(entry, `${place} ${rule} ${remedy}\n${out}`).toContain('hint: ');
      }
    },
  );

  it.each([
    '08-bom-crlf',
    '15-deep-nesting',
    '16-mdx-braces',
    '17-html-comment',
    '19-emoji-rtl-zero-width',
    '20-math-and-dollars',
  ])('%s is accepted', async (name) => {
    expect((await faq('check', await folderWith(readCase(name)))).code).toBe(0);
  });
});
