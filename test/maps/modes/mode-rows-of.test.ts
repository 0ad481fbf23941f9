import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { allCurvatures } from '../../../src/maps/modes/all-curvatures.ts';
import { decayAt } from '../../../src/maps/modes/decay-at.ts';
import { endCurvatures } from '../../../src/maps/modes/end-curvatures.ts';
import { gapAt } from '../../../src/maps/modes/gap-at.ts';
import { modeRowsOf } from '../../../src/maps/modes/mode-rows-of.ts';
import type { LayerContext } from '../../../src/maps/layer.ts';
import { heavyBall } from '../../../src/methods/heavy-ball.ts';
import { fromEigenvalues } from '../../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../../src/spectrum/from-interval.ts';
import type { Spectrum } from '../../../src/spectrum/spectrum.ts';
import { analyzeMode } from '../../../src/stability/analyze-mode.ts';
import { rivalContext } from '../../../src/maps/rival-context.ts';
import { mapOf, smallMaps, type SmallMap } from '../../helpers/map-subjects.ts';
import { secondOrder } from '../../helpers/second-order.ts';

function contextOf(small: SmallMap): LayerContext {
  const { subject, plane, settings, x } = mapOf('regime', small);
  return { subject, plane, settings, xs: x };
}

function contextFor(spectrum: Spectrum, plane: string): LayerContext {
  const axes = { x: { from: 1, to: 2, count: 2 }, y: { from: 0, to: 1, count: 2 } };
  return contextOf({ method: heavyBall, spectrum, axes, options: { plane } });
}

/** The modes of a context and of its rivals beside those of the kernel. */
function check(context: LayerContext, y: number): void {
  const curvatures = allCurvatures(context);
  const { plane, xs } = context;
  const subject = secondOrder(context.subject);
  modeRowsOf(
    context,
    curvatures,
  )(y).forEach((row, j) => {
    xs.forEach((x, i) => {
      const cell = plane.cellAt(subject, x, y);
      const curvature = curvatures[j] ?? NaN;
      const lambda = typeof curvature === 'number' ? curvature : cell[curvature];
      const mode = analyzeMode(subject.method, cell.parameters, lambda);
      const size = 1 + Math.abs(mode.trace) + Math.abs(mode.determinant) + mode.etaLambda;
      const { atOne, atMinusOne, determinant } = mode.juryMargins;
      const pairs = [
        [row.trace, mode.trace],
        [row.determinant, mode.determinant],
        [row.complement, determinant],
        [row.atOne, atOne],
        [row.atMinusOne, atMinusOne],
      ] as const;
      for (const [values, value] of pairs) {
        expect(Math.abs((values[i] ?? NaN) - value)).toBeLessThan(32 * size * Number.EPSILON);
      }
      expect((row.eta[i] ?? NaN) / cell.parameters.eta).toBeCloseTo(1, 14);
      expect(Math.abs(gapAt(row, i) - mode.gap)).toBeLessThan(1e-7 * size);
      if (mode.spectralRadius > 1e-3) expect(Math.abs(decayAt(row, i) - mode.decay)).toBeLessThan(1e-4 * size);
    });
  });
}

describe('modeRowsOf', () => {
  it('has the modes of the method in every cell, by lines and cell by cell', () => {
    fc.assert(
      fc.property(smallMaps, fc.nat({ max: 6 }), (small, row) => {
        check(contextOf(small), mapOf('regime', small).y[row] ?? NaN);
      }),
      { numRuns: 100 },
    );
  });

  it('has those of a rival with the parameters that it takes', () => {
    fc.assert(
      fc.property(smallMaps, fc.nat({ max: 6 }), fc.nat(), (small, row, pick) => {
        const { methods } = mapOf('regime', small).settings;
        const rival = rivalContext(contextOf(small), methods[pick % methods.length] ?? small.method);
        check(rival, mapOf('regime', small).y[row] ?? NaN);
      }),
      { numRuns: 100 },
    );
  });
});

describe('decayAt', () => {
  it('is as good as a double where ρ is small', () => {
    const single = contextOf({
      method: heavyBall,
      spectrum: fromInterval(1, 1),
      axes: { x: { from: 1e-30, to: 3e-30, count: 2 }, y: { from: 0.5, to: 1.5, count: 2 } },
      options: {},
    });
    const row = modeRowsOf(single, ['mu'])(1)[0];
    if (!row) throw new Error('there must be a row');
    expect(decayAt(row, 0) / (-Math.log(1.5e-30) / 2)).toBeCloseTo(1, 14);
  });
});

describe('allCurvatures', () => {
  it('is each eigenvalue of a list once, without flat and negative ones', () => {
    expect(allCurvatures(contextFor(fromEigenvalues([-3, 0, 2, 1, 2, 5]), 'beta-eta'))).toEqual([1, 2, 5]);
  });

  it('is the two ends of an interval, and where κ is on an axis', () => {
    expect(allCurvatures(contextFor(fromInterval(1, 5), 'beta-eta'))).toEqual(['mu', 'L']);
    const onKappa = { ...contextFor(fromEigenvalues([1, 2, 5]), 'beta-eta') };
    expect(allCurvatures({ ...onKappa, plane: { ...onKappa.plane, sameSpectrum: false } })).toEqual(['mu', 'L']);
  });
});

describe('endCurvatures', () => {
  it('is one where there is one, but for planes that have others', () => {
    const one = contextFor(fromInterval(2, 2), 'beta-eta-lambda');
    expect(endCurvatures(one)).toEqual(['mu']);
    expect(endCurvatures({ ...one, plane: { ...one.plane, sameSpectrum: false } })).toEqual(['mu', 'L']);
    expect(endCurvatures(contextFor(fromInterval(1, 2), 'beta-eta'))).toEqual(['mu', 'L']);
  });
});
