import type { Command } from 'commander';
import { addBigMapOptions, workersOf, type BigMapFlags } from '../big-map/big-map-options.ts';
import { defineMerge } from '../big-map/define-merge.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import { flagsGiven } from '../flags-given.ts';
import { addPlanOptions, type PlanFlags } from '../map/map-flags.ts';
import { hasParameters, methodOf, parametersOf } from '../method-options.ts';
import { output } from '../output.ts';
import { spectrumOfFlags } from '../spectrum-options.ts';
import { themeOption, type ThemeFlags } from '../theme-option.ts';
import { VERSION } from '../version.ts';

interface Flags extends BigMapFlags, PlanFlags, ThemeFlags {
  readonly json?: true;
}

/** The flags that only a map of cells takes. */
const ONLY_CELLS: readonly string[] = [
  ...['--lambda', '--x', '--y', '--size'],
  ...['--precision', '--epsilon', '--steps', '--end', '--against', '--methods'],
  ...['--workers', '--resume', '--shard', '--slurm', '--submit'],
];

/** `heavyball map`: the plane of a method's parameters, as exact geometry or cell by cell. */
export function defineMap(program: Command): void {
  const command = program
    .command('map')
    .description('the stability map: where in the (β, η) plane a method is stable, and how fast, as exact geometry');
  defineMerge(command.enablePositionalOptions());
  addBigMapOptions(addPlanOptions(command))
    .optionsGroup('Output:')
    .addOption(themeOption())
    .option('-o, --output <file>', 'write the picture: .svg, or its geometry: .json')
    .option('--json', 'print one JSON document')
    .addHelpText('after', '\nExample:\n  heavyball map --kappa 100 --lr 0.03 --momentum 0.5 -o map.svg')
    .action(async (flags: Flags) => {
      await (flags.layer === undefined && flags.plane === undefined ? drawGeometry : mapCells)(flags, command);
    });
}

/** The (β, η) plane as exact geometry. */
async function drawGeometry(flags: Flags, command: Command): Promise<void> {
  const [idle] = flagsGiven(command).filter((flag) => ONLY_CELLS.includes(flag));
  if (idle !== undefined) throw inputRangeError(`${idle} must stand beside --layer or --plane, got neither`);
  const { stabilityForms } = await import('../map/stability-forms.ts');
  const method = methodOf(flags);
  const given = hasParameters(flags) ? parametersOf(flags) : undefined;
  const picture = { theme: flags.theme, note: `heavyball ${VERSION}` };
  await output(flags, await stabilityForms(method, await spectrumOfFlags(flags), given, picture));
}

/** A layer over a rectangle of a plane, cell by cell. */
async function mapCells(flags: Flags): Promise<void> {
  const [{ planOfFlags }, { recipeOf }, { CONVENTION }, { fillMap }, { gridMapForms }] = await Promise.all([
    import('../map/plan-of-flags.ts'),
    import('../../io/recipe-of.ts'),
    import('../../io/map-document.ts'),
    import('../map/fill-map.ts'),
    import('../map/grid-map-forms.ts'),
  ]);
  const { plan } = await planOfFlags(flags, []);
  const { isBigMap, makeBigMap } = await import('../big-map/make-big-map.ts');
  if (isBigMap(flags)) {
    await makeBigMap(plan, flags);
    return;
  }
  const document = { heavyball: VERSION, convention: CONVENTION, map: recipeOf(plan) };
  await output(flags, gridMapForms(await fillMap(plan, workersOf(flags)), document));
}
