import { createPanel } from './panel.ts';
import { startSearch } from './start.ts';

/** The search as a page: the query stands in the address, so that it can be shared. */
class FaqSearchPage extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const input = this.querySelector('input');
    const host = document.querySelector<HTMLElement>('faq-search');
    const list = this.querySelector<HTMLElement>('[data-all-questions]');
    if (input === null || host === null) return;
    input.value = new URL(location.href).searchParams.get('q') ?? input.value;
    const search = await startSearch(host);
    const showQuery = (query: string): void => {
      const url = new URL(location.href);
      if (query === '') url.searchParams.delete('q');
      else url.searchParams.set('q', query);
      history.replaceState(history.state, '', url);
      if (list !== null) list.hidden = query !== '';
    };
    const panel = createPanel(search, input, () => undefined, showQuery);
    this.querySelector('[data-panel]')?.replaceWith(panel);
  }
}

customElements.define('faq-search-page', FaqSearchPage);
