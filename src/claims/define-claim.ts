import type { Random } from '../numeric/random.ts';
import type { Claim, ClaimDomain, ClaimVariable } from './claim.ts';

/** The case type that belongs to a record of variables: the same names, each a number. */
export type CaseOf<V> = { readonly [K in keyof V]: number };

/** A claim as it is written down: everything but `draw`, which follows from its domain. */
export interface ClaimDefinition<V extends Readonly<Record<string, ClaimVariable>>> extends Omit<
  Claim<CaseOf<V>>,
  'domain' | 'draw'
> {
  /** Where it is tested. */
  readonly domain: ClaimDomain & { readonly variables: V };
}

/** Completes a claim: cases are drawn from its domain, each variable independently on its scale. */
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
