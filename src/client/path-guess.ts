/** What a mistaken address tells of what its reader was after. */
export interface PathGuess {
  readonly locale: string | undefined;
  readonly version: string | undefined;
  /** The rest of the address as words to search for; empty where there is none. */
  readonly words: string;
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
  const subject = decode(hash.replace(/^#/, '')) || last.replace(/\.[a-z]+$/i, '');
  const isSubject = subject !== last || !(localeOf(last) || versions.includes(last));
  return {
    locale: segments.map(localeOf).find((locale) => locale !== undefined),
    version: segments.find((segment) => versions.includes(segment)),
    words: isSubject ? subject.replace(/[-_]+/g, ' ').trim() : '',
  };
}
