import type { SearchResult } from './outcome.ts';

/** How `search()` is narrowed down; what is not given is that of the page. */
export interface SearchRequest {
  readonly locale?: string;
  readonly version?: string;
  readonly limit?: number;
}

const typesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Tells whether a key press belongs to an input method that is composing a word. */
const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** Tells whether a key press opens the search: `/` outside of fields, Ctrl+K or Cmd+K anywhere. */
function opensSearch(event: KeyboardEvent): boolean {
  if (isComposing(event) || event.altKey) return false;
  const withControl = event.ctrlKey || event.metaKey;
  if (withControl) return event.key.toLowerCase() === 'k' && !event.shiftKey;
  return event.key === '/' && !typesText(event.target);
}

/** Tells whether a search led to this page and left words to mark. */
function hasMarks(): boolean {
  try {
    return sessionStorage.getItem('faq-search-marks') !== null;
  } catch {
    return false;
  }
}

/**
 * The search of the header: a button, a dialog and the keys that open it. All else is loaded when
 * the search is first needed.
 */
class FaqSearch extends HTMLElement {
  /** Answers of the host that were asked for while the code that reads them was loaded. */
  readonly early = new Map<string, Promise<Response>>();
  #hasAsked = false;

  connectedCallback(): void {
    const dialog = this.querySelector('dialog');
    const button = this.querySelector('button');
    button?.addEventListener('click', () => void this.open());
    dialog?.querySelector('button')?.addEventListener('click', () => {
      dialog.close();
    });
    dialog?.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || isComposing(event)) return;
      // A search field would use the first press to empty itself.
      event.preventDefault();
      dialog.close();
    });
    button?.addEventListener('pointerenter', () => void this.#load(), { once: true });
    addEventListener('keydown', (event) => {
      if (!opensSearch(event)) return;
      event.preventDefault();
      const field = document.querySelector<HTMLInputElement>('faq-search-page input');
      if (field === null) void this.open();
      else field.focus();
    });
    if (hasMarks()) void import('./landing.ts').then(({ markLanding }) => markLanding());
  }

  /** Opens the dialog. The field takes text at once, what is found follows. */
  async open(): Promise<void> {
    const dialog = this.querySelector('dialog');
    if (dialog === null || dialog.open) return;
    dialog.showModal();
    dialog.querySelector('input')?.select();
    const { startDialog } = await this.#load();
    await startDialog(this, dialog);
  }

  /** Searches without the dialog. */
  async search(
    query: string,
    request: SearchRequest = {},
  ): Promise<{ exact: boolean; results: SearchResult[] }> {
    const { search } = await this.#load();
    return search(this, query, request);
  }

  async #load() {
    if (!this.#hasAsked) this.#askForFiles();
    // The start uses the landing: asked for at once, neither waits for the other.
    const [start] = await Promise.all([import('./start.ts'), import('./landing.ts')]);
    return start;
  }

  #askForFiles(): void {
    this.#hasAsked = true;
    const { settings, list } = this.dataset;
    for (const url of [settings, list]) if (url !== undefined) this.early.set(url, fetch(url));
  }
}

customElements.define('faq-search', FaqSearch);
