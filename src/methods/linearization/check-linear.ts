import { inputRangeError } from '../../numeric/input-error.ts';
import { randomOf } from '../../numeric/random.ts';
import type { Vector } from '../../numeric/vector.ts';
import { checkRepeatable } from './check-repeatable.ts';
import { misfitOf } from './misfit-of.ts';
import { type Probe, runProbe } from './run-probe.ts';
import { LEAST_CURVATURE, LINEAR_TOLERANCE, LONGEST_RUN } from './recursion.ts';
import type { Rule } from './update-rule.ts';

/** How far a rule is from being linear, by each probe: relative to the largest number in the runs that were compared. */
export interface LinearityMisfits {
  /** From −½θ₀ it goes −½ of the way that it goes from θ₀. */
  readonly scaling: number;
  /** From θ₀ with the minimum at c it goes the sum of the ways from θ₀ with the minimum at 0 and from 0 with it at c. */
  readonly superposition: number;
  /** Every coordinate moves as it does alone. */
  readonly coordinates: number;
  /** To one gradient it answers in the same way in later steps. */
  readonly timing: number;
}

const STEPS = LONGEST_RUN;
const SEED = 5;

/** Compares runs on curvatures that change at random; throws, naming the probe, unless the rule is linear in them. */
export function checkLinear(rule: Rule, scale: number, unit: number): LinearityMisfits {
  const random = randomOf(SEED);
  const curvatures = Array.from({ length: STEPS }, () => {
    const [one, other] = [random.uniform(-0.25, 1.25), random.uniform(-0.25, 1.25)];
    return [one, LEAST_CURVATURE, other].map((curvature) => unit * curvature);
  });
  const start = [1, -0.75, 0.5].map((part) => scale * part);
  const probe = { words: `the run of 3 coordinates from θ = ${start.join(', ')}`, start, curvatures };
  const whole = checkRepeatable(rule, probe);

  const alone = start.map((theta, i) => {
    const words = `the run of its coordinate ${i + 1} alone`;
    return runProbe(rule, { words, start: [theta], curvatures: curvatures.map((row) => [row[i]!]) });
  });
  const joined = whole.map((_, k) => alone.map((run) => run[k]![0]!));
  const coordinates = misfitOf(whole, joined);
  demand(coordinates, 'treat every coordinate by itself', `between ${probe.words} and the runs of each of them alone`);

  const scaled = times(
    runProbe(rule, { ...probe, words: `${probe.words} times −½`, start: start.map((x) => -x / 2) }),
    -2,
  );
  const scaling = misfitOf(whole, scaled);
  demand(scaling, 'be linear', `between ${probe.words} and −2 times the run from −½ of that ${REMEDY}`);

  const superposition = misfitOf(...superposed(rule, probe, whole, 0.5 * scale));
  demand(superposition, 'be linear', `between a run with the minimum elsewhere and the sum of two runs ${REMEDY}`);
  const [early = [], ...later] = GRADIENT_STEPS.map((step) => answerIn(rule, scale, step));
  const timing = Math.max(...later.map((answer) => misfitOf(early, answer)));
  demand(timing, 'not change with the step', `between its answers to a gradient in steps ${GRADIENT_STEPS.join(', ')}`);
  return { scaling, superposition, coordinates, timing };
}

/** The first is left out: there many rules fill their buffers in another way. */
const GRADIENT_STEPS = [3, 10, 14];
const ANSWER = 8;

/** The iterates after a gradient in one step only, from the minimum. */
function answerIn(rule: Rule, scale: number, step: number): readonly Vector[] {
  const curvatures = Array.from({ length: step - 1 + ANSWER }, (_, k) => [k === step - 1 ? 1 : 0]);
  const words = `the run from the minimum with a gradient in step ${step}`;
  return runProbe(rule, { words, start: [0], curvatures, minimum: -scale }).slice(step);
}

const REMEDY = '(near the minimum it may be: set a smaller scale)';

/** The run with the minimum at c, and the sum of that from θ₀ with the minimum at 0 and that from 0 with it at c. */
function superposed(
  rule: Rule,
  probe: Probe,
  centred: readonly Vector[],
  c: number,
): [readonly Vector[], readonly Vector[]] {
  const both = runProbe(rule, { ...probe, words: `${probe.words} to the minimum ${c}`, minimum: c });
  const origin = probe.start.map(() => 0);
  const pulled = runProbe(rule, { ...probe, words: `the run from 0 to the minimum ${c}`, start: origin, minimum: c });
  return [both, centred.map((point, k) => point.map((value, i) => value + pulled[k]![i]!))];
}

function times(run: readonly Vector[], factor: number): readonly Vector[] {
  return run.map((point) => point.map((value) => factor * value));
}

function demand(misfit: number, what: string, where: string): void {
  if (misfit <= LINEAR_TOLERANCE) return;
  throw inputRangeError(`linearize: the rule must ${what}, got a misfit of ${Number(misfit.toPrecision(2))} ${where}`);
}
