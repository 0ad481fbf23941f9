import type { Schedule, ScheduleConstants } from '../methods/schedules/schedule.ts';
import { characteristicPolynomial } from '../mode/characteristic-polynomial.ts';
import { modeOf } from '../mode/mode-of.ts';
import type { ModeOfPolynomial, Stability } from '../mode/mode.ts';

/** Each step of a schedule as if its constants stayed for ever. */
export interface FrozenStability {
  /** The worst stability of any step: `'stable'` when every step, kept for ever, would converge. */
  readonly stability: Stability;
  /** The rate of each step's constants, worst over the spectrum. */
  readonly rates: readonly number[];
  /** The step, counted from 1, with the largest of these rates; the first of several. */
  readonly worstStep: number;
  /** The curvature at which that step is worst. */
  readonly worstLambda: number;
}

/**
 * The stability of every step by itself on the curvatures from one end to the other, which the two ends decide: no curvature
 * between them is worse. The constants are those given: what a change of the learning rate does to the memory is no part of them.
 */
export function frozenStability(schedule: Schedule, ends: readonly [number, number]): FrozenStability {
  const constants = schedule.given ?? schedule;
  const worst: { readonly mode: ModeOfPolynomial; readonly lambda: number }[] = [];
  for (let i = 0; i < schedule.steps; i++) {
    const parameters = constantsOf(constants, i);
    const before = i > 0 ? constantsOf(constants, i - 1) : null;
    const same = before?.beta === parameters.beta && before.gamma === parameters.gamma && before.eta === parameters.eta;
    const [low, high] = ends;
    worst.push(same ? worst[i - 1]! : worse(modeAt(parameters, low), modeAt(parameters, high)));
  }
  const rates = worst.map(({ mode }) => mode.spectralRadius);
  const index = worst.reduce((best, { mode }, i) => (mode.gap < (worst[best]?.mode.gap ?? NaN) ? i : best), 0);
  const found = new Set(worst.map(({ mode }) => mode.stability));
  return {
    stability: found.has('unstable') ? 'unstable' : found.has('marginal') ? 'marginal' : 'stable',
    rates,
    worstStep: index + 1,
    worstLambda: worst[index]?.lambda ?? NaN,
  };
}

function constantsOf({ beta, gamma, eta }: ScheduleConstants, i: number): { beta: number; gamma: number; eta: number } {
  return { beta: beta[i]!, gamma: gamma[i]!, eta: eta[i]! };
}

function modeAt(
  parameters: { beta: number; gamma: number; eta: number },
  lambda: number,
): { mode: ModeOfPolynomial; lambda: number } {
  return { mode: modeOf(characteristicPolynomial({ ...parameters, lambda })), lambda };
}

function worse<T extends { readonly mode: ModeOfPolynomial }>(a: T, b: T): T {
  return b.mode.gap < a.mode.gap ? b : a;
}
