import { toString } from 'mdast-util-to-string';
import type { RootContent } from 'mdast';
import { VFile } from 'vfile';
import type { Locale } from '../../../src/config/locales.ts';
import { listFindings } from '../../../src/faq/findings.ts';
import { parseCategory } from '../../../src/faq/read/parse.ts';
import type { ParsedCategory } from '../../../src/faq/parsed.ts';

/** Parses Markdown as the category `address`, such as `r1/en/page`. */
export function parseText(text: string, address = 'r1/en/page'): ParsedCategory {
  const [version = '', locale = 'en', category = ''] = address.split('/');
  const file = new VFile({ path: `${address}.md`, value: text });
  return parseCategory(file, { version, locale: locale as Locale, category });
}

/** The text of each block, kinds other than paragraphs named: `code: x = 1`. */
export function outlineOf(blocks: readonly RootContent[]): string[] {
  return blocks.map((block) => {
    const text = toString(block).trim();
    return block.type === 'paragraph' ? text : `${block.type}: ${text}`;
  });
}

/** Line, question and blocks of the answer of each question. */
export function questionsOf({ questions }: ParsedCategory): [number, string, ...string[]][] {
  return questions.map(({ line, titleText, answer }) => [line, titleText, ...outlineOf(answer)]);
}

/** The findings of a category as `line rule`. */
export function findingsOf({ file }: Pick<ParsedCategory, 'file'>): string[] {
  return listFindings([file]).map(({ line, rule }) => `${line} ${rule}`);
}
