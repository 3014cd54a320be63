/** Lets a button close all questions of the page, or open all where none is open. */
export function foldQuestions(): void {
  const button = document.querySelector<HTMLButtonElement>('.tools button');
  if (button === null) return;
  const questions = [...document.querySelectorAll<HTMLDetailsElement>('.q details')];
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
