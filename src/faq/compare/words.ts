/** Words of an address that differ between versions and locales of one and the same target. */
const versionWord = /^(?:r?\d+(?:\.\d+)+\w*|master|br_\w+)$/;
const localeWord = /^(?:en|en-us|zh|zh-cn|zh_cn|source_en|source_zh_cn|faq|docs?)$/;

const latinWord = /[A-Za-z0-9](?:[\w.+/:@=-]*[\w+])?/g;
const pluralAcronym = /([A-Z]{2})s(?![A-Za-z])/g;
const wordPart = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+(?:\.\d+)*/g;
const hanRun = /\p{Script=Han}+/gu;

/** English words that most questions have, and that tell none from another. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a about above after again all also am an and any are as at be because been before being below ' +
    'but by can could did do does doing done dont during each else encountered ever few find ' +
    'first following follows for from further get gets getting give given had happen happens has have ' +
    'having he here how i if in indicating into is it its just know like made make may me message ' +
    'might mindspore more most must my need needs nor now of off on once one only or other our ' +
    'out over own please possible problem prompt prompted prompts question raised really reason ' +
    'report reported reporting reports same shall should show shown so some such than that the their ' +
    'them then there these they this those through to too under until up us use used user users uses ' +
    'using very via want was way we were what when where whether which while who why will with ' +
    's t within would you your display displayed displays error errors occur occurs occurred'
  ).split(' '),
);

/** Neighbouring characters that most Chinese questions have, and that tell none from another. */
const stopPairs: ReadonlySet<string> = new Set(
  '如何 怎么 么办 什么 是否 可以 进行 这个 一个 时候 出现 请问 为什 使用 需要 能够 以及 或者 如果 因为 所以'.split(
    ' ',
  ),
);

/** Tells whether a text holds a Chinese character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** Gives the Latin words, identifiers and numbers of a text as they stand. */
export function latinWords(text: string): string[] {
  return text.match(latinWord) ?? [];
}

const singular = (word: string): string => (/^[a-z]{3,}s$/.test(word) ? word.slice(0, -1) : word);

function termsOfWord(word: string): string[] {
  const whole = word.toLowerCase();
  const parts = (word.replace(pluralAcronym, '$1').match(wordPart) ?? []).map((part) =>
    part.toLowerCase(),
  );
  return (parts.length > 1 ? [whole, ...parts] : [whole]).map(singular);
}

// Texts of one subject repeat their words.
const knownTerms = new Map<string, string[]>();

/**
 * Gives the Latin words and numbers of a text in lower case: each whole (`nn.conv2d`) and, where it
 * is made of several, in parts (`nn`, `conv`, `2`, `d`).
 */
export function latinTerms(text: string): string[] {
  return latinWords(text).flatMap((word) => {
    const terms = knownTerms.get(word) ?? termsOfWord(word);
    knownTerms.set(word, terms);
    return terms;
  });
}

/** Gives the pairs of neighbouring Chinese characters: what stands for words where no blank does. */
export function hanPairs(text: string): string[] {
  return (text.match(hanRun) ?? []).flatMap((run) =>
    run.length === 1
      ? [run]
      : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
}

/** Gives the words of a text, in either language, that tell it from others. */
export function tellingWords(text: string): string[] {
  return [
    ...latinTerms(text).filter((term) => !stopWords.has(term)),
    ...hanPairs(text).filter((pair) => !stopPairs.has(pair)),
  ];
}

/** Brings an address into the form that it shares with its counterparts in other versions and locales. */
export function normaliseLink(url: string): string {
  const [path = '', fragment = ''] = url.toLowerCase().split('#', 2);
  const words = path
    .replace(/^https?:\/\//, '')
    .replace(/\.(?:html?|md|ipynb|rst)$/, '')
    .split('/')
    .filter((word) => word !== '' && word !== '.' && word !== '..')
    .filter((word) => !versionWord.test(word) && !localeWord.test(word));
  // Generated anchors of translated headings have nothing in common.
  const anchor =
    /^(?:id\d+|[\w.]*\.[\w.]+)$/.test(fragment) && !/^id\d+$/.test(fragment) ? `#${fragment}` : '';
  return words.join('/') + anchor;
}

/** Brings a line of code into one form: blanks folded, comments and quotes of messages left out. */
export function normaliseCodeLine(line: string): string {
  return line
    .replace(/(?:^|\s)(?:#|\/\/).*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
