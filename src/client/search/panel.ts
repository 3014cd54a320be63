import { createFilters, type Filters } from './filters.ts';
import { leaveMarks } from './landing.ts';
import type { Outcome } from './outcome.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import { ResultList } from './result-list.ts';
import { findElsewhere, searchScopes, type Searcher } from './searcher.ts';
import { knownScope } from './settings.ts';
import type { Search } from './start.ts';
import { moveWithKeys, onText } from './typing.ts';

/** How a panel behaves where it stands. */
const habits = {
  /** Enter opens the first result, which is shown as selected; the search page has the rest. */
  dialog: { limit: 12, picksFirst: true, grows: false, suggests: true, keepsForm: true },
  page: { limit: 50, picksFirst: false, grows: true, suggests: true, keepsForm: true },
  /** A field on another page, whose form leads to the search page. */
  field: { limit: 6, picksFirst: false, grows: false, suggests: false, keepsForm: false },
};

export type PanelKind = keyof typeof habits;

/** What a panel belongs to. */
export interface PanelHost {
  readonly kind: PanelKind;
  /** The markup that is filled. */
  readonly element: HTMLElement;
  /** The field that the query is typed into. */
  readonly input: HTMLInputElement;
  /** Called when the reader follows a link. */
  readonly onLeave?: (() => void) | undefined;
  /** Told every query that is asked, the empty one as well, and what was chosen with it. */
  readonly onQuery?: (query: string, chosen: readonly [string, string][]) => void;
}

/** With fewer questions than this, other versions and the other language are offered as well. */
const little = 3;

/** Of a longer text the end is searched: a trace tells there what went wrong. */
const longestQuery = 10_000;

/** Milliseconds until titles are shown ahead, waiting is put into words, and trying again is offered. */
const patience = { titles: 60, words: 350, retry: 10_000 };

/** Shows what is found for the text of a field, as it is typed. */
export class Panel {
  readonly #search: Search;
  readonly #host: PanelHost;
  readonly #filters: Filters;
  readonly #list: ResultList;
  readonly #habits: (typeof habits)[PanelKind];
  #limit: number;
  #turn = 0;
  /** The query that the list answers, once it does. */
  #answered: string | undefined;
  #asked: string | undefined;
  /** The turn whose first result is opened when it is there. */
  #entered = 0;
  #marks: ReadonlySet<string> = new Set();
  #correcting = true;

  constructor(search: Search, host: PanelHost) {
    const { element, input } = host;
    this.#search = search;
    this.#host = host;
    this.#habits = habits[host.kind];
    this.#limit = this.#habits.limit;
    this.#filters = createFilters(element, search);
    this.#list = new ResultList(element, search);
    this.#filters.read(new URLSearchParams(host.kind === 'page' ? location.search : ''));
    onText(input, () => {
      if (this.#query() !== this.#asked) this.#askAnew();
    });
    moveWithKeys(input, element);
    element.addEventListener('change', () => {
      this.#askAnew();
    });
    element.addEventListener('click', (event) => {
      this.#onClick(event);
    });
    if (this.#habits.keepsForm) {
      input.form?.addEventListener('submit', (event) => {
        event.preventDefault();
        this.#onSubmit();
      });
    }
    void this.#ask();
  }

  #part(selector: string): HTMLElement | null {
    return this.#host.element.querySelector<HTMLElement>(selector);
  }

