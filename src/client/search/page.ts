import { Panel } from './panel.ts';
import { startSearch } from './start.ts';

/** A longer query is searched, and does not stand in the address. */
const longestInAddress = 2000;

/** Gives the switches of version and language the query of this page, as soon as one is turned to. */
function keepQueryInSwitches(): void {
  const keep = ({ target }: Event): void => {
    const link = target instanceof Element && target.closest('a');
    if (link && link.closest('[data-keeps-question]') !== null) link.search = location.search;
  };
  for (const type of ['pointerdown', 'focusin', 'click']) document.addEventListener(type, keep);
}

function writeAddress(query: string, chosen: readonly [string, string][]): void {
  const params = new URLSearchParams(chosen.map(([name, value]) => [name, value]));
  if (query !== '' && query.length <= longestInAddress) params.set('q', query);
  const url = new URL(location.href);
  url.search = String(params);
  history.replaceState(history.state, '', url);
}

/** The search as a page: the query stands in the address, so that it can be shared. */
class FaqSearchPage extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const input = this.querySelector('input');
    const element = this.querySelector<HTMLElement>('.panel');
    const host = document.querySelector<HTMLElement>('faq-search');
    const list = this.querySelector<HTMLElement>('[data-all-questions]');
    if (input === null || host === null || element === null) return;
    input.value = new URL(location.href).searchParams.get('q') ?? input.value;
    keepQueryInSwitches();
    const onQuery = (query: string, chosen: readonly [string, string][]): void => {
      writeAddress(query, chosen);
      if (list !== null) list.hidden = query !== '';
    };
    new Panel(await startSearch(host), { kind: 'page', element, input, onQuery });
  }
}

customElements.define('faq-search-page', FaqSearchPage);
