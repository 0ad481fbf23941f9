import type { Region } from '../stability/region.ts';
import { iterationsPerDigit } from './iterations-per-digit.ts';
import type { LabelRequest } from './place-labels.ts';
import type { PlaneAxes } from './plane-axes.ts';
import { typeset } from './typeset.ts';

/** Font size of the numbers on level lines. */
const SIZE = 11;
/** Where along an edge a number may stand, best first. */
const POSITIONS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8] as const;

/** The numbers on the level lines: iterations per digit, on the line itself, the longest edges first. */
export function levelLabels(levels: readonly Region[], axes: PlaneAxes): readonly LabelRequest[] {
  return levels.map((level) => ({
    lines: [typeset(iterationsPerDigit(level.rate))],
    size: SIZE,
    turned: false,
    places: [...level.edges]
      .map((edge) => ({ edge, from: axes.project(edge.from), to: axes.project(edge.to) }))
      .sort(
        (a, b) => Math.hypot(b.to.x - b.from.x, b.to.y - b.from.y) - Math.hypot(a.to.x - a.from.x, a.to.y - a.from.y),
      )
      .flatMap(({ edge }) => POSITIONS.map((t) => axes.project(edge.at(t)))),
  }));
}
