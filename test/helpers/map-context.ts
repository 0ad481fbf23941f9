import type { LayerContext, LayerSettings } from '../../src/maps/layer.ts';
import type { MapSubject } from '../../src/maps/plane.ts';
import { PLANES } from '../../src/maps/planes/index.ts';

/** What a layer gets for cells at these places along x, which need not be even: places where rounding matters. */
export function contextAt(
  planeName: string,
  subject: MapSubject,
  xs: Iterable<number>,
  settings: LayerSettings = {},
): LayerContext {
  const plane = PLANES.find(({ name }) => name === planeName);
  if (!plane) throw new Error(`no plane ${planeName}`);
  const { method } = subject;
  const defaults = {
    precision: 'fast',
    epsilon: 1e-6,
    steps: 500,
    end: 'mu',
    against: method,
    methods: [method],
  } as const;
  return { plane, subject, xs: Float64Array.from(xs), settings: { ...defaults, ...settings } };
}
