import { readFileSync } from 'node:fs';
import type { ObjectiveSource } from '../../maps/run-subject.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import type { Objective } from '../../objectives/objective.ts';
import { checksumOf } from '../big-map/checksum-of.ts';
import { objectiveChoice } from '../objective-choice.ts';
import { isModulePath, objectiveModule } from '../objective-module.ts';

/** An objective with what it can be made again from. */
export interface SourcedObjective {
  readonly objective: Objective;
  readonly source: ObjectiveSource;
}

/** The objective that a spelling on the command line stands for; that of a module with the checksum of its file. */
export async function sourcedObjective(spelling: string): Promise<SourcedObjective> {
  if (!isModulePath(spelling)) return { objective: objectiveChoice(spelling), source: { objective: spelling } };
  const objective = await objectiveModule(spelling);
  return { objective, source: { objective: spelling, checksum: checksumOf(readFileSync(spelling)) } };
}

/**
 * The objective that the recipe of a map names; undefined if it names none. What else the recipe says is not looked at.
 *
 * @throws RangeError, marked as the caller's, if a module is no longer the one that the map was made from.
 */
export async function objectiveOfRecipe(recipe: unknown, where: string): Promise<Objective | undefined> {
  const { objective: spelling, checksum } = fieldsOf(fieldsOf(recipe)['runs']);
  if (typeof spelling !== 'string') return undefined;
  const { objective, source } = await sourcedObjective(spelling);
  if (source.checksum === checksum) return objective;
  throw inputRangeError(
    `${where}: ${spelling} must be as it was when the map was made (CRC-32 ${String(checksum)}), got another (${source.checksum ?? 'none'})`,
  );
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
