import { drawLabel } from './draw-label.ts';
import { concat, element, type Markup } from './markup.ts';
import { pathOf, type Pixel } from './path-of.ts';
import { placeLabels, type Box, type PlacedLabel } from './place-labels.ts';

/** Font size of the letters, and how far a line ends from the middle of one. */
const SIZE = 12;
const CLEAR = 9;
/** Distances in pixels and directions at which a letter may stand from its area, best first. */
const REACHES = [26, 36, 50] as const;
const DIRECTIONS = [45, 135, -135, -45, 90, -90, 0, 180] as const;
const DOT = 2;

/** A letter beside its area, and the place in the area that it is led to. */
export interface LeaderLabel extends PlacedLabel {
  readonly target: Pixel;
}

/** A letter beside an area that is too small for one, led to a pixel in it; null where there is no room. */
export function leaderLabel(letter: string, target: Pixel, taken: readonly Box[], box: Box): LeaderLabel | null {
  const places = REACHES.flatMap((reach) =>
    DIRECTIONS.map((degrees) => {
      const angle = (degrees * Math.PI) / 180;
      return { x: target.x + reach * Math.cos(angle), y: target.y + reach * Math.sin(angle) };
    }),
  );
  const [label] = placeLabels([{ lines: [letter], size: SIZE, turned: false, places }], taken, box);
  return label === undefined ? null : { ...label, target };
}

/** Writes the letter, and draws the line from it to a dot in its area. */
export function drawLeader(leader: LeaderLabel): Markup {
  const { at, target } = leader;
  const part = CLEAR / Math.hypot(target.x - at.x, target.y - at.y);
  const start = { x: at.x + part * (target.x - at.x), y: at.y + part * (target.y - at.y) };
  const d = pathOf([start, target]);
  return concat(
    element('path', { class: 'hb-casing', d }),
    element('path', { class: 'hb-line hb-thin', d }),
    element('circle', { class: 'hb-dot-end', cx: target.x, cy: target.y, r: DOT }),
    drawLabel(leader),
  );
}
