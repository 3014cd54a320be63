/** A reader types on within this time, in milliseconds. */
const pause = 90;

/** A field whose text changes, as an `input` element does. */
export type TextField = EventTarget & { readonly value: string };

/**
 * Calls back with the text of a field when the reader pauses, and at once when several characters come
 * or go together, as when text is pasted; but never while an input method is composing a word.
 */
export function onText(field: TextField, use: (text: string) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let composing = false;
  let before = field.value.length;
  const changed = () => {
    clearTimeout(timer);
    const { length } = field.value;
    const isTyped = Math.abs(length - before) <= 1;
    before = length;
    timer = setTimeout(
      () => {
        use(field.value);
      },
      isTyped ? pause : 0,
    );
  };
  field.addEventListener('compositionstart', () => {
    composing = true;
    clearTimeout(timer);
  });
  field.addEventListener('compositionend', () => {
    composing = false;
    changed();
  });
  field.addEventListener('input', () => {
    if (!composing) changed();
  });
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** What the arrow keys stop at. */
const stops = '.row, .pills :is(a, button), .more :is(a, button)';

/**
 * Moves with the arrow keys from the field through what a panel shows, and round; what is selected
 * while the reader types counts as reached. A letter typed on the way goes to the field.
 */
export function moveWithKeys(input: HTMLInputElement, panel: HTMLElement): void {
  const move = (event: KeyboardEvent, step: number): void => {
    const shown = [...panel.querySelectorAll<HTMLElement>(stops)].filter((stop) =>
      stop.checkVisibility(),
    );
    const isInField = document.activeElement === input;
    const place = shown.findIndex((stop) =>
      isInField ? 'selected' in stop.dataset && step > 0 : stop === document.activeElement,
    );
    if (shown.length === 0) return;
    event.preventDefault();
    const next = place < 0 && step < 0 && isInField ? shown.at(-1) : shown[place + step];
    (next ?? input).focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    const { key, target } = event;
    const step = steps[key];
    if (target instanceof HTMLSelectElement) return;
    if (step !== undefined) move(event, step);
    else if (event.ctrlKey || event.metaKey || event.altKey || target === input) return;
    else if (key === 'Backspace' || (key.length === 1 && key !== ' ')) input.focus();
  };
  input.addEventListener('keydown', onKey);
  panel.addEventListener('keydown', onKey);
}
