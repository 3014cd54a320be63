import type { FaqSearch } from './element.ts';

/**
 * A form below which is shown, while a reader types, what the search finds. What is needed is loaded,
 * through the search of the header, once the form is pointed at or focused; without it, the form leads
 * to the search page. That one, `<faq-search-page>`, has its panel in the markup and loads at once.
 */
class FaqSearchField extends HTMLElement {
  connectedCallback(): void {
    const start = async (): Promise<void> => {
      const host = document.querySelector<FaqSearch>('faq-search');
      if (host !== null) await (await host.load()).startPanel(host, this);
    };
    // Where it cannot be loaded, the next turn to the field tries again.
    const attempt = (): void => void start().catch(() => undefined);
    for (const type of ['pointerenter', 'focusin']) this.addEventListener(type, attempt);
    if (this.localName === 'faq-search-page') attempt();
  }
}

customElements.define('faq-search-field', FaqSearchField);
customElements.define('faq-search-page', class extends FaqSearchField {});
