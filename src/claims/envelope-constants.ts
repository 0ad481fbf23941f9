import { heavyBall } from '../methods/heavy-ball.ts';
import { Matrix, SingularValueDecomposition } from '../numeric/matrix.ts';
import { envelopeConstant } from '../response/envelope-constant.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredRadius, steppedCompanion } from './stepped-companion.ts';

/** The powers 1, 2, 4, … up to 2⁹. */
const DOUBLINGS = 9;

/** The smallest multiples of ρᵏ and kρᵏ above all powers. */
export const envelopeConstants: Claim = defineClaim({
  id: 'envelope-constants',
  statement: {
    plain:
      'With real roots of one sign the powers of a mode stay below K ρᵏ and approach it, K² = (T² + (1 − D)²)/(T² − 4D), and stay below k ρᵏ‖T‖/ρ, attained at k = 1.',
    tex: String.raw`\sup_k \frac{\lVert T^k \rVert_2}{\rho^k} = \sqrt{\frac{T^2 + (1 - D)^2}{T^2 - 4D}}, \qquad \sup_{k \ge 1} \frac{\lVert T^k \rVert_2}{k\rho^k} = \frac{\lVert T \rVert_2}{\rho}`,
  },
  source: 'trefethen2005',
  domain: {
    variables: {
      beta: { least: 0.05, most: 0.9, scale: 'linear' },
      share: { least: 0.05, most: 0.8, scale: 'linear' },
    },
    words: 'heavy ball; ηλ is a share of the critical (1 − √β)²',
  },
  expected: 'holds',
  predicted({ beta, share }) {
    const { geometric, linear } = envelopeConstant(
      analyzeMode(heavyBall, { beta, eta: share * (1 - Math.sqrt(beta)) ** 2 }, 1),
    );
    return [geometric, linear];
  },
  measured({ beta, share }) {
    const parameters = { beta, eta: share * (1 - Math.sqrt(beta)) ** 2 };
    let power = Matrix.div(steppedCompanion(heavyBall, parameters, 1), measuredRadius(heavyBall, parameters, 1));
    const norms = [new SingularValueDecomposition(power).norm2];
    for (let doubling = 0; doubling < DOUBLINGS; doubling += 1) {
      power = power.mmul(power);
      norms.push(new SingularValueDecomposition(power).norm2);
    }
    return [Math.max(...norms), Math.max(...norms.map((norm, i) => norm / 2 ** i))];
  },
  tolerance: () => 1e-6,
  toleranceReason: 'The eigenvalue by which powers are divided is off by some 1e-13, and 512 of them multiply.',
});
