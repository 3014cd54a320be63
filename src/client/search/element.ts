import type { SearchResult } from './outcome.ts';

/** How `search()` is narrowed down; what is not given is that of the page. */
export interface SearchRequest {
  readonly locale?: string;
  readonly version?: string;
  readonly limit?: number;
}

/** Tells whether a key press opens the search: `/` outside of fields, Ctrl+K or Cmd+K anywhere. */
function opensSearch({ altKey, ctrlKey, metaKey, key, shiftKey, target }: KeyboardEvent): boolean {
  if (altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' && !shiftKey;
  return key === '/' && !(target instanceof Element && target.matches('input, select, textarea'));
}

/** Tells whether a search led to this page and left words to mark. */
function hasMarks(): boolean {
  try {
    return 'faq-search-marks' in sessionStorage;
  } catch {
    return false;
  }
}

/**
 * The search of the header: a button, a dialog and the keys that open it. All else is loaded when
 * the search is first needed.
 */
export class FaqSearch extends HTMLElement {
  connectedCallback(): void {
    const dialog = this.querySelector('dialog');
    const button = this.querySelector('button');
    button?.addEventListener('click', () => void this.open());
    // What fails is told when the dialog is opened.
    button?.addEventListener('pointerenter', () => void this.load().catch(() => undefined));
    dialog?.querySelector('button')?.addEventListener('click', () => {
      dialog.close();
    });
    dialog?.querySelector('p')?.addEventListener('click', () => void this.#fill(dialog));
    dialog?.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      // A search field would use the first press to empty itself.
      event.preventDefault();
      dialog.close();
    });
    addEventListener('keydown', (event) => {
      if (!opensSearch(event)) return;
      event.preventDefault();
      const field = document.querySelector<HTMLInputElement>('faq-search-page input');
      if (field === null) void this.open();
      else field.focus();
    });
    if (hasMarks()) void import('./start.ts').then(({ markLanding }) => markLanding());
  }

  /**
   * Opens the dialog. The field takes text at once, what is found follows. A browser without
   * dialogs gets the search page.
   */
  async open(): Promise<void> {
    const dialog = this.querySelector('dialog');
    if (dialog === null || dialog.open) return;
    if (!('showModal' in dialog)) {
      this.querySelector('a')?.click();
      return;
    }
    dialog.showModal();
    dialog.querySelector('input')?.select();
    await this.#fill(dialog);
  }

  /** Searches without the dialog. */
  async search(
    query: string,
    request: SearchRequest = {},
  ): Promise<{ exact: boolean; results: SearchResult[] }> {
    const { search } = await this.load();
    return search(this, query, request);
  }

  /** Puts the panel in the place of the words that say it is loading, or has failed. */
  async #fill(dialog: HTMLDialogElement): Promise<void> {
    const words = dialog.querySelector<HTMLElement>('[data-failed]');
    if (words === null) return;
    words.textContent = `${this.querySelector('a')?.textContent ?? ''}…`;
    try {
      const { startPanel } = await this.load();
      await startPanel(this, dialog, 'dialog');
    } catch {
      words.textContent = words.dataset['failed'] ?? '';
    }
  }

  /** Loads and starts the search. Throws where that fails; the next call tries again. */
  async load() {
    // What the code will read is asked for with it. A second call finds the template empty.
    document.head.append(this.querySelector('template')?.content ?? '');
    const start = await import('./start.ts');
    await start.startSearch(this);
    return start;
  }
}

// While an input method composes a word, its key presses are not for the page.
addEventListener(
  'keydown',
  (event) => {
    if (event.isComposing || event.keyCode === 229) event.stopImmediatePropagation();
  },
  { capture: true },
);
customElements.define('faq-search', FaqSearch);
