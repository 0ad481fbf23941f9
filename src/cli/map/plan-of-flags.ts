import type { MapPlan } from '../../maps/grid-map.ts';
import { LAYERS } from '../../maps/layers/index.ts';
import type { MapPoint } from '../../maps/map-geometry.ts';
import { planMap } from '../../maps/plan-map.ts';
import { spectrumOfRuns } from '../../maps/outcome-map.ts';
import type { MapSubject, Plane } from '../../maps/plane.ts';
import { planesOf } from '../../maps/planes/planes-of.ts';
import { usualPlane } from '../../maps/planes/usual-plane.ts';
import { checkAccepted } from '../../methods/check-accepted.ts';
import { inputRangeError, inputTypeError } from '../../numeric/input-error.ts';
import { fromInterval } from '../../spectrum/from-interval.ts';
import type { Spectrum } from '../../spectrum/spectrum.ts';
import { methodOf, type GivenParameters } from '../method-options.ts';
import { namedChoice } from '../named-choice.ts';
import { spectrumBeside } from '../spectrum-beside.ts';
import { spectrumIsGiven, spectrumOfFlags } from '../spectrum-options.ts';
import { quantityOn } from './axis-quantities.ts';
import { chooseAxes } from './choose-axes.ts';
import type { PlanFlags } from './map-flags.ts';
import type { SizeFlag } from './parse-axis.ts';
import { runsOfFlags } from './runs-of-flags.ts';
import { settingsOfFlags } from './settings-of-flags.ts';
import { splitParameters } from './split-parameters.ts';
import { usualFixed } from './usual-fixed.ts';

/** A map as the flags ask for it, and where the parameters stand that they mark on it. */
export interface PlannedMap {
  readonly plan: MapPlan;
  readonly given: MapPoint | null;
}

/** The plane that the flags ask for, or the usual one of the method. */
export function planeOfFlags(flags: PlanFlags): Plane {
  const method = methodOf(flags);
  return namedChoice('--plane', flags.plane ?? usualPlane(method), planesOf(method));
}

/**
 * Plans the map of a plane that the flags ask for; `places` are to be in it, and it has `size` cells unless the flags say
 * otherwise.
 */
export async function planOfFlags(
  flags: PlanFlags,
  plane: Plane,
  places: readonly MapPoint[],
  size: SizeFlag,
): Promise<PlannedMap> {
  const layer = namedChoice('--layer', flags.layer ?? 'rate', LAYERS);
  const settings = settingsOfFlags(flags, layer);
  const { fixed: held, given } = splitParameters(flags, plane);
  const ofSpectrum = spectrumBeside(flags);
  const runs = await runsOfFlags(ofSpectrum, layer, plane);
  const spectrum = runs === undefined ? await spectrumFor(plane, ofSpectrum) : spectrumOfRuns(runs);
  const asked = { method: methodOf(flags), spectrum, fixed: held, ...(runs === undefined ? {} : { runs }) };
  // A point is marked only where all of it is given.
  const fixed = flags.plane === undefined && given === null ? usualFixed(asked, plane) : held;
  const subject = { ...asked, fixed };
  const refusal = plane.refusal(subject);
  if (refusal !== null) throw inputTypeError(`map: ${refusal}`);
  const mark = given === null ? null : markOf(plane, subject, given);
  const axes = chooseAxes(flags, plane, subject, mark === null ? places : [...places, mark], size);
  return {
    plan: planMap(layer.name, subject.method, spectrum, axes, {
      ...{ plane: plane.name, fixed, ...settings },
      ...(runs === undefined ? {} : { runs }),
    }),
    given: mark,
  };
}

/** The spectrum of the flags: a single curvature too, and 1 where a plane is the same for all curvatures but for its scale. */
async function spectrumFor(plane: Plane, flags: PlanFlags): Promise<Spectrum> {
  const { lambda } = flags;
  if (lambda !== undefined) {
    if (spectrumIsGiven(flags)) throw inputRangeError('--lambda must not stand beside another spectrum, got both');
    return fromInterval(lambda, lambda);
  }
  const isSingle = plane.y.symbol === 'ηλ';
  if ((isSingle || !plane.sameSpectrum) && !spectrumIsGiven(flags)) return fromInterval(1, 1);
  const spectrum = await spectrumOfFlags(flags);
  const { mu, L } = spectrum;
  if (!isSingle || mu === L) return spectrum;
  throw inputTypeError(`--plane ${plane.name} must have a single curvature, by --lambda, got [${mu}, ${L}]`);
}

/** Where given parameters stand on a plane. */
function markOf(plane: Plane, subject: MapSubject, given: GivenParameters): MapPoint {
  const { eta, ...others } = given;
  // What the method says of its parameters; on a plane of the best learning rates there is none to give.
  if (typeof eta === 'number') checkAccepted(subject.method, { ...others, eta });
  const at = (axis: Plane['x']): number => quantityOn(axis).valueOf(given, subject) ?? NaN;
  return { x: at(plane.x), y: at(plane.y) };
}
