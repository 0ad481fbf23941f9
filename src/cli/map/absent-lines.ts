import type { MapOverlays } from '../../io/map-document.ts';
import type { MapPlan } from '../../maps/grid-map.ts';
import type { MapCurveKind, MapGeometry } from '../../maps/map-geometry.ts';
import { formatNumber } from '../../render/format-number.ts';
import { valueAtRate } from './value-at-rate.ts';

/** The families that lines can be asked for of: their curves, and the flag that asks. */
const ASKED: Readonly<Record<keyof MapOverlays['values'], readonly [kind: MapCurveKind, flag: string]>> = {
  levels: ['level', '--levels'],
  contours: ['contour', '--levels'],
  'effective-rate': ['effective-rate', '--iso-effective-rate'],
  friction: ['friction', '--iso-friction'],
};

/** Says which of the lines that were asked for are nowhere on the map, as the flags would ask for them; null if all are there. */
export function absentLines(plan: MapPlan, { curves }: MapGeometry, { values }: MapOverlays): string | null {
  const absent = Object.entries(ASKED).flatMap(([family, [kind, flag]]) => {
    const asked = values[family as keyof typeof ASKED] ?? [];
    const missing = asked.filter((value) => !curves.some((curve) => curve.kind === kind && curve.value === value));
    const own = missing.map((value) => (family === 'levels' ? valueAtRate(plan, value) : value));
    return own.length === 0 ? [] : [`${flag} ${own.map((value) => formatNumber(value, { digits: 6 })).join(',')}`];
  });
  return absent.length === 0 ? null : `no line on this map: ${absent.join(' ')}`;
}
