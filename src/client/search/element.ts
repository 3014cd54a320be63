import { attempt } from '../attempt.ts';
import { onClosest } from '../closest.ts';
import type { SearchRequest } from './start.ts';

/** Tells whether a key press opens the search: `/` outside of fields, Ctrl+K or Cmd+K anywhere. */
function opensSearch({ altKey, ctrlKey, metaKey, key, shiftKey, target }: KeyboardEvent): boolean {
  if (altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' && !shiftKey;
  return key === '/' && !(target instanceof Element && target.matches('input, select, textarea'));
}

/**
 * The search of the header: a button, a dialog and the keys that open it. All else is loaded when
 * the search is first needed.
 */
export class FaqSearch extends HTMLElement {
  connectedCallback(): void {
    const dialog = this.querySelector('dialog');
    if (!dialog) return;
    onClosest('click', 'faq-search > button', () => void this.open());
    // What fails is told when the dialog is opened.
    onClosest('pointerover', 'faq-search > button', () => void this.load().catch(() => undefined));
    // It goes at once; the page, whose styles are then all computed anew, comes back after that.
    const close = (): void => {
      dialog.hidden = true;
      requestAnimationFrame(() =>
        setTimeout(() => {
          // It may have been opened again.
          if (dialog.hidden) dialog.close();
        }),
      );
    };
    onClosest('click', 'faq-search form button', close);
    onClosest('click', '[data-failed]', () => void this.#fill());
    const onKey = (event: KeyboardEvent): void => {
      // While an input method composes a word, its key presses are not for the page.
      if (event.isComposing || event.keyCode === 229) event.stopImmediatePropagation();
      else if (event.key === 'Escape' && dialog.open) {
        // A search field would use the first press to empty itself.
        event.preventDefault();
        close();
      } else if (opensSearch(event)) {
        event.preventDefault();
        const field = document.querySelector<HTMLInputElement>('faq-search-page input');
        if (field) field.focus();
        else void this.open();
      }
    };
    addEventListener('keydown', onKey, true);
  }

  /**
   * Opens the dialog. The field takes text at once, what is found follows. A browser without
   * dialogs gets the search page.
   */
  async open(): Promise<void> {
    const dialog = this.querySelector('dialog');
    if (!dialog) return;
    if (!('showModal' in dialog)) {
      this.querySelector('a')?.click();
      return;
    }
    dialog.hidden = false;
    dialog.showModal();
    this.querySelector('input')?.select();
    await this.#fill();
  }

  /** Searches without the dialog. */
  async search(query: string, request?: SearchRequest) {
    return (await this.load()).search(this, query, request);
  }

  /** Puts the panel in the place of the words that say it is loading, or has failed. */
  async #fill(): Promise<void> {
    const dialog = this.querySelector('dialog');
    const words = this.querySelector<HTMLElement>('[data-failed]');
    if (!dialog || !words) return;
    words.textContent = `${this.querySelector('a')?.textContent ?? ''}…`;
    try {
      await (await this.load()).startPanel(this, dialog);
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

// Marks the words that led here, if a search did.
if (attempt(() => 'faq-search-marks' in sessionStorage)) {
  void import('./start.ts').then((start) => start.markLanding());
}

customElements.define('faq-search', FaqSearch);
