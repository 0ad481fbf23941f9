import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPhysical } from '../../src/dynamics/from-physical.ts';
import { simulate } from '../../src/dynamics/simulate.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { inputRangeError } from '../../src/numeric/input-error.ts';
import { rosenbrock } from '../../src/objectives/rosenbrock.ts';

const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });

describe('fromPhysical', () => {
  it('makes the heavy ball of semi-implicit Euler steps on m ẍ = −∇f − d ẋ', () => {
    fc.assert(
      fc.property(between(0.5, 2), between(0, 3), between(0.001, 0.02), (mass, drag, timeStep) => {
        const parameters = fromPhysical({ mass, drag, timeStep });
        const run = simulate(heavyBall, parameters, rosenbrock, { maxSteps: 20, tolerance: 0 });
        let position: readonly number[] = [-1.2, 1];
        let velocity = [0, 0];
        for (const iterate of run.iterates) {
          iterate.forEach((value, i) => {
            expect(Math.abs(value - position[i]!)).toBeLessThan(1e-12);
          });
          const slope = rosenbrock.gradient(position);
          velocity = velocity.map((v, i) => v + (timeStep * (-slope[i]! - drag * v)) / mass);
          position = position.map((x, i) => x + timeStep * velocity[i]!);
        }
      }),
    );
  });

  it('keeps the digits of 1 − β = dΔ/m', () => {
    const light = fromPhysical({ mass: 1, drag: 1e-20, timeStep: 1 });
    expect(light).toEqual({ beta: 1, oneMinusBeta: 1e-20, eta: 1 });
  });

  it('has β < 0 when a step is longer than the relaxation time, β > 1 when drag drives', () => {
    expect(fromPhysical({ mass: 1, drag: 3, timeStep: 0.5 }).beta).toBe(-0.5);
    expect(fromPhysical({ mass: 1, drag: -1, timeStep: 0.5 })).toEqual({ beta: 1.5, oneMinusBeta: -0.5, eta: 0.25 });
  });

  it('refuses what no double can hold, and never gives −0', () => {
    expect(() => fromPhysical({ mass: 1, drag: 1, timeStep: 1e-200 })).toThrow(
      'timeStep² / mass must be a finite number > 0',
    );
    expect(() => fromPhysical({ mass: 1e-300, drag: 1e300, timeStep: 1 })).toThrow(
      'drag · timeStep / mass must be a finite',
    );
    expect(fromPhysical({ mass: 1, drag: -0, timeStep: 1 }).oneMinusBeta).toBe(0);
  });

  it('names the number that is wrong', () => {
    const good = { mass: 1, drag: 1, timeStep: 1 };
    const positive = (name: string) => inputRangeError(`fromPhysical: ${name} must be a finite number > 0, got 0`);
    expect(() => fromPhysical({ ...good, mass: 0 })).toThrow(positive('mass'));
    expect(() => fromPhysical({ ...good, timeStep: 0 })).toThrow(positive('timeStep'));
    const drag = inputRangeError('fromPhysical: drag must be a finite number, got Infinity');
    expect(() => fromPhysical({ ...good, drag: Infinity })).toThrow(drag);
  });
});