  #show(selector: string, isShown: boolean): void {
    const part = this.#part(selector);
    if (part !== null) part.hidden = !isShown;
  }

  #say(text: string): void {
    const status = this.#part('.count');
    if (status !== null) status.textContent = text;
  }

  #query(): string {
    return this.#host.input.value.trim().slice(-longestQuery);
  }

  #askAnew(): void {
    this.#correcting = true;
    this.#limit = this.#habits.limit;
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const query = this.#query();
    this.#turn += 1;
    const turn = this.#turn;
    const isStale = () => turn !== this.#turn;
    this.#asked = query;
    this.#answered = undefined;
    this.#host.onQuery?.(query, this.#filters.params());
    this.#show('.failed', false);
    this.#show('.start', query === '');
    this.#host.element.hidden = query === '' && !this.#habits.suggests;
    if (query === '') {
      this.#showStart();
      return;
    }
    const timers = this.#whileWaiting(query, isStale);
    try {
      const outcome = await this.#find(this.#search.searcher, query);
      // A later query of the reader has made this answer stale.
      if (isStale()) return;
      this.#answer(query, outcome);
      this.#say(this.#list.countText(outcome, query));
      if (this.#entered === turn) this.#part('[data-selected]')?.click();
      if (outcome.exact.length < little) await this.#showElsewhere(query, outcome, isStale);
    } catch {
      if (!isStale()) this.#offerRetry('search.say.failed');
    } finally {
      for (const timer of timers) clearTimeout(timer);
    }
  }

  #find(searcher: Searcher, query: string): Promise<Outcome> {
    return searchScopes(searcher, query, this.#filters.scopes(), {
      limit: this.#limit,
      category: this.#filters.category(),
      correcting: this.#correcting,
    });
  }

  /** What is shown while an answer is on its way; the answer ends it. */
  #whileWaiting(query: string, isStale: () => boolean) {
    const isOpen = () => !isStale() && this.#answered === undefined;
    const { searcher } = this.#search;
    const showTitles = async () => {
      const titles = await this.#find({ ...searcher, search: searcher.preview }, query);
      if (!isOpen() || titles.exact.length + titles.closest.length === 0) return;
      // Said at once: a line that came later would move what the reader is about to choose.
      this.#say(this.#search.translate('search.say.loading'));
      this.#answer(query, titles);
    };
    return [
      // What cannot be shown ahead is waited for.
      setTimeout(() => void showTitles().catch(() => undefined), patience.titles),
      setTimeout(() => {
        if (isStale()) return;
        this.#say(this.#search.translate('search.say.loading'));
        // No answer of a former query stands below these words.
        this.#show('.results', this.#answered !== undefined);
      }, patience.words),
      setTimeout(() => {
        if (!isStale()) this.#offerRetry('search.say.slow');
      }, patience.retry),
    ];
  }

  #answer(query: string, outcome: Outcome): void {
    this.#answered = query;
    this.#marks = outcome.marks;
    this.#show('.failed', false);
    this.#show('.results', true);
    this.#list.fill(outcome, this.#moreAddress(query));
    this.#pickFirst();
  }

  #moreAddress(query: string): string | undefined {
    const { settings, scope } = this.#search;
    const known = knownScope(settings, scope.version, scope.locale);
    if (this.#habits.grows || known === undefined) return undefined;
    const params = new URLSearchParams([['q', query], ...this.#filters.params()]);
    return `${known.page}?${String(params)}`;
  }

  #pickFirst(): void {
    const { element } = this.#host;
    element.querySelector('[data-selected]')?.removeAttribute('data-selected');
    if (!this.#habits.picksFirst || matchMedia('(pointer: coarse)').matches) return;
    this.#part('.results .row')?.setAttribute('data-selected', '');
  }

  async #showElsewhere(query: string, outcome: Outcome, isStale: () => boolean): Promise<void> {
    const [own] = this.#filters.scopes();
    if (own === undefined) return;
    const others = this.#filters.otherScopes();
    const found = await findElsewhere(this.#search.searcher, query, own, others, outcome);
    if (!isStale()) this.#list.fillElsewhere(found, query);
  }

  #offerRetry(reason: 'search.say.failed' | 'search.say.slow'): void {
    this.#say(this.#search.translate(reason));
    this.#show('.failed', true);
    this.#show('.results', this.#answered !== undefined);
  }

  #showStart(): void {
    this.#say('');
    this.#show('.results', false);
    const searches = recentSearches();
    this.#list.fillRecent(searches);
    this.#show('.recent', searches.length > 0);
  }

  /** Opens what is visibly selected; else the list stays, and the keyboard of a phone goes. */
  #onSubmit(): void {
    const selected = this.#part('[data-selected]');
    if (selected !== null && this.#answered === this.#query()) {
      selected.click();
      return;
    }
    if (this.#query() !== this.#asked) this.#askAnew();
    // What is selected answers a former text: the reader means the answer to this one.
    if (selected !== null) this.#entered = this.#turn;
    if (matchMedia('(pointer: coarse)').matches) this.#host.input.blur();
  }

  #use(text: string): void {
    this.#host.input.value = text;
    this.#host.input.focus();
    this.#askAnew();
  }

  async #grow(): Promise<void> {
    const links = () => this.#host.element.querySelectorAll<HTMLElement>('.results .row');
    const before = links().length;
    this.#limit += this.#habits.limit;
    await this.#ask();
    links()[before]?.focus();
  }

  #onClick({ target }: Event): void {
    if (!(target instanceof Element)) return;
    const link = target.closest('a');
    if (link !== null) this.#follow(link);
    else if (target.matches('.corrected button')) {
      this.#correcting = false;
      this.#host.input.focus();
      void this.#ask();
    } else if (target.matches('.more button')) void this.#grow();
    else if (target.matches('.failed button')) void this.#ask();
    else if (target.matches('.clear')) {
      forgetSearches();
      this.#show('.recent', false);
      this.#host.input.focus();
    } else if (target.matches('.recent li button')) this.#use(target.textContent);
  }

  #follow(link: HTMLAnchorElement): void {
    rememberSearch(this.#query());
    if (link.matches('[data-search-result]')) {
      leaveMarks(link.href, this.#marks, this.#search.translate('search.say.clearMarks'));
    }
    this.#host.onLeave?.();
  }
}
