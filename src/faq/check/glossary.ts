import type { VFile } from 'vfile';
import { z } from 'zod';
import { localeIds, type Locale } from '../../config/locales.ts';
import { meant, report } from '../findings.ts';
import type { CategoryWithIds } from '../ids.ts';
import { readJson } from '../json-file.ts';
import { wordPattern } from './within-category.ts';
import { nodesIn } from '../parsed.ts';

const word = z.string().min(1);
const perLocale = <T>(schema: T) => ({ en: schema, 'zh-CN': schema }) satisfies Record<Locale, T>;
const inBoth = z.strictObject(perLocale(word));

const termSchema = inBoth.extend({
  avoid: z
    .strictObject(perLocale(z.array(word)))
    .partial()
    .optional()
    .describe('Words that stand for the term and are not to be used.'),
  note: z.string().optional().describe('When the term is used.'),
});

/** `glossary.json`: how terms are written in each locale, and which words stand for one another. */
export const glossarySchema = z.strictObject({
  terms: z.array(termSchema),
  tags: z.array(inBoth).optional().describe('Tags of categories.'),
  synonyms: z
    .array(z.array(word).min(2))
    .optional()
    .describe('Groups of words, of any locale, that readers type for one another in a search.'),
  levels: z.array(inBoth).optional().describe('Levels of readers.'),
});

export type Glossary = z.infer<typeof glossarySchema>;

/** Name of the glossary in the content folder. */
export const glossaryFileName = 'glossary.json';

const avoidedIn = ({ terms }: Glossary, locale: Locale) =>
  terms.flatMap(({ avoid, [locale]: instead }) =>
    (avoid?.[locale] ?? []).map((word) => ({ pattern: wordPattern(word, false), word, instead })),
  );

/** Reads a glossary; what is wrong with it is an `invalid-glossary` finding of `file`. */
export function readGlossary(file: VFile): Glossary {
  const isMissing = String(file).trim() === '';
  const glossary = isMissing ? undefined : readJson(file, glossarySchema, 'invalid-glossary');
  return glossary ?? { terms: [] };
}

/** Reports tags and levels of categories that the glossary does not list (`unknown-tag`). */
export function checkTags(categories: readonly CategoryWithIds[], glossary: Glossary): void {
  for (const { file, locale, ...category } of categories) {
    for (const what of ['tags', 'levels'] as const) {
      const known = glossary[what]?.map((names) => names[locale]);
      for (const name of category[what].filter((one) => known?.includes(one) === false)) {
        const reason = `Unexpected "${name}" among the ${what}, expected one of the glossary`;
        report(file, 'unknown-tag', reason, 1, meant(name, known ?? []));
      }
    }
  }
}

/** Reports terms in titles and answers that the glossary says to avoid (`avoided-term`); code is passed over. */
export function checkGlossary(categories: readonly CategoryWithIds[], glossary: Glossary): void {
  const avoided = new Map(localeIds.map((locale) => [locale, avoidedIn(glossary, locale)]));
  for (const { file, locale, questions } of categories) {
    const texts = questions.flatMap(({ title, answer }) => nodesIn([...title, ...answer], 'text'));
    for (const { value, position } of texts) {
      for (const { pattern, word, instead } of avoided.get(locale) ?? []) {
        if (!pattern.test(value)) continue;
        report(file, 'avoided-term', `Unexpected "${word}", expected "${instead}"`, position);
      }
    }
  }
}
