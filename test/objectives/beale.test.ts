import { describe, expect, it } from 'vitest';
import { beale } from '../../src/objectives/beale.ts';
import { checkObjective } from '../helpers/check-objective.ts';

describe('beale', () => {
  checkObjective(beale);

  it('has the value 14.203125 at (1, 1) and 0 at (3, ½) of Moré, Garbow and Hillstrom (1981)', () => {
    expect(beale.value([1, 1])).toBe(14.203125);
    expect(beale.value([3, 0.5])).toBe(0);
    expect(beale.gradient([3, 0.5])).toEqual([0, 0]);
  });
});
