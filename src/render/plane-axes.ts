import type { StabilityMap } from '../maps/stability-map.ts';
import type { PlanePoint, Region } from '../stability/region.ts';
import type { Axis } from './axis.ts';
import { linearAxis } from './linear-axis.ts';
import { momentumAxis } from './momentum-axis.ts';
import type { Pixel } from './path-of.ts';
import { planePointOf } from './plane-point-of.ts';
import type { Box } from './place-labels.ts';

/** Above this optimal momentum, the interesting part of a linear axis is a sliver at its end. */
const MOST_LINEAR_BETA = 0.9;

/** The two axes of a (β, η) plane, and the way between points and pixels. */
export interface PlaneAxes {
  readonly x: Axis;
  readonly y: Axis;
  /** The pixel of a point. */
  project(point: PlanePoint): Pixel;
  /** The point at a pixel. */
  pointAt(pixel: Pixel): PlanePoint;
}

/**
 * Chooses axes that show a whole stability region, or learning rates up to another one; momentum is logarithmic in 1 − β where
 * the optimum is near 1.
 */
export function planeAxes(map: StabilityMap, box: Box, largestEta: number = largestStableEta(map)): PlaneAxes {
  const y = linearAxis({
    title: 'learning rate η  (1 / curvature)',
    domain: [-0.06 * largestEta, 1.12 * largestEta],
    range: [box.y + box.height, box.y],
  });
  const range = [box.x, box.x + box.width] as const;
  if (planePointOf(map.optimum.parameters).beta <= MOST_LINEAR_BETA) {
    const x = linearAxis({ title: 'momentum β', domain: momenta(map.region), range });
    return {
      x,
      y,
      project: ({ beta, eta }) => ({ x: x.project(beta), y: y.project(eta) }),
      pointAt: (pixel) => ({ beta: x.valueAt(pixel.x), eta: y.valueAt(pixel.y) }),
    };
  }
  const x = momentumAxis({ title: 'momentum β', domain: complements(map), range });
  return {
    x,
    y,
    project: ({ beta, oneMinusBeta = 1 - beta, eta }) => ({ x: x.project(oneMinusBeta), y: y.project(eta) }),
    pointAt(pixel) {
      const oneMinusBeta = x.valueAt(pixel.x);
      return { beta: 1 - oneMinusBeta, oneMinusBeta, eta: y.valueAt(pixel.y) };
    },
  };
}

/** The largest η of the region. */
function largestStableEta({ region }: StabilityMap): number {
  return Math.max(...region.vertices.map(({ eta }) => eta));
}

/** The momenta of the region, as far as they are within [−1, 2]. */
function momenta({ vertices }: Region): readonly [number, number] {
  const betas = vertices.map(({ beta }) => Math.min(Math.max(beta, -1), 2));
  const [least, most] = [Math.min(...betas), Math.max(...betas)];
  return [least - 0.06 * (most - least), most + 0.08 * (most - least)];
}

/** From β a little below −1 to a little nearer to 1 than any level set reaches. */
function complements({ levels, optimum }: StabilityMap): readonly [number, number] {
  const all = levels.flatMap(({ vertices }) => vertices).map(({ beta, oneMinusBeta = 1 - beta }) => oneMinusBeta);
  const nearest = Math.min(...all.filter((value) => value > 0), optimum.parameters.oneMinusBeta ?? 1);
  return [2.4, nearest / 2];
}
