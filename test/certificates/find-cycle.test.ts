import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certify } from '../../src/certificates/certify.ts';
import type { Cycle } from '../../src/certificates/cycle.ts';
import { findCycle } from '../../src/certificates/find-cycle.ts';
import { heavyBallDichotomy } from '../../src/certificates/heavy-ball-dichotomy.ts';
import { replayCycle } from '../../src/certificates/replay-cycle.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { tripleMomentum } from '../../src/methods/triple-momentum.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { standardTuning } from '../../src/tuning/standard-tuning.ts';
import { refusal } from '../helpers/refusal.ts';

const even = (min: number, max: number) => fc.nat({ max: 1e6 }).map((n) => min + (max - min) * (n / 1e6));
const stable = fc.record({
  beta: even(0.05, 0.999),
  gamma: even(0, 0.3),
  part: even(0.2, 0.9999),
  power: even(0.01, 6),
});

function cycleAt({
  beta,
  gamma,
  part,
  power,
}: {
  beta: number;
  gamma: number;
  part: number;
  power: number;
}): Cycle | null {
  const L = 10 ** power;
  const parameters = { beta, gamma, eta: (part * 2 * (1 + beta)) / (1 + 2 * gamma) / L };
  return findCycle(parameters, { mu: 1, L }, { method: generalMomentum });
}

/** The cycles among random points, half of them of the heavy ball. */
const cycling = fc
  .tuple(stable, fc.boolean())
  .map(([at, looksAhead]) => cycleAt(looksAhead ? at : { ...at, gamma: 0 }))
  .filter((cycle) => cycle !== null);

/** The heavy ball at a point where the only cycle is a pentagram. */
const STAR = {
  parameters: { beta: 0.8322134017944336, eta: 3.567222565134216 },
  interval: { mu: 1 / 1.2468393091519114, L: 1 },
};

describe('findCycle', () => {
  it('finds a cycle that the simulated method does not leave, of a function of its class', () => {
    fc.assert(
      fc.property(cycling, (cycle) => {
        const { drift, slack, trajectory } = replayCycle(cycle, { steps: 3000 });
        expect(trajectory.iterations).toBe(3000);
        expect(drift).toBeLessThan(1e-10);
        expect(slack).toBeGreaterThan(-1e-13);
      }),
      { numRuns: 60 },
    );
  });

  it('finds the shortest: the condition on −W fails for all polygons and stars with fewer corners', () => {
    fc.assert(
      fc.property(stable, ({ beta, gamma, part, power }) => {
        const L = 10 ** power;
        const eta = (part * 2 * (1 + beta)) / (1 + 2 * gamma) / L;
        const cycle = findCycle({ beta, gamma, eta }, { mu: 1, L }, { method: generalMomentum });
        if (!(Math.abs(beta - gamma * eta) < 1 && Math.abs(beta - gamma * eta * L) < 1)) return;
        const isCycle = (turns: number, length: number): boolean => {
          const omega = (2 * Math.PI * turns) / length;
          const [cosine, sine] = [Math.cos(omega), Math.sin(omega)];
          const at = (lambda: number): [number, number] => [
            Math.cos(2 * omega) - (1 + beta - (1 + gamma) * eta * lambda) * cosine + beta - gamma * eta * lambda,
            Math.sin(2 * omega) - (1 + beta - (1 + gamma) * eta * lambda) * sine,
          ];
          const [[a, b], [c, d]] = [at(L), at(1)];
          const argument = Math.atan2(-(b * c - a * d), -(a * c + b * d));
          return Math.abs(argument) <= Math.PI / length;
        };
        for (let length = 3; length < (cycle?.length ?? 40); length++) {
          for (let turns = 1; turns < length / 2; turns++)
            expect(isCycle(turns, length), `${turns}/${length}`).toBe(false);
        }
        if (cycle !== null) expect(isCycle(cycle.turns, cycle.length)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('agrees with the closed form of the heavy ball', () => {
    fc.assert(
      fc.property(even(0.01, 0.9999), even(0.01, 0.9999), even(0, 5), (beta, part, power) => {
        const parameters = { beta, eta: (part * 2 * (1 + beta)) / 10 ** power };
        const interval = { mu: 1, L: 10 ** power };
        const cycle = findCycle(parameters, interval);
        expect(cycle?.length ?? null).toBe(heavyBallDichotomy(parameters, interval, { taps: 0 }).cycleLength);
      }),
      { numRuns: 1000 },
    );
  });

  it('is never where a certificate is', () => {
    fc.assert(
      fc.property(stable, ({ beta, gamma, part, power }) => {
        const L = 10 ** power;
        const parameters = { beta, gamma, eta: (part * 2 * (1 + beta)) / (1 + 2 * gamma) / L };
        const { certified } = certify(generalMomentum, parameters, { mu: 1, L }, { kind: 'off-by-one' });
        if (certified) expect(findCycle(parameters, { mu: 1, L }, { method: generalMomentum })).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('is a 3-cycle for Polyak’s constants from κ = 9 + 4√5 on, run for 100 000 steps', () => {
    const threshold = 9 + 4 * Math.sqrt(5);
    for (const kappa of [threshold * (1 + 1e-9), 18, 1e4, 1e8]) {
      const { oneMinusBeta = NaN, eta } = optimalTuning(heavyBall, fromKappa(kappa)).parameters;
      const cycle = findCycle({ oneMinusBeta, eta }, { mu: 1, L: kappa });
      expect(cycle).toMatchObject({ method: 'heavy-ball', length: 3, turns: 1 });
      if (cycle) expect(replayCycle(cycle).drift).toBeLessThan(1e-10);
    }
    const { oneMinusBeta = NaN, eta } = optimalTuning(heavyBall, fromKappa(threshold * (1 - 1e-9))).parameters;
    expect(findCycle({ oneMinusBeta, eta }, { mu: 1, L: threshold * (1 - 1e-9) })).toBeNull();
  });

  it('is none of more than a million corners, which no list holds', () => {
    const spectrum = fromKappa(1e100);
    const { parameters } = standardTuning(tripleMomentum, spectrum);
    expect(findCycle(parameters, spectrum, { method: tripleMomentum })).toBeNull();
  });

  it('knows stars', () => {
    const cycle = findCycle(STAR.parameters, STAR.interval);
    expect(cycle).toMatchObject({ length: 5, turns: 2 });
    expect(cycle?.points[1]?.[0]).toBeCloseTo(Math.cos((4 * Math.PI) / 5), 14);
    expect(cycle?.previous).toBe(cycle?.points[4]);
    if (cycle) expect(replayCycle(cycle, { steps: 1000 }).drift).toBeLessThan(1e-12);
  });

  it('is none where the method is unstable or there is one curvature, and takes what the method takes', () => {
    expect(findCycle({ beta: 4 / 9, eta: 1 }, { mu: 1, L: 25 })).toBeNull();
    for (const oneMinusBeta of [0.5, 1e-9, 1e-20, 1e-40]) {
      for (const eta of [1e-3, 0.7, 1, 3]) expect(findCycle({ oneMinusBeta, eta }, { mu: 1, L: 1 })).toBeNull();
    }
    expect(refusal(() => findCycle({ eta: 1 }, { mu: 1, L: 25 }))).toBe(
      'TypeError: heavy-ball: beta must be a finite number, got undefined',
    );
    expect(refusal(() => findCycle({ beta: 0.5, eta: 1 }, { mu: 2, L: 1 }))).toBe(
      'RangeError: findCycle: mu must be at most L = 1, got 2',
    );
  });
});
