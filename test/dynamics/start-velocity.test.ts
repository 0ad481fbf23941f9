import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowOf } from '../../src/dynamics/flow-of.ts';
import { startVelocity } from '../../src/dynamics/start-velocity.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';

const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });

describe('startVelocity', () => {
  it('conformal: the first leapfrog step from it is the first heavy ball step from rest, −η∇f', () => {
    fc.assert(
      fc.property(between(0.01, 1.2), between(1e-3, 10), between(-5, 5), (beta, eta, slope) => {
        const flow = flowOf(heavyBall, { beta, eta });
        const { friction: c, timeStep: h } = flow;
        const [velocity = NaN] = startVelocity(flow, [slope]);
        const step = h * (Math.exp((-c * h) / 2) * velocity - (h / 2) * slope);
        expect(Math.abs(step + eta * slope)).toBeLessThan(1e-14 * eta * (1 + Math.abs(slope)));
      }),
    );
  });

  it.each(['central', 'textbook'] as const)('%s: θ(−h) = θ₀ to second order, with θ̈ = −cv − ∇f', (matching) => {
    fc.assert(
      fc.property(between(0.01, 1.2), between(1e-3, 10), between(-5, 5), (beta, eta, slope) => {
        const flow = flowOf(heavyBall, { beta, eta }, { matching });
        const { friction: c, timeStep: h } = flow;
        const [velocity = NaN] = startVelocity(flow, [slope]);
        const moved = -h * velocity + ((h * h) / 2) * (-c * velocity - slope);
        expect(Math.abs(moved)).toBeLessThan(1e-14 * eta * (1 + Math.abs(slope)));
        expect(velocity * slope).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('is as long as the gradient, and refuses unknown matchings', () => {
    const flow = { friction: 2, timeStep: 1, matching: 'central' } as const;
    expect(startVelocity(flow, [4, -8, 0.5])).toEqual([-1, 2, -0.125]);
    const message = `startVelocity: matching must be 'conformal', 'central' or 'textbook', got "x"`;
    // @ts-expect-error: not one of the three
    expect(() => startVelocity({ ...flow, matching: 'x' }, [1])).toThrow(message);
  });
});
