import { closeSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';
import { npyPreamble } from '../../io/npy-preamble.ts';
import { planOf } from '../../io/plan-of.ts';
import type { MapPlan } from '../../maps/grid-map.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import { VERSION } from '../version.ts';
import { writeOutput, writeOutputWith } from '../write-output.ts';
import { rowsOf } from './band.ts';
import { bandsOf } from './bands-of.ts';
import { objectiveOfRecipe } from '../map/objective-of-recipe.ts';
import { checksumOf } from './checksum-of.ts';
import { checkSame } from './description.ts';
import { readShardHead } from './read-shard-head.ts';
import { shardLayout } from './shard-file.ts';
import { sidecarOf } from './sidecar.ts';

/** A shard and what its first line says. */
type Shard = ReturnType<typeof readShardHead> & { readonly path: string };

/**
 * Joins the shards of a map into the `.npy` that one run would have made, with its sidecar.
 *
 * @throws RangeError or TypeError, marked as the caller's, unless each shard of one map is given once, whole and sound.
 */
export async function mergeShards(paths: readonly string[], output: string): Promise<void> {
  const shards = paths.map((path) => ({ path, ...readShardHead(path) }));
  const [first] = shards;
  if (first === undefined) throw inputRangeError('map merge: there must be shards to merge, got none');
  for (const { path, heavyball, recipe, share } of shards) {
    const wanted = { heavyball: VERSION, recipe: first.recipe, shards: first.share.count };
    checkSame(path, { heavyball, recipe, shards: share.count }, wanted);
  }
  const plan = planOf(first.recipe, first.path, await objectiveOfRecipe(first.recipe, first.path));
  const inOrder = inOrderOf(shards, first.share.count);
  for (const shard of inOrder) checkSize(plan, shard);
  writeOutputWith(output, (file) => {
    writeFileSync(file, npyPreamble(plan.y.length, plan.x.length));
    for (const shard of inOrder) copyRows(plan, shard, file);
    const sidecar = sidecarOf(plan, output);
    writeOutput(sidecar.path, sidecar.text);
  });
}

/** The shards from the first rows to the last, each there once. */
function inOrderOf(shards: readonly Shard[], count: number): readonly Shard[] {
  return Array.from({ length: count }, (_, i) => {
    const [shard, twice] = shards.filter(({ share }) => share.index === i + 1);
    if (shard === undefined)
      throw inputRangeError(`map merge: all ${count} shards must be given, got none that is ${i + 1}/${count}`);
    if (twice !== undefined) {
      throw inputRangeError(
        `map merge: each shard must be given once, got ${i + 1}/${count} as ${shard.path} and ${twice.path}`,
      );
    }
    return shard;
  });
}

function checkSize(plan: MapPlan, { path, share }: Shard): void {
  const { first, end } = rowsOf(share, plan.y.length);
  const { headSize, rowSize } = shardLayout(plan, share);
  const wanted = headSize + (end - first) * rowSize;
  const { size } = statSync(path);
  if (size !== wanted) throw inputRangeError(`${path}: must have ${wanted} bytes, got ${size}`);
}

/** Copies the rows of a shard to the end of a file, band by band, each checked. */
function copyRows(plan: MapPlan, { path, share, checksums }: Shard, output: number): void {
  const { headSize, firstRow, rowSize } = shardLayout(plan, share);
  const input = openSync(path, 'r');
  try {
    for (const [i, { first, end }] of bandsOf(plan, rowsOf(share, plan.y.length)).entries()) {
      const bytes = new Uint8Array((end - first) * rowSize);
      readSync(input, bytes, 0, bytes.length, headSize + (first - firstRow) * rowSize);
      const checksum = checksumOf(bytes);
      if (checksum !== checksums[i]) {
        throw inputRangeError(
          `${path}: rows ${first} to ${end - 1} must have the checksum ${checksums[i] ?? 'of their own'}, got ${checksum}; make the shard again`,
        );
      }
      writeFileSync(output, bytes);
    }
  } finally {
    closeSync(input);
  }
}
