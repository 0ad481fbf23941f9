import { CERTIFICATE_CLAIMS } from './certificate-claims.ts';
import type { Claim } from './claim.ts';
import { FLOW_CLAIMS } from './flow-claims.ts';
import { LITERATURE_CLAIMS } from './literature-claims.ts';
import { MEMORY_CLAIMS } from './memory-claims.ts';
import { METHOD_CLAIMS } from './method-claims.ts';
import { MODE_CLAIMS } from './mode-claims.ts';
import { NOISE_CLAIMS } from './noise-claims.ts';
import { SCHEDULE_CLAIMS } from './schedule-claims.ts';
import { SHARPNESS_CLAIMS } from './sharpness-claims.ts';
import { SPECTRUM_CLAIMS } from './spectrum-claims.ts';
import { TRANSIENT_CLAIMS } from './transient-claims.ts';
import { TUNING_CLAIMS } from './tuning-claims.ts';

/**
 * Every claim that the toolkit checks, in the order in which they are printed. {@link verifyClaims} runs them.
 *
 * @example
 * ```ts
 * import { CLAIMS } from 'heavyball';
 * const claim = CLAIMS.find(({ id }) => id === 'heavy-ball-roots');
 * claim?.statement.plain; // => 'On curvature λ heavy ball multiplies its modes by the roots of z² − (1 + β − ηλ)z + β.'
 * claim?.expected; // => 'holds'
 * ```
 */
export const CLAIMS: readonly Claim[] = [
  ...MODE_CLAIMS,
  ...METHOD_CLAIMS,
  ...SPECTRUM_CLAIMS,
  ...SHARPNESS_CLAIMS,
  ...TUNING_CLAIMS,
  ...TRANSIENT_CLAIMS,
  ...NOISE_CLAIMS,
  ...MEMORY_CLAIMS,
  ...SCHEDULE_CLAIMS,
  ...FLOW_CLAIMS,
  ...CERTIFICATE_CLAIMS,
  ...LITERATURE_CLAIMS,
];
