import { slug } from 'github-slugger';
import type { VFile } from 'vfile';
import { report, startOfLine } from './findings.ts';
import { ruleOf } from './rules.ts';

const idShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

// Marks that show nothing, or that turn the direction of all text behind them.
const invisibleMarks = /[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** Tells whether an id that an author wrote has the shape that the rule `invalid-id` asks for. */
export function isValidId(id: string): boolean {
  return idShape.test(id);
}

/** Gives a valid id that is near to `id`, or nothing where no ASCII letter or digit is in it. */
export function suggestId(id: string): string | undefined {
  const words = id
    .normalize('NFKD')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join('-');
}

/** Takes zero-width marks and direction overrides out of a text, and composes its letters. */
export function cleanText(text: string): string {
  return text.replace(invisibleMarks, '').normalize('NFC');
}

/** Gives the slug of a text by the rule of github-slugger, which is that of rehype-slug. */
export function slugOf(text: string): string {
  return slug(cleanText(text)).normalize('NFC');
}

/** The form in which ids are compared: without case, letters composed. */
export function comparable(id: string): string {
  return id.normalize('NFC').toLowerCase();
}

/**
 * Makes ids from texts, each one unlike all ids that were taken before, also without case: the slug
 * of the text, else `fallback`, with a number behind it where that is taken.
 */
export class IdMaker {
  readonly #taken = new Set<string>();

  /** Keeps an id from being made. */
  reserve(id: string): void {
    this.#taken.add(comparable(id));
  }

  /** Makes an id and reserves it. */
  make(text: string, fallback: string): string {
    const base = slugOf(text).replace(/^-+$/, '') || fallback;
    let id = base;
    for (let count = 1; this.#taken.has(comparable(id)); count += 1) id = `${base}-${count}`;
    this.reserve(id);
    return id;
  }
}

/** Adds an `invalid-id` finding that names the id and, where one can be made, a valid one. */
export function reportInvalidId(file: VFile, id: string, line: number): void {
  const suggestion = suggestId(id);
  const { hint } = ruleOf('invalid-id');
  report(
    file,
    'invalid-id',
    `Unexpected id "${id}", expected lower-case ASCII letters and digits joined by single hyphens`,
    startOfLine(line),
    suggestion === undefined ? hint : `${hint} Try "${suggestion}".`,
  );
}
