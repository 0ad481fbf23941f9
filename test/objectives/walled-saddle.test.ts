import { describe, expect, it } from 'vitest';
import { walledSaddle } from '../../src/objectives/walled-saddle.ts';
import { checkObjective } from '../helpers/check-objective.ts';

describe('walledSaddle', () => {
  checkObjective(walledSaddle);

  it('is x² − y² + ¼(x⁴ + y⁴)', () => {
    expect(walledSaddle.value([2, 1])).toBe(4 - 1 + 17 / 4);
    expect(walledSaddle.gradient([2, 1])).toEqual([12, -1]);
  });

  it('has curvatures 2, −2 at the saddle and 2, 4 at its minimisers, of value −1', () => {
    expect(walledSaddle.hessian?.([0, 0]).diag()).toEqual([2, -2]);
    for (const minimizer of walledSaddle.minimizers ?? []) {
      expect(walledSaddle.value(minimizer)).toBeCloseTo(-1, 15);
      expect(walledSaddle.hessian?.(minimizer).get(1, 1)).toBeCloseTo(4, 14);
    }
    expect(walledSaddle.minimizers).toHaveLength(2);
  });
});
