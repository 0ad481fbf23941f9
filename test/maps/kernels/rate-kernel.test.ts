import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { rateKernel, rateKernelOf, type RateKernel } from '../../../src/maps/kernels/rate-kernel.ts';
import { worstRateFiller } from '../../../src/maps/kernels/worst-rate-filler.ts';
import { WORST_RATE_MODULE } from '../../../src/maps/kernels/worst-rate-module.ts';
import { modeLineOf, type FamilyLine } from '../../../src/maps/mode-line.ts';
import type { MapSubject } from '../../../src/maps/plane.ts';
import { PLANES } from '../../../src/maps/planes/index.ts';
import { generalMomentum } from '../../../src/methods/general-momentum.ts';
import { heavyBall } from '../../../src/methods/heavy-ball.ts';
import { nesterov } from '../../../src/methods/nesterov.ts';
import { fromInterval } from '../../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../../src/spectrum/from-kappa.ts';

/** The two modes of a row. */
type Row = readonly [slow: FamilyLine, steep: FamilyLine];

function kernelFor(columns: number, rows: number): RateKernel {
  const kernel = rateKernel(columns, rows);
  if (kernel === null) throw new Error('no WebAssembly here');
  return kernel;
}

/** Fills rows of a kernel's values, from the last to the first: what one writes beyond its end, none would write over. */
function fillRows({ values, fillRow }: RateKernel, coordinates: Float64Array, rows: readonly Row[]): void {
  const count = coordinates.length;
  rows.toReversed().forEach(([slow, steep], i) => {
    const start = (rows.length - 1 - i) * count;
    expect(fillRow(coordinates, slow, steep, values.subarray(start, start + count))).toBe(true);
  });
}

/** What they are without WebAssembly. */
function expected(coordinates: Float64Array, rows: readonly Row[]): Float64Array {
  const count = coordinates.length;
  const values = new Float64Array(count * rows.length);
  const fill = worstRateFiller(coordinates);
  rows.forEach(([slow, steep], i) => {
    fill(modeLineOf(slow), modeLineOf(steep), values.subarray(i * count, (i + 1) * count));
  });
  return values;
}

/** Expects the same rows, to the last bit, from WebAssembly as from TypeScript. */
function expectSame(coordinates: Float64Array, rows: readonly Row[]): void {
  const kernel = kernelFor(coordinates.length, rows.length);
  fillRows(kernel, coordinates, rows);
  expect(kernel.values).toEqual(expected(coordinates, rows));
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Float64Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);
const double = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
/** From almost nothing to a largest value, in every order of magnitude. */
const upTo = (most: number): fc.Arbitrary<number> =>
  fc.oneof(
    double(0, most),
    double(-14, 0).map((p) => most * 10 ** p),
  );

/** A row with β to the right, where ηλ is constant. */
function betaRow(look: number, slope: number, [slow, steep]: readonly [number, number]): Row {
  const family = (etaLambda: number): FamilyLine => ({
    beta: { constant: 0, slope: 1 },
    oneMinusBeta: { constant: 1, slope: -1 },
    gamma: { constant: look, slope },
    etaLambda: { constant: etaLambda, slope: 0 },
  });
  return [family(slow), family(steep)];
}

