import { describe, expect, it } from 'vitest';

import type { HigherOrderMode } from '../../src/mode/higher-order-mode.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { methodOf, readHigherOrderOracle, type HigherOrderPoint } from '../helpers/higher-order-oracle.ts';
import { errorInUnits } from '../helpers/mode-oracle.ts';

const POINTS = readHigherOrderOracle();
const MODES = POINTS.map((point) => analyzeMode(methodOf(point), point.parameters, point.lambda));

/** What 106 bits of a root on the circle away from ±1, or of a cosine, may take from a gap. */
const GAP_ERROR = 2 ** -98;

function units(value: number, [double, rest]: readonly [number, number]): number {
  return double === 0 ? (value === 0 ? 0 : Infinity) : errorInUnits(value, { double, rest });
}

function where({ family, parameters, lambda }: HigherOrderPoint): string {
  return `${family}: ${JSON.stringify(parameters)}, lambda ${lambda}`;
}

/** The distance from each exact root to the nearest computed one that is left, and the error stated for that. */
function distances({ roots }: HigherOrderPoint, mode: HigherOrderMode): readonly (readonly [number, number])[] {
  const left = new Set(mode.roots.keys());
  return roots.map(([re, restRe, im, restIm]) => {
    const [nearest] = [...left]
      .map((i) => {
        const root = mode.roots[i]!;
        return { i, distance: Math.hypot(root.re - re - restRe, root.im - im - restIm) };
      })
      .toSorted((a, b) => a.distance - b.distance);
    const { i, distance } = nearest ?? { i: 0, distance: NaN };
    left.delete(i);
    return [distance, mode.rootErrors[i]!];
  });
}

describe('higherOrderModeOf against roots to 100 digits', () => {
  it('has every root within its stated error, which is half an ulp of a simple one', () => {
    POINTS.forEach((point, p) => {
      const mode = MODES[p]!;
      expect(mode.roots.length).toBe(point.roots.length);
      for (const [distance, error] of distances(point, mode)) {
        expect(distance, where(point)).toBeLessThanOrEqual(error);
        if (point.family !== 'exact')
          expect(error, where(point)).toBeLessThan(2 ** -52.9 * Math.max(1, mode.spectralRadius));
      }
    });
  });

  it('has ρ and 1 − ρ within u and −ln ρ within 2u; of pairs, and of what has a cosine, 1 − ρ to 2⁻⁹⁸ absolute', () => {
    POINTS.forEach((point, p) => {
      const mode = MODES[p]!;
      const isExact = mode.roots[0]?.im === 0 && point.method === 'aggregated-momentum';
      const slack = (value: number): number => (isExact || value === 0 ? 0 : GAP_ERROR / Math.abs(value) / 2 ** -53);
      expect(units(mode.spectralRadius, point.radius), where(point)).toBeLessThan(1);
      expect(units(mode.gap, point.gap), where(point)).toBeLessThan(1 + slack(mode.gap));
      if (point.decay === null) expect(mode.decay).toBe(Infinity);
      else expect(units(mode.decay, point.decay), where(point)).toBeLessThan(2 + slack(mode.decay));
    });
  });

  it('knows on which side of the unit circle the roots are, every time', () => {
    POINTS.forEach((point, p) => {
      expect(MODES[p]?.stability.charAt(0), where(point)).toBe(point.stability);
    });
    expect(POINTS.filter(({ stability }) => stability === 'm').length).toBeGreaterThan(10);
  });
});
