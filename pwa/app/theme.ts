/** Light, dark or high contrast: the person's choice if made, else the system's. */

import { text } from '../messages/text';

const KEY = 'earmark-theme';
export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** Emits 'change' when other colours are on the page. */
export const themeChanges = new EventTarget();

const systemAsks = (query: string) => matchMedia(query).matches;

export function currentTheme(): Theme {
  const chosen = localStorage.getItem(KEY);
  const known = THEMES.find((theme) => theme === chosen);
  if (known) return known;
  if (systemAsks('(prefers-contrast: more)') || systemAsks('(forced-colors: active)')) {
    return 'contrast';
  }
  return systemAsks('(prefers-color-scheme: light)') ? 'light' : 'dark';
}

/** What a theme is called where one chooses it. */
export function themeName(theme: Theme): string {
  return text(`app-theme-${theme}`);
}

/** Put the current theme on the page, for our tokens and for Web Awesome's. */
export function applyTheme(): void {
  const theme = currentTheme();
  const root = document.documentElement;
  root.dataset.theme = theme;
  root.classList.toggle('wa-dark', theme !== 'light');
  root.classList.toggle('wa-light', theme === 'light');
  themeChanges.dispatchEvent(new Event('change'));
}

/** Take a theme up when the system changes its mind, as long as the person has not chosen. */
export function followSystemTheme(): void {
  for (const query of [
    '(prefers-contrast: more)',
    '(forced-colors: active)',
    '(prefers-color-scheme: light)',
  ]) {
    matchMedia(query).addEventListener('change', applyTheme);
  }
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  applyTheme();
}

/** The theme that the button of the header leads to. */
export function nextTheme(): Theme {
  return THEMES[(THEMES.indexOf(currentTheme()) + 1) % THEMES.length]!;
}
