import type { Claim } from './claim.ts';
import { cycleInequality } from './cycle-inequality.ts';
import { defineClaim } from './define-claim.ts';

/** Angles at which the inequality is tried. */
const ANGLES = 4000;

/** Where critically damped heavy ball begins to be unsafe. */
export const safeHeavyBall: Claim = defineClaim({
  id: 'safe-heavy-ball',
  statement: {
    plain:
      'Heavy ball with critical damping on μ, β = (1 − r)² and ημ = r², has Θ > 0 at every angle, and so a certificate, exactly when (κ − 1) r < 4(2 − r)²(1 − r): its best safe rate is 1 − 16/κ for large κ.',
    tex: String.raw`\Theta > 0 \iff (\kappa - 1)\,r < 4(2 - r)^2(1 - r), \qquad r = 1 - \rho \to \frac{16}{\kappa}`,
  },
  source: 'goujaud2023',
  domain: {
    variables: {
      kappa: { least: 18, most: 1e5, scale: 'log' },
      part: { least: 0.2, most: 1.5, scale: 'linear' },
    },
    words: 'r a part of 16/(κ + 20); Θ at 4000 angles, closer near 0; yes is 1',
  },
  expected: 'holds',
  predicted: (instance) => [Number(excess(instance) < 0)],
  measured({ kappa, part }) {
    const r = gapOf(kappa, part);
    const a = kappa * r * r;
    const angles = Array.from({ length: ANGLES }, (_, k) => Math.PI * ((k + 1) / ANGLES) ** 3);
    return [Number(angles.every((omega) => cycleInequality(Math.cos(omega), (1 - r) ** 2, a, 1 / kappa) > 0))];
  },
  tolerance: (instance) => (Math.abs(excess(instance)) < 1e-3 ? 1 : 0),
  toleranceReason: 'Yes or no, except at the threshold, where angles between those tried decide.',
});

function gapOf(kappa: number, part: number): number {
  return (16 * part) / (kappa + 20);
}

/** How far (κ − 1) r is above its limit, as a part of it. */
function excess({ kappa, part }: Readonly<Record<'kappa' | 'part', number>>): number {
  const r = gapOf(kappa, part);
  return ((kappa - 1) * r) / (4 * (2 - r) ** 2 * (1 - r)) - 1;
}
