import type { Method, MethodParameters } from '../../methods/method.ts';
import type { PictureOptions } from '../../render/theme.ts';
import type { Spectrum } from '../../spectrum/spectrum.ts';
import { hasMomentum } from '../../stability/look-ahead-of.ts';
import { badgeFacts } from '../badge-facts.ts';
import { describeMap, describeProfile } from '../describe-map.ts';
import type { Forms } from '../output.ts';
import { toJson } from '../to-json.ts';

/** The exact geometry of the (β, η) plane; of a method without momentum, the line of its learning rates. */
export async function stabilityForms(
  method: Method,
  spectrum: Spectrum,
  given: MethodParameters | undefined,
  picture: PictureOptions,
): Promise<Forms> {
  return (hasMomentum(method) ? planeForms : lineForms)(method, spectrum, given, picture);
}

/** The (β, η) plane of a method with momentum. */
async function planeForms(
  method: Method,
  spectrum: Spectrum,
  given: MethodParameters | undefined,
  picture: PictureOptions,
): Promise<Forms> {
  const { stabilityMapOf } = await import('../../maps/stability-map-of.ts');
  const { stabilityMapSvg } = await import('../../render/stability-map-svg.ts');
  const map = stabilityMapOf(method, spectrum, given);
  const json = (): string => toJson(map);
  return {
    text: () => describeMap(map, badgeFacts(map.badge)),
    json,
    file: { '.svg': () => stabilityMapSvg(map, picture), '.json': json },
  };
}

/** The line of learning rates of a method without momentum. */
async function lineForms(
  method: Method,
  spectrum: Spectrum,
  given: MethodParameters | undefined,
  picture: PictureOptions,
): Promise<Forms> {
  const { rateProfileOf } = await import('../../maps/rate-profile-of.ts');
  const { rateProfileSvg } = await import('../../render/rate-profile-svg.ts');
  const profile = rateProfileOf(method, spectrum, given);
  const json = (): string => toJson(profile);
  return {
    text: () => describeProfile(profile, badgeFacts(profile.badge)),
    json,
    file: { '.svg': () => rateProfileSvg(profile, picture), '.json': json },
  };
}
