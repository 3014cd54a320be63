/** Remembers the locale of a language link that is followed; nothing else tells of a choice. */
export function rememberLocale(): void {
  addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[hreflang]');
    if (!link) return;
    try {
      localStorage.setItem('locale', link.hreflang);
    } catch {
      // Without storage nothing is remembered.
    }
  });
}
