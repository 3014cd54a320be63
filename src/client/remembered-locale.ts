const key = 'locale';

function remembered(): string | null {
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

/** Where locales are offered, marks the one chosen last and puts it first; the reader decides. */
export function offerRememberedLocale(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-last]')) {
    if (link.hreflang !== remembered()) continue;
    const note = document.createElement('small');
    note.textContent = link.dataset['last'] ?? '';
    link.append(note);
    link.parentElement?.parentElement?.prepend(link.parentElement);
  }
}
