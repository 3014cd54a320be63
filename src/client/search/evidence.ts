import type { TextIndex } from './text-index.ts';
import { weights } from './weights.ts';

/**
 * How a word of the query is met: as it is, as a part of a name, as some letters inside of a word, by a
 * word of the same meaning, corrected, by a piece that resembles it.
 */
export type EvidenceKind = 'same' | 'part' | 'inside' | 'synonym' | 'corrected' | 'similar';

/** What was typed, and the word of the site that was taken for it. */
export interface Correction {
  readonly from: string;
  readonly to: string;
}

/** One way to meet a word of the query, and what it finds. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** The tokens looked up. */
  readonly tokens: readonly string[];
  /** The tokens that are marked in what is shown, where they are others. */
  readonly marks?: readonly string[];
  /** How much it counts next to the word as it is. */
  readonly weight: number;
  /** How rare it is among the questions. */
  readonly rarity: number;
  /** For the position of each question found: how well, and which share of the tokens, 0 to 1. */
  readonly hits: ReadonlyMap<number, Hit>;
  /** Told to the reader, where there is one. */
  readonly correction?: Correction | undefined;
}

export interface Hit {
  readonly score: number;
  readonly share: number;
}

/** Tells whether evidence has found any question. */
export const finds = ({ hits }: Evidence): boolean => hits.size > 0;

/** Tells whether evidence is the word itself, its beginning or a part of a name. */
export const isLiteral = ({ kind }: Evidence): boolean => kind === 'same' || kind === 'part';

/** Looks up tokens that belong together: the more of them a question has, the better. */
export function tokenEvidence(
  kind: EvidenceKind,
  tokens: readonly string[],
  weight: number,
  index: TextIndex,
): Evidence {
  const found = new Map<number, { score: number; mass: number }>();
  let mass = 0;
  for (const token of tokens) {
    const rarity = index.rarity(token);
    mass += rarity;
    for (const [position, value] of index.weights(token)) {
      const hit = found.get(position) ?? { score: 0, mass: 0 };
      found.set(position, { score: hit.score + rarity * value, mass: hit.mass + rarity });
    }
  }
  const hits = new Map(
    [...found].map(([position, hit]) => {
      const share = hit.mass / mass;
      return [position, { score: (hit.score / mass) * share, share: share > 0.999 ? 1 : share }];
    }),
  );
  return { kind, tokens, weight, rarity: mass / Math.max(tokens.length, 1) ** 0.6, hits };
}

/** What a piece of text counts in the title, and elsewhere. */
export const placeScores = { title: 0.85, elsewhere: 0.6 } as const;

/** A piece of this length is seldom inside of a word by chance. */
const tellingLength = 5;

/** Looks up a piece of text as it is, wherever it stands, even within words. */
export function substringEvidence(text: string, weight: number, index: TextIndex): Evidence {
  const hits = new Map<number, Hit>();
  for (const [position, { titlePhrase, phrase }] of index.questions.entries()) {
    if (!phrase.includes(text)) continue;
    const place = titlePhrase.includes(text) ? 'title' : 'elsewhere';
    hits.set(position, { score: placeScores[place], share: 1 });
  }
  const marks = hits.size === 0 ? [] : index.written.holding(text);
  const kind = text.length < tellingLength && /^[a-z]+$/.test(text) ? 'inside' : 'part';
  return { kind, tokens: [], marks, weight, rarity: index.rarityOf(hits.size), hits };
}

/** How much a word says that is met in another form only, such as `server` by `serving`. */
export function preferWritten(
  evidence: Evidence,
  word: string,
  { questions }: TextIndex,
): Evidence {
  const hits = [...evidence.hits].map(([position, hit]) => {
    const { titlePhrase = '', phrase = '' } = questions[position] ?? {};
    const form = titlePhrase.includes(word) ? 1 : phrase.includes(word) ? 0.97 : weights.otherForm;
    return [position, { ...hit, score: hit.score * form }] as const;
  });
  return { ...evidence, hits: new Map(hits) };
}
