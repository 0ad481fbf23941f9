import type { Random } from '../numeric/random.ts';
import type { Claim, ClaimDomain, ClaimVariable } from './claim.ts';

/** The case type that belongs to a record of variables: the same names, each a number. */
export type CaseOf<V> = { readonly [K in keyof V]: number };

/** A domain whose variables have known names. */
export interface ClaimDomainOf<V extends Readonly<Record<string, ClaimVariable>>> extends ClaimDomain {
  /** The independent numbers of a case. */
  readonly variables: V;
}

/** A claim as it is written down: everything but `draw`, which follows from its domain. */
export interface ClaimDefinition<V extends Readonly<Record<string, ClaimVariable>>> extends Omit<
  Claim<CaseOf<V>>,
  'domain' | 'draw'
> {
  /** Where it is tested. */
  readonly domain: ClaimDomainOf<V>;
}

/**
 * Completes a claim: cases are drawn from its domain, each variable independently on its scale.
 *
 * @remarks This is how a lemma of one's own becomes testable: what the formula says stands beside what happens, and cases are
 * drawn, so that a failure comes with its counterexample.
 * @param definition - The statement, its domain, its two sides and the distance that still counts as agreement.
 * @returns The claim.
 * @example
 * ```ts
 * import { analyzeMode, defineClaim, heavyBall, randomOf } from 'heavyball';
 * const lemma = defineClaim({
 *   id: 'modulus-of-complex-roots',
 *   statement: { plain: 'Complex roots of heavy ball have modulus √β.', tex: String.raw`|z| = \sqrt\beta` },
 *   source: 'this paper',
 *   domain: { variables: { beta: { least: 0.1, most: 0.9, scale: 'linear' } }, words: 'η = λ = 1' },
 *   expected: 'holds',
 *   predicted: ({ beta }) => [Math.sqrt(beta)],
 *   measured: ({ beta }) => [analyzeMode(heavyBall, { beta, eta: 1 }, 1).spectralRadius],
 *   tolerance: () => 1e-15,
 *   toleranceReason: 'Both sides are right to an ulp.',
 * });
 * const instance = lemma.draw(randomOf(1));
 * const [predicted = NaN] = lemma.predicted(instance);
 * const [measured = NaN] = lemma.measured(instance);
 * Math.abs(predicted - measured) <= lemma.tolerance(instance); // => true
 * ```
 */
export function defineClaim<V extends Readonly<Record<string, ClaimVariable>>>(definition: ClaimDefinition<V>): Claim {
  const claim: Claim<CaseOf<V>> = {
    ...definition,
    draw: (random) => drawCase(definition.domain.variables, random),
  };
  return claim;
}

function drawCase<V extends Readonly<Record<string, ClaimVariable>>>(variables: V, random: Random): CaseOf<V> {
  const drawn: Record<string, number> = {};
  for (const [name, { least, most, scale }] of Object.entries(variables)) {
    drawn[name] =
      scale === 'log'
        ? random.logUniform(least, most)
        : scale === 'integer'
          ? random.integer(least, most)
          : random.uniform(least, most);
  }
  return drawn as CaseOf<V>;
}
