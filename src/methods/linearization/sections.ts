import { randomOf } from '../../numeric/random.ts';
import { runProbe } from './run-probe.ts';
import { LEAST_CURVATURE, LONGEST_RUN, MAX_ORDER } from './recursion.ts';
import type { Rule } from './update-rule.ts';

/** Successive iterates of a rule on one constant curvature. */
export interface Section {
  /** λ in units of the rule's own curvature. */
  readonly curvature: number;
  /** k: how many steps came before, on other curvatures. */
  readonly lead: number;
  /** θ_k, θ_{k+1}, …. */
  readonly iterates: readonly number[];
}

/**
 * The curvatures on which recursions are looked for, in units of the rule's own: more than a recursion of the highest order has
 * coefficients, so that one whose coefficients are not affine in λ has no chance to fit them all.
 */
const CURVATURES: readonly number[] = Array.from({ length: 2 * MAX_ORDER + 2 }, (_, i) => LEAST_CURVATURE + i / 12);
/** Steps on the constant curvature: enough to tell the highest order from a higher one. */
const STEPS: number = LONGEST_RUN - MAX_ORDER;
/** How many of those states each curvature is run from, in turn; odd, so that each curvature comes by others. */
const TURN = 3;
/** A run is halted at 2 to minus this, times the number of its steps before, of where it would have gone. */
const HALT = 5;
const SEED = 11;

/**
 * Runs of a rule on each of several curvatures: from its start, and after up to {@link MAX_ORDER} steps on other curvatures,
 * drawn at random, with and without a last one that halts it next to the minimum. Those leave its memory in as many states as
 * there are, and in some where θ is small beside what else it remembers, so that even a recursion that hardly depends on its
 * older points is well determined.
 */
export function sectionsOf(rule: Rule, scale: number, unit: number): readonly Section[] {
  const random = randomOf(SEED);
  const leads = Array.from({ length: MAX_ORDER }, (_, i) =>
    Array.from({ length: i + 1 }, () => unit * random.uniform(0, 1.5)),
  );
  const run = (curvatures: readonly number[], words: string): readonly number[] =>
    runProbe(rule, { words, start: [scale], curvatures: curvatures.map((value) => [value]) }).map((point) => point[0]!);
  const halted = leads.map((lead) => haltedLead(lead, unit, (curvatures) => run(curvatures, 'a run to be halted')));
  const states = [...leads, ...halted];
  return CURVATURES.flatMap((curvature, c) => {
    const lambda = curvature * unit;
    const turn = Array.from({ length: TURN }, (_, i) => states[(TURN * c + i) % states.length]!);
    return [[], ...turn].map((lead) => {
      const words = `the run on λ = ${lambda}${lead.length === 0 ? '' : ` after ${lead.length} steps on others`}`;
      const iterates = run([...lead, ...new Array<number>(STEPS).fill(lambda)], words);
      return { curvature, lead: lead.length, iterates: iterates.slice(lead.length) };
    });
  });
}

/** The curvatures with another last one, on which the run comes near 0: where it comes is affine in that. */
function haltedLead(
  lead: readonly number[],
  unit: number,
  run: (curvatures: readonly number[]) => readonly number[],
): readonly number[] {
  const before = lead.slice(0, -1);
  const endAfter = (last: number): number => run([...before, last])[lead.length]!;
  const free = endAfter(0);
  const halt = (unit * free * (1 - 2 ** (-HALT * lead.length))) / (free - endAfter(unit));
  return Math.abs(halt) < FARTHEST * unit ? [...before, halt] : lead;
}

/** Where a halting curvature would be larger than this many units, the last gradient hardly matters, and the run is left as it is. */
const FARTHEST = 100;
