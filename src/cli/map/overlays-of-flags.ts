import type { MapOverlays, NamedPath, NamedPoint } from '../../io/map-document.ts';
import { jsonTable } from '../../io/json-document.ts';
import { readTable } from '../../io/read-table.ts';
import { defaultFamilies } from '../../maps/geometry/default-families.ts';
import { PLANE_GEOMETRIES } from '../../maps/geometry/plane-geometries.ts';
import type { CurveFamily } from '../../maps/geometry/plane-geometry.ts';
import type { MapPlan } from '../../maps/grid-map.ts';
import type { MapPoint } from '../../maps/map-geometry.ts';
import { inputRangeError, inputTypeError } from '../../numeric/input-error.ts';
import { readInput } from '../read-input.ts';
import type { OverlayFlags } from './overlay-flags.ts';
import { rateAtValue } from './rate-at-value.ts';

/** The points and paths that flags and files give, before it is known what they are to lie over. */
export interface GivenPlaces {
  readonly points: readonly NamedPoint[];
  readonly paths: readonly NamedPath[];
}

/** Reads the points and paths of the flags. */
export async function placesOfFlags({ point = [], points, path }: OverlayFlags): Promise<GivenPlaces> {
  const more = points === undefined ? [] : await readPlaces(points);
  return {
    points: [...point, ...more.map((place) => ({ ...place, label: '' }))],
    paths: path === undefined ? [] : [{ label: '', points: await readPlaces(path) }],
  };
}

async function readPlaces(path: string): Promise<readonly MapPoint[]> {
  const input = await readInput(path, undefined);
  const { rows, columns, values } = readTable('map', input.bytes, input, jsonTable);
  if (columns !== 2) throw inputTypeError(`${input.name}: must have two columns, x and y, got ${columns}`);
  return Array.from({ length: rows }, (_, i) => ({ x: values[2 * i]!, y: values[2 * i + 1]! }));
}

/** What is to lie over a map: what a reader of its layer expects, and what the flags ask for. */
export function overlaysOf(
  plan: MapPlan,
  flags: OverlayFlags,
  { points, paths }: GivenPlaces,
  given: MapPoint | null,
): MapOverlays {
  const known = familiesOf(plan);
  const usual = defaultFamilies(plan.layer.name).filter((family) => known.includes(family));
  const { levels, isoEffectiveRate, isoFriction } = flags;
  const lined = usual.find((family) => family === 'levels' || family === 'contours');
  if (levels !== undefined && lined === undefined) {
    throw inputRangeError(`--levels must stand beside a layer that has level lines, got ${plan.layer.name}`);
  }
  const lines = { 'effective-rate': isoEffectiveRate, friction: isoFriction };
  const asked = (['effective-rate', 'friction'] as const).filter((family) => lines[family] !== undefined);
  const [missing] = asked.filter((family) => !known.includes(family));
  if (missing !== undefined) {
    throw inputRangeError(`--iso-${missing} must stand beside a plane that has such lines, got ${plan.plane.name}`);
  }
  const rates = (of: readonly number[]): readonly number[] => of.map((value) => rateAtValue(plan, value));
  const values = {
    ...(lined === undefined || levels === undefined ? {} : { [lined]: lined === 'levels' ? rates(levels) : levels }),
    ...(Array.isArray(isoEffectiveRate) ? { 'effective-rate': isoEffectiveRate } : {}),
    ...(Array.isArray(isoFriction) ? { friction: isoFriction } : {}),
  };
  return { include: [...asked, ...usual], values, given, points, paths };
}

/** The families of curves that a map can have. */
function familiesOf({ plane, categories }: MapPlan): readonly CurveFamily[] {
  const exact = Object.keys(PLANE_GEOMETRIES[plane.name]?.curves ?? {}) as CurveFamily[];
  return [...exact, 'optimum', ...(categories === null ? (['contours'] as const) : [])];
}
