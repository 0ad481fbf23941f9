import { describe, expect, it } from 'vitest';
import type { Cycle } from '../../src/certificates/cycle.ts';
import { findCycle } from '../../src/certificates/find-cycle.ts';
import { replayCycle } from '../../src/certificates/replay-cycle.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { randomOf } from '../../src/numeric/random.ts';
import { refusal } from '../helpers/refusal.ts';

/** Random cycles, at most two of each kind, until there are so many: polygons of many lengths, stars, of methods that look ahead too. */
function cyclesOfAllKinds(count: number): readonly Cycle[] {
  const random = randomOf(5);
  const found = new Map<string, Cycle[]>();
  for (let cycles = 0; cycles < count;) {
    const L = 10 ** (random.uniform(0, 1) < 0.5 ? random.uniform(0.01, 0.15) : random.uniform(0, 6));
    const beta = 1 - 10 ** random.uniform(-4, 0);
    const gamma = random.integer(0, 1) === 0 ? 0 : random.uniform(0, 0.3);
    const eta = (random.uniform(0.01, 0.9999) * 2 * (1 + beta)) / (1 + 2 * gamma) / L;
    const cycle = findCycle({ beta, gamma, eta }, { mu: 1, L }, { method: generalMomentum });
    if (cycle === null) continue;
    const kind = `${cycle.length}/${cycle.turns}`;
    const alike = found.get(kind) ?? [];
    if (alike.length === 2) continue;
    found.set(kind, [...alike, cycle]);
    cycles += 1;
  }
  return [...found.values()].flat();
}

describe('replayCycle', () => {
  it('stays within 1e-10 of cycles of every kind for 100 000 steps', () => {
    const cycles = cyclesOfAllKinds(12);
    expect(cycles.some(({ turns }) => turns > 1)).toBe(true);
    expect(cycles.some(({ family }) => family.gamma > 0)).toBe(true);
    expect(new Set(cycles.map(({ length }) => length)).size).toBeGreaterThan(5);
    for (const cycle of cycles) {
      const { drift, slack } = replayCycle(cycle);
      expect(drift, JSON.stringify(cycle)).toBeLessThan(1e-10);
      expect(slack).toBeGreaterThan(-1e-12);
    }
  });

  it('sees where a polygon is no cycle: it drifts away, though the function is still of its class', () => {
    const cycle = findCycle({ beta: 4 / 9, eta: 1 / 9 }, { mu: 1, L: 25 });
    if (!cycle) throw new Error('no cycle');
    const narrow = { ...cycle, interval: { mu: 1, L: 10 } };
    const { drift, slack } = replayCycle(narrow, { steps: 100 });
    expect(drift).toBeGreaterThan(0.1);
    expect(slack).toBeGreaterThan(-1e-12);
    expect(replayCycle(cycle, { steps: 100 }).slack).toBeCloseTo(0.0575, 6);
  });

  it('asks for a whole number of steps', () => {
    const cycle = findCycle({ beta: 4 / 9, eta: 1 / 9 }, { mu: 1, L: 25 });
    expect(refusal(() => cycle && replayCycle(cycle, { steps: 0.5 }))).toBe(
      'RangeError: replayCycle: steps must be a whole number ≥ 1, got 0.5',
    );
  });
});
