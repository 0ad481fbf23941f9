import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import type { HigherOrderResponseOptions } from '../response/response-of-higher-order.ts';
import type { HigherOrderSpectrumResponse } from '../response/spectrum-response-of-higher-order.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { HigherOrderMethodResponse } from './describe-higher-order-response.ts';
import type { ShownNoise } from './describe-response.ts';
import { methodText } from './method-options.ts';

/** What `heavyball response` says of a method of higher order. */
interface Response {
  readonly text: () => string;
  readonly document: object;
  readonly parameters: MethodParameters;
  readonly lambda: number;
}

/** A method of higher order with its parameters, the band and noise on the curvature, and the noise to show. */
interface Subject {
  readonly method: HigherOrderMethod;
  readonly parameters: MethodParameters;
  readonly options: HigherOrderResponseOptions;
  readonly noise: ShownNoise;
}

/** The response of a method of higher order on one curvature. */
export async function higherOrderResponse(subject: Subject, lambda: number): Promise<Response> {
  const { method, parameters, options, noise } = subject;
  const [{ describeHigherOrderResponse }, { responseOfHigherOrder }] = await Promise.all([
    import('./describe-higher-order-response.ts'),
    import('../response/response-of-higher-order.ts'),
  ]);
  const whole = await wholeOf(subject);
  const response = responseOfHigherOrder(method, parameters, lambda, options);
  return {
    text: () => describeHigherOrderResponse(methodText(method, parameters), response, whole, noise),
    document: { method: method.name, parameters, ...whole, ...response, ...noise },
    parameters,
    lambda,
  };
}

/** The response of a method of higher order over a spectrum, with the analysis that it is of. */
export async function higherOrderSpectrumResponse(
  subject: Subject,
  spectrum: Spectrum,
): Promise<Response & Pick<HigherOrderSpectrumResponse, 'analysis'>> {
  const { method, parameters, options, noise } = subject;
  const [{ describeHigherOrderSpectrumResponse }, { spectrumResponseOfHigherOrder }] = await Promise.all([
    import('./describe-higher-order-response.ts'),
    import('../response/spectrum-response-of-higher-order.ts'),
  ]);
  const whole = await wholeOf(subject);
  const response = spectrumResponseOfHigherOrder(method, parameters, spectrum, options);
  return {
    text: () => describeHigherOrderSpectrumResponse(methodText(method, parameters), response, whole, noise),
    document: { method: method.name, parameters, ...whole, ...response, ...noise },
    parameters,
    lambda: response.mostTransient.mode.lambda,
    analysis: response.analysis,
  };
}

async function wholeOf({ method, parameters }: Subject): Promise<HigherOrderMethodResponse> {
  const [{ memoryOfHigherOrder }, { sharpnessThreshold }] = await Promise.all([
    import('../response/memory-of-higher-order.ts'),
    import('../stability/sharpness-threshold.ts'),
  ]);
  return { memory: memoryOfHigherOrder(method, parameters), threshold: sharpnessThreshold(method, parameters) };
}
