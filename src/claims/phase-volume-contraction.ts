import { heavyBall } from '../methods/heavy-ball.ts';
import { Matrix, SingularValueDecomposition } from '../numeric/matrix.ts';
import { anharmonic } from './anharmonic.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

/** Half-width of the central differences: the cube root of the unit roundoff. */
const WIDTH = 1e-5;

/** Heavy ball shrinks every volume of phase space alike. */
export const phaseVolumeContraction: Claim = defineClaim({
  id: 'phase-volume-contraction',
  statement: {
    plain:
      'A step of heavy ball multiplies volumes in the space of (θ_k, θ_{k−1}) by β for each coordinate of θ, anywhere on any f; with the conformal matching by exp(−ch), as the flow does.',
    tex: String.raw`\Big|\det \frac{\partial(\theta_{k+1}, \theta_k)}{\partial(\theta_k, \theta_{k-1})}\Big| = \beta^n`,
  },
  source: 'franca2020',
  domain: {
    variables: {
      beta: { least: 0.05, most: 1.2, scale: 'linear' },
      eta: { least: 0.01, most: 1, scale: 'log' },
      stiffness: { least: 0.5, most: 4, scale: 'log' },
      x: { least: -1, most: 1, scale: 'linear' },
      y: { least: -1, most: 1, scale: 'linear' },
    },
    words: 'at (x, y), n = 2, on a function that is not quadratic; the determinant from differences of steps',
  },
  expected: 'holds',
  predicted: ({ beta }) => [beta ** 2],
  measured({ beta, eta, stiffness, x, y }) {
    const objective = anharmonic(stiffness);
    const gradient = (point: readonly number[]): readonly number[] => objective.gradient(point);
    const step = ([a = NaN, b = NaN, c = NaN, d = NaN]: readonly number[]): number[] => {
      const next = heavyBall.step({ beta, eta }, { current: [a, b], previous: [c, d] }, gradient);
      return [...next.current, ...next.previous];
    };
    const place = [x, y, y, x];
    const columns = place.map((_, i) => {
      const stepFrom = (width: number): number[] => step(place.map((value, j) => value + (i === j ? width : 0)));
      const behind = stepFrom(-WIDTH);
      return stepFrom(WIDTH).map((value, j) => (value - behind[j]!) / (2 * WIDTH));
    });
    return [
      new SingularValueDecomposition(new Matrix(columns)).diagonal.reduce((product, value) => product * value, 1),
    ];
  },
  tolerance: () => 1e-8,
  toleranceReason: 'Central differences of width 1e-5: an error of 1e-10 in each entry of a matrix of moderate size.',
});
