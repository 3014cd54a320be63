import { labelsOf, namesLabel, withLabelToggled, type Label } from './category-query.ts';
import { fill } from '../i18n/fill.ts';

interface Chip {
  readonly link: HTMLAnchorElement;
  readonly label: Label;
}

function readChips(): Chip[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('.labels a')].flatMap((link) =>
    labelsOf(link.search).map((label) => ({ link, label })),
  );
}

/** Marks the labels that the address names, and lets each lead to where it is added or left out. */
function aimChips(chips: readonly Chip[], query: string): void {
  for (const { link, label } of chips) {
    link.ariaCurrent = namesLabel(query, label) ? 'true' : null;
    link.search = withLabelToggled(query, label);
  }
}

/** Narrows the categories to those that carry all labels of the query; tells how many are left. */
function narrowCards(query: string): void {
  const labels = labelsOf(query);
  const cards = [...document.querySelectorAll<HTMLElement>('.card')];
  for (const card of cards) {
    card.hidden = !labels.every((label) => namesLabel(card.dataset['labels'] ?? '', label));
  }
  const output = document.querySelector<HTMLElement>('main output');
  if (output === null) return;
  const shown = cards.filter(({ hidden }) => !hidden).length;
  output.textContent =
    labels.length === 0 ? '' : fill(output.dataset['text'] ?? '', { shown, total: cards.length });
}

/** Lets tags and levels narrow the categories in place; the address keeps what was chosen. */
export function narrowCategories(): void {
  const box = document.querySelector<HTMLDetailsElement>('.labels');
  if (box === null) return;
  const chips = readChips();
  const show = (): void => {
    const { search } = location;
    aimChips(chips, search);
    narrowCards(search);
    if (labelsOf(search).length > 0) box.open = true;
  };
  box.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    show();
  });
  addEventListener('popstate', show);
  show();
}
