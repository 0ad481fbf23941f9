import { checkFinite, checkPositive, describe } from '../../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../../numeric/input-error.ts';
import { heavyballSettings } from '../conventions/heavyball-settings.ts';
import { isNoEquivalent } from '../conventions/is-no-equivalent.ts';
import type { Schedule, ScheduleForm } from './schedule.ts';

/** The numbers of a schedule: one for each step, or one for all of them. */
export interface ScheduleArrays {
  /** Learning rates $\eta_k > 0$, at least one. Their number is that of the steps. */
  readonly eta: readonly number[];
  /** Momenta $\beta_k$, any finite numbers; a single number stays the same. */
  readonly beta: number | readonly number[];
  /** Look-aheads $\gamma_k$. Default: 0, or $\beta_k$ with `nesterov`. */
  readonly gamma?: number | readonly number[];
}

/** How the numbers are meant, and what the schedule is called. */
export interface ScheduleArrayOptions extends ScheduleForm {
  /** What the schedule and its errors are called. Default `'schedule'`. */
  readonly name?: string;
}

/**
 * A schedule from your own numbers.
 *
 * With the learning rate outside the buffer, $v \leftarrow \beta_k v + g$, $\theta \leftarrow \theta - \eta_k v$, the same run in
 * heavyball's form has the momentum $\beta_k\,\eta_k/\eta_{k-1}$, and with look-ahead a γ of its own; that is what is returned, with the numbers given beside it.
 *
 * Source: `polyak1964`, `sutskever2013`.
 *
 * @param arrays - $\eta_k > 0$, $\beta_k$ and, at will, $\gamma_k$, for steps 1, 2, ….
 * @param options - Where the learning rate sits, whether one looks ahead, and a name.
 * @returns The schedule in heavyball's form, to two roundings a number where the rate is outside, else exactly.
 * @throws RangeError, naming the step, if a number is not finite or a learning rate is not above 0; if there are no steps; if
 * `gamma` stands beside `nesterov` or a rate outside; or if a look-ahead cannot be rescaled.
 * @throws TypeError if a list is not one, or has another length than `eta`.
 * @example
 * ```ts
 * import { scheduleOf } from 'heavyball';
 * const halved = { eta: [0.2, 0.2, 0.1, 0.1], beta: 0.8 };
 * scheduleOf(halved).beta; // => [ 0.8, 0.8, 0.8, 0.8 ]
 * scheduleOf(halved, { rate: 'outside' }).beta; // => [ 0.8, 0.8, 0.4, 0.8 ]
 * ```
 */
export function scheduleOf(arrays: ScheduleArrays, options: ScheduleArrayOptions = {}): Schedule {
  const { name = 'schedule', rate = 'inside', nesterov = false } = options;
  checkForm(name, rate, arrays, nesterov);
  const eta = checkedList(name, 'eta', arrays.eta);
  if (eta.length === 0) throw inputRangeError(`${name}: eta must have at least one step, got none`);
  const beta = listOf(name, 'beta', arrays.beta, eta.length);
  const gamma = arrays.gamma === undefined && nesterov ? beta : listOf(name, 'gamma', arrays.gamma ?? 0, eta.length);
  const inside: Schedule = { name, steps: eta.length, beta, gamma, eta };
  return rate === 'inside' ? inside : broughtInside(inside, nesterov);
}

/** The run of v ← βv + g, θ ← θ − ηv (with look-ahead θ − η(g + βv) from the point ahead), in heavyball's form. */
function broughtInside({ name, steps, beta, gamma, eta }: Schedule, nesterov: boolean): Schedule {
  const settings = heavyballSettings(
    eta.map((rate, i) => {
      const keep = beta[i]!;
      return { keep, take: 1, push: nesterov ? rate * keep : rate, direct: nesterov ? rate : 0, shrink: 0, weight: 0 };
    }),
  );
  if (isNoEquivalent(settings)) throw inputRangeError(`${name}: step ${(settings.step ?? 0) + 1}: ${settings.reason}`);
  const made = {
    name,
    steps,
    beta: settings.map((one) => one.beta),
    gamma: settings.map((one) => one.gamma),
    eta: settings.map((one) => one.eta),
    given: { beta, gamma, eta },
  };
  const wrong = made.eta.findIndex((rate, i) => !(rate > 0 && Number.isFinite(made.beta[i]! + made.gamma[i]! + rate)));
  if (wrong >= 0) {
    throw inputRangeError(
      `${name}: step ${wrong + 1}: the rate must be above 0 and finite inside the buffer too, got ${made.eta[wrong]}`,
    );
  }
  return made;
}

function checkForm(name: string, rate: unknown, { gamma }: ScheduleArrays, nesterov: boolean): void {
  if (rate !== 'inside' && rate !== 'outside') {
    throw inputTypeError(`${name}: rate must be 'inside' or 'outside', got ${describe(rate)}`);
  }
  if (gamma === undefined) return;
  const other = nesterov ? 'nesterov' : rate === 'outside' ? `rate 'outside'` : null;
  if (other !== null) throw inputRangeError(`${name}: gamma must not stand beside ${other}, got both`);
}

function listOf(name: string, what: string, given: number | readonly number[], steps: number): readonly number[] {
  const list = Array.isArray(given) ? given : new Array<unknown>(steps).fill(given);
  const checked = checkedList(name, what, list);
  if (checked.length === steps) return checked;
  throw inputTypeError(`${name}: ${what} must have one entry a step, ${steps} like eta, got ${checked.length}`);
}

/** A copy of a list of finite numbers, those of eta above 0. */
function checkedList(name: string, what: string, given: unknown): readonly number[] {
  if (!Array.isArray(given))
    throw inputTypeError(`${name}: ${what} must be an array of numbers, got ${describe(given)}`);
  return given.map((value: unknown, i) => {
    const where = `${name}: step ${i + 1}`;
    if (what === 'eta') checkPositive(where, what, value);
    else checkFinite(where, what, value);
    return value;
  });
}
