import { concat, element, type Content, type Markup } from './markup.ts';
import { pictureStyle } from './picture-style.ts';
import { styleSheet, type Theme } from './theme.ts';

/** What a picture is made of. */
export interface PictureParts {
  /** Pixels across. */
  readonly width: number;
  /** Pixels down. */
  readonly height: number;
  /** One line, read out first. */
  readonly title: string;
  /** What the picture shows, for those who cannot see it. */
  readonly description: string;
  readonly theme: Theme;
  readonly content: readonly Content[];
}

/** Assembles a picture: an SVG element that scales down with its surroundings and describes itself to a screen reader. */
export function picture({ width, height, title, description, theme, content }: PictureParts): Markup {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'hb-picture',
      role: 'img',
      'aria-label': `${title}. ${description}`,
      viewBox: `0 0 ${width.toFixed(0)} ${height.toFixed(0)}`,
      width,
      height,
      style: 'max-width: 100%; height: auto',
    },
    element('title', {}, title),
    element('desc', {}, description),
    element('style', {}, styleSheet(theme, pictureStyle)),
    element('rect', { class: 'hb-paper', width, height }),
    concat(...content),
  );
}
