import type { FamilyLine } from './mode-line.ts';

/** β, 1 − β and γ of a row along which they stay the same. */
export function constantMomentum(beta: number, oneMinusBeta: number, gamma: number): Omit<FamilyLine, 'etaLambda'> {
  return {
    beta: { constant: beta, slope: 0 },
    oneMinusBeta: { constant: oneMinusBeta, slope: 0 },
    gamma: { constant: gamma, slope: 0 },
  };
}
