import { describe, expect, it } from 'vitest';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import type { Method } from '../../src/methods/method.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { bestBetaFor } from '../../src/tuning/best-beta-for.ts';
import { bestEtaFor } from '../../src/tuning/best-eta-for.ts';
import { type OracleTuning, readTuningOracle } from '../helpers/tuning-oracle.ts';

const U = 2 ** -53;
const METHOD: Readonly<Record<string, Method>> = { 'heavy-ball': heavyBall, nesterov };
const ROWS = readTuningOracle();

function bestFor({ method, given, value, mu, L }: OracleTuning): ReturnType<typeof bestEtaFor> {
  const spectrum = fromInterval(mu, L);
  const subject = METHOD[method]!;
  return given === 'eta'
    ? bestBetaFor(subject, value, spectrum)
    : bestEtaFor(subject, { oneMinusBeta: value }, spectrum);
}

/** Whether the given momentum makes any learning rate stable, and the best rate is no plateau in η. */
function isStable({ given, rates }: OracleTuning): boolean {
  return given === 'eta' || rates[1] > 0;
}

describe('bestEtaFor and bestBetaFor', () => {
  it('give rate, 1 − rate and −ln rate within 8u of a 120-digit search that knows no formula, κ to 1e30', () => {
    let checked = 0;
    for (const row of ROWS.filter(isStable)) {
      const { rate, rateGap, rateDecay } = bestFor(row);
      [rate, rateGap, rateDecay].forEach((number, i) => {
        const exact = row.rates[i]!;
        expect(Math.abs(number - exact), JSON.stringify({ row, i })).toBeLessThanOrEqual(8 * U * Math.abs(exact));
      });
      checked++;
    }
    expect(checked).toBeGreaterThan(290);
  });

  it('give the parameter that the search finds, rounded down by at most 4 ulp, where the best one is unique', () => {
    let checked = 0;
    for (const row of ROWS.filter(isStable)) {
      const { parameters, rate } = bestFor(row);
      const { eta, oneMinusBeta = NaN } = parameters;
      // On the heavy ball's plateau ρ = √β every η of an interval is best.
      if (row.given === 'oneMinusBeta' && row.method === 'heavy-ball' && Math.abs(rate ** 2 + row.value - 1) < 8 * U)
        continue;
      const [exact, rest] = row.best;
      const value = row.given === 'eta' ? oneMinusBeta : eta;
      expect(value, JSON.stringify(row)).toBeLessThanOrEqual(exact);
      if (rest < 0) expect(value, JSON.stringify(row)).toBeLessThan(exact);
      expect(exact - value, JSON.stringify(row)).toBeLessThanOrEqual(8 * U * Math.abs(exact));
      checked++;
    }
    expect(checked).toBeGreaterThan(220);
  });
});
