import { describe } from '../../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../../numeric/input-error.ts';
import type { Vector } from '../../numeric/vector.ts';
import type { Rule } from './update-rule.ts';

/** A run of a rule on $f(\theta) = \frac12\sum_i \lambda_i(\theta_i - c)^2$, whose curvatures may change from step to step. */
export interface Probe {
  /** What it is in words, for errors: `the run on λ = 0.5 from θ = 1`. */
  readonly words: string;
  /** θ₀. */
  readonly start: Vector;
  /** The curvature of each coordinate in each step: as many steps as rows. */
  readonly curvatures: readonly Vector[];
  /** c, the same in every coordinate. Default 0. */
  readonly minimum?: number;
}

/** θ₀, …, θ_K of a rule on a probe; throws, naming the probe, if it returns anything but finite points of the start's length. */
export function runProbe(rule: Rule, { words, start, curvatures, minimum = 0 }: Probe): Vector[] {
  const size = start.length;
  const run = rule(start);
  return [
    start,
    ...curvatures.map((row, k) => {
      const where = `in step ${k + 1} of ${words}`;
      const point: unknown = run((asked) => {
        checkPoint('ask for the gradient at', asked, size, where);
        return asked.map((theta, i) => row[i]! * (theta - minimum));
      });
      checkPoint('return', point, size, where);
      return [...point];
    }),
  ];
}

function checkPoint(verb: string, point: unknown, size: number, where: string): asserts point is Vector {
  const numbers = size === 1 ? '1 number' : `${size} numbers`;
  if (!Array.isArray(point) || point.length !== size) {
    throw inputTypeError(`linearize: the rule must ${verb} an array of ${numbers}, got ${describe(point)} ${where}`);
  }
  const wrong: unknown = point.find((value) => !Number.isFinite(value));
  if (point.some((value) => !Number.isFinite(value))) {
    throw inputRangeError(`linearize: the rule must ${verb} finite numbers, got ${describe(wrong)} ${where}`);
  }
}
