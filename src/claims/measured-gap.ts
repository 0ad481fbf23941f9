import { Matrix } from '../numeric/matrix.ts';
import { eigenvaluesOf } from './stepped-companion.ts';

/** One mode of the (β, γ, η) family, by what is small about it. */
export interface SmallSteps {
  /** 1 − β. */
  readonly oneMinusBeta: number;
  /** γ. */
  readonly gamma: number;
  /** ηλ > 0. */
  readonly etaLambda: number;
}

/**
 * 1 − ρ, with the digits that ρ hides: the recursion in θ and w = (θ − θ₋)/√(ηλ), its matrix taken from the identity before
 * anything is rounded, and the eigenvalues s = 1 − z by a general routine.
 */
export function measuredGap({ oneMinusBeta, gamma, etaLambda }: SmallSteps): number {
  const root = Math.sqrt(etaLambda);
  const memory = 1 - oneMinusBeta - gamma * etaLambda;
  const matrix = new Matrix([
    [etaLambda, -memory * root],
    [root, oneMinusBeta + gamma * etaLambda],
  ]);
  const gaps = eigenvaluesOf(matrix).map(({ re, im }) => (2 * re - re * re - im * im) / (1 + Math.hypot(1 - re, im)));
  return Math.min(...gaps);
}
