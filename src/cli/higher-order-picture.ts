import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { PictureRequest } from './response-picture.ts';

/** What is to be drawn of a method of higher order. */
interface HigherOrderRequest extends Pick<PictureRequest, 'parameters' | 'lambda' | 'badge' | 'theme'> {
  readonly picture: 'transient' | 'frequency';
  readonly method: HigherOrderMethod;
}

/** Draws the transient of a method of higher order, or its frequency response. */
export async function higherOrderPicture({
  picture,
  method,
  parameters,
  lambda,
  badge,
  theme,
}: HigherOrderRequest): Promise<string> {
  if (picture === 'transient') {
    const [{ transientCurveOfHigherOrder }, { transientSvg }] = await Promise.all([
      import('../response/transient-curve-of-higher-order.ts'),
      import('../render/transient-svg.ts'),
    ]);
    return transientSvg(transientCurveOfHigherOrder(method, parameters, lambda), { badge, theme });
  }
  const [{ frequencyCurveOfHigherOrder }, { frequencySvg }] = await Promise.all([
    import('../response/frequency-curve-of-higher-order.ts'),
    import('../render/frequency-svg.ts'),
  ]);
  const curve = frequencyCurveOfHigherOrder(method, parameters);
  if (curve === null) {
    throw inputRangeError('--picture frequency must have gradients that fade and alone move θ, got others');
  }
  return frequencySvg([curve], { heading: `Gradients through ${method.title}`, badge, theme });
}
