import type { Command } from 'commander';
import type { Method, MethodParameters } from '../../methods/method.ts';
import type { PictureOptions } from '../../render/theme.ts';
import type { Spectrum } from '../../spectrum/spectrum.ts';
import { hasMomentum } from '../../stability/look-ahead-of.ts';
import { describeMap, describeProfile } from '../describe-map.ts';
import { addMethodOptions, hasParameters, methodOf, parametersOf, type MethodFlags } from '../method-options.ts';
import { output, type Forms } from '../output.ts';
import { addSpectrumOptions, spectrumOfFlags, type SpectrumFlags } from '../spectrum-options.ts';
import { themeOption, type ThemeFlags } from '../theme-option.ts';
import { toJson } from '../to-json.ts';
import { VERSION } from '../version.ts';

interface Flags extends MethodFlags, SpectrumFlags, ThemeFlags {
  readonly output?: string;
  readonly json?: true;
}

/** `heavyball map`: the (β, η) plane of a method over a spectrum. */
export function defineMap(program: Command): void {
  const command = program
    .command('map')
    .description('the stability map: where in the (β, η) plane a method is stable, and how fast, as exact geometry');
  addSpectrumOptions(addMethodOptions(command))
    .addOption(themeOption())
    .option('-o, --output <file>', 'write the picture: .svg, or its geometry: .json')
    .option('--json', 'print one JSON document')
    .addHelpText('after', '\nExample:\n  heavyball map --kappa 100 --lr 0.03 --momentum 0.5 -o map.svg')
    .action(async (flags: Flags) => {
      const method = methodOf(flags);
      const given = hasParameters(flags) ? parametersOf(flags) : undefined;
      const picture = { theme: flags.theme, note: `heavyball ${VERSION}` };
      const spectrum = await spectrumOfFlags(flags);
      output(flags, await (hasMomentum(method) ? planeForms : lineForms)(method, spectrum, given, picture));
    });
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
    text: () => describeMap(map),
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
    text: () => describeProfile(profile),
    json,
    file: { '.svg': () => rateProfileSvg(profile, picture), '.json': json },
  };
}
