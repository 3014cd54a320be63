import { attempt } from './attempt.ts';
import { onClosest } from './closest.ts';

const themes = ['auto', 'light', 'dark'];

/** Lets the button of the header go through the themes. */
export function switchTheme(): void {
  const { dataset } = document.documentElement;
  const button = document.querySelector<HTMLButtonElement>('.theme');
  const colours = document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]');
  let shown = 0;
  const show = (name = ''): void => {
    shown = Math.max(themes.indexOf(name), 0);
    const theme = (dataset['theme'] = themes[shown] ?? '');
    // The frame of the browser: the page names a colour for light and one for dark.
    colours.forEach((colour, position) => {
      const own = themes[position + 1];
      const chosen = own === theme ? '' : 'not all';
      colour.media = shown > 0 ? chosen : `(prefers-color-scheme:${own ?? ''})`;
    });
    if (button) button.ariaLabel = button.title = button.dataset[theme] ?? '';
  };
  onClosest('click', '.theme', () => {
    show(themes[(shown + 1) % themes.length]);
    // Without storage the choice lasts as long as the page.
    attempt(() => localStorage.setItem('theme', dataset['theme'] ?? ''));
  });
  // Another tab chose.
  addEventListener('storage', ({ key, newValue }) => {
    if (key === 'theme') show(newValue ?? '');
  });
  show(dataset['theme']);
}
