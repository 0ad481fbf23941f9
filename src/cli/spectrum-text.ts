import { formatNumber } from '../render/format-number.ts';
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
  if (negative.length > 0) parts.push(`${negative.length} negative: a ${Number.isNaN(kappa) ? 'maximum' : 'saddle'}`);
  return parts.join(', ');
}
