import { estimateRate } from '../dynamics/estimate-rate.ts';
import type { Trajectory } from '../dynamics/trajectory.ts';
import type { AnyMethod } from '../methods/any-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import { isInputError } from '../numeric/input-error.ts';
import type { Objective } from '../objectives/objective.ts';
import { formatRate } from '../render/format-rate.ts';
import { spectrumOf } from '../spectrum/spectrum-of.ts';
import { analyze } from '../stability/analyze.ts';
import type { Fact } from './facts.ts';

/** The rate that a trajectory shows, and the one that theory predicts at the minimiser, where each is known. */
export function rateFacts(
  trajectory: Trajectory,
  method: AnyMethod,
  parameters: MethodParameters,
  objective: Objective,
): readonly Fact[] {
  return [['measured rate', measuredText(trajectory)], ...predictedFact(method, parameters, objective)];
}

function measuredText(trajectory: Trajectory): string {
  try {
    const { rate, differences, isDetermined } = estimateRate(trajectory);
    const doubt = isDetermined ? '' : ', too few to be sure';
    return `ρ = ${formatRate({ rate, gap: 1 - rate }, { digits: 6 })}, seen in ${differences} steps${doubt}`;
  } catch (error) {
    // A record that is too short, or not of every iterate, has no rate to show; that is no failure of the simulation.
    if (!isInputError(error)) throw error;
    return error.message.replace(/^estimateRate: /, 'none: ');
  }
}

function predictedFact(method: AnyMethod, parameters: MethodParameters, objective: Objective): Fact[] {
  const { minimizer } = objective;
  const hessian = minimizer && objective.hessian?.(minimizer);
  if (!hessian) return [];
  const spectrum = spectrumOf(hessian);
  if (spectrum.flat === spectrum.eigenvalues.length) return [];
  const { rate, rateGap, stability } = analyze(method, parameters, spectrum);
  return [
    ['predicted rate', `ρ = ${formatRate({ rate, gap: rateGap }, { digits: 6 })} at the minimiser, ${stability}`],
  ];
}
