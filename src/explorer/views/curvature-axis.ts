import type { Spectrum } from '../../spectrum/spectrum.ts';
import type { Axis } from '../../render/axis.ts';
import { logAxis } from '../../render/log-axis.ts';
import type { Box } from '../../render/place-labels.ts';

/** How far the axis reaches beyond μ and L, as a factor. */
const ROOM = 4;

/** The logarithmic axis of curvatures of a box: from a little below μ to a little above L. */
export function curvatureAxis({ mu, L }: Pick<Spectrum, 'mu' | 'L'>, box: Box): Axis {
  return logAxis({ title: 'curvature λ', domain: [mu / ROOM, L * ROOM], range: [box.x, box.x + box.width] });
}
