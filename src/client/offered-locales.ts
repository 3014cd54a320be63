/** The locale of the language link that was followed last; see `rememberLocale`. */
function rememberedLocale(): string | null {
  try {
    return localStorage.getItem('locale');
  } catch {
    return null;
  }
}

/** Marks the locale chosen last and puts it first; the reader decides. */
function offerRememberedLocale(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-last]')) {
    if (link.hreflang !== rememberedLocale()) continue;
    const note = document.createElement('small');
    note.textContent = link.dataset['last'] ?? '';
    link.append(note);
    link.parentElement?.parentElement?.prepend(link.parentElement);
  }
}

offerRememberedLocale();
