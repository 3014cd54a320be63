import { emptyOutcome, type Outcome } from './outcome.ts';
import { render, renderResults, type Shown } from './render.ts';
import { findElsewhere, searchScopes } from './searcher.ts';
import type { KnownScope } from './settings.ts';
import type { Search } from './start.ts';
import { forgetSearches, leaveMarks, rememberSearch } from './traces.ts';
import { moveWithKeys, onText } from './typing.ts';

/** How many results a panel shows by the element it stands in; a link leads to the others. */
const limits = { dialog: 12, 'faq-search-page': 50, 'faq-search-field': 6 };

export type PanelKind = keyof typeof limits;

/** Of a longer text the end is searched: a trace tells there what went wrong. */
const longestQuery = 10_000;

/** A longer query is searched, and does not stand in the address of the search page. */
const longestInAddress = 2000;

/** Milliseconds until titles are shown ahead, waiting is put into words, and trying again is offered. */
const patience = { titles: 60, words: 350, retry: 10_000 };

const all = 'all';

const isOnPhone = (): boolean => matchMedia('(pointer: coarse)').matches;

/** Shows what is found for the text of a field, as it is typed. */
export class Panel {
  readonly #search: Search;
  readonly #kind: PanelKind;
  readonly #element: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #selects: readonly HTMLSelectElement[];
  #shown: Shown = { query: '', says: '', hasFailed: false, elsewhere: [], address: '' };
  #limit = 0;
  #isCorrecting = true;
  #turn = 0;
  /** Whether the list answers the query, be it with titles alone. */
  #isAnswered = false;
  /** The turn whose first result is opened when it is there. */
  #entered = 0;

  constructor(search: Search, kind: PanelKind, element: HTMLElement, input: HTMLInputElement) {
    this.#search = search;
    this.#kind = kind;
    this.#element = element;
    this.#input = input;
    this.#selects = [...element.querySelectorAll('select')];
    if (kind === 'faq-search-page') this.#readAddress();
    onText(input, () => {
      if (this.#query() !== this.#shown.query) this.#askAnew();
    });
    moveWithKeys(input, element);
    element.addEventListener('change', () => {
      this.#askAnew();
    });
    element.addEventListener('click', (event) => {
      this.#onClick(event);
    });
    input.form?.addEventListener('submit', (event) => {
      // The form of a field leads to the search page.
      if (kind === 'faq-search-field') return;
      event.preventDefault();
      this.#onSubmit();
    });
    this.#askAnew();
  }

  #query(): string {
    return this.#input.value.trim().slice(-longestQuery);
  }

