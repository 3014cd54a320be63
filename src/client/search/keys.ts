/**
 * Tells whether a key press belongs to an input method that is composing a word. The button of the
 * search has its own: shared, it would be a file more for every page.
 */
const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

const stopsIn = (results: HTMLElement): HTMLElement[] => [
  ...results.querySelectorAll<HTMLElement>(
    '[data-search-result], li > button, :is(.more, .elsewhere) a',
  ),
];

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Moves with the arrow keys from the field through what was found; Enter opens the first result. */
export function moveWithArrows(input: HTMLInputElement, results: HTMLElement): void {
  const onKey = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined || isComposing(event)) return;
    const stops = [input, ...stopsIn(results)];
    const position = stops.findIndex((stop) => stop === document.activeElement);
    const next = stops[(position + step + stops.length) % stops.length];
    if (next === undefined || stops.length < 2) return;
    event.preventDefault();
    next.focus();
  };
  input.addEventListener('keydown', onKey);
  results.addEventListener('keydown', onKey);
  input.form?.addEventListener('submit', (event) => {
    const first = results.querySelector<HTMLElement>('a[data-search-result]');
    if (first === null) return;
    event.preventDefault();
    first.click();
  });
}
