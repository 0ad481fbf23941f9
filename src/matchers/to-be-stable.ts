import type { MatcherResult } from './matcher-result.ts';
import { ratedOf } from './rated.ts';

/** Asserts that ρ < 1, exactly: see `HeavyballMatchers.toBeStable`. */
export function toBeStable(received: unknown): MatcherResult {
  const { stability, words } = ratedOf('toBeStable', received);
  const pass = stability === 'stable';
  return { pass, message: () => `expected ${pass ? 'an unstable or marginal mode' : 'ρ < 1'}, got ${words}` };
}
