const key = 'faq-recent-searches';
const most = 6;

/** A longer text, such as a pasted trace, is not kept. */
const longest = 200;

const isTextList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** The searches made on this device, the latest first. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return isTextList(stored) ? stored.slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Keeps a search on this device. */
export function rememberSearch(query: string): void {
  if (query === '' || query.length > longest) return;
  try {
    const others = recentSearches().filter((other) => other !== query);
    localStorage.setItem(key, JSON.stringify([query, ...others].slice(0, most)));
  } catch {
    // A reader who forbids storage searches without it.
  }
}

/** Forgets all searches of this device. */
export function forgetSearches(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was stored then.
  }
}
