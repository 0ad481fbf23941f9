import { generalMomentum } from '../methods/general-momentum.ts';
import { steppedLine } from './stepped-line.ts';

/** The slope of a convex function of the line that is not quadratic, with curvature from 0 to 2. */
export function wavySlope(theta: number): number {
  return theta + Math.sin(2 * theta) / 2;
}

/** θ_k + γ(θ_k − θ_{k−1}) of the (β, γ, η) family from rest at `start`, for k = 0, …, `steps`. */
export function lookAheadPoints(
  { beta, gamma, eta }: { readonly beta: number; readonly gamma: number; readonly eta: number },
  start: number,
  steps: number,
): readonly number[] {
  const points = steppedLine(generalMomentum, { beta, gamma, eta }, wavySlope, { start, steps });
  return points.map((point, k) => point + gamma * (point - (points[k - 1] ?? point)));
}
