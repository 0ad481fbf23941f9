import type { MethodParameters } from '../../methods/method.ts';
import { analyzeMode } from '../../stability/analyze-mode.ts';
import type { GeometryContext } from './geometry-context.ts';

/** Whether no end of the spectrum is unstable: beyond, regimes do not matter. η = 0 counts as stable. */
export function isStableAt({ plan }: GeometryContext, parameters: MethodParameters): boolean {
  const { method, fixed, spectrum } = plan.subject;
  if (!Object.values(parameters).every(Number.isFinite)) return false;
  if (parameters.eta <= 0) return true;
  return [spectrum.mu, spectrum.L].every(
    (lambda) => analyzeMode(method, { ...fixed, ...parameters }, lambda).stability !== 'unstable',
  );
}
