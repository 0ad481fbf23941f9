import { describe, expect, it } from 'vitest';

import { LAYERS } from '../../src/maps/layers/index.ts';
import { planMap } from '../../src/maps/plan-map.ts';
import { runSubjectOf } from '../../src/maps/run-subject.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { ravine } from '../../src/objectives/ravine.ts';
import { divergesIn } from '../../src/render/diverged-area.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';

const AXES = { x: { from: 0, to: 1, count: 2 }, y: { from: 0, to: 0.04, count: 2 } };

describe('divergesIn', () => {
  it('hatches the words for divergence of each layer of categories, and no others', () => {
    const plans = LAYERS.map(({ name, ofRuns }) =>
      planMap(name, heavyBall, fromKappa(100), AXES, ofRuns ? { runs: runSubjectOf(ravine) } : {}),
    );
    const hatched = plans.flatMap((plan) =>
      plan.categories === null ? [] : [[plan.layer.name, plan.categories.filter((_, i) => divergesIn(plan)(i))]],
    );
    expect(Object.fromEntries(hatched)).toEqual({
      regime: ['unstable'],
      binding: [],
      region: ['diverges'],
      verdict: ['diverges'],
      simulated: ['diverges'],
      'worst-case': ['unstable'],
      outcome: ['diverges'],
      fastest: ['all diverge'],
    });
  });
});
