import { toHtml } from 'hast-util-to-html';
import { toText } from 'hast-util-to-text';
import type { Nodes, Paragraph, Root } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { type Options } from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { CategoryWithIds, QuestionWithId } from '../ids.ts';
import { nodesIn } from '../parsed.ts';
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
  rehypeTables,
  type ResolveHref,
} from './answer-plugins.ts';
import { rehypeHighlight } from './highlight.ts';

/** What a title may hold: runs of text and code, no links, so that it can itself be a link. */
const titleSchema: Options = {
  tagNames: ['code', 'em', 'strong', 'del', 'sub', 'sup', 'kbd', 'var'],
  attributes: {},
  strip: ['script', 'style'],
};

const footnoteTexts = {
  en: { label: 'Footnotes', back: 'Back to reference' },
  'zh-CN': { label: '脚注', back: '回到引用' },
} as const;

// Writing a tree out and reading it again takes longer than all else, and changes HTML alone.
const hasHtml = (nodes: readonly Nodes[]): boolean => nodesIn(nodes, 'html').length > 0;

const makeTitleProcessor = (isRaw: boolean) =>
  unified()
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw, isRaw)
    .use(rehypeSanitize, titleSchema);

const plainTitles = makeTitleProcessor(false);
const titlesWithHtml = makeTitleProcessor(true);

function answerProcessor(context: AnswerContext, isRaw: boolean) {
  const { idPrefix, locale } = context;
  return unified()
    .use(remarkRehype, {
      allowDangerousHtml: true,
      clobberPrefix: idPrefix,
      footnoteLabel: footnoteTexts[locale].label,
      footnoteBackLabel: (note: number, again: number) =>
        `${footnoteTexts[locale].back} ${note + 1}${again > 1 ? `-${again}` : ''}`,
    })
    .use(rehypeRaw, isRaw)
    .use(rehypeSanitize, answerSchema)
    .use(rehypeAnswerHeadings, context)
    .use(rehypeAnswerIds, context)
    .use(rehypeAnswerImages, context)
    .use(rehypeAnswerLinks, context)
    .use(rehypeTables);
}

const highlightProcessor = unified().use(rehypeHighlight);

async function renderTitle({ title }: QuestionWithId): Promise<string> {
  const paragraph: Paragraph = { type: 'paragraph', children: title };
  const tree: Root = { type: 'root', children: [paragraph] };
  const processor = hasHtml(title) ? titlesWithHtml : plainTitles;
  const { children } = await processor.run(tree);
  return toHtml(
    children.flatMap((node) =>
      node.type === 'element' && node.tagName === 'p' ? node.children : node,
    ),
  );
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
  const children = [...question.answer, ...category.definitions];
  const tree = await answerProcessor(context, hasHtml(children)).run({ type: 'root', children });
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
    const { id, titleText: title, searchWords, formerIds, line } = question;
    questions.push({
      id,
      explicitId: question.explicitId === id,
      title,
      titleHtml: await renderTitle(question),
      section: question.section ?? null,
      ...(await renderAnswer(question, category, resolveHref)),
      searchWords,
      formerIds,
      line,
    });
  }
  const { version, locale, category: name, title, tags, levels, sections } = category;
  return {
    version,
    locale,
    category: name,
    title,
    description: category.description ?? null,
    order: category.order ?? Number.MAX_SAFE_INTEGER,
    tags,
    levels,
    sourceUrl: category.sourceUrl ?? null,
    filePath: category.file.path,
    sections: sections.map(({ id, title: heading }) => ({ id, title: heading })),
    questions,
  };
}
