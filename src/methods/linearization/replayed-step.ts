import type { Vector } from '../../numeric/vector.ts';
import type { StepState } from '../method.ts';
import type { GradientCallback, Rule, RunningRule } from './update-rule.ts';

/**
 * A rule that keeps a state of its own as a step on {@link StepState}. What the rule keeps may be out of reach (a closure), but it
 * follows from the start and from the gradients that it was given: those are the memory, $(k), \\theta_0$ and the gradients in
 * order, and a state that is no longer at hand is made again from them. Going on from the newest state costs one step.
 */
export function replayedStep(rule: Rule): (state: StepState, gradient: GradientCallback) => StepState {
  const atHand = new WeakMap<readonly Vector[], RunningRule>();
  return ({ current, memory = [[0], current] }, gradient) => {
    const run = atHand.get(memory) ?? replay(rule, memory);
    atHand.delete(memory);
    const answers: Vector[] = [];
    const next = run((point) => {
      const slope = gradient(point);
      answers.push([...slope]);
      return slope;
    });
    const [[steps = 0] = [], ...record] = memory;
    const grown = [[steps + 1], ...record, ...answers];
    atHand.set(grown, run);
    return { current: [...next], previous: current, memory: grown };
  };
}

/** A run of the rule in the state that the memory stands for. */
function replay(rule: Rule, [[steps = 0] = [], start = [], ...gradients]: readonly Vector[]): RunningRule {
  const run = rule(start);
  let answered = 0;
  for (let k = 0; k < steps; k++) run(() => gradients[answered++]!);
  return run;
}
