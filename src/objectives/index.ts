import type { Objective } from './objective.ts';
import { beale } from './beale.ts';
import { himmelblau } from './himmelblau.ts';
import { laplacian } from './laplacian.ts';
import { lessardCounterexample } from './lessard-counterexample.ts';
import { nesterovWorst } from './nesterov-worst.ts';
import type { ObjectiveEntry } from './objective-entry.ts';
import { plateau } from './plateau.ts';
import { ravine } from './ravine.ts';
import { rootOfUnity } from './root-of-unity.ts';
import { rosenbrock } from './rosenbrock.ts';
import { saddleChain } from './saddle-chain.ts';
import { bulk, powerLawBowl, rotated } from './spectral-entries.ts';
import { walledSaddle } from './walled-saddle.ts';

/** An entry without parameters. */
function fixed(objective: Objective, description: string): ObjectiveEntry {
  return { name: objective.name, description, parameters: {}, make: () => objective };
}

/**
 * The catalogue of objectives that need no data, each with its parameters: what the command line offers under `--objective`.
 *
 * @example
 * ```ts
 * import { OBJECTIVES } from 'heavyball';
 * const chain = OBJECTIVES.find(({ name }) => name === 'saddle-chain');
 * chain?.make({ n: 5 }).dimension; // => 5
 * ```
 */
export const OBJECTIVES: readonly ObjectiveEntry[] = [
  fixed(ravine, 'narrow valley 50x² + ½y²'),
  rotated,
  {
    name: 'nesterov-worst',
    description: 'Nesterov’s worst function, a tridiagonal quadratic',
    parameters: {
      n: { description: 'coordinates', default: 50 },
      mu: { description: 'smallest curvature', default: 0 },
      L: { description: 'largest curvature', default: 1 },
    },
    make: ({ n = 50, mu = 0, L = 1 } = {}) => nesterovWorst(n, { mu, L }),
  },
  {
    name: 'laplacian-1d',
    description: 'elastic line with fixed ends',
    parameters: { n: { description: 'points', default: 20 } },
    make: ({ n = 20 } = {}) => laplacian([n]),
  },
  {
    name: 'laplacian-2d',
    description: 'elastic membrane with fixed edge',
    parameters: { m: { description: 'rows', default: 8 }, n: { description: 'columns', default: 8 } },
    make: ({ m = 8, n = 8 } = {}) => laplacian([m, n]),
  },
  bulk,
  powerLawBowl,
  fixed(rosenbrock, 'curved valley, minimum at (1, 1)'),
  fixed(himmelblau, 'four minima'),
  fixed(beale, 'plateaus and ridges, minimum at (3, ½)'),
  fixed(walledSaddle, 'saddle x² − y² between quartic walls'),
  {
    name: 'saddle-chain',
    description: 'double wells passed one after the other',
    parameters: { n: { description: 'coordinates', default: 4 } },
    make: ({ n = 4 } = {}) => saddleChain(n),
  },
  fixed(plateau, 'bowl in a flat plain'),
  fixed(lessardCounterexample, 'convex, κ = 25, on which Polyak’s constants cycle'),
  rootOfUnity,
];
