const key = 'locale';

/** The locale that the reader last chose by hand, if the browser keeps it. */
export function rememberedLocale(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Remembers the locale of a language link that is followed; nothing else tells of a choice. */
export function rememberLocale(): void {
  addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[hreflang]');
    if (!link) return;
    try {
      localStorage.setItem(key, link.hreflang);
    } catch {
      // Without storage nothing is remembered.
    }
  });
}
