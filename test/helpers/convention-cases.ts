import * as fc from 'fast-check';

import type {
  Convention,
  ConventionParameter,
  ConventionParameters,
} from '../../src/methods/conventions/convention.ts';
import type { Vector } from '../../src/numeric/vector.ts';

/** Where the objectives of {@link bentGradient} have their minima: at 0, where errors are seen best, and elsewhere. */
export const MINIMIZERS: readonly number[] = [0, 1];

/** A gradient that no linear argument explains: sinh and a sine, of another curvature in each coordinate. */
export function bentGradient(sign: 1 | -1 = 1, minimizer = 0): (point: Vector) => Vector {
  return (point) =>
    point.map((value, i) => {
      const z = value - minimizer;
      return sign * ((i === 0 ? 0.5 : 3) * Math.sinh(z) + 0.2 * Math.sin(3 * z));
    });
}

/** Names that conventions have for their learning rate, and for their momentum. */
export const RATE_NAMES: readonly string[] = ['lr', 'learning_rate', 'epsilon', 'alpha', 'eta'];
export const MOMENTUM_NAMES: readonly string[] = ['momentum', 'decay', 'mu', 'beta'];

/** A convention's name for its learning rate or momentum. */
export function nameIn(convention: Convention, names: readonly string[]): string {
  const name = Object.keys(convention.parameters).find((candidate) => names.includes(candidate));
  if (name === undefined) throw new Error(`${convention.name} has none of ${names.join(', ')}`);
  return name;
}

const within = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });

function parameterOf(name: string, { default: value }: ConventionParameter): fc.Arbitrary<number | boolean> {
  if (typeof value === 'boolean') return fc.boolean();
  if (RATE_NAMES.includes(name)) return within(0.01, 0.08);
  if (MOMENTUM_NAMES.includes(name)) return within(0.3, 0.9);
  if (name === 'weight_decay' || name === 'weightDecay') return fc.oneof(fc.constant(0), within(0, 0.2));
  return fc.oneof(fc.constant(name === 'nu' ? 1 : 0), within(0, 0.8));
}

/** Parameters that the convention takes, and that make stable runs on {@link bentGradient}. */
export function parametersIn(convention: Convention): fc.Arbitrary<ConventionParameters> {
  const entries = Object.entries(convention.parameters).map(([name, parameter]) => [
    name,
    parameterOf(name, parameter),
  ]);
  const all = fc.record(Object.fromEntries(entries) as Record<string, fc.Arbitrary<number | boolean>>);
  return all.filter((parameters) => convention.refusal(parameters) === null);
}

/** Factors of the learning rate and of the momentum in step k of a schedule. */
export type ScheduleShape = (k: number) => { readonly rate: number; readonly momentum: number };

/** Step, cosine and one-cycle schedules; each also cycles momentum. */
export const SHAPES: Readonly<Record<string, ScheduleShape>> = {
  step: (k) => ({ rate: 0.3 ** Math.floor(k / 17), momentum: [1, 0.9, 1.05][Math.floor(k / 17)] ?? 1 }),
  cosine: (k) => ({
    rate: (1 + Math.cos((Math.PI * k) / 55)) / 2,
    momentum: 0.95 + 0.05 * Math.cos((Math.PI * k) / 50),
  }),
  'one-cycle': (k) => {
    const peak = k < 15 ? (1 - Math.cos((Math.PI * k) / 15)) / 2 : (1 + Math.cos((Math.PI * (k - 15)) / 35)) / 2;
    return { rate: 0.04 + 0.96 * peak, momentum: 1 - 0.1 * peak };
  },
};

/** The parameters over 50 steps, with the learning rate in the given shape and the momentum too, if it is to move. */
export function scheduleOf(
  convention: Convention,
  parameters: ConventionParameters,
  shape: ScheduleShape,
  movesMomentum: boolean,
): readonly ConventionParameters[] {
  const [rate, momentum] = [nameIn(convention, RATE_NAMES), nameIn(convention, MOMENTUM_NAMES)];
  return Array.from({ length: 50 }, (_, k) => ({
    ...parameters,
    [rate]: Number(parameters[rate]) * shape(k).rate,
    [momentum]: Number(parameters[momentum]) * (movesMomentum ? shape(k).momentum : 1),
  }));
}
