import type { Badge } from '../certificates/badge-of.ts';
import type { LocalAnalysis } from '../dynamics/local-analysis.ts';
import { isSecondOrder, type AnyMethod } from '../methods/any-method.ts';
import { heavyBall } from '../methods/heavy-ball.ts';
import type { MethodParameters } from '../methods/method.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Objective } from '../objectives/objective.ts';
import type { Analysis, HigherOrderAnalysis } from '../stability/analysis.ts';
import { methodOf, methodText, parametersOf, type MethodFlags } from './method-options.ts';
import { objectiveOf, startOf } from './objective-options.ts';
import type { Forms } from './output.ts';
import type { ThemeFlags } from './theme-option.ts';
import { toJson } from './to-json.ts';
import { withProgress } from './with-progress.ts';

/** A Hessian of more rows than this is known by its products with vectors only: its eigenvectors take a second at this size, times n³. */
const MOST_COORDINATES = 500;

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
  const method = methodOf(flags);
  const parameters = parametersOf(flags);
  const objective = await objectiveOf({ objective: name, ...(checkGradient && { checkGradient }) });
  const given = at === undefined ? undefined : startOf({ start: at });
  if (objective.dimension > MOST_COORDINATES) return endsForms(objective, given, method, parameters);
  const [{ analyzeAt }, { describeLocal }] = await Promise.all([
    import('../dynamics/analyze-at.ts'),
    import('./describe-local.ts'),
  ]);
  const local = analyzeAt(objective, given ?? objective.start ?? zeroOf(objective), method, parameters);
  const badge = local.kind === 'minimum' ? await badgeFor(local.analysis) : null;
  const text = (): string => describeLocal(local, methodText(method, parameters), badge);
  const json = (): string => toJson({ ...local, badge });
  const svg = (): Promise<string> => saddlePicture(objective, local, flags);
  return { text, json, file: { '.txt': text, '.json': json, '.svg': svg } };
}

/** The same from products with the Hessian; what is known to be a minimiser need not be sought. */
async function endsForms(
  objective: Objective,
  given: Vector | undefined,
  method: AnyMethod,
  parameters: MethodParameters,
): Promise<Forms> {
  const [{ analyzeEndsAt }, { describeEnds }] = await Promise.all([
    import('../dynamics/analyze-ends-at.ts'),
    import('./describe-ends.ts'),
  ]);
  const point = given ?? objective.minimizer ?? objective.start ?? zeroOf(objective);
  const ends = withProgress('products with the Hessian, at most', (onProgress) =>
    analyzeEndsAt(objective, point, method, parameters, {
      onProgress: (_, done, total) => {
        onProgress(done, total);
      },
    }),
  );
  const badge = ends.kind === 'minimum' && ends.holdsAll ? await badgeFor(ends.analysis) : null;
  const text = (): string => describeEnds(ends, methodText(method, parameters), badge);
  const json = (): string => toJson({ ...ends, badge });
  const svg = (): never => {
    throw inputRangeError(
      `--output .svg must be for at most ${MOST_COORDINATES} coordinates, got ${objective.dimension}`,
    );
  };
  return { text, json, file: { '.txt': text, '.json': json, '.svg': svg } };
}

function zeroOf({ dimension }: Objective): Vector {
  return Array<number>(dimension).fill(0);
}

/** What the parameters are worth on all functions whose curvatures are those of a minimum. */
async function badgeFor(analysis: Analysis | HigherOrderAnalysis | null): Promise<Badge | null> {
  const { badgeOfAnalysis } = await import('../certificates/badge-of-analysis.ts');
  return analysis && badgeOfAnalysis(analysis);
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
