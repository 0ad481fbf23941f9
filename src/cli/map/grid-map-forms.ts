import { mapCsv } from '../../io/map-csv.ts';
import type { MapDocument } from '../../io/map-document.ts';
import { npyOf } from '../../io/npy-of.ts';
import type { GridMap } from '../../maps/grid-map.ts';
import type { Forms } from '../output.ts';
import { describeGridMap } from './describe-grid-map.ts';
import { mapJson } from './map-json.ts';

/** The forms that a map can take. */
export function gridMapForms(map: GridMap, document: MapDocument): Forms {
  const json = (): string => mapJson(map, document);
  return {
    text: () => describeGridMap(map),
    json,
    file: {
      '.csv': () => mapCsv(map, JSON.stringify(document)),
      '.json': json,
      '.npy': () => npyOf(map.values, map.x.length),
    },
  };
}
