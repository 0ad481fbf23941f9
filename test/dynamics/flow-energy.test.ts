import { describe, expect, it } from 'vitest';
import { flowEnergy } from '../../src/dynamics/flow-energy.ts';
import { solveFlow } from '../../src/dynamics/solve-flow.ts';
import { solveHighResolutionFlow } from '../../src/dynamics/solve-high-resolution-flow.ts';
import { solveNesterovFlow } from '../../src/dynamics/solve-nesterov-flow.ts';
import type { Vector } from '../../src/numeric/vector.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { rosenbrock } from '../../src/objectives/rosenbrock.ts';
import { smooth } from '../helpers/smooth.ts';

describe('flowEnergy', () => {
  it('obeys Ė = −c|v|²: its central differences along Rosenbrock are the rates', () => {
    const trajectory = solveFlow({ friction: 3 }, rosenbrock, { duration: 1, samples: 4000, tolerance: 1e-11 });
    const { energies, rates } = flowEnergy(trajectory, rosenbrock);
    expect(energies[0]).toBeCloseTo(24.2, 12);
    const largest = Math.max(...rates.map(Math.abs));
    for (let k = 1; k < 4000; k++) {
      const difference = (energies[k + 1]! - energies[k - 1]!) / (2 / 4000);
      expect(Math.abs(difference - rates[k]!)).toBeLessThan(1e-3 * largest);
      expect(energies[k]!).toBeLessThanOrEqual(energies[k - 1]!);
    }
  });

  it('is constant without friction', () => {
    const objective = diagonalQuadratic([4, 1]);
    const trajectory = solveFlow({ friction: 0 }, objective, { duration: 10, tolerance: 1e-11 });
    const { energies, rates } = flowEnergy(trajectory, objective);
    for (const energy of energies) expect(energy).toBeCloseTo(2.5, 8);
    expect(rates.every((rate) => rate === 0)).toBe(true);
  });

  it('has the rate −(r/t)|v|² along Nesterov’s equation, 0 at the start', () => {
    const run = solveNesterovFlow({ r: 5 }, rosenbrock, { duration: 1, samples: 4000, tolerance: 1e-11 });
    const { energies, rates } = flowEnergy(run, rosenbrock);
    expect(rates[0]).toBe(0);
    expectDifferences(energies, rates);
    expect(Math.max(...rates)).toBe(0);
  });

  it.each(['with', 'without'])('counts the damping by the Hessian, and the force, %s a known Hessian', (which) => {
    const flow = { friction: 1, hessianDamping: 0.02, force: 1.5 };
    const options = { duration: 1, samples: 4000, tolerance: 1e-11 };
    const { name, dimension, value, gradient, start } = smoothPlane;
    const objective = which === 'with' ? smoothPlane : { name, dimension, value, gradient, start };
    const { energies, rates } = flowEnergy(solveHighResolutionFlow(flow, objective, options), objective);
    expect(energies[0]).toBe(1.5 * objective.value(start));
    expectDifferences(energies, rates);
    expect(Math.max(...rates)).toBeLessThanOrEqual(0);
  });
});

/** A convex function that is not quadratic, with its Hessian. */
const smoothPlane = {
  ...smooth,
  start: [1, -2],
  value: (point: Vector) => smooth.value(point),
  gradient: (point: Vector) => smooth.gradient(point),
  hessianTimes: ([x = NaN, y = NaN]: Vector, [u = NaN, v = NaN]: Vector) => [
    (3 + 0.5 * Math.cosh(x)) * u + v,
    u + (2 + 0.5 * Math.cosh(y)) * v,
  ],
};

/** The rates are central differences of the energies, over times of 1/4000. */
function expectDifferences(energies: readonly number[], rates: readonly number[]): void {
  const largest = Math.max(...rates.map(Math.abs));
  expect(largest).toBeGreaterThan(0);
  for (let k = 1; k < 4000; k++) {
    const difference = (energies[k + 1]! - energies[k - 1]!) / (2 / 4000);
    expect(Math.abs(difference - rates[k]!)).toBeLessThan(1e-3 * largest);
  }
}
