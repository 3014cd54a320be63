/** A reader types on within this time, in milliseconds. */
const pause = 90;

/** A field whose text changes, as an `input` element does. */
type TextField = EventTarget & { readonly value: string };

/**
 * Calls back with the text of a field when the reader pauses, and at once when several characters come
 * or go together, as when text is pasted; but never while an input method is composing a word.
 */
export function onText(field: TextField, use: (text: string) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let before = field.value.length;
  const changed = (event: Event & { readonly isComposing?: boolean }): void => {
    clearTimeout(timer);
    if (event.isComposing) return;
    const { length } = field.value;
    const isTyped = Math.abs(length - before) <= 1;
    before = length;
    timer = setTimeout(() => use(field.value), isTyped ? pause : 0);
  };
  field.addEventListener('input', changed);
  field.addEventListener('compositionend', changed);
}

/** What the arrow keys stop at. */
const stops = ':is(.row, .pills a, .more a)';

/**
 * Moves with the arrow keys from the field through what a panel shows, and round; what is selected
 * while the reader types counts as reached. A letter typed on the way goes to the field.
 */
export function moveWithKeys(input: HTMLInputElement, panel: HTMLElement): void {
  const move = (event: KeyboardEvent, step: 1 | -1): void => {
    const shown = [...panel.querySelectorAll<HTMLElement>(stops)].filter((stop) =>
      stop.checkVisibility(),
    );
    // The field stands before the first and after the last of them.
    const round = [input, ...shown];
    const { activeElement } = document;
    const selected = shown.find((stop) => 'selected' in stop.dataset);
    const from = activeElement === input && step > 0 ? (selected ?? input) : activeElement;
    const place = round.findIndex((stop) => stop === from);
    if (shown.length === 0) return;
    event.preventDefault();
    round.at((Math.max(place, 0) + step) % round.length)?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    const { key, target } = event;
    if (target instanceof HTMLSelectElement) return;
    if (key === 'ArrowDown') move(event, 1);
    else if (key === 'ArrowUp') move(event, -1);
    else if (event.ctrlKey || event.metaKey || event.altKey || target === input) return;
    else if (key === 'Backspace' || (key.length === 1 && key !== ' ')) input.focus();
  };
  for (const element of [input, panel]) element.addEventListener('keydown', onKey);
}
