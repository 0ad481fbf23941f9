import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { MethodParameters } from '../methods/method.ts';
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

/** A method of higher order with its parameters, the band, and the noise to show. */
interface Subject {
  readonly method: HigherOrderMethod;
  readonly parameters: MethodParameters;
  readonly epsilon: number;
  readonly noise: ShownNoise;
}

/** The response of a method of higher order on one curvature, or over a spectrum. */
export async function higherOrderResponse(subject: Subject, on: number | Spectrum): Promise<Response> {
  const { method, parameters, epsilon, noise } = subject;
  const [{ describeHigherOrderResponse, describeHigherOrderSpectrumResponse }, responses] = await Promise.all([
    import('./describe-higher-order-response.ts'),
    Promise.all([
      import('../response/response-of-higher-order.ts'),
      import('../response/spectrum-response-of-higher-order.ts'),
    ]),
  ]);
  const [{ responseOfHigherOrder }, { spectrumResponseOfHigherOrder }] = responses;
  const whole = await wholeOf(subject);
  const title = methodText(method, parameters);
  const common = { method: method.name, parameters, ...whole };
  if (typeof on === 'number') {
    const response = responseOfHigherOrder(method, parameters, on, { epsilon });
    const text = (): string => describeHigherOrderResponse(title, response, whole, noise);
    return { text, document: { ...common, ...response, ...noise }, parameters, lambda: on };
  }
  const response = spectrumResponseOfHigherOrder(method, parameters, on, { epsilon });
  return {
    text: () => describeHigherOrderSpectrumResponse(title, response, whole, noise),
    document: { ...common, ...response, ...noise },
    parameters,
    lambda: response.mostTransient.mode.lambda,
  };
}

async function wholeOf({ method, parameters }: Subject): Promise<HigherOrderMethodResponse> {
  const [{ memoryOfHigherOrder }, { sharpnessThreshold }] = await Promise.all([
    import('../response/memory-of-higher-order.ts'),
    import('../stability/sharpness-threshold.ts'),
  ]);
  return { memory: memoryOfHigherOrder(method, parameters), threshold: sharpnessThreshold(method, parameters) };
}
