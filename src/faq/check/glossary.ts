import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { z } from 'zod';
import { localeIds, type Locale } from '../../config/locales.ts';
import { report, startOfLine } from '../findings.ts';
import type { CategoryWithIds } from '../ids.ts';
import { nearestWord } from '../nearest-word.ts';

const perLocale = <T extends z.ZodType>(schema: T): z.ZodObject<Record<Locale, T>> =>
  z.strictObject(
    Object.fromEntries(localeIds.map((locale) => [locale, schema])) as Record<Locale, T>,
  );

const avoidSchema = perLocale(z.array(z.string().min(1))).partial();

const termSchema = perLocale(z.string().min(1)).extend({
  avoid: avoidSchema.optional().describe('Words that stand for the term and are not to be used.'),
  note: z.string().optional().describe('When the term is used.'),
});

/** `glossary.json`: how terms are written in each locale, and which words stand for one another. */
export const glossarySchema = z.strictObject({
  terms: z.array(termSchema),
  tags: z
    .array(perLocale(z.string().min(1)))
    .optional()
    .describe('Tags of categories.'),
  synonyms: z
    .array(z.array(z.string().min(1)).min(2))
    .optional()
    .describe('Groups of words, of any locale, that readers type for one another in a search.'),
  levels: z
    .array(perLocale(z.string().min(1)))
    .optional()
    .describe('Levels of readers.'),
});

export type Glossary = z.infer<typeof glossarySchema>;

/** Name of the glossary in the content folder. */
export const glossaryFileName = 'glossary.json';

interface AvoidedTerm {
  readonly pattern: RegExp;
  readonly word: string;
  readonly instead: string;
}

const isWordEdge = (char: string | undefined): boolean => /[A-Za-z0-9]/.test(char ?? '');

/** Latin words are matched whole, Chinese ones anywhere; both as they are written. */
function patternOf(word: string): RegExp {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const before = isWordEdge(word[0]) ? '(?<![A-Za-z0-9_])' : '';
  const after = isWordEdge(word.at(-1)) ? '(?![A-Za-z0-9_])' : '';
  return new RegExp(`${before}${escaped}${after}`);
}

function avoidedIn({ terms }: Glossary, locale: Locale): AvoidedTerm[] {
  return terms.flatMap((term) =>
    (term.avoid?.[locale] ?? []).map((word) => ({
      pattern: patternOf(word),
      word,
      instead: term[locale],
    })),
  );
}

/** Reads a glossary; what is wrong with it is an `invalid-glossary` finding of `file`. */
export function readGlossary(file: VFile): Glossary {
  if (String(file).trim() === '') return { terms: [] };
  try {
    const result = glossarySchema.safeParse(JSON.parse(String(file)));
    if (result.success) return result.data;
    for (const { path, message } of result.error.issues) {
      report(
        file,
        'invalid-glossary',
        `Unexpected value at ${path.join('.') || 'the top'}: ${message}`,
      );
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report(file, 'invalid-glossary', `Unexpected text that is not JSON: ${reason}`);
  }
  return { terms: [] };
}

/** Reports tags and levels of categories that the glossary does not list (`unknown-tag`). */
export function checkTags(categories: readonly CategoryWithIds[], glossary: Glossary): void {
  for (const { file, locale, ...category } of categories) {
    for (const what of ['tags', 'levels'] as const) {
      const known = glossary[what]?.map((names) => names[locale]);
      for (const name of known === undefined ? [] : category[what]) {
        if (known === undefined || known.includes(name)) continue;
        const near = nearestWord(name, known);
        const hint = near === undefined ? undefined : `Did you mean ${near}?`;
        const reason = `Unexpected "${name}" among the ${what}, expected one of the glossary`;
        report(file, 'unknown-tag', reason, startOfLine(1), hint);
      }
    }
  }
}

/** Reports terms in titles and answers that the glossary says to avoid (`avoided-term`); code is passed over. */
export function checkGlossary(categories: readonly CategoryWithIds[], glossary: Glossary): void {
  const avoided = new Map(localeIds.map((locale) => [locale, avoidedIn(glossary, locale)]));
  for (const { file, locale, questions } of categories) {
    for (const { title, answer } of questions) {
      const tree: Root = {
        type: 'root',
        children: [{ type: 'paragraph', children: title }, ...answer],
      };
      visit(tree, 'text', ({ value, position }) => {
        for (const { pattern, word, instead } of avoided.get(locale) ?? []) {
          if (!pattern.test(value)) continue;
          report(file, 'avoided-term', `Unexpected "${word}", expected "${instead}"`, position);
        }
      });
    }
  }
}
