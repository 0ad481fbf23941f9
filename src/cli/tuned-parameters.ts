import type { Method, MethodParameters } from '../methods/method.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';

/** The parameters of a method for a spectrum where none are given: the best on quadratics, or else those of the textbooks. */
export async function tunedParameters(method: Method, spectrum: Spectrum): Promise<MethodParameters> {
  const [{ optimalTuning }, { standardTuning }] = await Promise.all([
    import('../tuning/optimal-tuning.ts'),
    import('../tuning/standard-tuning.ts'),
  ]);
  const isStandard = method.optimal(spectrum) === null && method.standard !== undefined;
  const tune = isStandard ? standardTuning : optimalTuning;
  return tune(method, spectrum).parameters;
}
