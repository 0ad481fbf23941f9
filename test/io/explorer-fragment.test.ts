import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPLORER_DEFAULT } from '../../src/io/explorer-default.ts';
import { explorerFragment } from '../../src/io/explorer-fragment.ts';
import { EXPLORER_METHODS } from '../../src/io/explorer-methods.ts';
import { LOCI, MAP_LINES, RUNS, type ExplorerMethod, type ExplorerState } from '../../src/io/explorer-state.ts';
import { readExplorerFragment } from '../../src/io/read-explorer-fragment.ts';
import { LAYERS } from '../../src/maps/layers/index.ts';
import type { ParameterDescription, ParameterValue } from '../../src/methods/method.ts';

const positive = fc.double({ min: 1e-90, max: 1e90, noNaN: true });
const below = (most: number): fc.Arbitrary<number> => fc.double({ min: 0.1, max: most, noNaN: true });

/** Numbers that every method takes. */
function valueFor(key: string, kind: ParameterDescription['kind']): fc.Arbitrary<ParameterValue> {
  if (key === 'dampening') return fc.constant(0);
  if (key === 'kappa') return fc.constant(7.5);
  if (kind === 'switch') return fc.boolean();
  return kind === 'list' ? fc.array(below(0.9), { minLength: 1, maxLength: 4 }) : below(0.9);
}

const method: fc.Arbitrary<ExplorerMethod> = fc
  .constantFrom(...EXPLORER_METHODS)
  .chain(({ name, parameters }) =>
    fc
      .record(Object.fromEntries(Object.entries(parameters).map(([key, { kind }]) => [key, valueFor(key, kind)])))
      .map((given) => ({ name, parameters: { ...given, eta: Number(given['eta']) } })),
  );

const spectrum = fc.oneof(
  fc.tuple(positive, positive).map(([a, b]) => ({ mu: Math.min(a, b), L: Math.max(a, b) })),
  fc.record({ eigenvalues: fc.array(below(1e3), { minLength: 2, maxLength: 5 }) }),
  fc.record({
    eigenvalues: fc.constant([-1, 0, 2.5]),
    weights: fc.tuple(positive, positive, positive),
    flatThreshold: below(1),
  }),
);

const state: fc.Arbitrary<ExplorerState> = fc.record({
  method,
  against: fc.option(method),
  spectrum,
  mode: fc.constantFrom(0, 1),
  start: fc.tuple(
    positive,
    positive.map((value) => -value),
  ),
  runsOn: fc.constantFrom(...RUNS),
  steps: fc.integer({ min: 5, max: 2000 }),
  step: fc.integer({ min: 0, max: 5 }),
  epsilon: fc.double({ min: 1e-300, max: 0.99, noNaN: true }),
  layer: fc.constantFrom(...LAYERS.map(({ name }) => name)),
  lines: fc.subarray([...MAP_LINES]),
  rectangle: fc.option(fc.constant({ x: [-0.5, 1 / 3], y: [0, 1e-7 / 3] } as const)),
  locus: fc.constantFrom(...LOCI),
});

describe('explorerFragment', () => {
  it('is what readExplorerFragment reads, every double the same', () => {
    fc.assert(
      fc.property(state, (one) => {
        expect(readExplorerFragment(explorerFragment(one))).toEqual(one);
      }),
      { numRuns: 200 },
    );
  });

  it('is written with characters that an address may hold as they are', () => {
    fc.assert(
      fc.property(state, (one) => {
        expect(explorerFragment(one)).toMatch(/^[\w&=.,%-]+$/);
      }),
      { numRuns: 100 },
    );
  });

  it('leaves out what is as usual', () => {
    expect(explorerFragment(EXPLORER_DEFAULT)).toBe('1&method=heavy-ball&beta=0.8&eta=0.02');
    const other = { ...EXPLORER_DEFAULT, spectrum: { mu: 1, L: 25 }, step: 7, lines: [] };
    expect(explorerFragment(other)).toBe('1&method=heavy-ball&beta=0.8&eta=0.02&kappa=25&step=7&lines=');
  });

  it('tells the κ of a method from that of the spectrum', () => {
    const method = { name: 'robust-momentum', parameters: { rho: 0.9, kappa: 50, eta: 0.01 } };
    const one = { ...EXPLORER_DEFAULT, method, spectrum: { mu: 1, L: 25 } };
    expect(explorerFragment(one)).toBe('1&method=robust-momentum&rho=0.9&method.kappa=50&eta=0.01&kappa=25');
  });

  it('says an interval that does not begin at 1 by its ends', () => {
    expect(explorerFragment({ ...EXPLORER_DEFAULT, spectrum: { mu: 0.5, L: 2 } })).toContain('&mu=0.5&L=2');
  });
});
