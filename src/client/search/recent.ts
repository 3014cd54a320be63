const key = 'faq-recent-searches';
const most = 6;

const isTextList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** The searches made on this device, the latest first. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return isTextList(stored) ? stored : [];
  } catch {
    return [];
  }
}

/** Keeps a search on this device. */
export function rememberSearch(query: string): void {
  const text = query.trim();
  if (text === '') return;
  try {
    const others = recentSearches().filter((other) => other !== text);
    localStorage.setItem(key, JSON.stringify([text, ...others].slice(0, most)));
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
