import { distance } from 'fastest-levenshtein';

/** What a mistaken address tells of what its reader was after. */
export interface PathGuess {
  readonly locale: string | undefined;
  readonly version: string | undefined;
  /** The rest of the address as words to search for; empty where there is none. */
  readonly words: string;
  /** The last part of the path, as the name of a category is written; empty for a place. */
  readonly category: string;
}

const foreignLocales: Readonly<Record<string, string>> = { zh: 'zh-CN', zh_cn: 'zh-CN' };

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Reads path and hash of an address. `locales` and `versions` are those of the site; the spellings
 * of the upstream site are understood too.
 */
export function guessFromPath(
  path: string,
  hash: string,
  locales: readonly string[],
  versions: readonly string[],
): PathGuess {
  const segments = path.split('/').filter(Boolean).map(decode);
  const localeOf = (segment: string) => {
    const lower = segment.toLowerCase();
    return (
      locales.find((locale) => locale.toLowerCase() === lower) ??
      foreignLocales[lower.replace('-', '_')]
    );
  };
  const last = segments.at(-1) ?? '';
  const name = localeOf(last) || versions.includes(last) ? '' : last.replace(/\.[a-z]+$/i, '');
  const subject = decode(hash.replace(/^#/, '')) || name;
  return {
    locale: segments.map(localeOf).find((locale) => locale !== undefined),
    version: segments.find((segment) => versions.includes(segment)),
    words: subject.replace(/[-_]+/g, ' ').trim(),
    category: name.toLowerCase().replaceAll('_', '-'),
  };
}

/** Shorter words, such as `and`, say nothing of a category. */
const tellingLength = 4;

/** Tells whether a name is that of a category but for a slip, or shares a telling word with it. */
export function isNear(name: string, category: string): boolean {
  const words = name.split('-').filter(({ length }) => length >= tellingLength);
  return (
    distance(name, category) <= Math.ceil(name.length / 4) ||
    category.split('-').some((word) => words.includes(word))
  );
}
