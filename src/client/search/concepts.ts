import { editDistance } from './distance.ts';
import { isStopWord } from './stop-words.ts';
import type { TextIndex } from './text-index.ts';
import { thesaurus } from './thesaurus.ts';
import { cut, hanPairs, identifierParts, latinTokens, normalize, tokens } from './tokens.ts';
import { stem } from './stem.ts';

/** How a word of the query is matched by words of the index. */
export type MatchKind = 'same' | 'prefix' | 'inside' | 'synonym' | 'corrected';

/** One way to match a concept: all its tokens, the more of them the better. */
export interface Alternative {
  readonly kind: MatchKind;
  readonly tokens: readonly string[];
  readonly weight: number;
}

/** What one word of the query asks for. */
export interface Concept {
  /** As the reader typed it. */
  readonly text: string;
  readonly alternatives: readonly Alternative[];
  /** How much the concept says; 0 to all others taken together. */
  readonly weight: number;
}

/** A word that is not in the index, and the word that was taken for it. */
export interface Correction {
  readonly from: string;
  readonly to: string;
}

/** A query, understood. */
export interface Understanding {
  readonly concepts: readonly Concept[];
  readonly corrections: readonly Correction[];
}

const kindWeights: Readonly<Record<MatchKind, number>> = {
  same: 1,
  prefix: 0.8,
  inside: 0.6,
  synonym: 0.55,
  corrected: 0.8,
};

const hanSegmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

interface Word {
  readonly text: string;
  readonly kind: 'latin' | 'han';
}

/** Cuts a run of Han into words; single characters join the next run of single ones. */
function hanWords(run: string): string[] {
  const words: string[] = [];
  let singles = '';
  const flush = () => {
    if (singles !== '') words.push(singles);
    singles = '';
  };
  for (const { segment } of hanSegmenter.segment(run)) {
    if (isStopWord(segment)) flush();
    else if (segment.length === 1) singles += segment;
    else {
      flush();
      words.push(segment);
    }
  }
  flush();
  return words;
}

function queryWords(query: string): Word[] {
  return cut(normalize(query)).flatMap(({ kind, text }): Word[] =>
    kind === 'han'
      ? hanWords(text).map((word) => ({ text: word, kind }))
      : [{ text, kind }],
  );
}

const isNumber = (token: string): boolean => /^\d+$/.test(token);

function related(
  token: string,
  index: TextIndex,
  kind: 'prefix' | 'inside',
  test: (candidate: string) => boolean,
): Alternative[] {
  const found: Alternative[] = [];
  for (const candidate of index.postings.keys()) {
    if (candidate !== token && test(candidate)) {
      const closeness = Math.max(0.35, token.length / candidate.length);
      found.push({ kind, tokens: [candidate], weight: kindWeights[kind] * closeness ** 0.5 });
    }
  }
  return found;
}

/** Words of the index that begin with, or else contain, the word. */
function extensions(token: string, index: TextIndex): Alternative[] {
  if (token.length < 2 || (isNumber(token) && token.length < 3)) return [];
  const beginning = related(token, index, 'prefix', (candidate) => candidate.startsWith(token));
  if (beginning.length > 0 || index.postings.has(token) || token.length < 4) return beginning;
  return related(token, index, 'inside', (candidate) => candidate.includes(token));
}

const allowedEdits = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** The words of the index that a misspelt word may stand for, the nearest first. */
function correct(token: string, index: TextIndex): Alternative[] {
  const limit = Math.max(allowedEdits(token.length), token.length >= 6 ? 2 : 0);
  if (limit === 0 || /\d/.test(token)) return [];
  const found: { candidate: string; distance: number; common: number }[] = [];
  for (const [candidate, posting] of index.postings) {
    if (!/^[a-z]/.test(candidate) || candidate.length < 3) continue;
    const distance = editDistance(token, candidate, limit);
    // The first letter is seldom wrong; a change there counts as a further edit.
    const penalty = candidate[0] === token[0] ? 0 : 0.5;
    if (distance <= limit) {
      found.push({ candidate, distance: distance + penalty, common: posting.size });
    }
  }
  const nearest = Math.min(...found.map(({ distance }) => distance));
  return found
    .filter(({ distance }) => distance <= nearest + 0.5)
    .toSorted((a, b) => a.distance - b.distance || b.common - a.common)
    .slice(0, 5)
    .map(({ candidate, distance }) => ({
      kind: 'corrected' as const,
      tokens: [candidate],
      weight: kindWeights.corrected / (1 + 0.25 * (distance - 1)),
    }));
}

function synonymsOf(text: string): string[] {
  const key = text.toLowerCase();
  const stemmed = stem(key);
  return thesaurus
    .filter((group) => group.some((word) => word === key || stem(word) === stemmed))
    .flatMap((group) => group.filter((word) => word !== key));
}

const synonymAlternatives = (text: string): Alternative[] =>
  synonymsOf(text).map((word) => ({
    kind: 'synonym' as const,
    tokens: tokens(word),
    weight: kindWeights.synonym,
  }));

const same = (of: readonly string[], weight = 1): Alternative => ({
  kind: 'same',
  tokens: of,
  weight,
});

