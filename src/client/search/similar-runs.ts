import { resemblance, type Resemblance } from './distance.ts';
import type { Evidence, Hit } from './evidence.ts';
import type { Stretch } from './query-words.ts';
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

/** How well a question is met where its title resembles the piece, and elsewhere. */
const scores = { title: 0.85, elsewhere: 0.6 } as const;

/** The piece of a text that resembles another one and says more than a part of that. */
function likeness(piece: string, text: string): Resemblance | undefined {
  const characters = [...piece].filter((character) => text.includes(character));
  if (characters.length < piece.length - mostEdits) return undefined;
  const found = resemblance(piece, text, mostEdits);
  const saysMore = found !== undefined && allHan.test(found.text) && !piece.includes(found.text);
  return saysMore ? found : undefined;
}

function similarEvidence(piece: string, index: TextIndex): Evidence[] {
  const hits = new Map<number, Hit>();
  const marks = new Set<string>();
  for (const [position, { titlePhrase, phrase }] of index.questions.entries()) {
    const inTitle = likeness(piece, titlePhrase);
    const found = inTitle ?? likeness(piece, phrase);
    if (found === undefined) continue;
    const place = inTitle === undefined ? 'elsewhere' : 'title';
    hits.set(position, { score: scores[place], share: 1 - found.edits / piece.length });
    for (const pair of hanPairs(found.text)) marks.add(pair);
  }
  if (hits.size === 0) return [];
  const evidence = {
    kind: 'similar',
    tokens: [...marks],
    weight: weights.similarRun,
    rarity: index.rarityOf(hits.size),
    hits,
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
