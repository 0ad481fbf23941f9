import type { MapPlan } from '../maps/grid-map.ts';
import type { MapPoint } from '../maps/map-geometry.ts';
import { checkFinite, checkInteger } from '../numeric/check.ts';
import { inputTypeError } from '../numeric/input-error.ts';
import type { Objective } from '../objectives/objective.ts';
import { listOf, numbersOf, oneOf, recordOf, textOf } from './check-shape.ts';
import { MOST_DPI, type MapLook, type MapOverlays, type NamedPath, type NamedPoint } from './map-document.ts';
import { planOf } from './plan-of.ts';

/** What a file of a map says that it takes to make it again; arrays say nothing of pictures. */
export interface ReadMap {
  readonly plan: MapPlan;
  readonly overlays: MapOverlays | null;
  readonly look: MapLook;
}

const OVERLAYS = ['include', 'values', 'given', 'points', 'paths'] as const;
const FAMILIES = [
  ...(['levels', 'contours', 'critical', 'effective-rate', 'friction'] as const),
  ...(['frontier', 'ridge', 'optimum', 'boundary'] as const),
];
const VALUED = ['levels', 'contours', 'effective-rate', 'friction'] as const;
const LOOK = ['theme', 'palette', 'preset', 'dpi'] as const;

/**
 * Reads what a file of a map says about itself.
 *
 * @param document - A `MapDocument`, or JSON that claims to be or to contain one; other fields are left alone.
 * @param where - What errors begin with: the name of the file.
 * @param objective - What the spelling of the objective of a map of runs stands for.
 * @throws TypeError or RangeError that names the first field that is not as it must be.
 */
export function readMapDocument(document: unknown, where: string, objective?: Objective): ReadMap {
  if (typeof document !== 'object' || document === null || !('map' in document)) {
    throw inputTypeError(`${where}: must be a file of a map that heavyball wrote, got another`);
  }
  // First of all: of a newer form nothing else is known.
  const plan = planOf(document.map, where, objective);
  return {
    plan,
    overlays: 'overlays' in document ? overlaysOf(where, document.overlays) : null,
    look: lookOf(where, 'look' in document ? document.look : {}),
  };
}

function overlaysOf(where: string, value: unknown): MapOverlays {
  const { include, values, given, points, paths } = recordOf(where, 'overlays', value, OVERLAYS);
  const lists = Object.entries(recordOf(where, 'overlays.values', values, VALUED));
  return {
    include: listOf(where, 'overlays.include', include).map((family, i) =>
      oneOf(where, `overlays.include[${i}]`, family, FAMILIES),
    ),
    values: Object.fromEntries(
      lists.map(([family, list]) => [family, numbersOf(where, `overlays.values.${family}`, list)]),
    ),
    given: given === null ? null : placeOf(where, 'overlays.given', given),
    points: listOf(where, 'overlays.points', points).map((point, i) => pointOf(where, `overlays.points[${i}]`, point)),
    paths: listOf(where, 'overlays.paths', paths).map((path, i) => pathOf(where, `overlays.paths[${i}]`, path)),
  };
}

function pointOf(where: string, name: string, value: unknown): NamedPoint {
  const { label, ...place } = recordOf(where, name, value, ['label', 'x', 'y']);
  return { ...placeOf(where, name, place), label: textOf(where, `${name}.label`, label) };
}

function pathOf(where: string, name: string, value: unknown): NamedPath {
  const { label, points } = recordOf(where, name, value, ['label', 'points']);
  return {
    label: textOf(where, `${name}.label`, label),
    points: listOf(where, `${name}.points`, points).map((point, i) => placeOf(where, `${name}.points[${i}]`, point)),
  };
}

function placeOf(where: string, name: string, value: unknown): MapPoint {
  const { x, y } = recordOf(where, name, value, ['x', 'y']);
  checkFinite(where, `${name}.x`, x);
  checkFinite(where, `${name}.y`, y);
  return { x, y };
}

function lookOf(where: string, value: unknown): MapLook {
  const { theme, palette, preset, dpi } = recordOf(where, 'look', value, LOOK);
  if (dpi !== undefined) checkInteger(where, 'look.dpi', dpi, 1, MOST_DPI);
  return {
    ...(theme === undefined ? {} : { theme: oneOf(where, 'look.theme', theme, ['auto', 'light', 'dark']) }),
    ...(palette === undefined ? {} : { palette: textOf(where, 'look.palette', palette) }),
    ...(preset === undefined ? {} : { preset: oneOf(where, 'look.preset', preset, ['screen', 'print', 'slide']) }),
    ...(dpi === undefined ? {} : { dpi }),
  };
}
