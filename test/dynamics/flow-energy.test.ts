import { describe, expect, it } from 'vitest';
import { flowEnergy } from '../../src/dynamics/flow-energy.ts';
import { solveFlow } from '../../src/dynamics/solve-flow.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { rosenbrock } from '../../src/objectives/rosenbrock.ts';

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
});
