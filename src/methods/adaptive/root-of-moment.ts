import type { Vector } from '../../numeric/vector.ts';

/** √(v/correction) + ε. */
export function rootOfMoment(secondMoment: Vector, correction: number, epsilon: number): Vector {
  return secondMoment.map((value) => Math.sqrt(value / correction) + epsilon);
}
