import { fill } from '../i18n/fill.ts';
import { guessFromPath } from './path-guess.ts';

function offerSearch(section: HTMLElement, address: string, words: string): void {
  const guess = section.querySelector<HTMLElement>('.guess');
  const link = guess?.querySelector('a');
  if (guess == null || link == null) return;
  const url = new URL(address, location.href);
  url.searchParams.set('q', words);
  link.href = url.href;
  link.textContent = fill(link.dataset['text'] ?? '', { words });
  guess.hidden = false;
}

/** Puts first what the address tells of: the locale, the version, and words to search for. */
function guide(): void {
  const sections = [...document.querySelectorAll<HTMLElement>('.lost')];
  const doors = [...document.querySelectorAll<HTMLElement>('.lost [data-version]')];
  const { locale, version, words } = guessFromPath(
    location.pathname,
    location.hash,
    sections.map(({ dataset }) => dataset['locale'] ?? ''),
    doors.map(({ dataset }) => dataset['version'] ?? ''),
  );
  for (const section of sections) {
    const link = section.querySelector<HTMLAnchorElement>('.guess a');
    const door = doors.find(
      (candidate) => section.contains(candidate) && candidate.dataset['version'] === version,
    );
    door?.setAttribute('aria-current', 'true');
    if (words !== '') offerSearch(section, door?.dataset['search'] ?? link?.href ?? '', words);
    if (section.dataset['locale'] === locale) section.parentElement?.prepend(section);
  }
}

guide();