/** A word without an ending or with its parts glued together may stand in the index as parts. */
function splitCompound(token: string, index: TextIndex): Alternative[] {
  for (let cutAt = token.length - 2; cutAt >= 2; cutAt -= 1) {
    const parts = [stem(token.slice(0, cutAt)), stem(token.slice(cutAt))];
    const known = parts.every((part) => part.length > 2 && index.postings.has(part));
    if (known) return [{ kind: 'inside', tokens: parts, weight: 0.75 }];
  }
  return [];
}

function weigh(alternatives: readonly Alternative[], index: TextIndex): number {
  const of = ({ tokens: all }: Alternative) =>
    all.reduce((sum, token) => sum + index.rarity(token), 0) / Math.max(all.length, 1) ** 0.6;
  const base = alternatives.find(({ kind }) => kind === 'same');
  const known = base?.tokens.some((token) => index.postings.has(token)) ?? false;
  if (base !== undefined && known) return of(base);
  const present = alternatives.filter(({ tokens: all }) => all.some((t) => index.postings.has(t)));
  return present.length === 0
    ? index.rarity('')
    : Math.max(...present.map((alternative) => of(alternative) * alternative.weight));
}

function latinConcept(text: string, index: TextIndex, correcting: boolean): Concept {
  const all = latinTokens(text);
  const parts = identifierParts(text).map(stem);
  const alternatives: Alternative[] = [same(all.length > 1 ? all : parts)];
  if (parts.length > 1) alternatives.push(same(parts, 0.9));
  if (parts.length === 1 && parts[0] !== undefined) {
    const [token] = parts;
    const lower = text.toLowerCase();
    alternatives.push(...extensions(token, index));
    if (lower !== token) alternatives.push(...related(lower, index, 'prefix', (c) => c.startsWith(lower)));
    const isKnown = index.postings.has(token) || alternatives.length > 1;
    alternatives.push(...synonymAlternatives(text));
    if (!isKnown) {
      alternatives.push(...splitCompound(lower, index));
      if (correcting) alternatives.push(...correct(token, index), ...(lower === token ? [] : correct(lower, index)));
    }
  }
  return { text, alternatives, weight: weigh(alternatives, index) };
}

function hanConcept(text: string, index: TextIndex): Concept {
  const pairs = hanPairs(text);
  const alternatives: Alternative[] = [same(pairs), ...synonymAlternatives(text)];
  if (text.length === 1) {
    alternatives.push(...related(text, index, 'inside', (candidate) => candidate.includes(text)));
  }
  return { text, alternatives, weight: weigh(alternatives, index) };
}

/** Two words that stand in the index as one, such as `data set`. */
function joined(words: readonly Word[], position: number, index: TextIndex): Alternative[] {
  const [before, here, after] = [words[position - 1], words[position], words[position + 1]];
  if (here?.kind !== 'latin') return [];
  const pairs = [
    before?.kind === 'latin' ? before.text + here.text : '',
    after?.kind === 'latin' ? here.text + after.text : '',
  ];
  return pairs
    .map((pair) => stem(pair.toLowerCase()))
    .filter((token) => token.length > 5 && index.postings.has(token))
    .map((token) => ({ kind: 'prefix' as const, tokens: [token], weight: 0.9 }));
}

/** Synonyms of several words, such as `out of memory`. */
function phraseSynonyms(query: string, word: string): Alternative[] {
  const folded = ` ${query.toLowerCase().replace(/\s+/g, ' ')} `;
  return thesaurus
    .filter((group) =>
      group.some((entry) => / /.test(entry) && folded.includes(` ${entry} `) && entry.split(' ').includes(word)),
    )
    .flatMap((group) =>
      group.map((entry) => ({ kind: 'synonym' as const, tokens: tokens(entry), weight: kindWeights.synonym })),
    );
}

/**
 * Understands a query against the words of a scope: what each word asks for, by which words of the
 * index it can be met, and which words were corrected. `correcting` off leaves misspelt words alone.
 */
export function understand(query: string, index: TextIndex, correcting = true): Understanding {
  const all = queryWords(query);
  const telling = all.filter(({ text }) => !isStopWord(text.toLowerCase()));
  const words = telling.length > 0 ? telling : all;
  const concepts = words.map((word, position): Concept => {
    const concept =
      word.kind === 'han' ? hanConcept(word.text, index) : latinConcept(word.text, index, correcting);
    const further = [
      ...joined(words, position, index),
      ...phraseSynonyms(query, word.text.toLowerCase()),
    ];
    if (further.length === 0) return concept;
    return { ...concept, alternatives: [...concept.alternatives, ...further] };
  });
  const corrections = concepts.flatMap(({ text, alternatives }): Correction[] => {
    const known = alternatives.some(
      ({ kind, tokens: of }) => kind !== 'corrected' && of.every((t) => index.postings.has(t)),
    );
    const to = alternatives.find(({ kind }) => kind === 'corrected')?.tokens[0];
    return known || to === undefined ? [] : [{ from: text, to }];
  });
  return { concepts, corrections };
}
