import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { checkCommonQuestions } from '../../../../src/faq/check/check.ts';
import { listFindings } from '../../../../src/faq/findings.ts';
import { assignIds } from '../../../../src/faq/ids.ts';
import { parseText } from '../parse-text.ts';

it('names a common question that the version does not have', () => {
  const text = '# Page\n\n## How? {#how}\n\nSo.';
  const categories = assignIds([parseText(text, 'r1/en/a'), parseText(text, 'r2/zh-CN/a')]);
  const version = { label: 'r', status: 'current', released: null } as const;
  const versions = [
    { ...version, id: 'r1', common: ['how', 'why'] },
    { ...version, id: 'r2', common: ['how'] },
    { ...version, id: 'r3', common: ['how'] },
  ];
  const file = new VFile({ path: 'versions.json', value: JSON.stringify(versions, null, 1) });
  checkCommonQuestions(file, versions, categories);
  expect(listFindings([file])).toMatchObject([
    {
      rule: 'unknown-common-question',
      line: 9,
      message: expect.stringContaining('"why"') as string,
    },
    {
      line: 27,
      message: expect.stringContaining('"how" among the common questions of r3') as string,
    },
  ]);
});
