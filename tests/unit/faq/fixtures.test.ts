import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localeIds, type Locale } from '../../../src/config/locales.ts';
import { checkContent } from '../../../src/faq/check/check.ts';
import { listFindings } from '../../../src/faq/findings.ts';
import { assignIds } from '../../../src/faq/ids.ts';
import { decodeFile } from '../../../src/faq/read/decode.ts';
import { parseCategory } from '../../../src/faq/read/parse.ts';
import { renderCategory } from '../../../src/faq/render/render-category.ts';
import type { Category } from '../../../src/faq/schema.ts';

const root = join(import.meta.dirname, '../../fixtures/reading');

const casesOf = (kind: string): string[] => readdirSync(join(root, kind)).sort();

/** Reads a case as the only category of a site that has it in both locales. */
function readCase(folder: string) {
  const bytes = readFileSync(join(folder, 'input.md'));
  const parse = (locale: Locale) =>
    parseCategory(decodeFile(`v1/${locale}/page.md`, bytes), {
      version: 'v1',
      locale,
      category: 'page',
    });
  const categories = assignIds(localeIds.map(parse));
  checkContent({ categories, versions: [] });
  return categories[0];
}

/** What readers get, without what is empty. */
function summaryOf({ title, tags, sourceUrl, sections, questions }: Category): string {
  const summary = {
    title,
    tags,
    sourceUrl: sourceUrl ?? [],
    sections: sections.map(({ id, title: name }) => `${id}: ${name}`),
    questions: questions.map((question) => ({
      id: question.id,
      title: question.title,
      titleHtml: question.titleHtml === question.title ? [] : question.titleHtml,
      section: question.section ?? [],
      formerIds: question.formerIds,
      searchWords: question.searchWords,
      answer: question.answerMarkdown.split('\n'),
    })),
  };
  const isFull = (_key: string, value: unknown) =>
    Array.isArray(value) && value.length === 0 ? undefined : value;
  return `${JSON.stringify(summary, isFull, 2)}\n`;
}

describe.each(readdirSync(root).sort())('%s', (kind) => {
  it.each(casesOf(kind))('%s is read as expected', async (name) => {
    const folder = join(root, kind, name);
    const category = readCase(folder);
    if (category === undefined) throw new Error('Unexpected case without a category');
    const messages = listFindings([category.file]).map(
      ({ line, column, severity, rule, message }) =>
        `${line}:${column} ${severity} ${rule ?? ''} ${message}\n`,
    );
    const rendered = await renderCategory(category, (url) => url);
    await expect(messages.join('')).toMatchFileSnapshot(join(folder, 'messages.txt'));
    await expect(summaryOf(rendered)).toMatchFileSnapshot(join(folder, 'expected.json'));
  });
});
