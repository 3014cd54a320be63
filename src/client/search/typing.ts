/** A reader types on within this time, in milliseconds. */
const pause = 90;

/**
 * Calls back with the text of a field when the reader pauses, but never while an input method is
 * composing a word.
 */
export function onText(input: HTMLInputElement, use: (text: string) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let composing = false;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      use(input.value);
    }, pause);
  };
  input.addEventListener('compositionstart', () => {
    composing = true;
    clearTimeout(timer);
  });
  input.addEventListener('compositionend', () => {
    composing = false;
    wait();
  });
  input.addEventListener('input', (event) => {
    const within = event instanceof InputEvent && event.isComposing;
    if (!composing && !within) wait();
  });
}
