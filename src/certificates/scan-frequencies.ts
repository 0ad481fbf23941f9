import type { Resonance } from './resonances-of.ts';

/** A scan has so many frequencies per factor of e, and per half period of the last tap where that is closer. */
const DENSITY = 5;
const PER_TAP = 6;
/** Its smallest distance from what it is about, beside the width of that. */
const SMALLEST = 0.05;

/**
 * 0, and frequencies up to π: even in the logarithm from well below 1 − ρ on, closer than the periods of all taps, and as even in the
 * distance from each root's angle, from well below the root's distance from the circle on.
 */
export function scanFrequencies(gap: number, taps: number, resonances: readonly Resonance[]): readonly number[] {
  const widest = Math.PI / (PER_TAP * taps);
  const around = resonances.flatMap(({ angle, gap: rootGap }) => {
    return spreading(angle, Math.max(SMALLEST * Math.abs(rootGap - gap), Number.EPSILON), widest);
  });
  const scan = [0, Math.PI, ...distances(SMALLEST * gap, Math.PI, widest), ...around];
  return inOrder(scan);
}

/** The frequencies around which tap j alone has dips as narrow as 1 − ρ: where its multiplier 1 − (ρ²/z)ʲ is least. */
export function echoFrequencies(gap: number, tap: number): readonly number[] {
  const widest = Math.PI / (PER_TAP * tap);
  const angles = Array.from({ length: Math.floor(tap / 2) }, (_, k) => (2 * Math.PI * (k + 1)) / tap);
  return inOrder(angles.flatMap((angle) => spreading(angle, SMALLEST * gap, widest)));
}

function spreading(angle: number, from: number, widest: number): readonly number[] {
  return [
    angle,
    ...distances(from, DENSITY * widest, widest).flatMap((distance) => [angle - distance, angle + distance]),
  ];
}

/** Numbers from one to another, each larger by a part of itself, or by the widest step if that is less. */
function distances(from: number, to: number, widest: number): readonly number[] {
  const numbers: number[] = [];
  for (let number = from; number < to; number += Math.min(number / DENSITY, widest)) numbers.push(number);
  return numbers;
}

function inOrder(frequencies: readonly number[]): readonly number[] {
  // As doubles alone they are sorted without calls.
  return [...Float64Array.from(frequencies.filter((omega) => omega >= 0 && omega <= Math.PI)).sort()];
}
