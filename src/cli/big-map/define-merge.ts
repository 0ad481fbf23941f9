import type { Command } from 'commander';
import { inputRangeError } from '../../numeric/input-error.ts';

/** `heavyball map merge`: joins the shards of a map. */
export function defineMerge(map: Command): void {
  map
    .command('merge')
    .description('join the shards of one map, made by --shard, into the .npy that one run would have made')
    .argument('<shards...>', 'all shards of the map, in any order')
    .requiredOption('-o, --output <file>', 'where to write the array: .npy, with its sidecar .npy.json')
    .addHelpText(
      'after',
      `
Each shard is checked: that it is of the same map and version as the others, given once, whole, and as it was written.

Example:
  heavyball map --kappa 100 --layer rate --size 2000x2000 --shard 1/2 -o 1.shard
  heavyball map --kappa 100 --layer rate --size 2000x2000 --shard 2/2 -o 2.shard
  heavyball map merge 1.shard 2.shard -o map.npy`,
    )
    .action(async (shards: readonly string[], { output }: { readonly output: string }) => {
      if (!output.toLowerCase().endsWith('.npy')) {
        throw inputRangeError(`--output must end in .npy, got ${JSON.stringify(output)}`);
      }
      const { mergeShards } = await import('./merge-shards.ts');
      await mergeShards(shards, output);
      process.stderr.write(`wrote ${output}\n`);
    });
}
