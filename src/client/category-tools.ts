import { onClosest } from './closest.ts';

const filterField = (): HTMLInputElement | null => document.querySelector('#filter');

/** Loads the filter of the questions once a reader turns to its field. */
export function offerFilter(): void {
  const field = filterField();
  const load = (): void =>
    void import('./question-filter.ts').then((filter) => field && filter.filterQuestions(field));
  field?.addEventListener('focus', load, { once: true });
}

/** Shows again what the filter hides. */
export const clearFilter = () =>
  filterField()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));

/** Lets a button close all questions of the page, or open all where none is open. */
export function foldQuestions(): void {
  // A click that leaves text selected has selected it: in a title that is not to close its question.
  onClosest('click', 'summary', (_, event) => {
    const isByPointer = event instanceof UIEvent && event.detail > 0;
    if (isByPointer && getSelection()?.type === 'Range') event.preventDefault();
  });
  const button = document.querySelector<HTMLButtonElement>('.tools button');
  if (button === null) return;
  const questions = [...document.querySelectorAll<HTMLDetailsElement>('.question > details')];
  const { textContent: closeLabel, dataset } = button;
  const isAnyOpen = (): boolean => questions.some(({ open }) => open);
  button.onclick = () => {
    const isOpen = isAnyOpen();
    for (const question of questions) question.open = !isOpen;
  };
  // A single question may be the last to be opened or closed.
  onClosest('toggle', '.question', () => {
    button.textContent = isAnyOpen() ? closeLabel : (dataset['other'] ?? '');
  });
}

/** Closes the menu under an answer once a reader turns to something else. */
export function tendMenus(): void {
  onClosest('click focusin', '*', (target) => {
    for (const menu of document.querySelectorAll<HTMLDetailsElement>('.more[open]')) {
      menu.open = menu.contains(target);
    }
  });
}
