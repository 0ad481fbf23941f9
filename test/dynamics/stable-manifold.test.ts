import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/dynamics/simulate.ts';
import { stableManifold, type PhasePoint } from '../../src/dynamics/stable-manifold.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { ravine } from '../../src/objectives/ravine.ts';
import { saddleChain } from '../../src/objectives/saddle-chain.ts';

const WELL = saddleChain(1);
const PARAMETERS = { beta: 0.9, eta: 0.1 };

/** Where the ball ends from a state of the phase plane. */
function endFrom({ current, previous }: PhasePoint): number {
  const options = { start: [current], previous: [previous], maxSteps: 2000, record: 'end' } as const;
  return simulate(heavyBall, PARAMETERS, WELL, options).iterates.at(-1)?.[0] ?? NaN;
}

describe('stableManifold', () => {
  const [upper, lower] = stableManifold(WELL, 0, PARAMETERS);

  it('is the line θ_k = z₂ θ_{k−1} of a quadratic', () => {
    const [branch] = stableManifold(diagonalQuadratic([-1]), 0, { beta: 0.5, eta: 0.5 });
    const root = 1 - Math.SQRT1_2;
    for (const { current, previous } of branch) expect(Math.abs(current - root * previous)).toBeLessThan(1e-14 * 3);
    expect(branch.at(-1)?.previous).toBeGreaterThan(2.9);
    expect(branch[0]?.previous).toBeCloseTo(1e-6 * root, 18);
  });

  it('divides the states that roll to one side from those that roll to the other', () => {
    for (const branch of [upper, lower]) {
      for (let i = 500; i < branch.length; i += 97) {
        const { current, previous } = branch[i] ?? { current: NaN, previous: NaN };
        expect(
          endFrom({ current: current + 1e-6, previous }) * endFrom({ current: current - 1e-6, previous }),
        ).toBeCloseTo(-1, 5);
      }
    }
  });

  it('leads up to the maximum: iterated forwards, a state comes near it', () => {
    const [first = NaN, second = NaN] = [upper.at(-1)?.current, upper.at(-1)?.previous];
    const run = simulate(heavyBall, PARAMETERS, WELL, { start: [first], previous: [second], maxSteps: 300 });
    expect(Math.min(...run.iterates.map(([x = NaN]) => Math.abs(x)))).toBeLessThan(1e-6);
  });

  it('is symmetric where the function is, leaves the radius, and has no gaps', () => {
    expect(lower).toEqual(upper.map(({ current, previous }) => ({ current: -current, previous: -previous })));
    const gaps = upper
      .slice(1)
      .map(({ current, previous }, i) => Math.hypot(current - upper[i]!.current, previous - upper[i]!.previous));
    expect(Math.max(...gaps)).toBeLessThan(0.2);
    const [finer] = stableManifold(WELL, 0, PARAMETERS, { points: 400 });
    expect(finer.length).toBeGreaterThan(3 * upper.length);
  });

  it('ends after a number of steps where it never leaves', () => {
    const [branch] = stableManifold(WELL, 0, PARAMETERS, { radius: 1e300, points: 2 });
    expect(branch.length).toBeLessThanOrEqual(2000);
  });

  it('refuses what has no such manifold', () => {
    const make =
      (beta: number, eta = 0.1, maximum = 0) =>
      () =>
        stableManifold(WELL, maximum, { beta, eta });
    expect(make(0)).toThrow('stableManifold: beta must be a finite number > 0, got 0');
    expect(make(1)).toThrow('stableManifold: beta must be below 1, got 1');
    expect(make(0.5, -1)).toThrow('stableManifold: eta must be a finite number > 0, got -1');
    expect(make(0.5, 0.1, 1)).toThrow('stableManifold: the curvature at maximum must be negative, got 2');
    expect(make(0.5, 0.1, NaN)).toThrow('stableManifold: maximum must be a finite number, got NaN');
    expect(() => stableManifold(ravine, 0, PARAMETERS)).toThrow(
      'stableManifold: objective must have one coordinate, got 2',
    );
    expect(() => stableManifold(WELL, 0, PARAMETERS, { points: 1 })).toThrow(
      'points must be a whole number from 2 to 10000',
    );
  });
});
