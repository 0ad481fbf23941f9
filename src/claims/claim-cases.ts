import { randomOf } from '../numeric/random.ts';
import type { Claim, ClaimCase } from './claim.ts';

/** The claim's witness, if it has one, and cases drawn from a stream that depends on the seed and the claim's name. */
export function* claimCases(claim: Claim, seed: number, cases: number): Generator<ClaimCase> {
  const random = randomOf(seedOf(claim.id, seed));
  if (claim.witness) yield claim.witness;
  for (let i = claim.witness ? 1 : 0; i < cases; i += 1) yield claim.draw(random);
}

/** FNV-1a (32 bit) of the name, started from the seed: any mixing would do, equal names must give equal streams. */
function seedOf(id: string, seed: number): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}
