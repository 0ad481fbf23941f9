import type { CurvatureInterval } from '../methods/method.ts';
import type { RatedMode } from './analysis-of.ts';
import { worseOf } from './analysis-of.ts';
import type { AffineCoefficients } from './affine-coefficients.ts';
import { circleCrossings } from './circle-crossings.ts';
import { curvaturesBetween } from './curvatures-between.ts';

/** How the worst curvature of an interval was found. */
export interface WorstCurvatureSearch {
  /** How many curvatures were analysed, the two ends included. */
  readonly curvatures: number;
  /** No curvature in the interval has a spectral radius above the worst one's times 1 + this. */
  readonly tolerance: number;
}

/** A spectral radius that is larger by less than this fraction is not looked for: crossings of its circle lie too close. */
const TOLERANCE = 2 ** -40;
/** Every round about doubles the digits of the worst radius. */
const MOST_ROUNDS = 60;

/**
 * The mode with the largest spectral radius over [μ, L], which need not be at an end. All curvatures with a root on the circle of the
 * worst radius so far divide the interval; where a part is worse inside, its middle is the next worst. Source: `boyd1990`.
 */
export function worstCurvature<M extends RatedMode>(
  { mu, L }: CurvatureInterval,
  coefficients: AffineCoefficients,
  modeAt: (lambda: number) => M,
): { readonly worst: M; readonly search: WorstCurvatureSearch } {
  const interval = { from: mu, to: L };
  const [atMu, atL] = [modeAt(mu), modeAt(L)];
  let curvatures = 2;
  const worstBetween = (radius: number, worst: M): M => {
    const crossings = circleCrossings(coefficients, radius).map(({ lambda }) => lambda);
    const modes = curvaturesBetween(crossings, interval).map(modeAt);
    curvatures += modes.length;
    return modes.reduce(worseOf, worst);
  };
  // The unit circle itself first, so that what is unstable is seen however little it is.
  let worst = worstBetween(1, worseOf(atMu, atL));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = worstBetween(worst.spectralRadius * (1 + TOLERANCE), worst);
    if (next === worst) break;
    worst = next;
  }
  return { worst, search: { curvatures, tolerance: TOLERANCE } };
}