describe('rateKernel', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.doUnmock('../../../src/maps/kernels/worst-rate-module.ts');
    vi.resetModules();
  });

  it('is worstRateFiller, bit for bit, over any rectangle of any plane of any method', () => {
    const subjects = fc
      .record({
        method: fc.constantFrom(heavyBall, nesterov, generalMomentum),
        plane: fc.constantFrom(...PLANES),
        kappa: fc.oneof(
          fc.constantFrom(1, 1 + 1e-9),
          double(0, 6).map((p) => 10 ** p),
        ),
        beta: double(-1.5, 2),
        gamma: double(-2, 2),
      })
      .map(({ method, plane, kappa, beta, gamma }) => {
        const momentum = plane.name.startsWith('kappa') || plane.name === 'eta-gamma' ? { beta } : {};
        const look = method === generalMomentum && plane.name !== 'eta-gamma' ? { gamma } : {};
        const spectrum = plane.name === 'beta-eta-lambda' ? fromInterval(3, 3) : fromKappa(kappa);
        const subject: MapSubject = { method, spectrum, fixed: { ...momentum, ...look } };
        return { plane, subject };
      })
      .filter(({ plane, subject }) => plane.refusal(subject) === null && plane.rowAt(subject, 0.5) !== null);
    const xs = fc.array(fc.oneof(double(-1.5, 2), upTo(1), upTo(1e3)), { minLength: 1, maxLength: 67 });
    const ys = fc.array(double(-14, 0.7), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(subjects, xs, ys, fc.boolean(), ({ plane, subject }, places, powers, isFalling) => {
        const inside = places.filter((x) => x >= plane.x.least && x <= plane.x.most).sort((a, b) => a - b);
        fc.pre(inside.length > 0);
        const rows = powers.flatMap((power) => plane.rowAt(subject, 10 ** power) ?? []);
        const along = Float64Array.from(isFalling ? inside.reverse() : inside, (x) => rows[0]!.coordinate(x));
        expectSame(
          along,
          rows.map((row) => [row.family('mu'), row.family('L')]),
        );
      }),
      { numRuns: 1500 },
    );
  });

  it('is the same in even grids, for momenta below 0, beyond 1, and all scaled curvatures up to the flip', () => {
    fc.assert(
      fc.property(
        double(-1.5, 1),
        upTo(3),
        fc.integer({ min: 1, max: 301 }),
        fc.array(fc.tuple(upTo(5), upTo(5)), { minLength: 3, maxLength: 3 }),
        fc.constantFrom([0, 0], [0, 1], [0.3, 0], [-0.5, 0.2]),
        (from, length, count, scaled, [look = NaN, slope = NaN]) => {
          const grid = Float64Array.from({ length: count }, (_, i) => from + (length * (i + 0.5)) / count);
          expectSame(
            grid,
            scaled.map((pair) => betaRow(look, slope, pair)),
          );
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('is the same at critical damping, between neighboring doubles', () => {
    fc.assert(
      fc.property(upTo(4), fc.integer({ min: 1, max: 65 }), fc.constantFrom(0, 1), (x, count, slope) => {
        const root = Math.sqrt(x);
        const critical = slope === 0 ? (1 - root) ** 2 : (1 - root) / (1 + root);
        const near = Float64Array.from({ length: count }, (_, i) => critical * (1 + (i - count / 2) * 2 ** -52));
        expectSame(near, [betaRow(0, slope, [x, x]), betaRow(0, slope, [x / 7, x]), betaRow(0, slope, [x, x / 7])]);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same in narrow stretches of complex roots, next to where critical dampings merge', () => {
    const plane = PLANES.find(({ name }) => name === 'eta-gamma');
    const row = plane?.rowAt({ method: generalMomentum, spectrum: fromKappa(1), fixed: { beta: 0.5001 } }, 1);
    if (!row) throw new Error('no such row');
    const narrow = Float64Array.from({ length: 2001 }, (_, i) => 0.2 + 0.00005 * i);
    expectSame(narrow, [[row.family('mu'), row.family('L')]]);
  });

  it('is the same where numbers are infinite, not numbers, or zeros', () => {
    const strange = fc.constantFrom(NaN, Infinity, -Infinity, 0, -0, 1, -1, 1e200, 5e-324, 0.25);
    fc.assert(
      fc.property(fc.array(strange, { minLength: 1, maxLength: 9 }), strange, strange, (places, slow, steep) => {
        expectSame(Float64Array.from(places), [betaRow(0, 0, [slow, steep]), betaRow(0, 1, [slow, steep])]);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps rows apart when fillers take turns, in one memory or in several', () => {
    const grids = [0.5, 1, 1.5].map((length) => Float64Array.from({ length: 21 }, (_, i) => (length * (i + 0.5)) / 21));
    const rows = [0.02, 0.5, 2].map((scaled) => betaRow(0, 1, [scaled / 10, scaled]));
    const [shared, own] = [kernelFor(21, 9), grids.map(() => kernelFor(21, 3))];
    rows.forEach(([slow, steep], y) => {
      grids.forEach((grid, x) => {
        const place = 21 * (3 * x + y);
        shared.fillRow(grid, slow, steep, shared.values.subarray(place, place + 21));
        own[x]?.fillRow(grid, slow, steep, own[x].values.subarray(21 * y, 21 * y + 21));
      });
    });
    const wanted = grids.map((grid) => expected(grid, rows));
    expect([...shared.values]).toEqual(wanted.flatMap((values) => [...values]));
    expect(own.map(({ values }) => values)).toEqual(wanted);
  });

  it('fills nothing but rows of its values', () => {
    const { values, fillRow } = kernelFor(4, 2);
    const [slow, steep] = betaRow(0, 0, [0.01, 1]);
    const around = (start: number, length: number): Float64Array =>
      new Float64Array(values.buffer, values.byteOffset + 8 * start, length);
    const tries = [
      [4, around(0, 3)],
      [4, around(0, 5)],
      [3, around(0, 4)],
      [5, around(0, 4)],
      [4, around(-1, 4)],
      [4, around(5, 4)],
    ] as const;
    for (const [count, out] of tries) expect(fillRow(new Float64Array(count).fill(0.5), slow, steep, out)).toBe(false);
    expect([...values]).toEqual(new Array(8).fill(0));
    expect(fillRow(new Float64Array(4).fill(0.5), slow, steep, around(4, 4))).toBe(true);
    expect(values[3]).toBe(0);
    expect(values[4]).toBeGreaterThan(0);
  });

  it('fills rows of a million cells', () => {
    const grid = Float64Array.from({ length: 1_000_001 }, (_, i) => (i + 0.5) / 1_000_001);
    const rows = [betaRow(0, 0, [0.01, 1]), betaRow(0, 1, [0.01, 1])];
    const kernel = kernelFor(grid.length, rows.length);
    fillRows(kernel, grid, rows);
    expect(Buffer.compare(bytesOf(kernel.values), bytesOf(expected(grid, rows)))).toBe(0);
  });

  it('fills the last row of a memory that is full to the last page', () => {
    const { values, fillRow } = kernelFor(1, 8141);
    expect(values.byteOffset + values.byteLength + 8).toBe(values.buffer.byteLength);
    expect(fillRow(Float64Array.of(0.5), ...betaRow(0, 0, [0.01, 1]), values.subarray(8140))).toBe(true);
  });

  it('is found by its values, and by nothing else', () => {
    const kernel = kernelFor(3, 2);
    expect(rateKernelOf(kernel.values)).toBe(kernel);
    expect(rateKernelOf(kernel.values.subarray(3))).toBe(kernel);
    expect(rateKernelOf(new Float64Array(6))).toBeUndefined();
  });

  it('is null where its memory would exceed what there can be', () => {
    expect(rateKernel(2 ** 27, 4)).toBeNull();
    expect(rateKernel(2 ** 26, 5)).toBeNull();
  });

  it.each([
    ['there is no WebAssembly', undefined],
    ['a policy forbids it', runInContext('WebAssembly', createContext({}, { codeGeneration: { wasm: false } }))],
    ['no memory is to be had', { Module: Object, Instance: Array.bind(null, -1) }],
  ])('is null where %s', async (_, replacement: unknown) => {
    vi.resetModules();
    vi.stubGlobal('WebAssembly', replacement);
    const { rateKernel: without } = await import('../../../src/maps/kernels/rate-kernel.ts');
    expect([without(2, 2), without(2, 2)]).toEqual([null, null]);
  });

  it('is null where the module does not compile, as where there are no vectors', async () => {
    vi.resetModules();
    vi.doMock('../../../src/maps/kernels/worst-rate-module.ts', () => ({ WORST_RATE_MODULE: '0061736d0100000001ff' }));
    const { rateKernel: without } = await import('../../../src/maps/kernels/rate-kernel.ts');
    expect(without(2, 2)).toBeNull();
  });
});

describe('WORST_RATE_MODULE', () => {
  it('is small enough to be compiled at once in any browser', () => {
    expect(WORST_RATE_MODULE.length / 2).toBeLessThan(4096);
  });
});
