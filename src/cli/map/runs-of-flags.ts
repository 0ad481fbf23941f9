import type { Layer } from '../../maps/layer.ts';
import type { Plane } from '../../maps/plane.ts';
import { runSubjectOf, type RunSubject } from '../../maps/run-subject.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import { checkDerivatives, startOf } from '../objective-options.ts';
import { refuseFileFlags, spectrumIsGiven } from '../spectrum-options.ts';
import type { PlanFlags } from './map-flags.ts';
import { sourcedObjective } from './objective-of-recipe.ts';

/** What the flags say that a method is run on; undefined for a layer that is not of runs. */
export async function runsOfFlags(
  flags: Omit<PlanFlags, 'kappa'>,
  layer: Layer,
  plane: Plane,
): Promise<RunSubject | undefined> {
  const { objective: spelling, start, lambda, checkGradient } = flags;
  if (!layer.ofRuns) {
    const idle = spelling !== undefined ? '--objective' : start !== undefined ? '--start' : '--check-gradient';
    if (spelling === undefined && start === undefined && checkGradient === undefined) return undefined;
    throw inputRangeError(`${idle} must stand beside --layer outcome, got ${layer.name}`);
  }
  if (spelling === undefined) throw inputRangeError(`--objective must be given for --layer ${layer.name}, got nothing`);
  if (spectrumIsGiven(flags) || lambda !== undefined) {
    throw inputRangeError('--objective must not stand beside a spectrum, got both');
  }
  refuseFileFlags(flags);
  if (start !== undefined && plane.name === 'start') {
    throw inputRangeError('--start must not stand beside --plane start, on which every cell is one, got both');
  }
  const { objective, source } = await sourcedObjective(spelling);
  if (checkGradient) await checkDerivatives(objective);
  const at = startOf(flags);
  return runSubjectOf(objective, { source, ...(at === undefined ? {} : { start: at }) });
}
