import { describe, expect, it } from 'vitest';
import { freePlace } from '../../../src/dynamics/identification/free-place.ts';

/** A coordinate of a mode, as a run of 30 iterates shows it. */
function modeOf(beta: number, gamma: number, x: number): Float64Array {
  let [before, now] = [3, 3];
  return Float64Array.from({ length: 30 }, () => {
    const [point, change] = [now + 1, now - before];
    [before, now] = [now, now + beta * change - x * (now + gamma * change)];
    return point;
  });
}

describe('freePlace', () => {
  it('reads β and γ off two modes in any coordinates, without a search', () => {
    const [a, b] = [modeOf(0.05, 5, 0.03), modeOf(0.05, 5, 0.2)];
    const turned = [a.map((value, k) => 0.6 * value - 0.8 * b[k]!), a.map((value, k) => 0.8 * value + 0.6 * b[k]!)];
    const [beta, gamma] = freePlace(turned) ?? [NaN, NaN];
    expect(beta).toBeCloseTo(0.05, 8);
    expect(gamma).toBeCloseTo(5, 6);
  });

  it('says nothing of one coordinate, in which β and γ can be traded', () => {
    expect(freePlace([modeOf(0.5, 0.5, 0.1)])).toBeNull();
  });
});
