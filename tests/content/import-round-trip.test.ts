import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countFindings } from '../../src/faq/findings.ts';
import { decodeFile } from '../../src/faq/read/decode.ts';
import { isSameTree } from '../../src/import/write/answer.ts';
import { parseCategory } from '../../src/faq/read/parse.ts';
import { loadContent } from '../../src/loaders/load-content.ts';
import { faq, filesIn } from '../support/cli.ts';

const root = join(import.meta.dirname, '../../../shared/corpus');
const isPresent = existsSync(root);
if (!isPresent) console.info(`Skipping the import of the corpus: ${root} is not there.`);

interface Expected {
  readonly files: Record<
    string,
    { title: string; qas: { question: string; question_also_accepted?: string }[] }
  >;
}

const folders: Record<string, string> = { source_en: 'en', source_zh_cn: 'zh-CN' };

const readExpected = (version: string): Expected =>
  JSON.parse(readFileSync(join(root, version, 'expected.json'), 'utf8')) as Expected;

/** The upstream pages of a version, beside the files that they become. */
function pagesOf(version: string) {
  return Object.entries(readExpected(version).files).map(([path, expected]) => {
    const [folder = '', file = ''] = path.split('/');
    const category = file.replace('.md', '').replaceAll('_', '-');
    return {
      expected,
      path: join(root, version, path),
      written: `${version}/${folders[folder]}/${category}.md`,
    };
  });
}

const parse = (path: string) =>
  parseCategory(decodeFile(path, readFileSync(path)), {
    version: 'v',
    locale: 'en',
    category: 'c',
  });

describe.runIf(isPresent)('the import of the corpus', () => {
  let content = '';
  let files: Record<string, string> = {};

  const importCorpus = () => faq('import', '--from', root, '--content', content, '--write');

  beforeAll(async () => {
    content = await mkdtemp(join(tmpdir(), 'faq-corpus-'));
    expect((await importCorpus()).code).toBe(0);
    files = await filesIn(content);
  }, 120_000);

  afterAll(async () => rm(content, { recursive: true, force: true }));

  it('passes the check, loses no question and changes no answer', async () => {
    const loaded = await loadContent(content);
    expect(countFindings(loaded.files).errors).toBe(0);
    const byPath = new Map(loaded.categories.map((category) => [category.file.path, category]));
    for (const { expected, path, written } of ['r1.1', 'r1.2', 'master'].flatMap(pagesOf)) {
      const before = parse(path);
      const after = byPath.get(written);
      expect(after?.title).toBe(expected.title);
      expect(after?.questions).toHaveLength(expected.qas.length);
      const different = before.questions.filter((question) => {
        const other = after?.questions.find(
          ({ titleText, answer }) =>
            titleText === question.titleText && isSameTree(answer, question.answer),
        );
        return other === undefined;
      });
      expect(different.map(({ titleText }) => titleText)).toEqual([]);
    }
  });

  it('changes nothing the second time', async () => {
    expect((await importCorpus()).out).toContain(
      '0 new, 0 differing, 0 overwritten, 723 unchanged',
    );
    expect(await filesIn(content)).toEqual(files);
  });
});
