import type { Command } from 'commander';
import type { Vector } from '../numeric/vector.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { Objective } from '../objectives/objective.ts';
import { parseNumber } from './number-option.ts';
import { objectiveChoice, objectiveNames } from './objective-choice.ts';
import {
  addSpectrumOptions,
  refuseFileFlags,
  spectrumIsGiven,
  spectrumOfFlags,
  type SpectrumFlags,
} from './spectrum-options.ts';

/** What the objective flags of a command hold after parsing. */
export interface ObjectiveFlags extends SpectrumFlags {
  readonly objective?: string;
  readonly start?: string;
}

/** Adds the flags that say what is minimised, and from where. */
export function addObjectiveOptions(command: Command): Command {
  command.option('--objective <name>', `${objectiveNames()} (default: ravine, unless a spectrum is given)`);
  return addSpectrumOptions(command).option('--start <θ,…>', 'start point, numbers separated by commas');
}

/** Makes the objective that the flags describe: a named one, or the quadratic with the given spectrum. */
export async function objectiveOf(flags: ObjectiveFlags): Promise<Objective> {
  const { objective } = flags;
  if (objective !== undefined && spectrumIsGiven(flags)) {
    throw inputRangeError('--objective must not stand beside a spectrum, got both');
  }
  if (spectrumIsGiven(flags)) {
    const { diagonalQuadratic } = await import('../objectives/diagonal-quadratic.ts');
    return diagonalQuadratic(await spectrumOfFlags(flags));
  }
  refuseFileFlags(flags);
  return objectiveChoice(objective ?? 'ravine');
}

/** The start point that `--start` gives, if any. */
export function startOf({ start }: ObjectiveFlags): Vector | undefined {
  return start?.split(',').map((text, i) => parseNumber(`--start coordinate ${i + 1}`, text));
}
