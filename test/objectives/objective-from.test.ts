import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/dynamics/simulate.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { himmelblau } from '../../src/objectives/himmelblau.ts';
import { objectiveFrom } from '../../src/objectives/objective-from.ts';

describe('objectiveFrom', () => {
  it('keeps what the definition says', () => {
    const objective = objectiveFrom(himmelblau);
    expect(Object.keys(objective).sort()).toEqual(Object.keys(himmelblau).sort());
    expect(objective.gradient([1, 2])).toEqual(himmelblau.gradient([1, 2]));
    expect(objective.hessian?.([1, 2])).toEqual(himmelblau.hessian?.([1, 2]));
    expect(objective.value([1, 2])).toBe(himmelblau.value([1, 2]));
    expect(objective).toMatchObject({ minimizers: himmelblau.minimizers, start: [0, 0], name: 'himmelblau' });
  });

  it('makes do with a gradient, and marks that values are unknown', () => {
    const objective = objectiveFrom({ dimension: 1, gradient: ([x = NaN]) => [x] }, { name: 'bowl' });
    expect(objective.name).toBe('bowl (gradient only)');
    expect(objective).not.toHaveProperty('hessian');
    const run = simulate(heavyBall, { beta: 0, eta: 0.5 }, objective);
    expect(run.status).toBe('converged');
    expect(run.values[0]).toBeNaN();
  });

  it('leaves divergence to infinity alone, which is no error of the gradient', () => {
    const steep = objectiveFrom({ dimension: 1, gradient: ([x = NaN]) => [Math.exp(x * x)], start: [1] });
    expect(simulate(heavyBall, { beta: 0, eta: 9 }, steep).status).toBe('diverged');
  });

  it('refuses a gradient that is NaN or of another length where it begins', () => {
    expect(() => objectiveFrom({ dimension: 2, gradient: () => [1, NaN], minimizer: [3, 4] })).toThrow(
      "objective: the objective's gradient must be numbers, got NaN in coordinate 1 at (3, 4)",
    );
    expect(() => objectiveFrom({ dimension: 2, gradient: () => [1] })).toThrow(
      'must be an array of 2 numbers, got 1 numbers',
    );
    expect(() => objectiveFrom({ dimension: 1.5, gradient: () => [1] })).toThrow(
      'objective: dimension must be a whole number',
    );
  });

  it('takes its first four gradients twice, and refuses one that is not the same then', () => {
    let calls = 0;
    const counted = objectiveFrom({ dimension: 1, gradient: ([x = NaN]) => [x + 0 * calls++] });
    for (let k = 0; k < 9; k++) counted.gradient([k]);
    expect(calls).toBe(4 + 1 + 9);
    // The same array each time, filled again.
    const buffer = [0];
    const from = (later: number): void => {
      let number = 0;
      const gradient = ([x = NaN]: readonly number[]): readonly number[] => {
        buffer[0] = x + (++number > later ? number : 0);
        return buffer;
      };
      const objective = objectiveFrom({ dimension: 1, gradient }, { name: 'restless' });
      for (let k = 1; k < 5; k++) objective.gradient([k]);
    };
    expect(() => {
      from(0);
    }).toThrow("restless: the objective's gradient must be the same each time, got 1 and 2 in coordinate 0 at (0)");
    expect(() => {
      from(7);
    }).toThrow('got 3 and 11 in coordinate 0 at (3)');
    expect(() => {
      from(8);
    }).not.toThrow();
  });

  it('names a point of many coordinates by the first of them', () => {
    expect(() => objectiveFrom({ dimension: 8, gradient: () => [1] })).toThrow(
      'must be an array of 8 numbers, got 1 numbers at (0, 0, 0, 0, 0, 0, …)',
    );
    expect(() => objectiveFrom({ dimension: 6, gradient: () => [1] })).toThrow('at (0, 0, 0, 0, 0, 0)');
  });

  it('takes a Hessian by its rows, and refuses one that is none', () => {
    const bowl = { dimension: 2, gradient: ([x = NaN, y = NaN]: readonly number[]) => [2 * x, 2 * y], name: 'bowl' };
    const hessianOf = (rows: readonly (readonly number[])[]): unknown =>
      objectiveFrom({ ...bowl, hessian: () => rows })
        .hessian?.([1, 1])
        .to2DArray();
    const rows = [
      [2, 0],
      [0, 2],
    ];
    expect(hessianOf(rows)).toEqual(rows);
    expect(() =>
      hessianOf([
        [1, 5],
        [0, 1],
      ]),
    ).toThrow(
      // prettier-ignore
      "bowl: the objective's hessian must be symmetric, got [0][1] = 5 and [1][0] = 0",
    );
    expect(hessianOf([[1, 1e-7], [0, 1]])).toEqual([[1, 1e-7], [0, 1]]); // prettier-ignore
    expect(() => hessianOf([[2]])).toThrow("bowl: the objective's hessian must have 2 rows, got 1");
    expect(() => hessianOf([[2, 0], [0]])).toThrow("bowl: the objective's hessian must be square, got 2 rows and 1");
    expect(() => hessianOf([[NaN, 0], rows[1]!])).toThrow(
      "bowl: the objective's hessian[0][0] must be a finite number, got NaN",
    );
  });

  it('refuses a product with the Hessian that is NaN or of another length', () => {
    const bowl = { dimension: 2, gradient: ([x = NaN, y = NaN]: readonly number[]) => [2 * x, 2 * y], name: 'bowl' };
    const product = (given: readonly number[]): unknown =>
      objectiveFrom({ ...bowl, hessianTimes: () => given }).hessianTimes?.([1, 3], [1, 0]);
    expect(product([2, 0])).toEqual([2, 0]);
    expect(() => product([2])).toThrow(
      "bowl: the objective's hessianTimes must be an array of 2 numbers, got 1 numbers",
    );
    expect(() => product([2, NaN])).toThrow(
      "bowl: the objective's hessianTimes must be numbers, got NaN in coordinate 1 at (1, 3)",
    );
  });

  it('takes a value that is NaN for an error, and one that is infinite for divergence', () => {
    const gradient = (): readonly number[] => [1];
    const odd = objectiveFrom({ dimension: 1, gradient, value: ([x = NaN]) => (x < 0 ? NaN : 1 / x), name: 'odd' });
    expect(odd.value([0])).toBe(Infinity);
    expect(() => odd.value([-2])).toThrow("odd: the objective's value must be a number, got NaN at (-2)");
    expect(objectiveFrom({ dimension: 1, gradient }).value([0])).toBeNaN();
  });
});
