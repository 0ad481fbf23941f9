import type { AnyMethod } from '../../methods/any-method.ts';
import type { Method, MethodParameters, StepState } from '../../methods/method.ts';
import type { Vector } from '../../numeric/vector.ts';
import type { Objective } from '../../objectives/objective.ts';
import type { Stepper } from './stepper.ts';

/** Steps of the family in place: θ₊ = θ + β(θ − θ₋) − η∇f(θ + γ(θ − θ₋)), rounded as the methods of the family round it. */
export function familyStepper(method: Method, objective: Objective): Stepper {
  const { dimension } = objective;
  const ahead = new Array<number>(dimension).fill(0);
  let [beta, gamma, eta] = [0, 0, 0];
  return {
    begin(parameters) {
      ({ beta, gamma, eta } = method.family(parameters));
    },

    advance(current, previous, known) {
      let slope = known;
      if (gamma !== 0) {
        for (let i = 0; i < dimension; i++) ahead[i] = current[i]! + gamma * (current[i]! - previous[i]!);
        slope = objective.gradient(ahead);
      }
      for (let i = 0; i < dimension; i++) {
        const here = current[i]!;
        current[i] = here + beta * (here - previous[i]!) - eta * slope[i]!;
        previous[i] = here;
      }
    },
  };
}

/** Steps of any method by its own `step`. */
export function methodStepper(method: AnyMethod, objective: Objective): Stepper {
  let parameters: MethodParameters = { eta: NaN };
  let memory: StepState['memory'];
  return {
    begin(given) {
      parameters = given;
      memory = undefined;
    },

    advance(current, previous, slope) {
      // Copies: the method may keep what it is given.
      const from = { current: [...current], previous: [...previous], ...(memory === undefined ? {} : { memory }) };
      const gradient = (point: Vector): Vector => (point === from.current ? slope : objective.gradient(point));
      const next = method.step(parameters, from, gradient);
      for (let i = 0; i < current.length; i++) {
        current[i] = next.current[i]!;
        previous[i] = next.previous[i]!;
      }
      memory = next.memory;
    },
  };
}
