import { generalMomentum } from '../methods/general-momentum.ts';
import { kreissConstant as kreissConstantOf } from '../response/kreiss-constant.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { leastSingularValue } from './least-singular-value.ts';
import { scanLeast } from './scan-least.ts';
import { stableFamily } from './stable-family.ts';
import { steppedCompanion } from './stepped-companion.ts';

/** How finely 1/|z| is scanned first. */
const PLACES = 32;

/** Transient growth without powers. */
export const kreissConstant: Claim = defineClaim({
  id: 'kreiss-constant',
  statement: {
    plain:
      'The Kreiss constant of a mode, the supremum of (|z| − 1)‖(zI − T)⁻¹‖ outside the unit circle, has a closed form: it is attained on the real axis where |T| ≥ 2D, and at two conjugate points elsewhere.',
    tex: String.raw`\sup_{|z| > 1} (|z| - 1)\,\lVert (zI - T)^{-1} \rVert_2 = \sqrt{1 + \Big(\tfrac{(1 + D)^2 - 4p(1)}{(1 + D)(2 - T) + 2\sqrt{p(1)(T^2 + (1 - D)^2)}}\Big)^2} \quad (T \ge 2D)`,
  },
  source: 'trefethen2005',
  domain: {
    variables: {
      beta: { least: -0.9, most: 0.95, scale: 'linear' },
      gamma: { least: 0, most: 1, scale: 'linear' },
      share: { least: 0.01, most: 0.95, scale: 'linear' },
    },
    words: 'the (β, γ, η) family; ηλ is a share of the largest stable one',
  },
  expected: 'holds',
  predicted: (instance) => [kreissConstantOf(analyzeMode(generalMomentum, stableFamily(instance), 1))],
  measured(instance) {
    const matrix = steppedCompanion(generalMomentum, stableFamily(instance), 1);
    const ratio = (inverse: number): number => (1 / inverse - 1) / leastSingularValue(matrix, 1 / inverse);
    return [-scanLeast((inverse) => -ratio(inverse), 1e-6, 1 - 1e-6, PLACES)];
  },
  tolerance: () => 1e-4,
  toleranceReason:
    'The supremum is searched for between |z| = 1.000001 and a million; where it is at infinity, 1 − 1e-6.',
});
