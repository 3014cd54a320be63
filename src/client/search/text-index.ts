import type { Lexicon } from './lexicon.ts';
import { questionId, type ScopeRecords, type SearchRecord } from './records.ts';
import { normalize, tokens } from './tokens.ts';
import { countWords } from './vocabulary.ts';

/** What a field adds to the weight of a word in it. */
const fieldWeights = { title: 3, also: 1.6, category: 0.5, text: 1 } as const;
type Field = keyof typeof fieldWeights;
const fields = Object.keys(fieldWeights) as Field[];

// BM25F: how fast repeated words stop to add, and how much a long field is held against a question.
const saturation = 1.2;
const lengthPenalty: Readonly<Record<Field, number>> = {
  title: 0.3,
  also: 0.3,
  category: 0,
  text: 0.6,
};

/** A question, ready for being compared with a query. */
export interface IndexedQuestion {
  readonly record: SearchRecord;
  /** Title and all other text, lower-case, blanks folded: for looking up phrases. */
  readonly titlePhrase: string;
  readonly phrase: string;
  readonly titleTokens: ReadonlySet<string>;
}

/** The words of a scope and how much each says of each question. */
export interface TextIndex {
  readonly lexicon: Lexicon;
  readonly questions: readonly IndexedQuestion[];
  /** For each word: the position of each question that has it, with a weight from 0 to 1. */
  readonly postings: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** How rare a word is; words that occur nowhere count as the rarest. */
  rarity(token: string): number;
  /** Counts the Latin words as they are written; made when it is first needed. */
  vocabulary(): ReadonlyMap<string, number>;
  /** How rare a thing is that `count` questions have. */
  rarityOf(count: number): number;
}

/** Folds a text so that phrases can be looked up in it. */
export const foldPhrase = (text: string): string =>
  normalize(text).toLowerCase().replace(/\s+/g, ' ').trim();

function fieldTexts(record: SearchRecord, scope: ScopeRecords): Record<Field, string> {
  const category = scope.categories[record.category];
  return {
    title: record.title,
    also: [questionId(record).replaceAll('-', ' '), ...record.names, ...record.words].join('\n'),
    category: category === undefined ? '' : [category.title, ...category.tags].join('\n'),
    text: record.text,
  };
}

type FieldTokens = Readonly<Record<Field, readonly string[]>>;

function averageLengths(all: readonly FieldTokens[]): Record<Field, number> {
  const average = (field: Field) =>
    all.reduce((sum, texts) => sum + texts[field].length, 0) / Math.max(all.length, 1) || 1;
  return Object.fromEntries(fields.map((field) => [field, average(field)])) as Record<
    Field,
    number
  >;
}

function tokenWeights(texts: FieldTokens, average: Record<Field, number>): Map<string, number> {
  const weights = new Map<string, number>();
  for (const field of fields) {
    const penalty = lengthPenalty[field];
    const length = 1 - penalty + (penalty * texts[field].length) / average[field];
    for (const token of texts[field]) {
      weights.set(token, (weights.get(token) ?? 0) + fieldWeights[field] / length);
    }
  }
  for (const [token, weight] of weights) weights.set(token, weight / (saturation + weight));
  return weights;
}

/** Builds the index of a scope. */
export function buildTextIndex(scope: ScopeRecords, lexicon: Lexicon): TextIndex {
  const texts = scope.questions.map((record) => {
    const byField = fieldTexts(record, scope);
    return Object.fromEntries(
      fields.map((field) => [field, tokens(byField[field])]),
    ) as unknown as FieldTokens;
  });
  const average = averageLengths(texts);
  const postings = new Map<string, Map<number, number>>();
  for (const [position, fieldTokens] of texts.entries()) {
    for (const [token, weight] of tokenWeights(fieldTokens, average)) {
      const posting = postings.get(token) ?? new Map<number, number>();
      posting.set(position, weight);
      postings.set(token, posting);
    }
  }
  const total = scope.questions.length;
  let vocabulary: Map<string, number> | undefined;
  const rarityOf = (count: number) => {
    const known = Math.max(count, 0.5);
    return Math.log(1 + (total - known + 0.5) / (known + 0.5));
  };
  return {
    lexicon,
    questions: scope.questions.map((record, position) => ({
      record,
      titlePhrase: foldPhrase(record.title),
      phrase: foldPhrase([record.title, record.text, ...record.names, ...record.words].join('\n')),
      titleTokens: new Set(texts[position]?.title ?? []),
    })),
    postings,
    rarity: (token) => rarityOf(postings.get(token)?.size ?? 0),
    rarityOf,
    vocabulary: () => (vocabulary ??= countWords(scope.questions)),
  };
}
