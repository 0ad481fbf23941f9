import type { Palette } from './theme.ts';
import { CATEGORY_COLOURS } from './category-colours.ts';

/** The style rules that maps have besides those of every picture. */
export function gridMapStyle({ background, plot, ink }: Palette): string {
  return [
    `.hb-casing { fill: none; stroke: ${background}; stroke-width: 3; stroke-opacity: 0.6; stroke-linejoin: round; }`,
    `.hb-wide { stroke-width: 4.5; }`,
    `.hb-long-dash { stroke-dasharray: 12 4; }`,
    `.hb-dash-dot { stroke-dasharray: 9 3 2 3; }`,
    `.hb-dot-end { fill: ${ink}; stroke: ${background}; stroke-width: 0.75; }`,
    `.hb-blank { fill: ${plot}; fill-rule: evenodd; }`,
    ...CATEGORY_COLOURS.map(([r, g, b], i) => `.hb-category-${i} { fill: rgb(${r},${g},${b}); }`),
  ].join('\n');
}
