import type { DiffPart } from './word-diff.ts';

/** The words that a screen reader says around a mark, in the language of the page. */
export interface MarkWords {
  readonly lang: string;
  readonly added: string;
  readonly removed: string;
  readonly end: string;
}

const elements = { added: 'ins', removed: 'del' } as const;

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Writes a comparison as inline HTML: `<ins>` and `<del>`, each with spoken words around it. */
export function diffHtml(parts: readonly DiffPart[], words: MarkWords): string {
  const spoken = (text: string) =>
    `<span class="sr" lang="${words.lang}"> ${escapeHtml(text)} </span>`;
  return parts
    .map(({ kind, text }) => {
      if (kind === 'same') return escapeHtml(text);
      const name = elements[kind];
      return `<${name}>${spoken(words[kind])}${escapeHtml(text)}${spoken(words.end)}</${name}>`;
    })
    .join('');
}

/** Cuts a comparison at blank lines; a mark that spans several paragraphs is set anew in each. */
export function diffParagraphs(parts: readonly DiffPart[]): DiffPart[][] {
  const paragraphs: DiffPart[][] = [[]];
  for (const { kind, text } of parts) {
    const [rest = '', ...further] = text.split(/\n{2,}/);
    paragraphs.at(-1)?.push({ kind, text: rest });
    paragraphs.push(...further.map((piece) => [{ kind, text: piece }]));
  }
  return paragraphs
    .map((paragraph) => paragraph.filter(({ text }) => text !== ''))
    .filter((paragraph) => paragraph.length > 0);
}
