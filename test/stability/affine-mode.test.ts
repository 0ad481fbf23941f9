import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { METHODS } from '../../src/methods/index.ts';
import { tripleMomentum } from '../../src/methods/triple-momentum.ts';
import { add, multiply, negate } from '../../src/numeric/double-double.ts';
import { affineInComplement, affineInEta } from '../../src/stability/affine-mode.ts';
import { valueAt } from '../../src/stability/linear-in-beta.ts';
import { methodParameters } from '../helpers/method-parameters.ts';
import { real } from '../helpers/real.ts';

const NAMES = ['atOne', 'atMinusOne', 'determinant', 'oneMinusDeterminant'] as const;
const OWN = METHODS.filter(({ coordinates }) => coordinates === 'own').map((method) => [method.name, method] as const);
const curvature = real(-9, 9).map((power) => 10 ** power);

describe.each(OWN)('affineInEta of %s', (_, method) => {
  it('is the polynomial at every learning rate, to 2⁻⁹⁰ of its terms', () => {
    fc.assert(
      fc.property(methodParameters(method), curvature, (parameters, lambda) => {
        const { eta } = parameters;
        const affine = affineInEta(method, parameters, lambda);
        const polynomial = method.polynomial(parameters, lambda);
        for (const name of NAMES) {
          const size = Math.abs(affine[name].constant.hi) + Math.abs(affine[name].slope.hi * eta);
          const rest = add(valueAt(affine[name], { hi: eta, lo: 0 }), negate(polynomial[name])).hi;
          expect(Math.abs(rest), name).toBeLessThanOrEqual(2 ** -90 * size + 1e-290);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe.each(OWN.filter(([, method]) => 'beta' in method.parameters))('affineInComplement of %s', (_, method) => {
  it('is the polynomial at every momentum, or null for triple momentum alone', () => {
    fc.assert(
      fc.property(methodParameters(method), curvature, (parameters, lambda) => {
        const { beta = NaN } = parameters;
        const affine = affineInComplement(method, parameters, lambda);
        expect(affine === null).toBe((method as unknown) === tripleMomentum);
        if (affine === null) return;
        const polynomial = method.polynomial(parameters, lambda);
        const complement = add({ hi: 1, lo: 0 }, { hi: -beta, lo: 0 });
        for (const name of NAMES) {
          const { constant, slope } = affine[name];
          const size = Math.abs(constant.hi) + Math.abs(slope.hi) + Math.abs(multiply(slope, complement).hi);
          const rest = add(valueAt(affine[name], complement), negate(polynomial[name])).hi;
          // Without momentum PyTorch does not dampen: β = 0 is not on the line.
          if (beta !== 0) expect(Math.abs(rest), name).toBeLessThanOrEqual(2 ** -60 * size + 1e-290);
        }
      }),
      { numRuns: 100 },
    );
  });
});
