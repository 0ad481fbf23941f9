import { describe, expect, it } from 'vitest';
import { ravine } from '../../src/objectives/ravine.ts';
import { checkObjective } from '../helpers/check-objective.ts';

describe('ravine', () => {
  checkObjective(ravine);

  it('is 50x² + ½y²', () => {
    expect(ravine.value([2, 3])).toBe(204.5);
    expect(ravine.gradient([2, 3])).toEqual([200, 3]);
    expect(ravine).toMatchObject({ name: 'ravine', dimension: 2, minimizer: [0, 0], start: [1, 1] });
  });

  it('has curvatures 100 and 1 everywhere', () => {
    expect(ravine.hessian?.([7, -1]).to2DArray()).toEqual([
      [100, 0],
      [0, 1],
    ]);
  });
});
