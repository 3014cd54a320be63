import { resemblance, type Resemblance } from './distance.ts';
import { placeScores, type Evidence, type Hit } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { segments, type Stretch } from './query-words.ts';
import type { TextIndex } from './text-index.ts';
import { hanPairs } from './tokens.ts';
import { weights } from './weights.ts';

/** Shorter pieces resemble too much. */
const shortest = 3;
const longest = 6;

/** Neighbours on each side that help to recognize a word within a long stretch. */
const context = 2;

const allHan = /^\p{Script=Han}+$/u;

/** More edits would make another word of it. */
const mostEdits = 1;

/** The pieces of a stretch that may be misspelt: all of it, or what surrounds its unknown words. */
function suspects({ text, words }: Stretch, isWritten: (text: string) => boolean): string[] {
  if (text.length < shortest || isWritten(text)) return [];
  const isUnknown = (word: string) => word.length > 1 && !isWritten(word);
  if (text.length <= longest) {
    return words.some((word) => word.text.length === 1 || isUnknown(word.text)) ? [text] : [];
  }
  const unknown = words.filter((word) => isUnknown(word.text));
  const pieces = unknown.map(({ text: word, start }) =>
    text.slice(Math.max(0, start - context), start + word.length + context),
  );
  return [...new Set(pieces)].filter((piece) => piece.length >= shortest && !isWritten(piece));
}

/** The piece of a text that resembles another one and says more than a part of that. */
function likeness(piece: string, text: string): Resemblance | undefined {
  const characters = [...piece].filter((character) => text.includes(character));
  if (characters.length < piece.length - mostEdits) return undefined;
  const found = resemblance(piece, text, mostEdits);
  const saysMore = found !== undefined && allHan.test(found.text) && !piece.includes(found.text);
  return saysMore ? found : undefined;
}

/**
 * What a piece is to be spelt like: of its likenesses one with the fewest edits, and of those the most
 * frequent. What only a stop word was put into is no better spelling.
 */
function spelling(
  piece: string,
  found: readonly Resemblance[],
  { isStopWord }: Lexicon,
): string | undefined {
  const counts = new Map<string, number>();
  for (const { text, edits } of found) {
    const isPadded = segments(text).some(
      ({ text: word }) => isStopWord(word) && !piece.includes(word),
    );
    // No text is so frequent that it makes up for another edit.
    if (!isPadded) counts.set(text, (counts.get(text) ?? -edits * found.length) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

function similarEvidence(piece: string, index: TextIndex): Evidence[] {
  const hits = new Map<number, Hit>();
  const found: Resemblance[] = [];
  for (const [position, { titlePhrase, phrase }] of index.questions.entries()) {
    const inTitle = likeness(piece, titlePhrase);
    const resembling = inTitle ?? likeness(piece, phrase);
    if (resembling === undefined) continue;
    const place = inTitle === undefined ? 'elsewhere' : 'title';
    hits.set(position, { score: placeScores[place], share: 1 - resembling.edits / piece.length });
    found.push(resembling);
  }
  if (hits.size === 0) return [];
  const to = spelling(piece, found, index.lexicon);
  const evidence = {
    kind: 'similar',
    tokens: [...new Set(found.flatMap(({ text }) => hanPairs(text)))],
    weight: weights.similarRun,
    rarity: index.rarityOf(hits.size),
    hits,
    correction: to === undefined ? undefined : { from: piece, to },
  } as const;
  return [evidence];
}

/**
 * Finds what a stretch of Han with a wrong, missing, additional or swapped character may stand for,
 * such as `梯度裁剪` for `梯度栽剪`.
 */
export function similarRuns(
  stretch: Stretch,
  index: TextIndex,
  isWritten: (text: string) => boolean,
): Evidence[] {
  return suspects(stretch, isWritten).flatMap((piece) => similarEvidence(piece, index));
}
