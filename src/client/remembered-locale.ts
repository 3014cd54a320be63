import { onClosest } from './closest.ts';

/** Remembers the locale of a language link that is followed; nothing else tells of a choice. */
export function rememberLocale(): void {
  onClosest<HTMLAnchorElement>('click', 'a[hreflang]', ({ hreflang }) => {
    try {
      localStorage.setItem('locale', hreflang);
    } catch {
      // Without storage nothing is remembered.
    }
  });
}
