import type { Badge } from '../certificates/badge-of.ts';
import { isSecondOrder, type AnyMethod } from '../methods/any-method.ts';
import type { Method, MethodParameters } from '../methods/method.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { Theme } from '../render/theme.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';

/** The pictures that `heavyball response` draws. */
export const RESPONSE_PICTURES = ['transient', 'noise', 'frequency'] as const;

/** What is to be drawn. */
export interface PictureRequest {
  readonly picture: (typeof RESPONSE_PICTURES)[number];
  readonly method: AnyMethod;
  readonly parameters: MethodParameters;
  /** The curvature of the transient. */
  readonly lambda: number;
  /** The spectrum of the frontier, where there is one. */
  readonly spectrum: Spectrum | null;
  /** What the parameters are worth beyond quadratics, where they were tuned; else null. */
  readonly badge: Badge | null;
  readonly theme: Theme;
}

/** Draws one of the pictures. */
export async function responsePicture(request: PictureRequest): Promise<string> {
  const { method, picture } = request;
  if (picture === 'noise') return noisePicture(request);
  if (!isSecondOrder(method)) {
    const { higherOrderPicture } = await import('./higher-order-picture.ts');
    return higherOrderPicture({ ...request, picture, method });
  }
  return picture === 'transient' ? transientPicture({ ...request, method }) : frequencyPicture({ ...request, method });
}

/** A request for a method of second order. */
type SecondOrderRequest = PictureRequest & { readonly method: Method };

async function transientPicture({ method, parameters, lambda, badge, theme }: SecondOrderRequest): Promise<string> {
  const [{ analyzeMode }, { transientCurve }, { transientSvg }] = await Promise.all([
    import('../stability/analyze-mode.ts'),
    import('../response/transient-curve.ts'),
    import('../render/transient-svg.ts'),
  ]);
  return transientSvg(transientCurve(analyzeMode(method, parameters, lambda)), { badge, theme });
}

/** The frontiers of heavy ball, Nesterov and gradient descent, with a star for the parameters given. */
async function noisePicture({ method, parameters, spectrum, badge, theme }: PictureRequest): Promise<string> {
  if (spectrum === null) throw inputRangeError('--picture noise must have a spectrum, such as --kappa, got --lambda');
  const [{ noiseFrontier }, { noiseMarkOf }, { noiseFrontierSvg }, methods] = await Promise.all([
    import('../response/noise-frontier.ts'),
    import('./noise-mark-of.ts'),
    import('../render/noise-frontier-svg.ts'),
    Promise.all([
      import('../methods/heavy-ball.ts'),
      import('../methods/nesterov.ts'),
      import('../methods/gradient-descent.ts'),
    ]),
  ]);
  const [{ heavyBall }, { nesterov }, { gradientDescent }] = methods;
  const frontiers = [
    noiseFrontier(heavyBall, spectrum),
    noiseFrontier(nesterov, spectrum),
    noiseFrontier(gradientDescent, spectrum),
  ];
  const given = noiseMarkOf(method, parameters, spectrum, badge === null ? 'as given' : 'tuned');
  return noiseFrontierSvg(frontiers, { badge, theme, ...(given !== null && { given }) });
}

/** Heavy ball, Nesterov and the average with the momentum and learning rate given. */
async function frequencyPicture({ method, parameters, badge, theme }: SecondOrderRequest): Promise<string> {
  const [{ frequencyCurve }, { frequencySvg }, { heavyball }, { optaxSgd }, { ema }] = await Promise.all([
    import('../response/frequency-curve.ts'),
    import('../render/frequency-svg.ts'),
    import('../methods/conventions/heavyball.ts'),
    import('../methods/conventions/optax-sgd.ts'),
    import('../methods/conventions/ema.ts'),
  ]);
  const { beta, eta } = method.family(parameters);
  if (!(beta >= 0 && beta < 1)) {
    throw inputRangeError(`--picture frequency must have a momentum from 0 to below 1, got ${beta}`);
  }
  const from = Math.min(1e-3, (1 - beta) / 30);
  return frequencySvg(
    [
      frequencyCurve(heavyball, { beta, eta }, { label: 'heavy ball', from }),
      frequencyCurve(optaxSgd, { learning_rate: eta, momentum: beta, nesterov: true }, { label: 'Nesterov', from }),
      frequencyCurve(ema, { alpha: eta, beta }, { label: 'averaged (EMA)', from }),
    ],
    { badge, theme },
  );
}
