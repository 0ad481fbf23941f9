import { csvTable } from '../../io/csv-table.ts';
import { jsonTable } from '../../io/json-document.ts';
import type { NamedPoint } from '../../io/map-document.ts';
import { readTable } from '../../io/read-table.ts';
import type { Plane } from '../../maps/plane.ts';
import { inputTypeError } from '../../numeric/input-error.ts';
import { readInput, type Input } from '../read-input.ts';
import { axisNamed, namesOfAxes } from './axis-names.ts';

/** Whether the places of a file may have labels, in a third column. */
export interface PlacesOptions {
  readonly labels: boolean;
}

/** Reads places on the axes of a plane: two columns, in the order of the axes where no header says otherwise. */
export async function readPlaces(path: string, plane: Plane, options: PlacesOptions): Promise<readonly NamedPoint[]> {
  const input = await readInput(path, undefined);
  if (input.format === 'csv') return placesOfText(input, plane, options);
  const { rows, columns, values } = readTable('map', input.bytes, input, jsonTable);
  if (columns !== 2) throw inputTypeError(`${input.name}: must have two columns, x and y, got ${columns}`);
  return Array.from({ length: rows }, (_, i) => ({ x: values[2 * i]!, y: values[2 * i + 1]!, label: '' }));
}

function placesOfText({ bytes, name }: Input, plane: Plane, { labels }: PlacesOptions): readonly NamedPoint[] {
  const { header, rows, numberAt } = csvTable(bytes, name);
  const [x, y] = columnsOf(header, plane, name);
  return rows.map((row) => {
    const columns = row.fields.length;
    if (columns !== 2 && !(labels && columns === 3)) {
      const third = labels ? ', and a label if any' : '';
      throw inputTypeError(`${name}:${row.line}: must have two columns, x and y${third}, got ${columns}`);
    }
    return { x: numberAt(row, x), y: numberAt(row, y), label: row.fields[2] ?? '' };
  });
}

/** Where x and y are. */
function columnsOf(header: readonly string[] | null, plane: Plane, name: string): readonly [x: number, y: number] {
  if (header === null) return [0, 1];
  const axes = header.slice(0, 2).map((heading) => axisNamed(heading, plane));
  if (axes.includes('x') && axes.includes('y')) return [axes.indexOf('x'), axes.indexOf('y')];
  const [wanted, got] = [namesOfAxes(plane), header.slice(0, 2)].map((names) => names.join(' and '));
  throw inputTypeError(`${name}: the columns must be ${wanted} on the plane ${plane.title}, got ${got}`);
}
