import type { Spectrum } from '../spectrum/spectrum.ts';

/** The two ends of a spectrum by themselves: what decides about a point of a parameter plane. */
export function endsOf({ mu, L, kappa, flatThreshold }: Spectrum): Spectrum {
  return { kind: 'interval', eigenvalues: [mu, L], mu, L, kappa, flat: 0, negative: [], flatThreshold };
}
