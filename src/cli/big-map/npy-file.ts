import { existsSync, readFileSync, statSync } from 'node:fs';
import { npyPreamble } from '../../io/npy-preamble.ts';
import type { MapPlan } from '../../maps/grid-map.ts';
import { writeOutput } from '../write-output.ts';
import type { Share } from './band.ts';
import { descriptionOf } from './description.ts';
import type { MapFile } from './map-file.ts';
import { sidecarOf } from './sidecar.ts';

/** The share that is all of a map. */
const WHOLE: Share = { index: 1, count: 1 };

/** A whole map as a NumPy array, with a sidecar that says of what. */
export function npyFile(plan: MapPlan, path: string): MapFile {
  const [columns, rows] = [plan.x.length, plan.y.length];
  const head = npyPreamble(rows, columns);
  const rowSize = columns * Float64Array.BYTES_PER_ELEMENT;
  const sidecar = sidecarOf(plan, path);
  return {
    path,
    rows: { first: 0, end: rows },
    layout: { headSize: head.length, firstRow: 0, rowSize },
    description: descriptionOf(plan, WHOLE),
    head: () => head,
    writeBeside: () => writeOutput(sidecar.path, sidecar.text),
    isComplete: () =>
      statSync(path).size === head.length + rows * rowSize &&
      existsSync(sidecar.path) &&
      readFileSync(sidecar.path, 'utf8') === sidecar.text,
  };
}
