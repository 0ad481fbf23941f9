import { describe } from '../../numeric/check.ts';
import { inputTypeError } from '../../numeric/input-error.ts';
import type { StepState } from '../method.ts';
import type { OwnState, OwnStateRule, Rule, TwoPointRule, UpdateStep } from './update-rule.ts';

/** A rule with its state as a black box; throws a TypeError if one of its parts is no function. */
export function ruleOf<S>(given: TwoPointRule | OwnStateRule<S>): Rule {
  return hasOwnState(given) ? blackBox(given[0], given[1]) : blackBox(given[0], TWO_POINTS);
}

/** Whether a rule comes with a state of its own. */
export function hasOwnState<S>(given: TwoPointRule | OwnStateRule<S>): given is OwnStateRule<S> {
  const [, options = {}] = given;
  return 'start' in options || 'read' in options;
}

/** The start at rest and the reading of a rule on two points. */
const TWO_POINTS: OwnState<StepState> = {
  start: (point) => ({ current: point, previous: point }),
  read: (state) => state.current,
};

function blackBox<S>(step: UpdateStep<S>, { start, read }: OwnState<S>): Rule {
  for (const [what, value] of Object.entries({ step, start, read })) {
    if (typeof value !== 'function') {
      throw inputTypeError(`linearize: ${what} must be a function, got ${describe(value)}`);
    }
  }
  return (point) => {
    let state = start([...point]);
    return (gradient) => {
      state = step(state, gradient);
      if (state === undefined || state === null) {
        throw inputTypeError(`linearize: step must return the next state, got ${describe(state)}`);
      }
      return read(state);
    };
  };
}
