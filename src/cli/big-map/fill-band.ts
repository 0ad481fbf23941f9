import { littleEndian } from '../../io/little-endian.ts';
import { fillRows } from '../../maps/fill-rows.ts';
import type { MapPlan } from '../../maps/grid-map.ts';
import type { Band, Rows } from './band.ts';
import { checksumOf } from './checksum-of.ts';

/** Computes the rows of a band, in a buffer that is large enough: garbage of this size would pile up before it is collected. */
export function fillBand(plan: MapPlan, rows: Rows, buffer: ArrayBuffer): Band {
  const values = new Float64Array(buffer, 0, (rows.end - rows.first) * plan.x.length);
  fillRows(plan, rows.first, rows.end, values);
  return { rows, values, checksum: checksumOf(littleEndian(values)) };
}
