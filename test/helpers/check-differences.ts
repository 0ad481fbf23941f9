import { expect, it } from 'vitest';
import { checkObjective } from '../../src/objectives/check-objective.ts';
import type { TwiceDifferentiable } from '../../src/objectives/objective.ts';

/** The tests that objectives made of data pass, at some points only because they are slow. */
export function checkDifferences(objective: TwiceDifferentiable, points = 4): void {
  it('has the gradient and the Hessian that central differences give', () => {
    expect(checkObjective(objective, { points })).toEqual({ agrees: true, points, disagreement: null });
  });
}
