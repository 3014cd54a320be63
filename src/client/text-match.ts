/** Text in the form that it is compared in: the width and case of characters do not count. */
export const comparable = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Tells whether a comparable text holds every word of what a reader typed, in any order. */
export const holdsWords = (text: string, typed: string): boolean =>
  comparable(typed)
    .split(/\s+/)
    .every((word) => text.includes(word));
