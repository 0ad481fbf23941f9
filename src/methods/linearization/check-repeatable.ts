import { inputRangeError } from '../../numeric/input-error.ts';
import type { Vector } from '../../numeric/vector.ts';
import { runProbe, type Probe } from './run-probe.ts';
import type { Rule } from './update-rule.ts';

/** Runs a probe twice; throws unless the two runs are equal to the last bit. */
export function checkRepeatable(rule: Rule, probe: Probe): readonly Vector[] {
  const first = runProbe(rule, probe);
  const second = runProbe(rule, probe);
  const step = first.findIndex((point, k) => point.some((value, i) => value !== second[k]![i]));
  if (step === -1) return first;
  const [a, b] = [first[step]!.join(', '), second[step]!.join(', ')];
  throw inputRangeError(
    `linearize: the rule must do the same twice, got ${a} and then ${b} after step ${step} of ${probe.words} ` +
      `(is it random, or does it keep something that start does not make anew?)`,
  );
}
