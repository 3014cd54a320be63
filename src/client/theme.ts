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

/** Lets the button of the header go through the themes. */
export function switchTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('.theme');
  if (button === null) return;
  const name = (): void => {
    button.ariaLabel = button.title = button.dataset[currentTheme()] ?? '';
  };
  button.onclick = () => {
    apply(themes[(themes.indexOf(currentTheme()) + 1) % themes.length] ?? 'auto');
    name();
  };
  name();
}
