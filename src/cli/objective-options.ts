import { Option, type Command } from 'commander';
import type { Vector } from '../numeric/vector.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { Objective } from '../objectives/objective.ts';
import { parseNumber } from './number-option.ts';
import { objectiveChoice, objectiveNames } from './objective-choice.ts';
import { isModulePath, objectiveModule } from './objective-module.ts';
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
  readonly checkGradient?: true;
}

/** Adds the flags that say what is minimised, and from where. */
export function addObjectiveOptions(command: Command): Command {
  command.option(
    '--objective <name>',
    `${objectiveNames()}, or a module that exports one: ./mine.mjs (default: ravine, unless a spectrum is given)`,
  );
  return addSpectrumOptions(command)
    .option('--start <θ,…>', 'start point, numbers separated by commas')
    .addOption(checkGradientOption());
}

/** The flag of every command that takes an objective. */
export function checkGradientOption(): Option {
  return new Option('--check-gradient', 'first check its gradient against differences of its value, at random points');
}

/** Makes the objective that the flags describe, and checks it if they ask for it. */
export async function objectiveOf(flags: ObjectiveFlags): Promise<Objective> {
  const objective = await describedObjective(flags);
  if (flags.checkGradient) await checkDerivatives(objective);
  return objective;
}

/** What `--check-gradient` does. */
export async function checkDerivatives(objective: Objective): Promise<void> {
  const { refuseDisagreement } = await import('./refuse-disagreement.ts');
  refuseDisagreement(objective);
}

/** A named objective, that of a module, or the quadratic with the given spectrum. */
async function describedObjective(flags: ObjectiveFlags): Promise<Objective> {
  const { objective = 'ravine' } = flags;
  if (flags.objective !== undefined && spectrumIsGiven(flags)) {
    throw inputRangeError('--objective must not stand beside a spectrum, got both');
  }
  if (spectrumIsGiven(flags)) {
    const { diagonalQuadratic } = await import('../objectives/diagonal-quadratic.ts');
    return diagonalQuadratic(await spectrumOfFlags(flags));
  }
  refuseFileFlags(flags);
  return isModulePath(objective) ? objectiveModule(objective) : objectiveChoice(objective);
}

/** The start point that `--start` gives, if any. */
export function startOf({ start }: ObjectiveFlags): Vector | undefined {
  return start?.split(',').map((text, i) => parseNumber(`--start coordinate ${i + 1}`, text));
}
