import type { Command } from 'commander';
import { describeMap } from '../describe-map.ts';
import { addMethodOptions, hasParameters, methodOf, parametersOf, type MethodFlags } from '../method-options.ts';
import { output } from '../output.ts';
import { addSpectrumOptions, spectrumOfFlags, type SpectrumFlags } from '../spectrum-options.ts';
import { themeOption, type ThemeFlags } from '../theme-option.ts';
import { toJson } from '../to-json.ts';

interface Flags extends MethodFlags, SpectrumFlags, ThemeFlags {
  readonly output?: string;
  readonly json?: true;
}

/** `heavyball map`: the (β, η) plane of a method over a spectrum. */
export function defineMap(program: Command): void {
  const command = program
    .command('map')
    .description('the stability map: where in the (β, η) plane a method is stable, and how fast, from exact geometry');
  addSpectrumOptions(addMethodOptions(command))
    .addOption(themeOption())
    .option('-o, --output <file>', 'write the picture: .svg, or its geometry: .json')
    .option('--json', 'print one JSON document')
    .addHelpText('after', '\nExample:\n  heavyball map --kappa 100 --lr 0.03 --momentum 0.5 -o map.svg')
    .action(async (flags: Flags) => {
      const { stabilityMapOf } = await import('../../maps/stability-map-of.ts');
      const { stabilityMapSvg } = await import('../../render/stability-map-svg.ts');
      const method = methodOf(flags);
      const given = hasParameters(flags) ? parametersOf(flags) : undefined;
      const map = stabilityMapOf(method, await spectrumOfFlags(flags), given);
      const json = (): string => toJson(map);
      output(flags, {
        text: () => describeMap(map),
        json,
        file: { '.svg': () => stabilityMapSvg(map, { theme: flags.theme }), '.json': json },
      });
    });
}
