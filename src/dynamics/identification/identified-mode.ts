import { characteristicPolynomial } from '../../mode/characteristic-polynomial.ts';
import type { ModeOfPolynomial, Regime } from '../../mode/mode.ts';
import { modeOf } from '../../mode/mode-of.ts';
import { covarianceOf, derivedEstimate, gradientOf, type Estimate } from './estimate.ts';
import type { FittedRun } from './fitted-run.ts';
import type { IdentifiedMode } from './identified.ts';

/** Points on the ellipse of errors at which what is not smooth in T and D is looked at. */
const DIRECTIONS = 64;

/** The mode whose ηλ is at a place among the unknowns. `lambdaOf`: λ of an ηλ, where η is known. */
export function identifiedMode(
  run: FittedRun,
  at: number,
  {
    isLoss,
    scale,
  }: { readonly isLoss: boolean; readonly scale: { readonly eta: number; readonly shift: number } | null },
): IdentifiedMode {
  const determinantOf = (point: readonly number[]): number => {
    const { beta = NaN, gamma = NaN } = run.tie.at(point) ?? {};
    return beta - gamma * point[at]!;
  };
  const traceOf = (point: readonly number[]): number => 1 + determinantOf(point) - point[at]!;
  const etaLambda = derivedEstimate(run, (point) => point[at]!);
  const determinant = derivedEstimate(run, determinantOf);
  const mode = modeAt(etaLambda.value, determinant.value);
  const around = ellipse(run, [traceOf, determinantOf]).map(([trace, d]) => ({
    discriminant: trace ** 2 - 4 * d,
    radius: radiusOf(trace, d),
  }));
  const radii = [mode.spectralRadius, ...around.map(({ radius }) => radius)];
  const [least, most] = [Math.min(...radii), Math.max(...radii)];
  const spectralRadius = radiusEstimate(mode.spectralRadius, [least, most], run.quantile);
  const isOpen =
    around.some(({ discriminant }) => discriminant <= 0) && around.some(({ discriminant }) => discriminant >= 0);
  return {
    etaLambda,
    determinant,
    spectralRadius,
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

/** ρ in doubles, for an interval. */
function radiusOf(trace: number, determinant: number): number {
  const discriminant = trace ** 2 - 4 * determinant;
  return discriminant < 0 ? Math.sqrt(determinant) : (Math.abs(trace) + Math.sqrt(discriminant)) / 2;
}

function radiusEstimate(value: number, interval: readonly [number, number], quantile: number): Estimate {
  return { value, error: (interval[1] - interval[0]) / (2 * quantile), interval };
}

/** Pairs of two functions of the unknowns on the ellipse that shows 95 % intervals of what is linear in them. */
function ellipse(run: FittedRun, [first, second]: readonly [Of, Of]): (readonly [number, number])[] {
  const { point, covariance, quantile } = run;
  const [a, b] = [gradientOf(run, first), gradientOf(run, second)];
  const size = Math.sqrt(covarianceOf(covariance, a, a));
  const along = size === 0 ? 0 : covarianceOf(covariance, a, b) / size;
  const across = Math.sqrt(Math.max(0, covarianceOf(covariance, b, b) - along ** 2));
  return Array.from({ length: DIRECTIONS }, (_, i) => {
    const angle = (2 * Math.PI * i) / DIRECTIONS;
    const [cos, sin] = [quantile * Math.cos(angle), quantile * Math.sin(angle)];
    return [first(point) + size * cos, second(point) + along * cos + across * sin] as const;
  });
}

type Of = (point: readonly number[]) => number;
