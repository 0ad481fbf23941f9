import { checkRepeats } from '../check-repeats.ts';
import { countedValue } from '../counted.ts';
import type { LayerContext, RowFiller } from '../layer.ts';
import { outcomeIndex } from '../outcome-code.ts';
import { familyOf } from '../planes/family-of.ts';
import type { RunSubject } from '../run-subject.ts';
import { runFollower } from './follow-run.ts';
import { familyStepper, methodStepper } from './steppers.ts';

/** Fills rows with what becomes of runs, each its own; refuses a gradient that is not the same twice where one ends. */
export function outcomeRow({ subject, plane, settings, xs }: LayerContext, runs: RunSubject): RowFiller {
  const { objective } = runs;
  const family = settings.precision === 'fast' ? familyOf(subject.method) : null;
  const stepper = family === null ? methodStepper(subject.method, objective) : familyStepper(family, objective);
  const follow = runFollower(objective, stepper, settings);
  return (y, out) => {
    for (let i = 0; i < xs.length; i++) {
      const { parameters, start = runs.start } = plane.cellAt(subject, xs[i]!, y);
      stepper.begin(parameters);
      const ending = follow(start);
      // Where it diverges it may be anything, and is told by its size alone.
      if (ending.kind !== 'diverged') checkRepeats(objective, ending.point);
      out[i] = countedValue(outcomeIndex(runs, ending), ending.iterations);
    }
  };
}
