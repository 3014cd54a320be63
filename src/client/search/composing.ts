/** Tells whether a key press belongs to an input method that is composing a word. */
export const isComposing = (event: KeyboardEvent): boolean =>
  event.isComposing || event.keyCode === 229;
