import { MOST_DPI, type MapLook } from '../../io/map-document.ts';
import { isSecondOrder } from '../../methods/any-method.ts';
import { checkInteger } from '../../numeric/check.ts';
import { methodOf } from '../method-options.ts';
import type { PlanFlags } from './map-flags.ts';
import type { MapSource } from './map-source.ts';
import type { OverlayFlags } from './overlay-flags.ts';
import { overlaysOf, placesOfFlags } from './overlays-of-flags.ts';
import { planeOfFlags, planOfFlags } from './plan-of-flags.ts';
import type { SizeFlag } from './parse-axis.ts';

/** Cells across and up, and in a form that carries a rectangle for each. */
const USUAL_SIZE: SizeFlag = [480, 360];
const SMALL_SIZE: SizeFlag = [240, 180];
/** The same for a method of higher order, whose roots take a hundred times as long. */
const SLOW_SIZE: SizeFlag = [120, 90];

/** The map that the flags ask for, what is to lie over it, and how it is to be drawn. */
export async function sourceOfFlags(
  flags: PlanFlags & OverlayFlags & MapLook & { readonly output?: string },
): Promise<MapSource> {
  const plane = planeOfFlags(flags);
  const places = await placesOfFlags(flags, plane);
  const quick = flags.output?.toLowerCase().endsWith('.vl.json') === true ? SMALL_SIZE : USUAL_SIZE;
  const size = isSecondOrder(methodOf(flags)) ? quick : SLOW_SIZE;
  const all = [...places.points, ...places.paths.flatMap(({ points }) => points)];
  const { plan, given } = await planOfFlags(flags, plane, all, size);
  const { theme, palette, preset, dpi } = flags;
  if (dpi !== undefined) checkInteger('map', '--dpi', dpi, 1, MOST_DPI);
  return {
    plan,
    overlays: overlaysOf(plan, flags, places, given),
    look: {
      ...(theme === undefined ? {} : { theme }),
      ...(palette === undefined ? {} : { palette }),
      ...(preset === undefined ? {} : { preset }),
      ...(dpi === undefined ? {} : { dpi }),
    },
  };
}
