import type { Method, MethodParameters, ParameterDescription, StepState } from '../method.ts';
import type { GradientCallback } from './update-rule.ts';

/** Parameters of a linearized rule: its learning rate alone. */
export type LinearizedParameters = Pick<MethodParameters, 'eta'> & {
  /** What momentum the rule has is its own. */
  readonly beta?: undefined;
  /** What momentum the rule has is its own. */
  readonly oneMinusBeta?: undefined;
  /** What look-ahead the rule has is its own. */
  readonly gamma?: undefined;
};

/** What a method is made of. */
export interface Making {
  readonly name: string;
  readonly title: string;
  /** The learning rate that the rule has by itself. */
  readonly eta: number;
  readonly step: (state: StepState, gradient: GradientCallback) => StepState;
}

/** What a method made of a rule says of its one parameter. */
export function ownParameters(own: number): Readonly<Record<string, ParameterDescription>> {
  const description = 'learning rate; the rule gets its gradients times this over its own';
  return { eta: { symbol: 'η', usualRange: [0, 1], description, default: own } };
}

/** The rule at another learning rate than its own: it gets its gradients times η over its own. */
export function stepAt(own: number, step: Making['step']): Method<LinearizedParameters>['step'] {
  return ({ eta }, state, gradient) => {
    if (eta === own) return step(state, gradient);
    const factor = eta / own;
    return step(state, (point) => gradient(point).map((value) => factor * value));
  };
}
