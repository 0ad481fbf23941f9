import { formatNumber } from '../render/format-number.ts';
import { shapeOf } from '../render/spectrum-words.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';

const show = (value: number): string => formatNumber(value, { digits: 6 });

/** Says in a line what a spectrum is: its interval, condition number, and what lies outside it. */
export function spectrumText(spectrum: Spectrum): string {
  const { kind, eigenvalues, mu, L, kappa, flat, negative, flatThreshold } = spectrum;
  const positive = Number.isNaN(kappa)
    ? 'no positive curvature'
    : `curvatures in [${show(mu)}, ${show(L)}], κ = ${show(kappa)}`;
  const parts = [
    kind === 'interval'
      ? positive
      : `${eigenvalues.length} ${eigenvalues.length === 1 ? 'eigenvalue' : 'eigenvalues'}, ${positive}`,
  ];
  if (flat > 0) parts.push(`${flat} flat (|λ| ≤ ${formatNumber(flatThreshold, { digits: 2 })})`);
  if (negative.length > 0) parts.push(`${negative.length} negative ${rangeText(negative)}: ${shapeOf(spectrum)}`);
  return parts.join(', ');
}

/** Where ascending numbers lie: `at -1`, `in [-3, -1]`. */
function rangeText(list: readonly number[]): string {
  const [least = NaN, most = NaN] = [list[0], list.at(-1)];
  return least === most ? `at ${show(least)}` : `in [${show(least)}, ${show(most)}]`;
}
