import type { FaqSearch } from './element.ts';

/**
 * A field on a page below which is shown, while a reader types, what the search finds:
 *
 *     <faq-search-field>
 *       <SearchForm … />
 *     </faq-search-field>
 *     <script>
 *       import '../../client/search/field.ts';
 *     </script>
 *
 * The page has the search of the header, `<faq-search>`, too. What is needed is loaded once the field
 * is pointed at or focused; without it, the form leads to the search page. That one, whose field is
 * `<faq-search-page>`, has its panel in the markup and loads at once.
 */
class FaqSearchField extends HTMLElement {
  connectedCallback(): void {
    const isPage = this.localName === 'faq-search-page';
    const start = async (): Promise<void> => {
      const host = document.querySelector<FaqSearch>('faq-search');
      const { startPanel } = (await host?.load()) ?? {};
      if (host) await startPanel?.(host, this, isPage ? 'page' : 'field');
    };
    // Where it cannot be loaded, the next turn to the field tries again.
    const attempt = (): void => void start().catch(() => undefined);
    for (const type of ['pointerenter', 'focusin']) this.addEventListener(type, attempt);
    if (isPage) attempt();
  }
}

customElements.define('faq-search-field', FaqSearchField);
customElements.define('faq-search-page', class extends FaqSearchField {});
