import { render, renderResults, type Translate, type Turn } from './render.ts';
import type { Scope } from './scope.ts';
import type { Outcome } from './searcher.ts';
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

const isOnPhone = (): boolean => matchMedia('(pointer: coarse)').matches;

/** Shows what is found for the text of a field, as it is typed. */
export class Panel {
  readonly #search: Search;
  readonly #kind: PanelKind;
  readonly #element: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #selects: readonly HTMLSelectElement[];
  #turn: Turn = { query: '', address: '', limit: 0, says: '', elsewhere: [] };

  constructor(search: Search, kind: PanelKind, element: HTMLElement, input: HTMLInputElement) {
    this.#search = search;
    this.#kind = kind;
    this.#element = element;
    this.#input = input;
    this.#selects = [...element.querySelectorAll('select')];
    if (kind === 'faq-search-page') this.#readAddress();
    onText(input, () => {
      if (this.#query() !== this.#turn.query) void this.#ask();
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

  /**
   * What is chosen: a category, the scopes that are searched, that of the reader first, and those that
   * are offered beside them.
   */
  #chosen() {
    const { scope: own, settings } = this.#search;
    const chosen = (name: string) => this.#selects.find((each) => each.name === name)?.value ?? '';
    const isSearched = (scope: Scope) =>
      ['all', scope.version].includes(chosen('version')) &&
      ['all', scope.locale].includes(chosen('language'));
    const distance = (scope: Scope) =>
      (scope.locale === own.locale ? 0 : 4) +
      (scope.version === own.version ? 0 : scope.isCurrent ? 1 : 2);
    const nearestFirst = settings.scopes.toReversed().sort((a, b) => distance(a) - distance(b));
    const others = settings.scopes.filter((scope) => scope !== own && distance(scope) <= 4);
    return {
      category: chosen('category'),
      searched: nearestFirst.filter(isSearched),
      others: others.filter((scope) => !isSearched(scope)),
    };
  }

  /** Shows more of a turn, unless the reader has asked something else since. */
  #show(turn: Turn, changes: Partial<Turn> = {}): void {
    if (turn === this.#turn) render(this.#element, this.#search, Object.assign(turn, changes));
  }

  async #ask(correcting = true): Promise<void> {
    const query = this.#query();
    const { outcome: before, says, elsewhere } = this.#turn;
    const address = this.#addressOf(query);
    const isEmpty = query === '';
    const turn: Turn = {
      query,
      address,
      limit: limits[this.#kind],
      // What the query before has found stays until there is an answer.
      ...(isEmpty ? { says: '', elsewhere: [] } : { outcome: before, says, elsewhere }),
    };
    this.#turn = turn;
    this.#show(turn);
    this.#element.hidden = isEmpty && this.#kind === 'faq-search-field';
    if (this.#kind === 'faq-search-page') history.replaceState(history.state, '', address);
    if (isEmpty) return;
    const { category, searched, others } = this.#chosen();
    const { search, preview, lookElsewhere } = this.#search.searcher;
    const options = { category, correcting };
    const waiting = this.#whileWaiting(turn, () => preview(query, searched, options));
    try {
      const outcome = await search(query, searched, options).finally(() => {
        for (const timer of waiting) clearTimeout(timer);
      });
      if (turn !== this.#turn) return;
      this.#answer(turn, outcome, this.#count(outcome));
      if (turn.isEntered === true) this.#selected()?.click();
      if (outcome.exact.length > 0) return;
      this.#show(turn, { elsewhere: await lookElsewhere(query, others, outcome) });
    } catch {
      this.#say(turn, 'search.say.failed', true);
    }
  }

  /** What is shown while an answer is on its way; the answer ends it. */
  #whileWaiting(turn: Turn, preview: () => Promise<Outcome>) {
    const showTitles = async (): Promise<void> => {
      this.#say(turn, 'search.say.loading');
      const titles = await preview();
      const isEmpty = titles.exact.length + titles.closest.length === 0;
      if (turn.isAnswered !== true && !isEmpty) this.#answer(turn, titles, turn.says);
    };
    return [
      // What cannot be shown ahead is waited for.
      setTimeout(() => void showTitles().catch(() => undefined), patience.titles),
      setTimeout(() => this.#say(turn, 'search.say.slow', true), patience.retry),
    ];
  }

  #count({ exact, closest }: Outcome): string {
    const { translate } = this.#search;
    if (exact.length > 0) return translate('search.say.count', { count: exact.length });
    return closest.length > 0
      ? translate('search.say.countClosest', { count: Math.min(closest.length, this.#turn.limit) })
      : translate('search.say.none', { query: this.#turn.query.slice(0, 80) });
  }

  /** Says why there is no answer. None of a former query stands below words about this one. */
  #say(turn: Turn, reason: Parameters<Translate>[0], hasFailed = false): void {
    const outcome = turn.isAnswered === true ? turn.outcome : undefined;
    this.#show(turn, { says: this.#search.translate(reason), hasFailed, outcome });
  }

  #answer(turn: Turn, outcome: Outcome, says: string): void {
    if (turn !== this.#turn) return;
    this.#show(turn, { outcome, says, hasFailed: false, elsewhere: [], isAnswered: true });
    renderResults(this.#element, this.#search, turn);
    if (this.#kind === 'dialog' && !isOnPhone())
      this.#element.querySelector('.found .row')?.setAttribute('data-selected', '');
  }

  /** What Enter opens: the first result of the dialog, which is shown as selected. */
  #selected(): HTMLElement | null {
    return this.#element.querySelector<HTMLElement>('[data-selected]');
  }

  /** Opens what is visibly selected; else the list stays, and the keyboard of a phone goes. */
  #onSubmit(): void {
    if (this.#query() !== this.#turn.query) void this.#ask();
    const selected = this.#selected();
    if (selected === null) {
      if (isOnPhone()) this.#input.blur();
    } else if (this.#turn.isAnswered === true) selected.click();
    // What is selected answers a former text: the reader means the answer to this one.
    else this.#turn.isEntered = true;
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
      this.#show(this.#turn);
    }
  }

  #follow(link: HTMLAnchorElement, event: MouseEvent): void {
    const isForNewTab = event.ctrlKey || event.metaKey || event.shiftKey;
    const { outcome, query } = this.#turn;
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
    const rows = this.#element.querySelectorAll('.found .row');
    this.#show(this.#turn, { limit: Infinity });
    renderResults(this.#element, this.#search, this.#turn);
    this.#element.querySelectorAll<HTMLElement>('.found .row')[rows.length]?.focus();
  }
}
