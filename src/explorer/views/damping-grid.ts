import { largestNaturalFrequency } from '../../mode/largest-natural-frequency.ts';
import { rootWithDamping } from '../../mode/root-with-damping.ts';
import { element, concat, type Markup } from '../../render/markup.ts';
import { pathOf, type Pixel } from '../../render/path-of.ts';

/** The damping ratios and natural frequencies of the grid, the latter as parts of half a turn per iteration. */
const RATIOS = [0.1, 0.2, 0.3, 0.5, 0.7, 0.9];
const FREQUENCIES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const POINTS = 40;
/** Ratios with a number on their line. */
const LABELLED = [0.1, 0.3, 0.5];
/** Where on its line, as a part of half a turn. */
const LABEL_AT = 0.42;

/** Lines of equal damping ratio ζ and of equal natural frequency in the unit circle. */
export function dampingGrid(place: (re: number, im: number) => Pixel): Markup {
  const root = (dampingRatio: number, naturalFrequency: number, side: 1 | -1): Pixel => {
    const { re, im } = rootWithDamping({ dampingRatio, naturalFrequency });
    return place(re, side * im);
  };
  const line = (at: (t: number) => Pixel): string =>
    pathOf(Array.from({ length: POINTS + 1 }, (_, i) => at(i / POINTS)));
  const sides = [1, -1] as const;
  const spirals = sides.flatMap((side) =>
    RATIOS.map((ratio) => line((t) => root(ratio, t * largestNaturalFrequency(ratio), side))),
  );
  const across = sides.flatMap((side) =>
    // Beyond half a turn there is no root above the real axis: a line of high frequency begins where its spiral ends.
    FREQUENCIES.map((part) => line((t) => root(t, part * Math.PI, side))),
  );
  return concat(
    element('path', { class: 'hb-contour hb-thin', d: [...spirals, ...across].join('') }),
    ...LABELLED.map((ratio) => {
      const { x, y } = root(ratio, LABEL_AT * Math.PI, 1);
      return element('text', { class: 'hb-note hb-halo', x, y, 'text-anchor': 'middle' }, `ζ ${ratio}`);
    }),
  );
}
