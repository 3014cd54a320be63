import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const script = join(import.meta.dirname, '../../../support/print-rendered.ts');

/** Renders a category in a process of its own, at another place of the earth. */
async function renderedIn(timeZone: string, language: string): Promise<string> {
  const env = { ...process.env, TZ: timeZone, LANG: language, LC_ALL: language };
  const options = { env, cwd: tmpdir(), maxBuffer: 1e8 };
  return (await promisify(execFile)(process.execPath, [script], options)).stdout;
}

it('a category is rendered to the same bytes in every process, time zone and language', async () => {
  const first = await renderedIn('Asia/Shanghai', 'zh_CN.UTF-8');
  const second = await renderedIn('America/New_York', 'tr_TR.UTF-8');
  expect(first).toContain('t-comment');
  expect(second).toBe(first);
});
