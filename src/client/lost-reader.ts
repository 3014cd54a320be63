import { guessFromPath, isNear, type PathGuess } from './path-guess.ts';

/** Puts the words of the address into the search of the version that it names. */
function offerSearch(section: HTMLElement, { version, words }: PathGuess): void {
  const door = section.querySelector<HTMLElement>(`[data-search][data-version="${version ?? ''}"]`);
  const form = section.querySelector('form');
  const field = section.querySelector('input');
  door?.setAttribute('aria-current', 'true');
  if (form !== null) form.action = door?.dataset['search'] ?? form.action;
  if (field !== null) field.value = words;
}

/** Shows the categories of the version, else of the current one, whose name is close. */
function offerCategories(section: HTMLElement, { version, category }: PathGuess): void {
  const shown = version ?? section.dataset['current'];
  const near = [...section.querySelectorAll<HTMLElement>('[data-category]')].filter(
    ({ dataset }) => dataset['version'] === shown && isNear(category, dataset['category'] ?? ''),
  );
  for (const item of near) item.hidden = false;
  const box = section.querySelector<HTMLElement>('.near');
  if (box !== null) box.hidden = category === '' || near.length === 0;
}

/** Puts first what the address tells of: the locale, the version, categories and words. */
function guide(): void {
  const sections = [...document.querySelectorAll<HTMLElement>('.lost')];
  const doors = [...document.querySelectorAll<HTMLElement>('[data-search]')];
  const guess = guessFromPath(
    location.pathname,
    location.hash,
    sections.map(({ dataset }) => dataset['locale'] ?? ''),
    doors.map(({ dataset }) => dataset['version'] ?? ''),
  );
  for (const section of sections) {
    offerSearch(section, guess);
    offerCategories(section, guess);
    if (section.dataset['locale'] === guess.locale) section.parentElement?.prepend(section);
  }
}

guide();
