/** Light or dark: the person's choice if made, else the system's. */

const KEY = 'earmark-theme';
type Theme = 'light' | 'dark';

export function currentTheme(): Theme {
  const chosen = localStorage.getItem(KEY);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
}

/** Put the current theme on the page, for our tokens and for Web Awesome's. */
export function applyTheme(): void {
  const theme = currentTheme();
  const root = document.documentElement;
  root.dataset.theme = theme;
  root.classList.toggle('wa-dark', theme === 'dark');
  root.classList.toggle('wa-light', theme === 'light');
}

export function toggleTheme(): void {
  localStorage.setItem(KEY, currentTheme() === 'dark' ? 'light' : 'dark');
  applyTheme();
}
