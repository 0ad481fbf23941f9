import { concat, element, type Content, type Markup } from './markup.ts';
import { pictureStyle } from './picture-style.ts';
import { styleSheet, type Palette, type Theme } from './theme.ts';

/** What a picture is made of. */
export interface PictureParts {
  /** Pixels across. */
  readonly width: number;
  /** Pixels down. */
  readonly height: number;
  /** How wide and high it is shown, where that is not its pixels: `3.4in`. */
  readonly shown?: { readonly width: string; readonly height: string };
  /** Style rules besides those of every picture. */
  readonly rules?: (palette: Palette) => string;
  /** One line, read out first. */
  readonly title: string;
  /** What the picture shows, for those who cannot see it. */
  readonly description: string;
  readonly theme: Theme;
  readonly content: readonly Content[];
}

/** Assembles a picture: an SVG element that scales down with its surroundings and describes itself to a screen reader. */
export function picture(parts: PictureParts): Markup {
  const { width, height, title, description, theme, content, shown = { width, height } } = parts;
  const rules = (palette: Palette): string =>
    parts.rules === undefined ? pictureStyle(palette) : `${pictureStyle(palette)}\n${parts.rules(palette)}`;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'hb-picture',
      role: 'img',
      'aria-label': `${title}. ${description}`,
      viewBox: `0 0 ${width.toFixed(0)} ${height.toFixed(0)}`,
      ...shown,
      style: 'max-width: 100%; height: auto',
    },
    element('title', {}, title),
    element('desc', {}, description),
    element('style', {}, styleSheet(theme, rules)),
    element('rect', { class: 'hb-paper', width, height }),
    concat(...content),
  );
}
