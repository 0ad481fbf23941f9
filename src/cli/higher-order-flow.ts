import type { FlowComparisonOptions } from '../dynamics/compare-with-flow.ts';
import type { HigherOrderFlowComparison } from '../dynamics/compare-with-flow-of-higher-order.ts';
import type { FlowVelocity } from '../dynamics/flow-of-higher-order.ts';
import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import type { Complex } from '../numeric/complex.ts';
import type { Objective } from '../objectives/objective.ts';
import { formatNumber } from '../render/format-number.ts';
import { flowTable } from './describe-flow.ts';
import { facts, type Fact } from './facts.ts';
import { flowCsv } from './flow-csv.ts';
import { methodText } from './method-options.ts';
import type { Forms } from './output.ts';
import { toJson } from './to-json.ts';

/** What `heavyball flow` says of a method of higher order. */
export async function higherOrderFlowForms(
  method: HigherOrderMethod,
  parameters: MethodParameters,
  objective: Objective,
  options: FlowComparisonOptions,
): Promise<Forms> {
  const { compareWithFlowOfHigherOrder } = await import('../dynamics/compare-with-flow-of-higher-order.ts');
  const comparison = compareWithFlowOfHigherOrder(method, parameters, objective, options);
  const json = (): string => toJson(comparison);
  return {
    text: () => describe(comparison, methodText(method, parameters)),
    json,
    file: { '.csv': () => flowCsv(comparison), '.json': json },
  };
}

function describe(comparison: HigherOrderFlowComparison, title: string): string {
  const { flow, trajectory, gap } = comparison;
  const { velocities, descent, timeStep, matching } = flow;
  const frictions = velocities
    .filter(({ friction }) => friction.im <= 0)
    .map(({ friction, weight }, i): Fact => [i === 0 ? 'velocities' : '', velocityText(friction, weight)]);
  const direct: Fact[] =
    descent === 0 ? [] : [['descent', `d = ${show(descent)}: what is not remembered moves θ by −d∇f`]];
  return [
    `${title} on ${trajectory.objective}, ${matching} matching`,
    'θ̇ = Σ wV − d∇f(θ), V̇ = −cV − ∇f(θ)',
    '',
    facts([
      ...frictions,
      ...direct,
      ['time step', `h = ${show(timeStep)}`],
      ['largest gap', `${formatNumber(gap)} over ${trajectory.iterations} iterations`],
    ]),
    '',
    flowTable(comparison),
  ].join('\n');
}

function velocityText(friction: Complex, weight: FlowVelocity['weight']): string {
  return `c = ${complexText(friction)}, w = ${complexText(weight)}`;
}

/** A real number, or a conjugate pair. */
function complexText({ re, im }: Complex): string {
  return im === 0 ? show(re) : `${show(re)} ${im < 0 ? '∓' : '±'} ${show(Math.abs(im))} i`;
}

function show(value: number): string {
  return formatNumber(value, { digits: 6 });
}
