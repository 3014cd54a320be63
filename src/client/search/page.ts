import { Panel } from './panel.ts';
import { startSearch } from './start.ts';

/** The most questions that the page shows. */
const pageLimit = 50;

/** The search as a page: the query stands in the address, so that it can be shared. */
class FaqSearchPage extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const input = this.querySelector('input');
    const host = document.querySelector<HTMLElement>('faq-search');
    const list = this.querySelector<HTMLElement>('[data-all-questions]');
    if (input === null || host === null) return;
    input.value = new URL(location.href).searchParams.get('q') ?? input.value;
    const search = await startSearch(host);
    const onQuery = (query: string): void => {
      const url = new URL(location.href);
      if (query === '') url.searchParams.delete('q');
      else url.searchParams.set('q', query);
      history.replaceState(history.state, '', url);
      if (list !== null) list.hidden = query !== '';
    };
    const { element } = new Panel(search, { input, limit: pageLimit, onQuery });
    this.querySelector('[data-panel]')?.replaceWith(element);
  }
}

customElements.define('faq-search-page', FaqSearchPage);
