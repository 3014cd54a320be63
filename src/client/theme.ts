const themes = ['auto', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const root = document.documentElement;

const currentTheme = (): Theme => themes.find((theme) => theme === root.dataset['theme']) ?? 'auto';

function apply(theme: Theme): void {
  if (theme === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}

function keep(theme: Theme): void {
  try {
    if (theme === 'auto') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

/** Gives the frame of the browser the colour of the theme; the page names one for light and one for dark. */
function browserColour(): (theme: Theme) => void {
  const colours = [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')];
  const media = colours.map((colour) => colour.media);
  return (theme) => {
    colours.forEach((colour, index) => {
      const own = media[index] ?? '';
      const chosen = own.includes(theme) ? 'all' : 'not all';
      colour.media = theme === 'auto' ? own : chosen;
    });
  };
}

/** Lets the button of the header go through the themes. */
export function switchTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('.theme');
  const colourBrowser = browserColour();
  const show = (): void => {
    const theme = currentTheme();
    colourBrowser(theme);
    if (button !== null) button.ariaLabel = button.title = button.dataset[theme] ?? '';
  };
  button?.addEventListener('click', () => {
    const next = themes[(themes.indexOf(currentTheme()) + 1) % themes.length] ?? 'auto';
    apply(next);
    keep(next);
    show();
  });
  // Another tab chose.
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key !== 'theme' && key !== null) return;
    apply(themes.find((theme) => theme === newValue) ?? 'auto');
    show();
  });
  show();
}
