import type { Spectrum } from '../spectrum/spectrum.ts';
import { capitalize } from './capitalize.ts';
import { printNumber } from './print-number.ts';

/** μ, L and κ in words: `[μ, L] = [1, 100], κ = 100`. */
export function intervalWords({ mu, L, kappa }: Spectrum): string {
  if (Number.isNaN(mu)) return 'no eigenvalue above the flat threshold';
  return `[μ, L] = [${printNumber(mu)}, ${printNumber(L)}], κ = ${printNumber(kappa)}`;
}

/** What a spectrum holds, in sentences: how many eigenvalues, which interval, and which are flat or negative. */
export function spectrumWords(spectrum: Spectrum): readonly string[] {
  const { kind, eigenvalues, flat, flatThreshold } = spectrum;
  const first =
    kind === 'interval'
      ? `Every curvature in ${intervalWords(spectrum)}.`
      : `${counted(eigenvalues.length, 'eigenvalue')}, ${intervalWords(spectrum)}.`;
  return [first, ...flatWords(flat, flatThreshold), ...negativeWords(spectrum)];
}

/** `1 eigenvalue`, `15 eigenvalues`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function flatWords(flat: number, threshold: number): readonly string[] {
  if (flat === 0) return [];
  const rule = `|λ| ≤ ${printNumber(threshold, { digits: 2 })}`;
  return [`${counted(flat, 'flat direction')} (${rule}): left out of κ and of every rate.`];
}

/** What a point with these curvatures, some of them negative, is; flat ones leave open whether it is a maximum. */
export function shapeOf({ kappa, flat }: Spectrum): string {
  if (!Number.isNaN(kappa)) return 'a saddle';
  return flat === 0 ? 'a maximum' : 'no minimum';
}

function negativeWords(spectrum: Spectrum): readonly string[] {
  const { negative } = spectrum;
  const [least] = negative;
  if (least === undefined) return [];
  const values =
    negative.length === 1
      ? printNumber(least)
      : `from ${printNumber(least)} to ${printNumber(negative.at(-1) ?? least)}`;
  return [`${capitalize(shapeOf(spectrum))}: ${counted(negative.length, 'negative eigenvalue')}, ${values}.`];
}
