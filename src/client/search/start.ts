import css from '../../styles/search.css?inline';
import type { SearchRequest } from './element.ts';
import type { SearchResult } from './outcome.ts';
import { loadPagefind } from './pagefind.ts';
import { Panel, type PanelKind } from './panel.ts';
import { createSearcher, type Searcher } from './searcher.ts';
import { fetchPack, type ListFile, type SearchScope } from './scope.ts';
import { createTranslate, type SearchSettings, type TranslateSearch } from './settings.ts';

export { markLanding } from './landing.ts';

/** All that the search of a page works with. */
export interface Search {
  readonly settings: SearchSettings;
  readonly searcher: Searcher;
  readonly translate: TranslateSearch;
  /** Version and locale of the page. */
  readonly scope: SearchScope;
  /** The markup of the panel, as it was rendered; to be cloned. */
  readonly markup: HTMLElement;
}

/** The element of the header, which may have asked for files already, by their addresses. */
export interface SearchHost extends HTMLElement {
  readonly early?: Map<string, Promise<Response>>;
}

// Styles that come with the code neither wait for a request of their own nor appear too late.
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets.push(sheet);

/** Takes an answer that was asked for early, since it can be read once. */
function take({ early }: SearchHost, url: string): Promise<Response> {
  const answer = early?.get(url) ?? fetch(url);
  early?.delete(url);
  return answer;
}

/** Gives the markup of the panel: that of the search page, else of its file. Throws without it. */
async function readMarkup(host: SearchHost): Promise<HTMLElement> {
  const inPage = document.querySelector<HTMLElement>('faq-search-page .panel');
  if (inPage !== null) return inPage.cloneNode(true) as HTMLElement;
  const [url = ''] = host.dataset['files']?.split(' ') ?? [];
  const response = await take(host, url);
  const file = new DOMParser().parseFromString(await response.text(), 'text/html');
  const panel = file.querySelector<HTMLElement>('.panel');
  // The last part tells that nothing was cut off.
  if (!response.ok || panel?.querySelector('[data-part="button"]') == null) {
    throw new Error(`Unexpected content of ${url}, expected the panel of the search`);
  }
  return document.importNode(panel, true);
}

/** What the search reads of the JSON that stands beside the page of a category. */
interface CategoryCopy {
  readonly questions: readonly { readonly id: string; readonly answerText: string }[];
}

async function fetchTexts(category: string): Promise<Map<string, string>> {
  const response = await fetch(`${category}index.json`);
  const { questions } = (await response.json()) as CategoryCopy;
  return new Map(
    questions.map(({ id, answerText }) => [`${category}#${encodeURIComponent(id)}`, answerText]),
  );
}

async function load(host: SearchHost): Promise<Search> {
  const { version = '', locale = '' } = host.dataset;
  const markup = await readMarkup(host);
  const settings = JSON.parse(markup.dataset['settings'] ?? '') as SearchSettings;
  const searcher = createSearcher(settings, {
    list: (address) => fetchPack<ListFile>(address, take(host, address)),
    pagefind: (language) => loadPagefind(settings.pagefind, language),
    texts: fetchTexts,
  });
  const scope = { version, locale };
  // A search that needs what cannot be loaded says so.
  searcher.prepare(scope).catch(() => undefined);
  return {
    settings,
    searcher,
    translate: createTranslate(settings.strings, locale),
    scope,
    markup,
  };
}

let started: Promise<Search> | undefined;

/**
 * Starts the search of a page, once, and again where that failed. `host` carries the addresses of
 * what is loaded first, that of the panel before the others, and version and locale of the page.
 */
export function startSearch(host: SearchHost): Promise<Search> {
  started ??= load(host);
  started.catch(() => (started = undefined));
  return started;
}

/** Puts a panel that searches for the text of `input` in the place of an element, once. */
async function replaceByPanel(
  host: SearchHost,
  place: Element,
  kind: PanelKind,
  input: HTMLInputElement,
  onLeave?: () => void,
): Promise<void> {
  const search = await startSearch(host);
  if (!place.isConnected) return;
  const element = search.markup.cloneNode(true) as HTMLElement;
  place.replaceWith(element);
  new Panel(search, { kind, element, input, onLeave });
}

/** Fills the dialog: the panel takes the place of the words that say it is loading. */
export async function startDialog(host: SearchHost, dialog: HTMLDialogElement): Promise<void> {
  const input = dialog.querySelector('input');
  const place = dialog.querySelector('[data-failed]')?.parentElement;
  if (input === null || place == null) return;
  const close = () => {
    dialog.close();
  };
  await replaceByPanel(host, place, 'dialog', input, close);
}

/** Shows what is found for the text of a field in the place of an element below it. */
export const startField = (host: SearchHost, place: Element, input: HTMLInputElement) =>
  replaceByPanel(host, place, 'field', input);

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