  #readAddress(): void {
    const params = new URLSearchParams(location.search);
    this.#input.value = params.get('q') ?? this.#input.value;
    for (const { name, options } of this.#selects) {
      const asked = [...options].find(({ value }) => value === params.get(name));
      if (asked !== undefined) asked.selected = true;
    }
  }

  /** The search page with the query and what was chosen otherwise than the page has it. */
  #addressOf(query: string): string {
    const chosen = this.#selects
      .filter(({ selectedOptions: [option] }) => option?.defaultSelected === false)
      .map(({ name, value }) => [name, value]);
    const params = new URLSearchParams(chosen);
    const isTooLong = this.#kind === 'faq-search-page' && query.length > longestInAddress;
    if (query !== '' && !isTooLong) params.set('q', query);
    return `${this.#search.scope.page}?${String(params)}`.replace(/\?$/, '');
  }

  #chosen(name: string): string {
    return this.#selects.find((select) => select.name === name)?.value ?? all;
  }

  /** Scopes that are searched, that of the reader first, and those that are offered beside them. */
  #scopes(): { searched: KnownScope[]; others: KnownScope[] } {
    const { scope: own, settings } = this.#search;
    const offers = (name: string, value: string) => [all, value].includes(this.#chosen(name));
    const isSearched = ({ version, locale }: KnownScope) =>
      offers('version', version) && offers('language', locale);
    const distance = ({ version, locale, isCurrent }: KnownScope) =>
      Number(locale !== own.locale) * 4 + (version === own.version ? 0 : isCurrent ? 1 : 2);
    const nearestFirst = settings.scopes.toReversed().sort((a, b) => distance(a) - distance(b));
    return {
      searched: nearestFirst.filter(isSearched),
      others: settings.scopes.filter(
        (scope) => scope !== own && !isSearched(scope) && distance(scope) <= 4,
      ),
    };
  }

  #show(changes: Partial<Shown>): void {
    this.#shown = { ...this.#shown, ...changes };
    render(this.#element, this.#search, this.#shown);
  }

  #askAnew(): void {
    this.#isCorrecting = true;
    this.#limit = limits[this.#kind];
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const query = this.#query();
    const turn = (this.#turn += 1);
    const isStale = () => turn !== this.#turn;
    const address = this.#addressOf(query);
    this.#isAnswered = false;
    this.#show({ query, address, hasFailed: false });
    this.#element.hidden = query === '' && this.#kind === 'faq-search-field';
    if (this.#kind === 'faq-search-page') history.replaceState(history.state, '', address);
    if (query === '') {
      this.#show({ says: '', outcome: undefined });
      return;
    }
    const timers = this.#whileWaiting(isStale);
    try {
      const outcome = await this.#find('search').finally(() => {
        for (const timer of timers) clearTimeout(timer);
      });
      // A later query of the reader has made this answer stale.
      if (isStale()) return;
      this.#answer(outcome, this.#count(outcome));
      if (this.#entered === turn) this.#selected()?.click();
      if (outcome.exact.length === 0) await this.#showElsewhere(outcome, isStale);
    } catch {
      if (!isStale()) this.#fail('search.say.failed');
    }
  }

  #find(how: 'search' | 'preview'): Promise<Outcome> {
    const { searcher } = this.#search;
    const { query } = this.#shown;
    const category = this.#chosen('category');
    return searchScopes({ ...searcher, search: searcher[how] }, query, this.#scopes().searched, {
      limit: this.#limit,
      category: category === all ? undefined : category,
      correcting: this.#isCorrecting,
    });
  }

  #count({ exactCount, closest }: Outcome): string {
    const { translate } = this.#search;
    if (exactCount > 0) return translate('search.say.count', { count: exactCount });
    return closest.length > 0
      ? translate('search.say.countClosest', { count: closest.length })
      : translate('search.say.none', { query: this.#shown.query.slice(0, 80) });
  }

  /** What is shown while an answer is on its way; the answer ends it. */
  #whileWaiting(isStale: () => boolean) {
    const loading = this.#search.translate('search.say.loading');
    const showTitles = async () => {
      const titles = await this.#find('preview');
      const isEmpty = titles.exact.length + titles.closest.length === 0;
      // Said at once: a line that came later would move what the reader is about to choose.
      if (!isStale() && !this.#isAnswered && !isEmpty) this.#answer(titles, loading);
    };
    const after = (delay: number, act: () => void) =>
      setTimeout(() => {
        if (!isStale()) act();
      }, delay);
    return [
      // What cannot be shown ahead is waited for.
      after(patience.titles, () => void showTitles().catch(() => undefined)),
      after(patience.words, () => {
        this.#show({ says: loading });
        this.#dropFormer();
      }),
      after(patience.retry, () => {
        this.#fail('search.say.slow');
      }),
    ];
  }

  #answer(outcome: Outcome, says: string): void {
    this.#isAnswered = true;
    this.#show({ outcome, says, hasFailed: false, elsewhere: [] });
    renderResults(this.#element, this.#search, outcome);
    this.#selected()?.removeAttribute('data-selected');
    if (this.#kind !== 'dialog' || isOnPhone()) return;
    this.#element.querySelector('.found .row')?.setAttribute('data-selected', '');
  }

  /** No answer of a former query stands below words about this one. */
  #dropFormer(): void {
    if (!this.#isAnswered) this.#show({ outcome: undefined });
  }

  #fail(reason: 'search.say.failed' | 'search.say.slow'): void {
    this.#show({ says: this.#search.translate(reason), hasFailed: true });
    this.#dropFormer();
  }

  async #showElsewhere(outcome: Outcome, isStale: () => boolean): Promise<void> {
    const { searched, others } = this.#scopes();
    const [own] = searched;
    if (own === undefined) return;
    const { searcher } = this.#search;
    const elsewhere = await findElsewhere(searcher, this.#shown.query, own, others, outcome);
    if (!isStale()) this.#show({ elsewhere });
  }

  /** What Enter opens: the first result of the dialog, which is shown as selected. */
  #selected(): HTMLElement | null {
    return this.#element.querySelector<HTMLElement>('[data-selected]');
  }

  /** Opens what is visibly selected; else the list stays, and the keyboard of a phone goes. */
  #onSubmit(): void {
    const selected = this.#selected();
    const isAsked = this.#query() === this.#shown.query;
    if (selected !== null && isAsked && this.#isAnswered) {
      selected.click();
      return;
    }
    if (!isAsked) this.#askAnew();
    // What is selected answers a former text: the reader means the answer to this one.
    if (selected !== null) this.#entered = this.#turn;
    if (isOnPhone()) this.#input.blur();
  }

  #onClick(event: MouseEvent): void {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const link = target.closest('a');
    if (link !== null) this.#follow(link, event);
    else if (target.matches('.failed button')) void this.#ask();
    else if (target.matches('.corrected button')) {
      this.#isCorrecting = false;
      this.#input.focus();
      void this.#ask();
    } else if (target.matches('.clear')) {
      forgetSearches();
      this.#input.focus();
      this.#show({});
    }
  }

  #follow(link: HTMLAnchorElement, event: MouseEvent): void {
    const isForNewTab = event.ctrlKey || event.metaKey || event.shiftKey;
    if (link.matches('.recent a') && !isForNewTab) {
      event.preventDefault();
      this.#input.value = link.textContent;
      this.#input.focus();
      this.#askAnew();
    } else if (link.matches('.more a') && this.#kind === 'faq-search-page' && !isForNewTab) {
      event.preventDefault();
      void this.#showAll();
    } else {
      rememberSearch(this.#shown.query);
      const { outcome = emptyOutcome } = this.#shown;
      const label = this.#search.translate('search.say.clearMarks');
      if ('searchResult' in link.dataset) leaveMarks(link.href, outcome.marks, label);
      this.#element.closest('dialog')?.close();
    }
  }

  async #showAll(): Promise<void> {
    const rows = () => this.#element.querySelectorAll<HTMLElement>('.found .row');
    const before = rows().length;
    this.#limit = Infinity;
    await this.#ask();
    rows()[before]?.focus();
  }
}
