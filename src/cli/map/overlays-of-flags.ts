import type { MapOverlays, NamedPath, NamedPoint } from '../../io/map-document.ts';
import { defaultFamilies } from '../../maps/geometry/default-families.ts';
import { geometryOf } from '../../maps/geometry/bound-geometry.ts';
import type { CurveFamily } from '../../maps/geometry/plane-geometry.ts';
import type { MapPlan } from '../../maps/grid-map.ts';
import type { MapPoint } from '../../maps/map-geometry.ts';
import type { Plane } from '../../maps/plane.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import type { OverlayFlags } from './overlay-flags.ts';
import { rateAtValue } from './rate-at-value.ts';
import { readPlaces } from './read-places.ts';

/** The points and paths that flags and files give, before it is known what they are to lie over. */
export interface GivenPlaces {
  readonly points: readonly NamedPoint[];
  readonly paths: readonly NamedPath[];
}

/** Reads the points and paths of the flags, which are places on the axes of a plane. */
export async function placesOfFlags(flags: OverlayFlags, plane: Plane): Promise<GivenPlaces> {
  const { point = [], points, path } = flags;
  const more = points === undefined ? [] : await readPlaces(points, plane, { labels: true });
  const way = path === undefined ? [] : await readPlaces(path, plane, { labels: false });
  return {
    points: [...point, ...more],
    paths: path === undefined ? [] : [{ label: '', points: way.map(({ x, y }) => ({ x, y })) }],
  };
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
function familiesOf(plan: MapPlan): readonly CurveFamily[] {
  const known = Object.keys(geometryOf(plan).curves) as CurveFamily[];
  return [...known, 'optimum', ...(plan.categories === null ? (['contours'] as const) : [])];
}
