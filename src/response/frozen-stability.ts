import type { Schedule, ScheduleConstants } from '../methods/schedules/schedule.ts';
import { characteristicPolynomial } from '../mode/characteristic-polynomial.ts';
import { modeOf } from '../mode/mode-of.ts';
import type { Stability } from '../mode/mode.ts';

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
  const [low, high] = ends;
  const rates: number[] = [];
  const found = new Set<Stability>();
  let [current, before]: [FrozenStep | null, StepConstants | null] = [null, null];
  let [worst, worstStep]: [FrozenStep | null, number] = [null, 1];
  for (let i = 0; i < schedule.steps; i++) {
    const step = constantsOf(constants, i);
    if (current === null || !isSame(before, step)) current = worse(stepAt(step, low), stepAt(step, high));
    before = step;
    rates.push(current.rate);
    found.add(current.stability);
    if (worst === null || current.gap < worst.gap) [worst, worstStep] = [current, i + 1];
  }
  return {
    stability: found.has('unstable') ? 'unstable' : found.has('marginal') ? 'marginal' : 'stable',
    rates,
    worstStep,
    worstLambda: worst?.lambda ?? NaN,
  };
}

interface StepConstants {
  readonly beta: number;
  readonly gamma: number;
  readonly eta: number;
}

/** What is kept of a step's mode on one curvature. */
interface FrozenStep {
  readonly lambda: number;
  readonly rate: number;
  readonly gap: number;
  readonly stability: Stability;
}

function constantsOf({ beta, gamma, eta }: ScheduleConstants, i: number): StepConstants {
  return { beta: beta[i]!, gamma: gamma[i]!, eta: eta[i]! };
}

function isSame(a: StepConstants | null, b: StepConstants): boolean {
  return a?.beta === b.beta && a.gamma === b.gamma && a.eta === b.eta;
}

function stepAt(constants: StepConstants, lambda: number): FrozenStep {
  const { spectralRadius, gap, stability } = modeOf(characteristicPolynomial({ ...constants, lambda }));
  return { lambda, rate: spectralRadius, gap, stability };
}

function worse(a: FrozenStep, b: FrozenStep): FrozenStep {
  return b.gap < a.gap ? b : a;
}
