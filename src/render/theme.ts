import type { Badge } from '../certificates/badge-of.ts';

/** Which colours a picture has: light, dark, or those that the reader's system prefers. */
export type Theme = 'light' | 'dark' | 'auto';

/** Options that every picture has. */
export interface PictureOptions {
  /** Colours. Default `'auto'`: light, and dark where the reader's system prefers it. */
  readonly theme?: Theme;
  /** A last line for the caption, such as the version that drew it. */
  readonly note?: string;
}

/** Options of a picture whose subject the caller may name. */
export interface HeadedPictureOptions extends PictureOptions {
  /** The line above the picture. */
  readonly heading?: string;
}

/** Options of a picture of constants that may be those tuned on quadratics. */
export interface TunedPictureOptions extends HeadedPictureOptions {
  /** What the constants are worth beyond quadratics, for the caption. Default null: nothing is said of it. */
  readonly badge?: Badge | null;
}

/** The colours of one theme. */
export interface Palette {
  readonly background: string;
  readonly plot: string;
  readonly ink: string;
  readonly muted: string;
  readonly grid: string;
  readonly hatch: string;
  /** Lines and marks, told apart by every common kind of colour vision (after Okabe and Ito). */
  readonly series: readonly [string, string, string, string, string, string];
  /** Fills from slow (near the plot's colour) to fast. */
  readonly fills: readonly [string, string, string, string, string];
}

const LIGHT: Palette = {
  background: '#ffffff',
  plot: '#f4f4f2',
  ink: '#1b1b1b',
  muted: '#565656',
  grid: '#d9d9d6',
  hatch: '#c2c2be',
  series: ['#0072b2', '#c24f00', '#007a5a', '#a84c85', '#8a6500', '#1b1b1b'],
  fills: ['#e9f2fa', '#d0e3f3', '#aacfe7', '#7db6da', '#4f9bcb'],
};

const DARK: Palette = {
  background: '#14171a',
  plot: '#1d2125',
  ink: '#ececec',
  muted: '#b4b4b4',
  grid: '#3a4046',
  hatch: '#4a5158',
  series: ['#56b4e9', '#ff9d4d', '#2fc99b', '#e29ac4', '#f0e442', '#ececec'],
  fills: ['#1b2a38', '#1d374d', '#204766', '#255a82', '#2e73a8'],
};

/**
 * The style sheet of a picture or page. Colours are written out rather than as variables, which not every SVG reader knows;
 * paper is always light.
 *
 * @param theme - Light, dark, or the reader's preference.
 * @param rules - Writes the rules for one palette.
 */
export function styleSheet(theme: Theme, rules: (palette: Palette) => string): string {
  if (theme === 'light') return rules(LIGHT);
  if (theme === 'dark') return rules(DARK);
  return `${rules(LIGHT)}\n@media screen and (prefers-color-scheme: dark) {\n${rules(DARK)}\n}`;
}
