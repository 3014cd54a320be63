import { slug } from 'github-slugger';
import { reservedIds } from '../config/reserved-names.ts';
import type { VFile } from 'vfile';
import { report, startOfLine } from './findings.ts';
import { ruleOf } from './rules.ts';

const idShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An id is a part of addresses, which people read and paste. */
const longestId = 100;

// Marks that show nothing, or that turn the direction of all text behind them.
const invisibleMarks = /[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** Tells whether an author may write an id: it is short, has the shape of ids and is not the layout's. */
export function isValidId(id: string): boolean {
  return id.length <= longestId && idShape.test(id) && !reservedIds.includes(id);
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
  readonly #taken = new Set(reservedIds);
  /** The last number behind each text, so that many equal ones take no longer than others. */
  readonly #counts = new Map<string, number>();

  /** Keeps an id from being made. */
  reserve(id: string): void {
    this.#taken.add(comparable(id));
  }

  /** Makes an id and reserves it. */
  make(text: string, fallback: string): string {
    const base = slugOf(text).replace(/^-+$/, '') || fallback;
    let id = base;
    let count = this.#counts.get(base) ?? 0;
    while (this.#taken.has(comparable(id))) {
      count += 1;
      id = `${base}-${count}`;
    }
    this.#counts.set(base, count);
    this.reserve(id);
    return id;
  }
}

/** How much of an id that is too long a finding shows. */
const shownLength = 40;

/**
 * Adds a finding for an id that an author may not write: `reserved-name` or `invalid-id`, with a
 * valid one where one can be made.
 */
export function reportInvalidId(file: VFile, id: string, line: number): void {
  const place = startOfLine(line);
  if (reservedIds.includes(id)) {
    const reason = `Unexpected id "${id}", which the layout of every page has`;
    report(file, 'reserved-name', reason, place, `Use another one, such as "${id}-question".`);
    return;
  }
  const shown = id.length > shownLength ? `${id.slice(0, shownLength)}…` : id;
  const suggestion = suggestId(id)?.slice(0, longestId);
  const { hint } = ruleOf('invalid-id');
  report(
    file,
    'invalid-id',
    `Unexpected id "${shown}", expected at most ${longestId} lower-case ASCII letters and digits joined by single hyphens`,
    place,
    suggestion === undefined || id.length > longestId ? hint : `${hint} Try "${suggestion}".`,
  );
}
