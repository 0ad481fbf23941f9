import { statSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { MapPlan } from '../../maps/grid-map.ts';
import type { BandLayout } from './band-file.ts';
import { rowsOf, type Share } from './band.ts';
import { bandsOf } from './bands-of.ts';
import { descriptionOf, type Description } from './description.ts';
import type { MapFile } from './map-file.ts';
import { readShardHead } from './read-shard-head.ts';

/** What the first line of a shard says, as JSON: what it is a share of, and the checksums of its bands in order. */
export interface ShardHead extends Description {
  readonly checksums: readonly string[];
}

/** What stands for a checksum until it is known. */
const UNKNOWN = '00000000';

/** One share of a map: a line that describes it, then its values as in a `.npy` file. */
export function shardFile(plan: MapPlan, share: Share, path: string): MapFile {
  const rows = rowsOf(share, plan.y.length);
  const description = descriptionOf(plan, share);
  const layout = shardLayout(plan, share);
  return {
    path,
    rows,
    layout,
    description,
    head: (checksums) => headBytes({ ...description, checksums }),
    writeBeside: () => undefined,
    isComplete: () => {
      const { heavyball, recipe, share: of } = readShardHead(path);
      const size = layout.headSize + (rows.end - rows.first) * layout.rowSize;
      return (
        isDeepStrictEqual({ heavyball, recipe, share: of }, JSON.parse(JSON.stringify(description))) &&
        statSync(path).size === size
      );
    },
  };
}

/** Where the bands of a share lie in its shard. */
export function shardLayout(plan: MapPlan, share: Share): BandLayout {
  const rows = rowsOf(share, plan.y.length);
  const checksums = bandsOf(plan, rows).map(() => UNKNOWN);
  return {
    headSize: headBytes({ ...descriptionOf(plan, share), checksums }).length,
    firstRow: rows.first,
    rowSize: plan.x.length * Float64Array.BYTES_PER_ELEMENT,
  };
}

function headBytes(head: ShardHead): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(head)}\n`);
}
