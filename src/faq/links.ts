import { isLocale, localeIds, type Locale } from '../config/locales.ts';
import type { CategoryWithIds } from './ids.ts';
import { scopeOf, type CategoryPlace } from './parsed.ts';

/** Where a link of an answer leads. */
export type LinkTarget =
  | { readonly kind: 'external' | 'unsafe' | 'asset' }
  | (CategoryPlace & { readonly kind: 'question'; readonly id: string })
  | (CategoryPlace & { readonly kind: 'category'; readonly id?: string })
  | { readonly kind: 'broken'; readonly reason: string };

/** What links can lead to, by version, locale and category. */
export type LinkIndex = Readonly<ReturnType<typeof buildLinkIndex>>;

const scopeKey = (place: CategoryPlace, id: string) => `${scopeOf(place)}#${id}`;

const placeKey = (place: CategoryPlace) => `${scopeOf(place)}/${place.category}`;

/**
 * Collects what links can lead to: versions, categories, ids and former ids of questions by version and
 * locale, ids of sections by category. Where an id stands twice, the first one counts.
 */
export function buildLinkIndex(categories: readonly CategoryWithIds[]) {
  const places = new Map<string, CategoryPlace>();
  const questions = new Map<string, CategoryPlace & { id: string }>();
  const sections = new Set<string>();
  for (const { version, locale, category, ...content } of categories) {
    const place = { version, locale, category };
    places.set(placeKey(place), place);
    for (const { id } of content.sections) sections.add(`${placeKey(place)}#${id}`);
    for (const { id } of content.questions) questions.set(scopeKey(place, id), { ...place, id });
  }
  for (const { version, locale, category, ...content } of categories) {
    const place = { version, locale, category };
    for (const { id, formerIds } of content.questions) {
      for (const key of formerIds.map((former) => scopeKey(place, former)))
        if (!questions.has(key)) questions.set(key, { ...place, id });
    }
  }
  const versions = new Set(categories.map(({ version }) => version));
  return { versions, categories: places, questions, sections };
}

const scheme = /^([a-z][a-z\d+.-]*):|^(\/\/)/i;
const safeSchemes = new Set(['http', 'https', 'mailto']);

/** Tells whether an address leads on from where it stands: it names neither a scheme nor a host. */
export const isRelative = (url: string): boolean => !scheme.test(url);

/** Tells whether an address is relative or of a safe scheme, read as browsers do: blanks left out. */
export function isSafeAddress(url: string): boolean {
  const [, name] = scheme.exec(url.replace(/[\p{Cc}\s]/gu, '')) ?? [];
  return name === undefined || safeSchemes.has(name.toLowerCase());
}

/** Reads the percent signs of an address; one that has them wrong stays as it is. */
export function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}

/** The anchor of a heading in an answer begins with the id of the question and two hyphens. */
function findHeading(place: CategoryPlace, id: string, index: LinkIndex): LinkTarget | undefined {
  const end = id.indexOf('--');
  const question = end > 0 ? index.questions.get(scopeKey(place, id.slice(0, end))) : undefined;
  return question && { kind: 'question', ...question, id: `${question.id}${id.slice(end)}` };
}

function findAnchor(place: CategoryPlace, id: string, index: LinkIndex): LinkTarget {
  if (index.sections.has(`${placeKey(place)}#${id}`)) return { kind: 'category', ...place, id };
  // A question may have moved to another category since the link was written.
  const question = index.questions.get(scopeKey(place, id));
  if (question !== undefined) return { kind: 'question', ...question };
  const reason = `no question or section has the id "${id}"`;
  return findHeading(place, id, index) ?? { kind: 'broken', reason };
}

function checkFolders(folders: readonly string[], index: LinkIndex): Locale | string {
  const [version = '', locale = '', ...deeper] = folders;
  if (!index.versions.has(version)) return `there is no version "${version}"`;
  if (!isLocale(locale)) return `there is no locale "${locale}", only ${localeIds.join(' and ')}`;
  return deeper.length === 0 ? locale : 'categories stand in <version>/<locale>/';
}

/** Resolves a path to a Markdown file against the folder `<version>/<locale>` that it starts from. */
function findCategory(path: string, from: CategoryPlace, index: LinkIndex): CategoryPlace | string {
  if (path.startsWith('/')) {
    return 'a path that begins with a slash does not lead to a file of the content';
  }
  const folders: string[] = [from.version, from.locale];
  const steps = path.split('/');
  const file = steps.pop() ?? '';
  for (const step of steps) {
    if (step === '..') {
      if (folders.pop() === undefined) return 'the path leads out of the content folder';
    } else if (step !== '.' && step !== '') folders.push(step);
  }
  const locale = checkFolders(folders, index);
  if (!isLocale(locale)) return locale;
  const version = folders[0] ?? '';
  const category = file.slice(0, -'.md'.length);
  const place = index.categories.get(placeKey({ version, locale, category }));
  return place ?? `there is no file ${version}/${locale}/${file}`;
}

/**
 * Finds out where `url`, written in the category `from`, leads: to another site, to a file that is
 * not published (`asset`), to a question (former ids give the id of today), to a category or one of
 * its sections, or nowhere. Of schemes, http, https and mailto are safe. Whether a heading of an
 * answer exists is left to the check of the built pages, which knows its id.
 */
export function resolveLink(url: string, from: CategoryPlace, index: LinkIndex): LinkTarget {
  if (!isSafeAddress(url)) return { kind: 'unsafe' };
  if (!isRelative(url)) return { kind: 'external' };
  const hashAt = url.indexOf('#');
  const hash = hashAt === -1 ? '' : decodeAddress(url.slice(hashAt + 1));
  const path = decodeAddress((hashAt === -1 ? url : url.slice(0, hashAt)).replace(/\?.*$/, ''));
  if (path !== '' && !path.endsWith('.md')) return { kind: 'asset' };
  const { version, locale, category } = from;
  const place = path === '' ? { version, locale, category } : findCategory(path, from, index);
  if (typeof place === 'string') return { kind: 'broken', reason: place };
  return hash === '' ? { kind: 'category', ...place } : findAnchor(place, hash, index);
}
