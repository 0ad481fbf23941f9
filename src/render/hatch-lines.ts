import { fixedDigits } from './fixed-digits.ts';
import type { Pixel } from './path-of.ts';
import type { Box } from './place-labels.ts';

/** Pixels between the lines of the hatching, measured across. */
const SPACING = 9;

/** A stretch of a diagonal, by the x of its two ends. */
type Stretch = readonly [number, number];

/** Stretches of a diagonal, given x + y along it and the x at which it enters and leaves the box. */
export type StretchesOf = (sum: number, enter: number, leave: number) => readonly Stretch[];

/** Rising diagonals over a box, drawn where the stretches are. */
export function hatchLines({ x, y, width, height }: Box, stretchesOf: StretchesOf): string {
  const count = Math.ceil((width + height) / SPACING) - 1;
  return Array.from({ length: count }, (_, i) => x + y + (i + 1) * SPACING)
    .flatMap((sum) =>
      stretchesOf(sum, Math.max(x, sum - y - height), Math.min(x + width, sum - y)).map(([from, to]) => {
        const start = `M${fixedDigits(from)} ${fixedDigits(sum - from)}`;
        return `${start}l${fixedDigits(to - from)} ${fixedDigits(from - to)}`;
      }),
    )
    .join('');
}

/** The stretches of a diagonal inside closed rings of points, by the even–odd rule. */
export function evenOddStretches(rings: readonly (readonly Pixel[])[]): StretchesOf {
  return (sum, enter, leave) => {
    const ends = rings
      .flatMap((ring) => crossings(ring, sum))
      .sort((a, b) => a - b)
      .map((at) => Math.min(Math.max(at, enter), leave));
    return ends
      .flatMap((from, i): readonly Stretch[] => (i % 2 === 0 ? [[from, ends[i + 1] ?? leave]] : []))
      .filter(([from, to]) => to > from);
  };
}

/** The stretches of a diagonal, to half a pixel, over pixels for which a test holds. */
export function whereTrue(test: (pixel: Pixel) => boolean): StretchesOf {
  return (sum, enter, leave) => {
    const found: [number, number][] = [];
    for (let x = enter; x < leave; x += 0.5) {
      const to = Math.min(x + 0.5, leave);
      if (!test({ x: (x + to) / 2, y: sum - (x + to) / 2 })) continue;
      const last = found.at(-1);
      if (last?.[1] === x) last[1] = to;
      else found.push([x, to]);
    }
    return found;
  };
}

/** The x at which the sides of a ring cross the diagonal x + y = sum. */
function crossings(ring: readonly Pixel[], sum: number): readonly number[] {
  return ring.flatMap((start, i) => {
    const end = ring[(i + 1) % ring.length] ?? start;
    const [before, after] = [start.x + start.y - sum, end.x + end.y - sum];
    return before < 0 === after < 0 ? [] : [start.x + (before / (before - after)) * (end.x - start.x)];
  });
}
