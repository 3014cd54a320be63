import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toText } from 'hast-util-to-text';
import type { Root as MarkdownRoot } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { type Options } from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { CategoryWithIds } from '../ids.ts';
import type { Category, Question } from '../schema.ts';
import { answerMarkdown } from './answer-markdown.ts';
import {
  type AnswerContext,
  answerSchema,
  withoutFootnoteMarks,
  rehypeAnswerHeadings,
  rehypeAnswerIds,
  rehypeAnswerImages,
  rehypeAnswerLinks,
  rehypeEmptyHeaderCells,
  rehypeTableBoxes,
  type ResolveHref,
} from './answer-plugins.ts';
import { rehypeHighlight } from './highlight.ts';

/** What a title may hold: runs of text and code, no links, so that it can itself be a link. */
export const titleSchema: Options = {
  tagNames: ['code', 'em', 'strong', 'del', 'sub', 'sup', 'kbd', 'var'],
  attributes: {},
  strip: ['script', 'style'],
};

type QuestionWithId = CategoryWithIds['questions'][number];

const footnoteTexts = {
  en: { label: 'Footnotes', back: 'Back to reference' },
  'zh-CN': { label: '脚注', back: '回到引用' },
} as const;

const titleProcessor = unified()
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize, titleSchema);

function answerProcessor({ idPrefix, locale }: AnswerContext) {
  return unified()
    .use(remarkRehype, {
      allowDangerousHtml: true,
      clobberPrefix: idPrefix,
      footnoteLabel: footnoteTexts[locale].label,
      footnoteBackLabel: (note: number, again: number) =>
        `${footnoteTexts[locale].back} ${note + 1}${again > 1 ? `-${again}` : ''}`,
    })
    .use(rehypeRaw)
    .use(rehypeSanitize, answerSchema)
    .use(rehypeAnswerHeadings)
    .use(rehypeAnswerIds)
    .use(rehypeAnswerImages)
    .use(rehypeAnswerLinks)
    .use(rehypeEmptyHeaderCells)
    .use(rehypeTableBoxes);
}

const highlightProcessor = unified().use(rehypeHighlight);

const withoutParagraph = (tree: Root): ElementContent[] =>
  tree.children.flatMap((node) => {
    if (node.type === 'doctype') return [];
    return node.type === 'element' && node.tagName === 'p' ? node.children : [node];
  });

async function renderTitle(question: QuestionWithId): Promise<string> {
  const tree: MarkdownRoot = {
    type: 'root',
    children: [{ type: 'paragraph', children: question.title }],
  };
  return toHtml(withoutParagraph(await titleProcessor.run(tree)));
}

async function renderAnswer(
  question: QuestionWithId,
  category: CategoryWithIds,
  resolveHref: ResolveHref,
): Promise<Pick<Question, 'answerHtml' | 'answerText' | 'answerMarkdown'>> {
  const context: AnswerContext = {
    // Ids hold no two hyphens in a row, so this can be the beginning of no other question's id.
    idPrefix: `${question.id}--`,
    firstHeadingRank: question.section === undefined ? 3 : 4,
    locale: category.locale,
    resolveHref,
  };
  const file = new VFile({ path: category.file.path, data: { answer: context } });
  const tree = await answerProcessor(context).run(
    { type: 'root', children: [...question.answer, ...category.definitions] },
    file,
  );
  const answerText = toText(withoutFootnoteMarks(tree)).trim();
  const highlighted = await highlightProcessor.run(tree);
  return {
    // Double quotes would have to be escaped in the JSON that carries answers.
    answerHtml: toHtml(highlighted, { quote: "'" }),
    answerText,
    answerMarkdown: answerMarkdown(question.answer, category),
  };
}

/**
 * Renders a parsed category: sanitised HTML, plain text and Markdown of every question.
 * `resolveHref` gives the address that a link of an answer leads to.
 */
export async function renderCategory(
  category: CategoryWithIds,
  resolveHref: ResolveHref,
): Promise<Category> {
  const questions: Question[] = [];
  for (const question of category.questions) {
    questions.push({
      id: question.id,
      explicitId: question.explicitId === question.id,
      title: question.titleText,
      titleHtml: await renderTitle(question),
      section: question.section ?? null,
      ...(await renderAnswer(question, category, resolveHref)),
      searchWords: question.searchWords,
      formerIds: question.formerIds,
      line: question.line,
    });
  }
  return {
    version: category.version,
    locale: category.locale,
    category: category.category,
    title: category.title,
    description: category.description ?? null,
    order: category.order ?? Number.MAX_SAFE_INTEGER,
    tags: category.tags,
    levels: category.levels,
    sourceUrl: category.sourceUrl ?? null,
    filePath: category.file.path,
    sections: category.sections.map(({ id, title }) => ({ id, title })),
    questions,
  };
}
