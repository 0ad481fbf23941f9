import type { Palette } from './theme.ts';

/** Fonts that a reader's system has; mathematics is set in the same ones. */
export const FONTS =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', 'Helvetica Neue', Arial, sans-serif";

/** The style rules of every picture, for one palette. Class names begin with `hb-`, so that pictures can stand in a page. */
export function pictureStyle({ background, plot, ink, muted, grid, hatch, series, fills }: Palette): string {
  return [
    `.hb-picture { background: ${background}; font-family: ${FONTS}; font-size: 12px; fill: ${ink}; }`,
    `.hb-paper { fill: ${background}; }`,
    `.hb-plot { fill: ${plot}; }`,
    `.hb-frame, .hb-tick { fill: none; stroke: ${muted}; stroke-width: 1; }`,
    `.hb-grid { fill: none; stroke: ${grid}; stroke-width: 1; }`,
    `.hb-hatch { fill: none; stroke: ${hatch}; stroke-width: 1; }`,
    `.hb-heading { font-size: 14px; font-weight: 600; }`,
    `.hb-note { fill: ${muted}; font-size: 11px; }`,
    `.hb-halo { paint-order: stroke; stroke: ${background}; stroke-width: 3px; stroke-linejoin: round; stroke-opacity: 0.85; }`,
    `.hb-region { font-style: italic; }`,
    `.hb-line { fill: none; stroke: ${ink}; stroke-width: 1.5; stroke-linejoin: round; }`,
    `.hb-contour { fill: none; stroke: ${muted}; stroke-width: 1; stroke-opacity: 0.5; }`,
    `.hb-thin { stroke-width: 1; }`,
    `.hb-thick { stroke-width: 2.5; }`,
    `.hb-dash { stroke-dasharray: 6 4; }`,
    `.hb-dot { stroke-dasharray: 2 3; }`,
    `.hb-stable { fill: ${background}; }`,
    `.hb-level { stroke: ${muted}; stroke-width: 0.75; stroke-linejoin: round; }`,
    `.hb-mark { stroke: ${background}; stroke-width: 1.5; }`,
    `.hb-soft { fill-opacity: 0.8; }`,
    ...series.map((colour, i) => `.hb-stroke-${i} { stroke: ${colour}; } .hb-ink-${i} { fill: ${colour}; }`),
    ...fills.map((colour, i) => `.hb-fill-${i} { fill: ${colour}; }`),
    `.hb-ring { fill: none; stroke: ${ink}; stroke-width: 1.5; }`,
  ].join('\n');
}
