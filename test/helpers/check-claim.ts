import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, ClaimCase, ClaimVariable } from '../../src/claims/claim.ts';
import { judgeClaim } from '../../src/claims/judge-claim.ts';
import { randomOf } from '../../src/numeric/random.ts';

/** A wrong version of a claim, which testing has to notice. */
export interface PlantedError {
  /** The error in words: `2√β for √β`. */
  readonly why: string;
  /** What the wrong claim predicts. */
  predicted(instance: ClaimCase): readonly number[];
}

const CASES = 60;

/**
 * The tests that every claim passes: drawn cases give the expected verdict, no case of the domain that satisfies its
 * condition disagrees (found and shrunk by fast-check), and the planted error changes the verdict.
 */
export function checkClaim(claim: Claim, planted: PlantedError): void {
  describe(claim.id, () => {
    it(`${claim.expected}: ${claim.statement.plain}`, () => {
      const judgement = judgeClaim(claim, draw(claim));
      expect(judgement, JSON.stringify(judgement.counterexample)).toMatchObject({ verdict: claim.expected });
    });

    if (claim.expected !== 'refuted') {
      it('has no counterexample in its domain', () => {
        fc.assert(
          fc.property(casesOf(claim), (instance) => {
            fc.pre(claim.condition?.holds(instance) ?? true);
            expect(judgeClaim(claim, [instance]).verdict).toBe('holds');
          }),
          { numRuns: CASES, seed: 7 },
        );
      });
    }

    const { witness } = claim;
    if (witness) {
      it('fails at its witness, which its condition leaves out', () => {
        expect(judgeClaim(claim, [witness]).counterexample).toBeDefined();
        expect(judgeClaim(claim, [witness]).verdict).toBe(claim.expected);
        for (const [name, { least, most }] of Object.entries(claim.domain.variables)) {
          expect(witness[name]).toBeGreaterThanOrEqual(least);
          expect(witness[name]).toBeLessThanOrEqual(most);
        }
      });
    }

    it(`turns red when planted: ${planted.why}`, () => {
      const wrong: Claim = { ...claim, predicted: (instance) => planted.predicted(instance) };
      expect(judgeClaim(wrong, draw(claim)).verdict).not.toBe(claim.expected);
    });
  });
}

function draw(claim: Claim): ClaimCase[] {
  const random = randomOf(11);
  return Array.from({ length: CASES }, () => claim.draw(random));
}

/** The claim's domain as a fast-check arbitrary, which shrinks. */
function casesOf(claim: Claim): fc.Arbitrary<ClaimCase> {
  return fc.record(
    Object.fromEntries(Object.entries(claim.domain.variables).map(([name, v]) => [name, arbitraryOf(v)])),
  );
}

function arbitraryOf({ least, most, scale }: ClaimVariable): fc.Arbitrary<number> {
  if (scale === 'integer') return fc.integer({ min: least, max: most });
  if (scale === 'linear') return fc.double({ min: least, max: most, noNaN: true });
  return fc
    .double({ min: Math.log(least), max: Math.log(most), noNaN: true })
    .map((exponent) => Math.min(most, Math.max(least, Math.exp(exponent))));
}
