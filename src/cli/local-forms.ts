import { inputRangeError } from '../numeric/input-error.ts';
import { methodOf, methodText, parametersOf, type MethodFlags } from './method-options.ts';
import { objectiveOf, startOf } from './objective-options.ts';
import type { Forms } from './output.ts';
import { toJson } from './to-json.ts';

/** The flags of `analyze` where an objective takes the place of the file. */
export interface LocalFlags extends MethodFlags {
  readonly objective?: string;
  readonly at?: string;
  readonly preconditioner?: string;
}

/** The forms of an analysis near a stationary point of an objective. */
export async function localForms(file: string | undefined, flags: LocalFlags): Promise<Forms> {
  const { objective: name, at } = flags;
  if (file !== undefined) {
    throw inputRangeError(`${name === undefined ? '--at' : '--objective'} must not stand beside a file, got ${file}`);
  }
  if (name === undefined) throw inputRangeError('a file or --objective must be given, got neither');
  if (flags.preconditioner !== undefined) {
    throw inputRangeError('--preconditioner must stand beside a file, got --objective');
  }
  const [{ analyzeAt }, { describeLocal }] = await Promise.all([
    import('../dynamics/analyze-at.ts'),
    import('./describe-local.ts'),
  ]);
  const method = methodOf(flags);
  const parameters = parametersOf(flags);
  const objective = await objectiveOf({ objective: name });
  const zero = Array<number>(objective.dimension).fill(0);
  const point = at === undefined ? (objective.start ?? zero) : (startOf({ start: at }) ?? zero);
  const local = analyzeAt(objective, point, method, parameters);
  const text = (): string => describeLocal(local, methodText(method, parameters));
  const json = (): string => toJson(local);
  return { text, json, file: { '.txt': text, '.json': json } };
}
