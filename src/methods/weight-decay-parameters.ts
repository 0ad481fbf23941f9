import { checkAtLeastZero } from '../numeric/check.ts';
import { checkParameters, exactBeta } from './check-parameters.ts';
import type { MethodParameters, Momentum } from './method.ts';

/** Parameters of momentum with weight decay, coupled or decoupled: η, w, and β or 1 − β. */
export type WeightDecayParameters = Pick<MethodParameters, 'eta'> &
  Momentum & {
    /** Weight decay w ≥ 0, in units of λ. */
    readonly weightDecay: number;
  };

const KNOWN = ['beta', 'weightDecay', 'eta'];

/** Throws unless η > 0, β and w ≥ 0 are given and nothing else is. */
export function checkWeightDecayParameters(where: string, parameters: WeightDecayParameters): void {
  checkParameters(where, parameters, KNOWN);
  exactBeta(where, parameters);
  checkAtLeastZero(where, 'weightDecay', parameters.weightDecay);
}
