import { characteristicPolynomial } from '../../mode/characteristic-polynomial.ts';
import type { ModeOfPolynomial, Regime } from '../../mode/mode.ts';
import { modeOf } from '../../mode/mode-of.ts';
import { derivedEstimate } from './estimate.ts';
import type { FittedRun } from './fitted-run.ts';
import type { IdentifiedMode } from './identified.ts';
import { polynomialAt, radiusOf } from './polynomial-at.ts';

/** The mode whose ηλ is at a place among the unknowns. `lambdaOf`: λ of an ηλ, where η is known. */
export function identifiedMode(
  run: FittedRun,
  at: number,
  {
    isLoss,
    scale,
  }: { readonly isLoss: boolean; readonly scale: { readonly eta: number; readonly shift: number } | null },
): IdentifiedMode {
  const { traceOf, determinantOf } = polynomialAt(run.tie, at);
  const etaLambda = derivedEstimate(run, (point) => point[at]!);
  const determinant = derivedEstimate(run, determinantOf);
  const mode = modeAt(etaLambda.value, determinant.value);
  const spectralRadius = derivedEstimate(run, (point) => radiusOf(traceOf(point), determinantOf(point)));
  const [least, most] = spectralRadius.interval;
  const discriminant = derivedEstimate(run, (point) => traceOf(point) ** 2 - 4 * determinantOf(point));
  const isOpen = discriminant.interval[0] <= 0 && discriminant.interval[1] >= 0;
  return {
    etaLambda,
    determinant,
    spectralRadius: { ...spectralRadius, value: mode.spectralRadius },
    regime: isOpen ? criticalRegime(mode) : mode.regime,
    stability: most < 1 ? 'stable' : least > 1 ? 'unstable' : 'open',
    mode,
    lambda: scale && derivedEstimate(run, (point) => point[at]! / scale.eta - scale.shift),
    mirror: isLoss ? mode.juryMargins.atMinusOne : null,
  };
}

/** The mode with p(1) = ηλ and the product D of its roots: that of a heavy ball with β = D. */
function modeAt(etaLambda: number, determinant: number): ModeOfPolynomial {
  return modeOf(characteristicPolynomial({ beta: determinant, gamma: 0, eta: 1, lambda: etaLambda }));
}

/** The word between two roots of one sign and a pair. */
function criticalRegime({ regime, trace, determinant }: ModeOfPolynomial): Regime {
  if (determinant === 0) return regime;
  return trace < 0 ? 'alternating-critical' : 'critical';
}
