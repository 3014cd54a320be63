import type { BuiltHtml } from './read-built-html.ts';

/** A file of the built site; `name` is relative to the output folder, with forward slashes. */
export interface BuiltFile {
  readonly name: string;
  readonly html?: BuiltHtml;
  /** Ids of the questions in the JSON copy of a category. */
  readonly questions?: readonly string[];
  /** Number of records in the entry of the search index. */
  readonly records?: number;
}

/** Something wrong with the built site. */
export interface OutputProblem {
  readonly file: string;
  readonly reason: string;
}

interface BuiltSite {
  readonly base: string;
  readonly names: ReadonlySet<string>;
  /** The ids of each page by file name. */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
}

const origin = 'https://built.invalid';

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
}

/** The file that a static host answers a path with; undefined for one outside of the base. */
function fileOf(pathname: string, base: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const name = decodeURIComponent(pathname.slice(base.length));
  return name === '' || name.endsWith('/') ? `${name}index.html` : name;
}

function linkProblem(link: string, page: string, site: BuiltSite): string | undefined {
  const url = URL.parse(link, `${origin}${site.base}${page}`);
  if (url === null) return `Unexpected link "${link}", expected an address`;
  if (url.origin !== origin) return undefined;
  const target = fileOf(url.pathname, site.base);
  if (target === undefined) return `Unexpected link "${link}" out of the base "${site.base}"`;
  if (!site.names.has(target)) return `Unexpected link "${link}": there is no ${target}`;
  const hash = decodeURIComponent(url.hash.slice(1));
  const isMissing = hash !== '' && site.ids.get(target)?.has(hash) === false;
  return isMissing ? `Unexpected link "${link}": ${target} has no id "${hash}"` : undefined;
}

/** Most links of a page stand on others too, and mean the same on each. */
function linkChecker(site: BuiltSite) {
  const known = new Map<string, string | undefined>();
  return (link: string, page: string): string | undefined => {
    if (!link.startsWith('/')) return linkProblem(link, page, site);
    if (!known.has(link)) known.set(link, linkProblem(link, page, site));
    return known.get(link);
  };
}

function htmlReasons(
  name: string,
  html: BuiltHtml,
  check: ReturnType<typeof linkChecker>,
): string[] {
  const links = [...html.links].map((link) => check(link, name));
  return [
    ...repeated(html.ids).map((id) => `Unexpected second id "${id}"`),
    ...repeated(html.questions).map((id) => `Unexpected second question "${id}"`),
    ...links.filter((reason) => reason !== undefined),
  ];
}

function jsonReasons(inJson: readonly string[], html: BuiltHtml | undefined): string[] {
  if (html === undefined) return ['Unexpected index.json without an index.html beside it'];
  const inHtml = new Set(html.questions);
  return [
    ...inJson.filter((id) => !inHtml.has(id)).map((id) => `Question "${id}" is not on its page`),
    ...html.questions
      .filter((id) => !inJson.includes(id))
      .map((id) => `Question "${id}" is on the page and not in index.json`),
    ...repeated(inJson).map((id) => `Question "${id}" stands twice in index.json`),
  ];
}

export const searchEntry = 'pagefind/pagefind-entry.json';

/** Compares the number of records of the search index with the number of questions. */
function searchReasons(files: readonly BuiltFile[]): OutputProblem[] {
  const records = files.find(({ name }) => name === searchEntry)?.records;
  if (records === undefined) return [{ file: searchEntry, reason: 'There is no search index' }];
  const count = files.flatMap(({ questions = [] }) => questions).length;
  const reason = `${records} records for ${count} questions`;
  return records === count ? [] : [{ file: searchEntry, reason }];
}

/**
 * Finds what is wrong with a built site: links and hashes that lead nowhere, ids that stand twice on
 * a page, questions that are not exactly once on their page, in its `index.json` and in the search.
 * `base` is the path that the site is published under.
 */
export function findOutputProblems(files: readonly BuiltFile[], base: string): OutputProblem[] {
  const pages = new Map(files.map(({ name, html }) => [name, html]));
  const site: BuiltSite = {
    base,
    names: new Set(pages.keys()),
    ids: new Map(files.flatMap(({ name, html }) => (html ? [[name, new Set(html.ids)]] : []))),
  };
  const check = linkChecker(site);
  const problems = files.flatMap(({ name, html, questions }) => {
    const page = pages.get(name.replace(/json$/, 'html'));
    const reasons = [
      ...(html === undefined ? [] : htmlReasons(name, html, check)),
      ...(questions === undefined ? [] : jsonReasons(questions, page)),
    ];
    return reasons.map((reason) => ({ file: name, reason }));
  });
  return [...problems, ...searchReasons(files)];
}
