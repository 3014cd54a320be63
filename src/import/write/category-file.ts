import { VFile } from 'vfile';
import type { CategoryPlace, ParsedCategory, ParsedQuestion } from '../../faq/parsed.ts';
import { frontMatterLine } from '../../faq/read/front-matter.ts';
import { parseCategory } from '../../faq/read/parse.ts';
import type { FrontMatter } from '../../faq/schema.ts';
import { blocksOf, type Block } from '../read/existing.ts';
import { isSameTree } from './answer.ts';

/** A question ready to be written. */
export interface QuestionText {
  readonly id: string;
  /** Id of its section. */
  readonly section: string | undefined;
  readonly title: string;
  /** Comments and answer. */
  readonly body: string;
}

export interface SectionText {
  readonly id: string;
  readonly title: string;
}

/** Upstream puts the levels of readers among the tags. */
const levelNames = new Set([
  ...['beginner', 'basic', 'intermediate', 'advanced', 'expert'],
  ...['初级', '中级', '高级'],
]);

const isLevel = (tag: string): boolean => levelNames.has(tag.toLowerCase());

/** What the front matter of an imported category says. */
export function frontMatterOf(category: ParsedCategory, order: number | undefined): FrontMatter {
  const { title, description, tags, levels, sourceUrl } = category;
  const allLevels = [...levels, ...tags.filter(isLevel)];
  const others = tags.filter((tag) => !isLevel(tag));
  const place = category.order ?? order;
  return {
    title,
    ...(description !== undefined && { description }),
    ...(place !== undefined && { order: place }),
    ...(others.length > 0 && { tags: others }),
    ...(allLevels.length > 0 && { levels: allLevels }),
    ...(sourceUrl !== undefined && URL.canParse(sourceUrl) && { source: sourceUrl }),
  };
}

const writeFrontMatter = (frontMatter: FrontMatter): string =>
  [
    '---',
    ...Object.entries(frontMatter).map(([key, value]) => frontMatterLine(key, value)),
    '---',
  ].join('\n');

function writeQuestion({ id, section, title, body }: QuestionText): string {
  const marks = section === undefined ? '##' : '###';
  const heading = `${marks} ${title} {#${id}}`.replace('  {#', ' {#');
  return [heading, body].filter((part) => part !== '').join('\n\n');
}

/** The changes of a category file. */
export interface CategoryEdit {
  /** Sections that questions to be written may stand in, in order. */
  readonly sections: readonly SectionText[];
  /** Questions to be put in, each with the id of the one that it follows upstream. */
  readonly added: readonly { readonly text: QuestionText; readonly after: string | undefined }[];
  readonly replaced: ReadonlyMap<Block['question'], QuestionText>;
  readonly cut: ReadonlySet<Block['question']>;
  /** Definitions of links and footnotes that the added texts need. */
  readonly definitions: string;
}

type Draft = Omit<Block, 'question'>;

const blockOf = (text: QuestionText): Draft => ({
  kind: 'question',
  id: text.id,
  section: text.section,
  text: `${writeQuestion(text)}\n\n`,
});

/** Where a question belongs: behind the one before it, else at the end of its section. */
function placeIn(
  blocks: readonly Draft[],
  { section }: QuestionText,
  after: string | undefined,
): number {
  const isMate = (block: Draft) => block.kind === 'question' && block.section === section;
  const before = blocks.findIndex((block) => isMate(block) && block.id === after);
  if (before !== -1 && after !== undefined) return before + 1;
  const last = blocks.findLastIndex(
    (block) => isMate(block) || (section !== undefined && block.id === section),
  );
  if (last !== -1) return last + 1;
  // A heading below a section belongs to it, so loose questions stand before all sections.
  return blocks.findIndex(({ kind }) => kind === 'section' || kind === 'end');
}

function addQuestions(blocks: Draft[], { added, sections }: CategoryEdit): void {
  for (const { text, after } of added) {
    const section = sections.find(({ id }) => id === text.section);
    const isKnown = blocks.some(({ kind, id }) => kind === 'section' && id === section?.id);
    if (section !== undefined && !isKnown) {
      const heading = `## ${section.title} {#${section.id}}\n\n`;
      const block = { kind: 'section', id: section.id, section: undefined, text: heading } as const;
      blocks.splice(-1, 0, block);
    }
    const known = { ...text, section: section?.id };
    blocks.splice(placeIn(blocks, known, after), 0, blockOf(known));
  }
}

/** Sections whose last question was cut go with it. */
const withoutEmptied = (blocks: readonly Draft[], before: readonly Block[]): Draft[] => {
  const isUsed = (list: readonly Draft[], section: Draft) =>
    list.some((block) => block.kind === 'question' && block.section === section.id);
  return blocks.filter(
    (block) => block.kind !== 'section' || !isUsed(before, block) || isUsed(blocks, block),
  );
};

/** Each block begins after a blank line, whatever it stood behind before. */
const joinBlocks = (blocks: readonly Draft[]): string =>
  blocks
    .reduce((text, block) => {
      const isApart = text === '' || block.text === '' || text.endsWith('\n\n');
      return text + (isApart ? '' : text.endsWith('\n') ? '\n' : '\n\n') + block.text;
    }, '')
    .replace(/\n+$/, '\n');

/**
 * Makes changes in a category file and leaves all else in it as its author wrote it. Gives
 * `undefined` where no question is left.
 */
export function editCategory(category: ParsedCategory, edit: CategoryEdit): string | undefined {
  const { added, replaced, cut, definitions } = edit;
  if (added.length + replaced.size + cut.size === 0) return String(category.file);
  const before = blocksOf(category);
  const blocks = before
    .filter(({ question }) => question === undefined || !cut.has(question))
    .map((block): Draft => {
      const text = replaced.get(block.question);
      return text === undefined ? block : blockOf({ ...text, section: block.section });
    });
  addQuestions(blocks, edit);
  if (!blocks.some(({ kind }) => kind === 'question')) return undefined;
  const known = String(category.file);
  const missing = definitions.split('\n\n').filter((one) => one !== '' && !known.includes(one));
  const kept = withoutEmptied(blocks, before);
  return `${[joinBlocks(kept).trimEnd(), ...missing].join('\n\n')}\n`;
}

/** Writes a category that the content folder lacks, in the heading dialect. */
export function newCategory(frontMatter: FrontMatter, place: CategoryPlace, edit: CategoryEdit) {
  const value = `${writeFrontMatter(frontMatter)}\n`;
  const category = parseCategory(new VFile({ value, path: `${place.category}.md` }), place);
  return editCategory(category, edit);
}

/**
 * Gives what reading a written category would not find again: ids of `added` ones, titles of `staying`
 * ones that would read otherwise.
 */
export function findLost(
  text: string,
  place: CategoryPlace,
  added: readonly QuestionText[],
  staying: readonly ParsedQuestion[],
): string[] {
  const read = parseCategory(new VFile({ value: text, path: `${place.category}.md` }), place);
  const ids = new Set(read.questions.map(({ explicitId }) => explicitId));
  const byTitle = Map.groupBy(read.questions, ({ titleText }) => titleText);
  const isThere = ({ titleText, explicitId, answer }: ParsedQuestion) =>
    (byTitle.get(titleText) ?? []).some(
      (other) => other.explicitId === explicitId && isSameTree(other.answer, answer),
    );
  return [
    ...added.map(({ id }) => id).filter((id) => !ids.has(id)),
    ...staying.filter((question) => !isThere(question)).map(({ titleText }) => titleText),
  ];
}
