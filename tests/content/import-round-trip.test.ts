import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeFile } from '../../src/faq/read/decode.ts';
import { isSameTree } from '../../src/import/write/answer.ts';
import { parseCategory } from '../../src/faq/read/parse.ts';
import { faq, filesIn, folderWith } from '../support/cli.ts';

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

const parse = (name: string, text: string | Uint8Array) =>
  parseCategory(
    decodeFile(name, typeof text === 'string' ? new TextEncoder().encode(text) : text),
    {
      version: 'v',
      locale: 'en',
      category: 'c',
    },
  );

describe.runIf(isPresent)('the import of the corpus', () => {
  it('loses no question, changes no answer, passes the check, and changes nothing the second time', async () => {
    const content = await folderWith({});
    const first = await faq('import', '--from', root, '--content', content, '--write');
    expect(first.code).toBe(0);
    const files = await filesIn(content);
    for (const { expected, path, written } of ['r1.1', 'r1.2', 'master'].flatMap(pagesOf)) {
      const before = parse(path, readFileSync(path));
      const after = parse(written, files[written] ?? '');
      expect(after.title).toBe(expected.title);
      expect(after.questions).toHaveLength(expected.qas.length);
      const different = before.questions.filter((question) => {
        const other = after.questions.find(
          ({ titleText, answer }) =>
            titleText === question.titleText && isSameTree(answer, question.answer),
        );
        return other === undefined;
      });
      expect(different.map(({ titleText }) => titleText)).toEqual([]);
    }
    expect(await faq('check', content)).toMatchObject({ code: 0 });
    const second = await faq('import', '--from', root, '--content', content, '--write');
    expect(second.out).toContain('0 new, 0 differing, 0 overwritten, 723 unchanged');
    expect(await filesIn(content)).toEqual(files);
  });
});
