import type { StabilityMap } from '../maps/stability-map.ts';
import type { Regime } from '../mode/mode.ts';
import { areaName, nameAreas, type AreaName } from './name-areas.ts';
import type { Pixel } from './path-of.ts';
import type { Box, LabelRequest } from './place-labels.ts';
import type { PlaneAxes } from './plane-axes.ts';

/** Names for the areas of the plane in which the two ends behave alike. */
export function regionNames(map: StabilityMap, axes: PlaneAxes, box: Box): readonly LabelRequest[] {
  return nameAreas((pixel) => nameAt(map, axes, pixel), box);
}

function nameAt(map: StabilityMap, axes: PlaneAxes, pixel: Pixel): AreaName | null {
  const point = axes.pointAt(pixel);
  if (!(point.eta > 0)) return null;
  const { modes, stability } = map.at(point);
  if (stability === 'unstable') return areaName('diverges');
  const [mu, L] = [modes[0]?.regime, modes.at(-1)?.regime];
  if (mu === undefined || L === undefined) return null;
  return areaName(mu === L ? NAMES[mu] : `μ ${NAMES[mu]},\nL ${NAMES[L]}`);
}

const NAMES: Readonly<Record<Regime, string>> = {
  monotone: 'monotone',
  critical: 'critical',
  underdamped: 'underdamped',
  'alternating-critical': 'alternating',
  alternating: 'alternating',
  'mixed-sign': 'mixed signs',
  'one-step': 'one step',
  memoryless: 'memoryless',
};
