import type { LocalAnalysis } from '../dynamics/local-analysis.ts';
import { isSecondOrder } from '../methods/any-method.ts';
import { heavyBall } from '../methods/heavy-ball.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { Objective } from '../objectives/objective.ts';
import { methodOf, methodText, parametersOf, type MethodFlags } from './method-options.ts';
import { objectiveOf, startOf } from './objective-options.ts';
import type { Forms } from './output.ts';
import type { ThemeFlags } from './theme-option.ts';
import { toJson } from './to-json.ts';

/** The flags of `analyze` where an objective takes the place of the file. */
export interface LocalFlags extends MethodFlags, ThemeFlags {
  readonly objective?: string;
  readonly at?: string;
  readonly checkGradient?: true;
  readonly preconditioner?: string;
}

/** The forms of an analysis near a stationary point of an objective. */
export async function localForms(file: string | undefined, flags: LocalFlags): Promise<Forms> {
  const { objective: name, at, checkGradient } = flags;
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
  const objective = await objectiveOf({ objective: name, ...(checkGradient && { checkGradient }) });
  const zero = Array<number>(objective.dimension).fill(0);
  const point = at === undefined ? (objective.start ?? zero) : (startOf({ start: at }) ?? zero);
  const local = analyzeAt(objective, point, method, parameters);
  const text = (): string => describeLocal(local, methodText(method, parameters));
  const json = (): string => toJson(local);
  const svg = (): Promise<string> => saddlePicture(objective, local, flags);
  return { text, json, file: { '.txt': text, '.json': json, '.svg': svg } };
}

/** The states that end on a saddle, over the basins that they part. */
async function saddlePicture(objective: Objective, local: LocalAnalysis, flags: LocalFlags): Promise<string> {
  const { stationary, parameters, kind, index } = local;
  if (index !== 1) {
    throw inputRangeError(`--output .svg must be for a point with one negative curvature, got a ${kind} with ${index}`);
  }
  const method = methodOf(flags);
  if (!isSecondOrder(method) || method.name !== heavyBall.name) {
    throw inputRangeError(`--output .svg must be for ${heavyBall.name}, got ${method.name}`);
  }
  const [{ stableManifold }, { saddleBasins }, { saddleSvg }] = await Promise.all([
    import('../dynamics/stable-manifold.ts'),
    import('../dynamics/saddle-basins.ts'),
    import('../render/saddle-svg.ts'),
  ]);
  const basins = saddleBasins(objective, stationary.point, method, parameters);
  // Positions before those of the picture may be outside it.
  const options = { radius: 2 * basins.radius };
  const manifold = stableManifold(objective, stationary.point, method.family(parameters), options);
  return saddleSvg(manifold, basins, { theme: flags.theme });
}
