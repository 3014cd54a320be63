const filterField = (): HTMLInputElement | null => document.querySelector('#filter');

/** Loads the filter of the questions once a reader turns to its field. */
export function offerFilter(): void {
  const field = filterField();
  const load = async (): Promise<void> => {
    const { filterQuestions } = await import('./question-filter.ts');
    if (field !== null) filterQuestions(field);
  };
  field?.addEventListener('focus', () => void load(), { once: true });
}

/** Shows again what the filter hides. */
export function clearFilter(): void {
  const field = filterField();
  if (field === null) return;
  field.value = '';
  field.dispatchEvent(new Event('input'));
}

/** Lets a button close all questions of the page, or open all where none is open. */
export function foldQuestions(): void {
  addEventListener('click', (event) => {
    const { target, detail } = event;
    // A click that leaves text selected has selected it: in a title that is not to close its question.
    const hasSelected = detail > 0 && getSelection()?.isCollapsed === false;
    if (hasSelected && target instanceof Element && target.closest('summary'))
      event.preventDefault();
  });
  const button = document.querySelector<HTMLButtonElement>('.tools button');
  if (button === null) return;
  const questions = [...document.querySelectorAll<HTMLDetailsElement>('.question > details')];
  const { textContent: closeLabel, dataset } = button;
  const isAnyOpen = (): boolean => questions.some(({ open }) => open);
  button.onclick = () => {
    const open = !isAnyOpen();
    for (const question of questions) question.open = open;
  };
  // A single question may be the last to be opened or closed.
  const name = (): void => {
    button.textContent = isAnyOpen() ? closeLabel : (dataset['other'] ?? '');
  };
  addEventListener('toggle', name, { capture: true });
}

/** Closes the menu under an answer once a reader turns to something else. */
export function tendMenus(): void {
  const close = ({ target }: Event): void => {
    for (const menu of document.querySelectorAll<HTMLDetailsElement>('.more[open]')) {
      menu.open = target instanceof Node && menu.contains(target);
    }
  };
  addEventListener('click', close);
  addEventListener('focusin', close);
}
