import type { ScopeRecords, SearchRecord } from './search-records.ts';

/** A record as Pagefind's `addCustomRecord` takes it. */
export interface PagefindRecord {
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: Record<string, string>;
  readonly filters: Record<string, string[]>;
}

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const hanRun = /\p{Script=Han}{2,}/gu;
const identifier =
  /[A-Za-z0-9]+(?:[_.:/-]+[A-Za-z0-9]+)+|[A-Za-z]*[a-z][A-Z]\w*|\blib[a-z]{3,}\w*/g;
const joints = /[_.:/-]+|(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/;

/** The parts of identifiers: split at joints and at case, the prefix `lib` taken off. */
export function identifierWords(text: string): string[] {
  return [...text.matchAll(identifier)].flatMap(([name]) =>
    name
      .split(joints)
      .flatMap((part) => [part, part.replace(/^lib(?=[a-z]{3})/, '')])
      .filter((part) => part.length > 1),
  );
}

/** The words of the runs of Han, and every pair of neighbouring characters. */
export function hanWords(text: string): string[] {
  return [...text.matchAll(hanRun)].flatMap(([run]) => {
    const words = [...segmenter.segment(run)].map(({ segment }) => segment);
    const pairs = [...run].slice(1).map((character, before) => `${run[before] ?? ''}${character}`);
    return [...words.filter((word) => word.length > 1), ...pairs];
  });
}

function hiddenWords({ title, text, words }: SearchRecord): string {
  const all = [...hanWords(title), ...identifierWords(`${title}\n${text}`), ...words];
  return [...new Set(all)].join(' ');
}

/**
 * Turns the records of a scope into those of Pagefind, one for each question. The hidden field
 * `words` is searched and never shown. Pagefind looks its language up by the lower-case `lang` of
 * the page, so the language is in lower case.
 */
export function pagefindRecords({
  version,
  locale,
  categories,
  questions,
}: ScopeRecords): PagefindRecord[] {
  return questions.map((record) => {
    const category = categories[record.category];
    return {
      url: record.url,
      content: `${record.title}\n${record.text}`,
      language: locale.toLowerCase(),
      meta: {
        title: record.title,
        category: category?.title ?? '',
        version,
        locale,
        words: hiddenWords(record),
      },
      filters: {
        version: [version],
        category: category === undefined ? [] : [category.id],
        tag: [...(category?.tags ?? [])],
      },
    };
  });
}
