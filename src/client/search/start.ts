import type { SearchRequest } from './element.ts';
import { fetchPack } from './fetch-pack.ts';
import type { SearchResult } from './outcome.ts';
import { loadPagefind } from './pagefind.ts';
import { Panel } from './panel.ts';
import { createSearcher, type Searcher } from './searcher.ts';
import type { ListFile, SearchScope } from './scope.ts';
import type { SearchSettings } from './settings.ts';
import { addSearchStyles } from './styles.ts';
import { createTranslate, type TranslateSearch } from './translate.ts';

/** All that the search of a page works with. */
export interface Search {
  readonly settings: SearchSettings;
  readonly searcher: Searcher;
  readonly translate: TranslateSearch;
  /** Version and locale of the page. */
  readonly scope: SearchScope;
}

/** An element that may have asked for files already, by their addresses. */
export interface SearchHost extends HTMLElement {
  readonly early?: Map<string, Promise<Response>>;
}

let started: Promise<Search> | undefined;

async function load(host: SearchHost): Promise<Search> {
  const { settings: url = '', version = '', locale = '' } = host.dataset;
  const read = <Shape>(address: string): Promise<Shape> => {
    const asked = host.early?.get(address);
    // An answer can be read once.
    host.early?.delete(address);
    return fetchPack<Shape>(address, asked);
  };
  const settings = await read<SearchSettings>(url);
  const searcher = createSearcher(settings, {
    list: (address) => read<ListFile>(address),
    pagefind: (language) => loadPagefind(settings.pagefind, language),
  });
  const translate = createTranslate(settings.strings, locale);
  return { settings, searcher, translate, scope: { version, locale } };
}

/**
 * Starts the search of a page, once. `host` carries the addresses of the settings and of the records
 * of the page, and its version and locale.
 */
export function startSearch(host: SearchHost): Promise<Search> {
  started ??= load(host);
  started.catch(() => (started = undefined));
  return started;
}

/** The most questions that the dialog shows; the search page shows more. */
const dialogLimit = 12;

const opened = new WeakSet<HTMLDialogElement>();

/** Fills the dialog, once. */
export async function startDialog(host: SearchHost, dialog: HTMLDialogElement): Promise<void> {
  const input = dialog.querySelector('input');
  if (opened.has(dialog) || input === null) return;
  opened.add(dialog);
  try {
    addSearchStyles();
    const search = await startSearch(host);
    const onLeave = () => {
      dialog.close();
    };
    dialog.append(new Panel(search, { input, limit: dialogLimit, onLeave }).element);
    await search.searcher.prepare(search.scope);
  } catch (error) {
    opened.delete(dialog);
    throw error;
  }
}

const pick = ({ url, title, locale, version, category }: SearchResult): SearchResult => ({
  url,
  title,
  locale,
  version,
  category,
});

/** Searches for a program: the questions found, and whether the first have all words. */
export async function search(
  host: SearchHost,
  query: string,
  { locale, version, limit = 10 }: SearchRequest,
): Promise<{ exact: boolean; results: SearchResult[] }> {
  const { searcher, scope } = await startSearch(host);
  const { exact, closest } = await searcher.search(query, {
    locale: locale ?? scope.locale,
    version: version ?? scope.version,
    limit,
  });
  return { exact: exact.length > 0, results: [...exact, ...closest].map(pick) };
}
