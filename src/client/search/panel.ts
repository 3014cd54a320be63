import { render, renderResults, type Shown, type Translate } from './render.ts';
import type { Scope } from './scope.ts';
import { findElsewhere, type Outcome } from './searcher.ts';
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

/** Milliseconds until titles are shown ahead, and until trying again is offered. */
const patience = { titles: 100, retry: 10_000 };

const all = 'all';

const isOnPhone = (): boolean => matchMedia('(pointer: coarse)').matches;

/** Shows what is found for the text of a field, as it is typed. */
export class Panel {
  readonly #search: Search;
  readonly #kind: PanelKind;
  readonly #element: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #selects: readonly HTMLSelectElement[];
  #shown: Shown = { query: '', limit: 0, says: '', hasFailed: false, elsewhere: [], address: '' };
  /** Grows with each query; an answer to a former one is not shown. */
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
      if (this.#query() !== this.#shown.query) void this.#ask();
    });
    moveWithKeys(input, element);
    element.addEventListener('change', () => void this.#ask());
    element.addEventListener('click', (event) => {
      this.#onClick(event);
    });
    input.form?.addEventListener('submit', (event) => {
      // The form of a field leads to the search page.
      if (kind === 'faq-search-field') return;
      event.preventDefault();
      this.#onSubmit();
    });
    void this.#ask();
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
  #scopes(): { searched: Scope[]; others: Scope[] } {
    const { scope: own, settings } = this.#search;
    const offers = (name: string, value: string) => [all, value].includes(this.#chosen(name));
    const isSearched = ({ version, locale }: Scope) =>
      offers('version', version) && offers('language', locale);
    const distance = ({ version, locale, isCurrent }: Scope) =>
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

  async #ask(correcting = true): Promise<void> {
    const query = this.#query();
    const turn = (this.#turn += 1);
    const isStale = () => turn !== this.#turn;
    const address = this.#addressOf(query);
    this.#isAnswered = false;
    this.#show({ query, address, hasFailed: false, limit: limits[this.#kind] });
    this.#element.hidden = query === '' && this.#kind === 'faq-search-field';
    if (this.#kind === 'faq-search-page') history.replaceState(history.state, '', address);
    if (query === '') {
      this.#show({ says: '', outcome: undefined });
      return;
    }
    const { searched, others } = this.#scopes();
    const { search, preview } = this.#search.searcher;
    const category = this.#chosen('category');
    const options = { category: category === all ? undefined : category, correcting };
    const waiting = this.#whileWaiting(isStale, () => preview(query, searched, options));
    try {
      const outcome = await search(query, searched, options).finally(() => {
        for (const timer of waiting) clearTimeout(timer);
      });
      // A later query of the reader has made this answer stale.
      if (isStale()) return;
      this.#answer(outcome, this.#count(outcome));
      if (this.#entered === turn) this.#selected()?.click();
      if (outcome.exact.length > 0) return;
      const elsewhere = await findElsewhere(search, query, others, outcome);
      if (!isStale()) this.#show({ elsewhere });
    } catch {
      if (!isStale()) this.#say('search.say.failed', true);
    }
  }

  /** What is shown while an answer is on its way; the answer ends it. */
  #whileWaiting(isStale: () => boolean, preview: () => Promise<Outcome>) {
    const showTitles = async (): Promise<void> => {
      this.#say('search.say.loading');
      const titles = await preview();
      const isEmpty = titles.exact.length + titles.closest.length === 0;
      if (!isStale() && !this.#isAnswered && !isEmpty) this.#answer(titles, this.#shown.says);
    };
    const after = (delay: number, act: () => void) =>
      setTimeout(() => {
        if (!isStale()) act();
      }, delay);
    return [
      // What cannot be shown ahead is waited for.
      after(patience.titles, () => void showTitles().catch(() => undefined)),
      after(patience.retry, () => {
        this.#say('search.say.slow', true);
      }),
    ];
  }

  #count({ exact, closest }: Outcome): string {
    const { translate } = this.#search;
    if (exact.length > 0) return translate('search.say.count', { count: exact.length });
    return closest.length > 0
      ? translate('search.say.countClosest', { count: Math.min(closest.length, this.#shown.limit) })
      : translate('search.say.none', { query: this.#shown.query.slice(0, 80) });
  }

  /** Says why there is no answer. None of a former query stands below words about this one. */
  #say(reason: Parameters<Translate>[0], hasFailed = false): void {
    const says = this.#search.translate(reason);
    this.#show({ says, hasFailed, ...(this.#isAnswered ? {} : { outcome: undefined }) });
  }

  #answer(outcome: Outcome, says: string): void {
    this.#isAnswered = true;
    this.#show({ outcome, says, hasFailed: false, elsewhere: [] });
    renderResults(this.#element, this.#search, outcome, this.#shown.limit);
    this.#selected()?.removeAttribute('data-selected');
    if (this.#kind !== 'dialog' || isOnPhone()) return;
    this.#element.querySelector('.found .row')?.setAttribute('data-selected', '');
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
    if (!isAsked) void this.#ask();
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
      this.#input.focus();
      void this.#ask(false);
    } else if (target.matches('.clear')) {
      forgetSearches();
      this.#input.focus();
      this.#show({});
    }
  }

  #follow(link: HTMLAnchorElement, event: MouseEvent): void {
    const isForNewTab = event.ctrlKey || event.metaKey || event.shiftKey;
    const { outcome, query } = this.#shown;
    if (link.matches('.recent a') && !isForNewTab) {
      event.preventDefault();
      this.#input.value = link.textContent;
      this.#input.focus();
      void this.#ask();
    } else if (link.matches('.more a') && this.#kind === 'faq-search-page' && !isForNewTab) {
      event.preventDefault();
      this.#showAll();
    } else {
      rememberSearch(query);
      const label = this.#search.translate('search.say.clearMarks');
      if ('searchResult' in link.dataset && outcome) leaveMarks(link.href, outcome.marks, label);
      this.#element.closest('dialog')?.close();
    }
  }

  #showAll(): void {
    const { outcome } = this.#shown;
    if (outcome === undefined) return;
    const rows = () => this.#element.querySelectorAll<HTMLElement>('.found .row');
    const before = rows().length;
    this.#show({ limit: Infinity });
    renderResults(this.#element, this.#search, outcome, Infinity);
    rows()[before]?.focus();
  }
}
