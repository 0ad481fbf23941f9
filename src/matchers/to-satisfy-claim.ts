import { claimCases } from '../claims/claim-cases.ts';
import type { Claim, ClaimCase } from '../claims/claim.ts';
import { CLAIMS } from '../claims/index.ts';
import { judgeClaim, type ClaimCounterexample } from '../claims/judge-claim.ts';
import { checkFinite, checkInteger, describe } from '../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import { formatNumber } from '../render/format-number.ts';
import type { MatcherResult } from './matcher-result.ts';
import { isObject } from './rated.ts';

/** A formula of one's own: what it says of a case, one number or several in the claim's order. */
export type Formula = (instance: ClaimCase) => number | readonly number[];

/** On how many cases a formula is tried. */
export interface ClaimMatchOptions {
  /** Cases drawn, a whole number ≥ 1. Default 200. */
  readonly cases?: number;
  /** Seed of the drawn cases, a whole number ≥ 0. Default 1. */
  readonly seed?: number;
}

/** Asserts that a formula, or one case, agrees with what a claim measures: see `HeavyballMatchers.toSatisfyClaim`. */
export function toSatisfyClaim(
  received: unknown,
  claim: string | Claim,
  options: ClaimMatchOptions = {},
): MatcherResult {
  const { cases = 200, seed = 1 } = options;
  checkInteger('toSatisfyClaim', 'cases', cases, 1);
  checkInteger('toSatisfyClaim', 'seed', seed, 0, 0xffffffff);
  const chosen = typeof claim === 'string' ? claimNamed(claim) : claim;
  if (isFormula(received)) {
    const tried = { ...chosen, predicted: (instance: ClaimCase) => predictionOf(received, instance, chosen) };
    const { verdict, counterexample } = judgeClaim(tried, claimCases(chosen, seed, cases));
    return resultOf(chosen, verdict === 'refuted' ? counterexample : undefined, `in ${cases} cases, seed ${seed}`);
  }
  const { counterexample } = judgeClaim(chosen, [checkedCase(received, chosen)]);
  return resultOf(chosen, counterexample, 'in this case');
}

function claimNamed(id: string): Claim {
  const claim = CLAIMS.find((each) => each.id === id);
  if (!claim) throw inputRangeError(`toSatisfyClaim: claim must name one of CLAIMS, got ${JSON.stringify(id)}`);
  return claim;
}

function isFormula(value: unknown): value is Formula {
  return typeof value === 'function';
}

/** What the formula says, as many numbers as the claim measures. */
function predictionOf(formula: Formula, instance: ClaimCase, claim: Claim): readonly number[] {
  const said: unknown = formula(instance);
  const numbers: readonly unknown[] = Array.isArray(said) ? said : [said];
  const count = claim.measured(instance).length;
  if (numbers.length !== count) {
    throw inputTypeError(
      `toSatisfyClaim: the formula must return as many numbers as the claim measures, ${count}, got ${numbers.length}`,
    );
  }
  return numbers.map((value) => {
    if (typeof value === 'number') return value;
    throw inputTypeError(`toSatisfyClaim: the formula must return numbers, got ${describe(value)}`);
  });
}

function checkedCase(received: unknown, { domain }: Claim): ClaimCase {
  if (!isObject(received)) {
    throw inputTypeError(
      `toSatisfyClaim: received must be a formula or a case of the claim, as { ${Object.keys(domain.variables).join(', ')} }, ` +
        `got ${describe(received)}`,
    );
  }
  const given: Record<string, unknown> = { ...received };
  const instance: Record<string, number> = {};
  for (const [name, { least, most, scale }] of Object.entries(domain.variables)) {
    const value = given[name];
    if (scale === 'integer') checkInteger('toSatisfyClaim', name, value, least, most);
    else checkFinite('toSatisfyClaim', name, value);
    if (value < least || value > most) {
      throw inputRangeError(`toSatisfyClaim: ${name} must be in [${least}, ${most}], got ${value}`);
    }
    instance[name] = value;
  }
  return instance;
}

function resultOf(claim: Claim, counterexample: ClaimCounterexample | undefined, where: string): MatcherResult {
  const statement = `${claim.id}: ${claim.statement.plain}`;
  if (!counterexample)
    return { pass: true, message: () => `expected a disagreement ${where}, found none with ${statement}` };
  const { instance, predicted, measured, distance, tolerance } = counterexample;
  const at = Object.entries(instance).map(([name, value]) => `${name} = ${formatNumber(value, { digits: 17 })}`);
  return {
    pass: false,
    message: () =>
      [
        `expected agreement ${where} with ${statement}`,
        `  at        ${at.join(', ')}`,
        `  predicted ${listed(predicted)}`,
        `  measured  ${listed(measured)}`,
        `  distance  ${formatNumber(distance)}, allowed ${formatNumber(tolerance)}`,
      ].join('\n'),
  };
}

function listed(values: readonly number[]): string {
  return values.map((value) => formatNumber(value, { digits: 15 })).join(', ');
}
