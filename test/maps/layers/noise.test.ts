import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { layerMap } from '../../../src/maps/layer-map.ts';
import { heavyBall } from '../../../src/methods/heavy-ball.ts';
import { lossFloor } from '../../../src/response/loss-floor.ts';
import { stationaryVariance } from '../../../src/response/stationary-variance.ts';
import { fromEigenvalues } from '../../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../../src/spectrum/from-interval.ts';
import { analyze } from '../../../src/stability/analyze.ts';
import { cellsOf, curvaturesOf, mapOf, smallMaps } from '../../helpers/map-subjects.ts';

const precision = fc.constantFrom('fast', 'exact');

/** Relative agreement, of numbers that both may be infinite. */
function expectClose(value: number, reference: number, margin: number): void {
  if (value === reference) return;
  expect(Math.abs(value / reference - 1)).toBeLessThan(1e-14 / margin);
}

describe('noiseLayer', () => {
  it('is the largest stationary variance over the curvatures', () => {
    fc.assert(
      fc.property(smallMaps, precision, (small, how) => {
        const map = mapOf('noise', small, { precision: how });
        for (const cell of cellsOf(map)) {
          const { modes } = analyze(small.method, cell.parameters, fromEigenvalues(curvaturesOf(small, map, cell)));
          const margins = modes.flatMap(({ juryMargins }) => [juryMargins.determinant, juryMargins.atMinusOne]);
          const margin = Math.min(1, ...margins.map(Math.abs));
          if (margin < 1e-13) continue;
          expectClose(cell.value, Math.max(...modes.map(stationaryVariance)), margin);
        }
      }),
      { numRuns: 80 },
    );
  });
});

describe('lossFloorLayer', () => {
  it('is the loss floor of the weighted list, or of the two ends', () => {
    fc.assert(
      fc.property(smallMaps, precision, (small, how) => {
        const map = mapOf('loss-floor', small, { precision: how });
        for (const { mu, L, parameters, value } of cellsOf(map)) {
          const spectrum = map.plane.sameSpectrum ? small.spectrum : fromInterval(mu, L);
          const analysis = analyze(small.method, parameters, spectrum);
          const margins = analysis.modes.flatMap(({ juryMargins: { determinant, atMinusOne } }) => [
            determinant,
            atMinusOne,
          ]);
          const margin = Math.min(1, ...margins.map(Math.abs));
          if (margin < 1e-13) continue;
          expectClose(value, lossFloor(analysis), margin);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('counts an eigenvalue as often as it is in the list, and leaves out weights of 0, flat and negative ones', () => {
    const axes = { x: { from: 0, to: 1, count: 2 }, y: { from: 0, to: 1, count: 2 } };
    const of = (eigenvalues: number[], weights?: number[]): Float64Array =>
      layerMap('loss-floor', heavyBall, fromEigenvalues(eigenvalues, weights), axes).values;
    expect(of([1, 1, 2])).toEqual(of([1, 2], [2, 1]));
    expect(of([-3, 0, 1])).toEqual(of([1]));
    expect(of([1, 100], [1, 0])).toEqual(of([1]));
    expect(of([1, 100], [1, 1e-9]).every((value) => value === Infinity)).toBe(true);
  });
});
