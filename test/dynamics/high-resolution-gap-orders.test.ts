import { describe, expect, it } from 'vitest';
import { highResolutionGapOrders } from '../../src/dynamics/high-resolution-gap-orders.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { inputRangeError, inputTypeError } from '../../src/numeric/input-error.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { smooth } from '../helpers/smooth.ts';

describe('highResolutionGapOrders', () => {
  it.each([
    [heavyBall, nesterov],
    [nesterov, heavyBall],
  ])('is 2 for the method’s own ODE from the corrected start, and 1 for the other five pairings', (method, other) => {
    const iterations = [256, 512, 1024, 2048];
    const pairings = highResolutionGapOrders(method, other, smooth, { mu: 1, duration: 2, start: [1, -2], iterations });
    expect(pairings.length).toBe(6);
    for (const { equation, velocity, order, gaps, timeSteps } of pairings) {
      const expected = equation === 'own' && velocity === 'corrected' ? 2 : 1;
      expect(Math.abs(order - expected), `${equation}, ${velocity}: ${order}`).toBeLessThan(0.1);
      expect(timeSteps).toEqual(iterations.map((n) => 2 / n));
      expect(gaps.length).toBe(4);
    }
    expect(new Set(pairings.map(({ equation, velocity }) => equation + velocity)).size).toBe(6);
  });

  it('is infinite where the iterates diverge', () => {
    const gaps = highResolutionGapOrders(heavyBall, nesterov, diagonalQuadratic([1]), {
      mu: 1,
      duration: 3000,
      iterations: [1000, 900],
    });
    expect(gaps[0]?.gaps).toEqual([Infinity, Infinity]);
  });

  it('names what is not as it must be', () => {
    const measure = (options: object) => () =>
      highResolutionGapOrders(heavyBall, nesterov, smooth, { mu: 1, duration: 1, ...options });
    const named = (message: string) => inputRangeError(`highResolutionGapOrders: ${message}`);
    expect(measure({ mu: 0 })).toThrow(named('mu must be a finite number > 0, got 0'));
    expect(measure({ duration: -1 })).toThrow(named('duration must be a finite number > 0, got -1'));
    expect(measure({ iterations: [8, 0.5] })).toThrow(named('iterations[1] must be a whole number ≥ 1, got 0.5'));
    expect(measure({ iterations: [8] })).toThrow(
      inputTypeError(
        'highResolutionGapOrders: iterations must be two or more different whole numbers, got an array of length 1',
      ),
    );
  });
});
