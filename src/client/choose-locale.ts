import { rememberLocale, rememberedLocale } from './remembered-locale.ts';

// The locale chosen last time is marked and put first; the reader still decides.
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
  if (link.hreflang !== rememberedLocale()) continue;
  const note = document.createElement('small');
  note.textContent = link.dataset['last'] ?? '';
  link.append(note);
  const choice = link.closest('li');
  choice?.parentElement?.prepend(choice);
}

rememberLocale();
