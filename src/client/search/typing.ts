/** A reader types on within this time, in milliseconds. */
const pause = 90;

/** A field whose text changes, as an `input` element does. */
export type TextField = EventTarget & { readonly value: string };

const isComposing = (event: Event): boolean => 'isComposing' in event && event.isComposing === true;

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
  field.addEventListener('input', (event) => {
    if (!composing && !isComposing(event)) changed();
  });
}
