import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/faq/check/check.ts';
import { decodeFile } from '../../src/faq/read/decode.ts';
import { listFindings } from '../../src/faq/findings.ts';
import { assignIds } from '../../src/faq/ids.ts';
import { parseCategory } from '../../src/faq/read/parse.ts';
import type { ParsedQuestion } from '../../src/faq/parsed.ts';

interface AnswerCounts {
  readonly code_blocks?: number;
  readonly code_langs?: string[];
  readonly lists?: number;
  readonly tables?: number;
  readonly images?: number;
  readonly blockquotes?: number;
  readonly links?: string[];
}

interface ExpectedQuestion {
  readonly line: number;
  readonly question: string;
  readonly section: string[];
  readonly answer_line: number;
  readonly answer: AnswerCounts;
  readonly between_question_and_answer?: AnswerCounts;
  readonly font_unclosed?: boolean;
}

interface ExpectedFile {
  readonly title: string;
  readonly tags: string[];
  readonly source_url: string;
  readonly sections: { text: string; line: number }[];
  readonly qas: ExpectedQuestion[];
}

const corpus = join(import.meta.dirname, '../../../shared/corpus');
const folders = ['seeds', 'r1.1', 'r1.2', 'master'];
const isPresent = existsSync(corpus);
if (!isPresent) console.info(`Skipping the oracle: ${corpus} is not there.`);

function expectedFiles(folder: string): [string, ExpectedFile][] {
  if (!isPresent) return [];
  const { files } = JSON.parse(readFileSync(join(corpus, folder, 'expected.json'), 'utf8')) as {
    files: Record<string, ExpectedFile>;
  };
  return Object.entries(files);
}

function parse(folder: string, name: string) {
  const locale = name.includes('zh_cn') ? 'zh-CN' : 'en';
  const file = decodeFile(`${folder}/${name}`, readFileSync(join(corpus, folder, name)));
  return parseCategory(file, { version: folder, locale, category: 'page' });
}

const topLevelTypes = { lists: 'list', blockquotes: 'blockquote', tables: 'table' } as const;

function count(blocks: RootContent[]): AnswerCounts {
  const found: Nodes[] = [];
  for (const block of blocks) visit(block, (node) => void found.push(node));
  const code = found.filter((node) => node.type === 'code');
  const links = found
    .filter((node) => node.type === 'link')
    .map(({ url }) => encodeURI(decodeURI(url)));
  const ofType = (type: string, nodes: Nodes[]) =>
    nodes.filter((node) => node.type === type).length;
  const counts = {
    ...Object.fromEntries(
      Object.entries(topLevelTypes).map(([key, type]) => [key, ofType(type, blocks)]),
    ),
    images: ofType('image', found),
    code_blocks: code.length,
    code_langs: code.map(({ lang }) => lang ?? ''),
    links,
  };
  return Object.fromEntries(
    Object.entries(counts).filter(([, value]) => value !== 0 && String(value) !== ''),
  );
}

const lineOf = ({ position }: RootContent): number => position?.start.line ?? 0;

function asExpected(
  question: ParsedQuestion,
  expected: ExpectedQuestion,
  sections: Map<string, string>,
) {
  const start = question.answer.findIndex((block) => lineOf(block) >= expected.answer_line);
  const between = count(question.answer.slice(0, start));
  const section = sections.get(question.section ?? '');
  return {
    line: question.line,
    question: question.titleText,
    section: section === undefined ? [] : [section],
    answer: count(question.answer.slice(start)),
    between,
  };
}

function withoutText(counts: AnswerCounts = {}): AnswerCounts {
  return Object.fromEntries(Object.entries(counts).filter(([key]) => key !== 'first'));
}

function fromOracle(expected: ExpectedQuestion) {
  return {
    line: expected.line,
    question: expected.question,
    section: expected.section,
    answer: expected.answer,
    between: withoutText(expected.between_question_and_answer),
  };
}

describe('the corpus as a whole', () => {
  it.skipIf(!isPresent)('has no error', () => {
    const parsed = folders.slice(1).flatMap((folder) =>
      expectedFiles(folder).map(([name]) => {
        const locale = name.includes('zh_cn') ? 'zh-CN' : 'en';
        const category = name.replace(/^.*\/|\.md$/g, '');
        return { ...parse(folder, name), locale, category } as const;
      }),
    );
    const categories = assignIds(parsed);
    checkContent({ categories, versions: [] });
    const findings = listFindings(categories.map(({ file }) => file));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(categories.flatMap(({ questions }) => questions)).toHaveLength(723);
  });
});

describe.skipIf(!isPresent).each(isPresent ? folders : [])('the corpus %s', (folder) => {
  it.each(expectedFiles(folder))('%s gives what a right reading gives', (name, oracle) => {
    const category = parse(folder, name);
    const sections = new Map(category.sections.map(({ id, title }) => [id, title]));
    expect(category.title).toBe(oracle.title);
    expect(category.tags).toEqual(oracle.tags);
    expect(category.sourceUrl).toBe(oracle.source_url);
    expect(category.sections.map(({ title, line }) => ({ text: title, line }))).toEqual(
      oracle.sections.map(({ text, line }) => ({ text, line })),
    );
    expect(category.questions.map(({ line }) => line)).toEqual(oracle.qas.map(({ line }) => line));
    const questions = category.questions.map((question, index) => {
      const expected = oracle.qas[index];
      if (expected === undefined) throw new Error('Unexpected question');
      return asExpected(question, expected, sections);
    });
    expect(questions).toEqual(oracle.qas.map(fromOracle));
    const unclosed = oracle.qas.filter(({ font_unclosed: isOpen }) => isOpen === true);
    expect(listFindings([category.file]).map(({ rule, line }) => ({ rule, line }))).toEqual(
      unclosed.map(({ line }) => ({ rule: 'unclosed-font', line })),
    );
  });
});
