import { workerData } from 'node:worker_threads';
import workerpool from 'workerpool';
import { planOf } from '../../io/plan-of.ts';
import { objectiveOfRecipe } from '../map/objective-of-recipe.ts';
import type { Rows } from './band.ts';
import { fillBand } from './fill-band.ts';

// The entry point of a worker thread. It is started with the recipe of a map and then asked for its bands. Buffers
// come and go with them.
const recipe: unknown = workerData;
const plan = planOf(recipe, 'recipe', await objectiveOfRecipe(recipe, 'recipe'));

workerpool.worker({
  fillBand: (rows: Rows, buffer: ArrayBuffer): unknown =>
    new workerpool.Transfer(fillBand(plan, rows, buffer), [buffer]),
});
