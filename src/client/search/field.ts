import type { FaqSearch } from './element.ts';

/**
 * Shows, while a reader types into a field, what the search finds, below the form of the field:
 *
 *     <faq-search-field>
 *       <form action={paths.search(locale, version)}><input type="search" name="q" /></form>
 *     </faq-search-field>
 *     <script>
 *       import '../../client/search/field.ts';
 *     </script>
 *
 * The page has the search of the header, `<faq-search>`, too. Without a script, and for Enter, the
 * form leads to the search page. What is needed is loaded once the field is pointed at or focused.
 */
class FaqSearchField extends HTMLElement {
  connectedCallback(): void {
    const place = document.createElement('div');
    this.append(place);
    for (const type of ['pointerenter', 'focusin']) {
      this.addEventListener(type, () => void this.#start(place));
    }
  }

  async #start(place: HTMLElement): Promise<void> {
    const input = this.querySelector('input');
    const host = document.querySelector<FaqSearch>('faq-search');
    if (!place.isConnected || input === null || host === null) return;
    // Where it cannot be loaded, the form leads to the search page, and the next turn tries again.
    await host
      .load()
      .then(({ startField }) => startField(host, place, input))
      .catch(() => undefined);
  }
}

customElements.define('faq-search-field', FaqSearchField);
