import type { Lexicon } from './lexicon.ts';
import { questionId, type ScopeRecords, type SearchRecord } from './records.ts';
import { identifierParts, latinTokens, normalize, tokens } from './tokens.ts';

/** What a field adds to the weight of a word in it. */
const fieldWeights = { title: 3, also: 1.6, category: 0.5, text: 1 } as const;
type Field = keyof typeof fieldWeights;
const fields = Object.keys(fieldWeights) as Field[];

/** What a whole category shares makes a word no less rare. */
const ownFields = fields.filter((field) => field !== 'category');

// BM25F: how fast repeated words stop to add, and how much a long field is held against a question.
const saturation = 0.9;
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

/** The positions of the questions that have a word, and what it says of each, from 0 to 1. */
export interface Posting {
  readonly positions: readonly number[];
  readonly weights: readonly number[];
}

/** The words of a scope and how much each says of each question. */
export interface TextIndex {
  readonly lexicon: Lexicon;
  readonly questions: readonly IndexedQuestion[];
  /** Where each word is. */
  readonly postings: ReadonlyMap<string, Posting>;
  /** How rare a word is; words that occur nowhere count as the rarest. */
  rarity(token: string): number;
  /**
   * How often a Latin word stands there as it is written, in lower case; identifiers count as a whole
   * and with each of their parts.
   */
  readonly vocabulary: ReadonlyMap<string, number>;
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

/** What the tokens of a question say of it, before saturation, as far as the given fields tell. */
function addFields(
  weights: Map<string, number>,
  some: readonly Field[],
  texts: FieldTokens,
  average: Record<Field, number>,
): void {
  for (const field of some) {
    const penalty = lengthPenalty[field];
    const length = 1 - penalty + (penalty * texts[field].length) / average[field];
    const added = fieldWeights[field] / length;
    for (const token of texts[field]) weights.set(token, (weights.get(token) ?? 0) + added);
  }
}

/** Latin pieces come again and again: each is cut into tokens once, and counted. */
class LatinPieces {
  readonly #known = new Map<string, { readonly tokens: readonly string[]; count: number }>();

  tokensOf(text: string): readonly string[] {
    const known = this.#known.get(text) ?? { tokens: latinTokens(text), count: 0 };
    known.count += 1;
    this.#known.set(text, known);
    return known.tokens;
  }

  /** Counts the pieces as they are written, and their parts. */
  vocabulary(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const [text, { count }] of this.#known) {
      for (const word of new Set([text.toLowerCase(), ...identifierParts(text)])) {
        counts.set(word, (counts.get(word) ?? 0) + count);
      }
    }
    return counts;
  }
}

/** Builds the index of a scope. */
export function buildTextIndex(scope: ScopeRecords, lexicon: Lexicon): TextIndex {
  const latin = new LatinPieces();
  const latinTokensOf = (piece: string) => latin.tokensOf(piece);
  const toTokens = (text: string): string[] => tokens(text, latinTokensOf);
  const texts = scope.questions.map((record): FieldTokens => {
    const { title, also, category, text } = fieldTexts(record, scope);
    return {
      title: toTokens(title),
      also: toTokens(also),
      category: toTokens(category),
      text: toTokens(text),
    };
  });
  const average = averageLengths(texts);
  const postings = new Map<string, { positions: number[]; weights: number[] }>();
  const counts = new Map<string, number>();
  for (const [position, fieldTokens] of texts.entries()) {
    const found = new Map<string, number>();
    addFields(found, ownFields, fieldTokens, average);
    for (const token of found.keys()) counts.set(token, (counts.get(token) ?? 0) + 1);
    addFields(found, ['category'], fieldTokens, average);
    for (const [token, weight] of found) {
      const posting = postings.get(token) ?? { positions: [], weights: [] };
      posting.positions.push(position);
      posting.weights.push(weight / (saturation + weight));
      postings.set(token, posting);
    }
  }
  const total = scope.questions.length;
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
    vocabulary: latin.vocabulary(),
    rarity: (token) => rarityOf(counts.get(token) ?? 0),
    rarityOf,
  };
}
