import { gridMapStyle } from '../../render/grid-map-style.ts';
import { pictureStyle } from '../../render/picture-style.ts';
import { styleSheet, type Palette, type Theme } from '../../render/theme.ts';
import { h } from './dom.ts';
import { button } from './fields.ts';

/** The themes in the order in which the button goes through them. */
const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];
const WORDS: Readonly<Record<Theme, string>> = {
  auto: 'Theme: as the system',
  light: 'Theme: light',
  dark: 'Theme: dark',
};

/** The colours of the page and of the pictures in it. */
export interface ThemeButton {
  readonly element: HTMLElement;
  theme(): Theme;
}

/** Makes the button, and writes the style sheet of the palette. */
export function themeButton(): ThemeButton {
  const sheet = h('style');
  document.head.append(sheet);
  let theme: Theme = 'auto';
  const element = button(WORDS.auto, () => show(THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto'));
  const show = (next: Theme): void => {
    theme = next;
    sheet.textContent = styleSheet(theme, rules);
    element.textContent = WORDS[theme];
    document.documentElement.dataset['theme'] = theme;
  };
  show('auto');
  return { element, theme: () => theme };
}

function rules(palette: Palette): string {
  const { background, plot, ink, muted, grid, series } = palette;
  return `${pictureStyle(palette)}
${gridMapStyle(palette)}
:root { --background: ${background}; --plot: ${plot}; --ink: ${ink}; --muted: ${muted}; --line: ${grid}; --accent: ${series[0]}; --warn: ${series[1]}; }`;
}
