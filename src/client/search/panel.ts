import { make } from './dom.ts';
import { createFilters, type Filters } from './filters.ts';
import { moveWithArrows } from './keys.ts';
import type { Outcome } from './outcome.ts';
import {
  correctionLine,
  countText,
  elsewhereList,
  emptyHelp,
  moreLink,
  recentList,
} from './panel-parts.ts';
import { rememberSearch } from './recent.ts';
import { resultGroups } from './result-list.ts';
import { findElsewhere, searchScopes } from './scopes-outcome.ts';
import type { Search } from './start.ts';
import { onText } from './typing.ts';

/** What a panel belongs to. */
export interface PanelHost {
  readonly input: HTMLInputElement;
  /** The most questions that are shown. */
  readonly limit: number;
  /** Called when the reader follows a result. */
  readonly onLeave?: () => void;
  /** Told every query that is asked, the empty one as well. */
  readonly onQuery?: (query: string) => void;
}

/** With fewer questions than this, other versions and the other language are offered as well. */
const little = 3;

/** Shows what is found for the text of a field, as it is typed. */
export class Panel {
  readonly element: HTMLElement;
  readonly #search: Search;
  readonly #host: PanelHost;
  readonly #filters: Filters;
  readonly #status = make('p', { class: 'count', role: 'status' });
  readonly #results = make('div', { class: 'results' });
  #asked = 0;
  #correcting = true;

  constructor(search: Search, host: PanelHost) {
    this.#search = search;
    this.#host = host;
    this.#filters = createFilters(search, () => void this.#ask());
    this.element = make(
      'div',
      { class: 'panel' },
      this.#filters.element,
      this.#status,
      this.#results,
    );
    onText(host.input, () => {
      this.#correcting = true;
      void this.#ask();
    });
    moveWithArrows(host.input, this.#results);
    this.#results.addEventListener('click', (event) => {
      this.#onClick(event);
    });
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const query = this.#host.input.value.trim();
    this.#asked += 1;
    const turn = this.#asked;
    this.#host.onQuery?.(query);
    if (query === '') {
      this.#showRecent();
      return;
    }
    try {
      const outcome = await this.#find(query);
      // A later query of the reader has made this answer stale.
      if (turn !== this.#asked) return;
      this.#show(query, outcome);
      if (outcome.exact.length < little) await this.#showElsewhere(query, outcome, turn);
    } catch {
      if (turn === this.#asked) this.#status.textContent = this.#search.translate('search.failed');
    }
  }

  #find(query: string): Promise<Outcome> {
    return searchScopes(this.#search.searcher, query, this.#filters.scopes(), {
      limit: this.#host.limit,
      category: this.#filters.category(),
      correcting: this.#correcting,
    });
  }

  #show(query: string, outcome: Outcome): void {
    this.#status.textContent = countText(outcome, query, this.#search.translate);
    const undo = () => {
      this.#correcting = false;
      this.#host.input.focus();
      void this.#ask();
    };
    const isEmpty = outcome.exact.length + outcome.closest.length === 0;
    this.#results.replaceChildren(
      ...correctionLine(outcome.corrections, this.#search.translate, undo),
      ...resultGroups(outcome, this.#search),
      ...moreLink(outcome, query, this.#search),
      ...(isEmpty ? [emptyHelp(this.#search)] : []),
    );
  }

  async #showElsewhere(query: string, outcome: Outcome, turn: number): Promise<void> {
    const [own] = this.#filters.scopes();
    if (own === undefined) return;
    const others = this.#filters.otherScopes();
    const found = await findElsewhere(this.#search.searcher, query, own, others, outcome);
    if (turn !== this.#asked || found.length === 0) return;
    this.#results.append(elsewhereList(found, query, this.#search));
  }

  #showRecent(): void {
    this.#status.textContent = '';
    const use = (text: string) => {
      this.#host.input.value = text;
      this.#host.input.focus();
      void this.#ask();
    };
    this.#results.replaceChildren(...recentList(this.#search.translate, use));
  }

  #onClick({ target }: Event): void {
    if (!(target instanceof Element) || target.closest('a') === null) return;
    rememberSearch(this.#host.input.value);
    this.#host.onLeave?.();
  }
}
