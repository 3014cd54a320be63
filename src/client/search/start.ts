import css from '../../styles/search.css?inline';
import { Panel, type PanelKind } from './panel.ts';
import { createTranslate, type Translate } from './render.ts';
import { loadPagefind, remember, type Scope, type SearchSettings } from './scope.ts';
import { createSearcher, type Searcher } from './searcher.ts';

export { markLanding } from './traces.ts';

/** All that the search of a page works with. */
export interface Search {
  readonly settings: SearchSettings;
  readonly searcher: Searcher;
  readonly translate: Translate;
  /** Version and locale of the page. */
  readonly scope: Scope;
  /** The markup of the panel, as it was rendered; to be cloned. */
  readonly markup: HTMLElement;
}

// Styles that come with the code neither wait for a request of their own nor appear too late.
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets.push(sheet);

async function request(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`Unexpected status ${String(response.status)} of ${url}`);
  return response;
}

/** Gives the markup of the panel: that of the search page, else of its file. Throws without it. */
async function readMarkup(url: string): Promise<HTMLElement> {
  const inPage = document.querySelector<HTMLElement>('faq-search-page .panel');
  if (inPage !== null) return document.importNode(inPage, true);
  const text = await (await request(url)).text();
  const panel = new DOMParser().parseFromString(text, 'text/html').querySelector('.panel');
  // The last part tells that nothing was cut off.
  if (!(panel instanceof HTMLElement) || panel.querySelector('[data-part="pill"]') === null) {
    throw new Error(`Unexpected content of ${url}, expected the panel of the search`);
  }
  return document.importNode(panel, true);
}

/**
 * Starts the search of a page, once, and again where that failed. It is given the element of the
 * header, which tells the address of the panel, version and locale of the page.
 */
export const startSearch = remember(async (host: HTMLElement): Promise<Search> => {
  const { version = '', locale = '', panel = '' } = host.dataset;
  const markup = await readMarkup(panel);
  const settings = JSON.parse(markup.dataset['settings'] ?? '') as SearchSettings;
  const scope = settings.scopes.find((each) => each.version === version && each.locale === locale);
  if (scope === undefined) throw new Error(`Unexpected scope ${version} ${locale} of the search`);
  const searcher = createSearcher({
    json: async (url) => (await request(url)).json(),
    pagefind: (language) => loadPagefind(settings.pagefind, language),
  });
  // What a first search needs is loaded now; a search that lacks it says so.
  searcher.search('', [scope]).catch(() => undefined);
  const translate = createTranslate(settings.strings, locale);
  return { settings, searcher, translate, scope, markup };
});

const filled = new WeakSet<Element>();

/**
 * Lets a box show, once, what is found for the text of its field: in the panel that it has, else in
 * the place of the words that say it is loading, else at its end.
 */
export async function startPanel(host: HTMLElement, box: HTMLElement): Promise<void> {
  const search = await startSearch(host);
  const input = box.querySelector('input');
  if (input === null || filled.has(box)) return;
  filled.add(box);
  let panel = box.querySelector<HTMLElement>('.panel');
  if (panel === null) {
    panel = document.importNode(search.markup, true);
    box.querySelector(':scope > [role=status]')?.remove();
    box.append(panel);
  }
  new Panel(search, box.localName as PanelKind, panel, input);
}

/** How a search for a program is narrowed down; what is not given is that of the page. */
export interface SearchRequest {
  readonly locale?: string;
  readonly version?: string;
  readonly limit?: number;
}

/** Searches for a program: tells the questions found, and whether the first have all words. */
export async function search(host: HTMLElement, query: string, request: SearchRequest = {}) {
  const { searcher, scope, settings } = await startSearch(host);
  const { version, locale, limit } = { limit: 10, ...scope, ...request };
  const asked = settings.scopes.filter(
    (each) => each.version === version && each.locale === locale,
  );
  const { exact, closest } = await searcher.search(query, asked);
  const results = [...exact, ...closest]
    .slice(0, limit)
    .map(({ url, title, category }) => ({ url, title, locale, version, category: category.id }));
  return { exact: exact.length > 0, results };
}
