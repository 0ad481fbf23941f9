import { heavyBall } from '../methods/heavy-ball.ts';
import { bisect } from './bisect.ts';
import { eigenvaluesOf, steppedCompanion } from './stepped-companion.ts';

/** The ηλ at which the two positive roots of heavy ball meet and turn complex, by a general eigenvalue routine. */
export function measuredCriticalPoint(beta: number): number {
  const isReal = (root: number): boolean =>
    eigenvaluesOf(steppedCompanion(heavyBall, { beta, eta: root ** 2 }, 1)).every(({ im }) => im === 0);
  return bisect(isReal, 0, Math.sqrt(1 + beta)) ** 2;
}
