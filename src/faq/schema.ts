import { z } from 'zod';
import { localeIds } from '../config/locales.ts';

/** The front matter of a category file, as an author writes it. Unknown keys are errors. */
export const frontMatterSchema = z.strictObject({
  title: z.string().min(1).describe('The heading of the category page.'),
  description: z.string().min(1).optional().describe('One sentence for cards and search engines.'),
  order: z.number().optional().describe('Place in the navigation, small numbers first.'),
  tags: z.array(z.string().min(1)).optional().describe('Platforms and subjects.'),
  levels: z.array(z.string().min(1)).optional().describe('The readers that it is meant for.'),
  source: z.url().optional().describe('Where the category was imported from.'),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;

const sectionSchema = z.object({
  id: z.string().describe('The anchor of the section heading.'),
  title: z.string().describe('Plain text.'),
});

/** A question with its answer, rendered. */
const questionSchema = z.object({
  id: z.string().describe('The anchor: the same in both locales and in every version.'),
  explicitId: z.boolean().describe('False where the id was made from the title.'),
  title: z.string().describe('Plain text.'),
  titleHtml: z.string().describe('Inline HTML, sanitised.'),
  section: z.string().nullable().describe('Id of the section that the question stands in.'),
  answerHtml: z.string().describe('HTML, sanitised.'),
  answerText: z.string().describe('Plain text, blanks kept in code.'),
  answerMarkdown: z
    .string()
    .describe('The Markdown of the answer, without the marks of a dialect.'),
  searchWords: z.array(z.string()).describe('Words that readers type and the text lacks.'),
  formerIds: z.array(z.string()).describe('Aliases that still lead to the question.'),
  line: z.number().int().positive().describe('Line of the question in its file.'),
});

/** A category: one Markdown file, rendered. The data of a collection entry. */
export const categorySchema = z.object({
  version: z.string(),
  locale: z.enum(localeIds),
  category: z.string().describe('File name without ending; URL segment.'),
  title: z.string(),
  description: z.string().nullable(),
  order: z.number(),
  tags: z.array(z.string()),
  levels: z.array(z.string()),
  sourceUrl: z.string().nullable(),
  filePath: z.string().describe('Relative to the content folder, with forward slashes.'),
  sections: z.array(sectionSchema),
  questions: z.array(questionSchema),
});

export type Section = z.infer<typeof sectionSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Category = z.infer<typeof categorySchema>;
