const themes = ['auto', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const root = document.documentElement;

const currentTheme = (): Theme => themes.find((theme) => theme === root.dataset['theme']) ?? 'auto';

function apply(theme: Theme): void {
  if (theme === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  try {
    if (theme === 'auto') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

/** Gives the frame of the browser the colour of the theme: the page has one for light, one for dark. */
function colourBrowser(theme: Theme): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[data-theme-color]')) {
    const own = meta.dataset['themeColor'];
    const chosen = own === theme ? 'all' : 'not all';
    meta.media = theme === 'auto' ? `(prefers-color-scheme: ${own})` : chosen;
  }
}

/** Lets the button of the header go through the themes. */
export function switchTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('.theme');
  if (button === null) return;
  const show = (): void => {
    const theme = currentTheme();
    button.ariaLabel = button.title = button.dataset[theme] ?? '';
    colourBrowser(theme);
  };
  button.onclick = () => {
    apply(themes[(themes.indexOf(currentTheme()) + 1) % themes.length] ?? 'auto');
    show();
  };
  show();
}
