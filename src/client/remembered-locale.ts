import { attempt } from './attempt.ts';
import { onClosest } from './closest.ts';

/** Remembers the locale of a language link that is followed; nothing else tells of a choice. */
export function rememberLocale(): void {
  onClosest<HTMLAnchorElement>('click', 'a[hreflang]', ({ hreflang }) => {
    attempt(() => localStorage.setItem('locale', hreflang));
  });
}
