import { analyze } from '../../stability/analyze.ts';
import { sublevelSet } from '../../stability/sublevel-set.ts';
import { optimalTuning } from '../../tuning/optimal-tuning.ts';
import type { BestParameters } from '../../tuning/tuning.ts';
import { endsOf } from '../ends-of.ts';
import type { GeometryContext } from './geometry-context.ts';
import { smallestLevel } from './smallest-level.ts';

/** The smallest rate of which level sets are computed. */
const SMALLEST_RATE = 1e-40;

/**
 * The best momentum and learning rate of a plane: the method's own optimum or, for a look-ahead held fixed, a point of the
 * smallest level set that is not empty.
 */
export function bestOnPlane({ plan, method }: GeometryContext): Pick<BestParameters, 'parameters' | 'rateDecay'> {
  const { subject } = plan;
  const ends = endsOf(subject.spectrum);
  const { gamma } = subject.fixed;
  if (gamma === undefined) return optimalTuning(subject.method, ends);
  // One mode alone has both roots at 0 where T = 1 + β − (1 + γ)ηλ and D = β − γηλ vanish.
  if (ends.mu === ends.L) return { parameters: { beta: gamma, gamma, eta: 1 / ends.L }, rateDecay: Infinity };
  const point = smallestLevel((rate) => sublevelSet(method, ends, rate).vertices[0] ?? null, SMALLEST_RATE);
  const parameters = { ...subject.fixed, beta: 0, eta: 1 / ends.L, ...point };
  return { parameters, rateDecay: analyze(subject.method, parameters, ends).rateDecay };
}
