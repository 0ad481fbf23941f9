import type { CurvatureInterval, Method, MethodParameters } from '../methods/method.ts';
import { measuredRadius } from './stepped-companion.ts';

/**
 * The worst spectral radius over [μ, L], measured by a general eigenvalue routine at `samples` ≥ 2 curvatures spread evenly in the
 * logarithm: the two ends alone bound it from below.
 */
export function measuredRate<P extends MethodParameters>(
  method: Method<P>,
  parameters: P,
  { mu, L }: CurvatureInterval,
  samples = 2,
): number {
  let worst = 0;
  for (let i = 0; i < samples; i += 1) {
    const lambda = i === 0 ? mu : i === samples - 1 ? L : mu * (L / mu) ** (i / (samples - 1));
    worst = Math.max(worst, measuredRadius(method, parameters, lambda));
  }
  return worst;
}
