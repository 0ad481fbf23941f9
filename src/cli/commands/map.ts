import { Option, type Command } from 'commander';
import type { MapLook } from '../../io/map-document.ts';
import { familyOf } from '../../maps/planes/family-of.ts';
import type { MapPlan } from '../../maps/grid-map.ts';
import type { AnyMethod } from '../../methods/any-method.ts';
import type { Method } from '../../methods/method.ts';
import { hasMomentum } from '../../stability/look-ahead-of.ts';
import { addBigMapOptions, workersOf, type BigMapFlags } from '../big-map/big-map-options.ts';
import { defineMerge } from '../big-map/define-merge.ts';
import { flagsGiven } from '../flags-given.ts';
import { checkPackages } from '../map/check-packages.ts';
import { addLookOptions } from '../map/look-flags.ts';
import { addPlanOptions, type PlanFlags } from '../map/map-flags.ts';
import { MAP_HELP } from '../map/map-help.ts';
import type { MapSource } from '../map/map-source.ts';
import { addOverlayOptions, type OverlayFlags } from '../map/overlay-flags.ts';
import { refuseBesideFrom, refuseForEnding, refuseMark, refuseWithoutCells } from '../map/refuse-idle-flags.ts';
import { hasParameters, parametersOf, methodOf } from '../method-options.ts';
import { outputOption } from '../output-option.ts';
import { endingOf, output, type Forms } from '../output.ts';
import { print } from '../print.ts';
import type { CommandRun, ExitWith } from '../program.ts';
import { spectrumBeside } from '../spectrum-beside.ts';
import { spectrumOfFlags } from '../spectrum-options.ts';
import { toJson } from '../to-json.ts';
import { VERSION } from '../version.ts';

interface Flags extends BigMapFlags, PlanFlags, OverlayFlags, MapLook {
  readonly from?: string;
  readonly check?: true;
  readonly json?: true;
}

/** `heavyball map`: the plane of a method's parameters, as exact geometry or cell by cell. */
export function defineMap(program: Command, { exitWith }: CommandRun): void {
  const command = program
    .command('map')
    .description('maps of parameter planes: where a method is stable, how fast, and in what way');
  defineMerge(command.enablePositionalOptions());
  addLookOptions(addOverlayOptions(addPlanOptions(command)))
    .optionsGroup('Output:')
    .addOption(outputOption('write the map: .svg .png .pdf .csv .json .vl.json .npy'))
    .option('--json', 'print one JSON document')
    .option('--from <file>', 'make the map again that any of these files holds')
    .addOption(new Option('--check', 'make the map in two independent ways and compare them').conflicts('output'));
  addBigMapOptions(command)
    .addHelpText('after', MAP_HELP)
    .action(async (flags: Flags) => {
      const given = flagsGiven(command);
      const isOfCells = flags.layer !== undefined || flags.plane !== undefined || flags.from !== undefined;
      const method = isOfCells ? null : withGeometry(methodOf(flags));
      await (method === null ? mapCells(flags, given, exitWith) : drawGeometry(method, flags, given));
    });
}

/** The method where its (β, η) plane has exact geometry: that of the family, with a γ that β determines; else null. */
function withGeometry(method: AnyMethod): Method | null {
  const family = familyOf(method);
  return family === null || (hasMomentum(family) && family.lookAhead === null) ? null : family;
}

/** The (β, η) plane as exact geometry. */
async function drawGeometry(method: Method, flags: Flags, given: readonly string[]): Promise<void> {
  refuseWithoutCells(given, flags.output);
  const { stabilityForms } = await import('../map/stability-forms.ts');
  const parameters = hasParameters(flags) ? parametersOf(flags) : undefined;
  const picture = { theme: flags.theme ?? 'auto', note: `heavyball ${VERSION}` };
  await output(flags, await stabilityForms(method, await spectrumOfFlags(spectrumBeside(flags)), parameters, picture));
}

/** A layer over a rectangle of a plane, cell by cell. */
async function mapCells(flags: Flags, given: readonly string[], exitWith: ExitWith): Promise<void> {
  const [{ readMapSource }, { sourceOfFlags }, { MAP_ENDINGS }, { isBigMap, makeBigMap }] = await Promise.all([
    import('../map/map-source.ts'),
    import('../map/source-of-flags.ts'),
    import('../map/grid-map-forms.ts'),
    import('../big-map/make-big-map.ts'),
  ]);
  if (flags.from !== undefined) refuseBesideFrom(given);
  const isBig = isBigMap(flags);
  const ending = isBig ? '.npy' : endingOfFlags(flags, MAP_ENDINGS);
  refuseForEnding(given, ending);
  checkPackages(ending);
  const source = flags.from === undefined ? await sourceOfFlags(flags) : await readMapSource(flags.from);
  if (flags.from === undefined && source.overlays.given !== null) refuseMark(source.plan.plane.title, ending);
  if (flags.check) await check(source.plan, flags, exitWith);
  else if (isBig) await makeBigMap(source.plan, flags);
  else await output(flags, await formsOf(source, workersOf(flags)));
}

/** Fills the map and lays over it what is asked for, saying which lines have no place on it. */
async function formsOf(source: MapSource, workers: number): Promise<Forms> {
  const [{ fillMap }, { overlayGeometry }, { absentLines }, { gridMapForms }] = await Promise.all([
    import('../map/fill-map.ts'),
    import('../map/overlay-geometry.ts'),
    import('../map/absent-lines.ts'),
    import('../map/grid-map-forms.ts'),
  ]);
  const map = await fillMap(source.plan, workers);
  const geometry = overlayGeometry(map, source.overlays);
  const absent = absentLines(map, geometry, source.overlays);
  if (absent !== null) process.stderr.write(`${absent}\n`);
  return gridMapForms(map, geometry, source);
}

function endingOfFlags({ output: path, check: isCheck }: Flags, endings: readonly string[]): string {
  // An array has been told apart by now; whoever misspells an ending is to read of it too.
  if (path !== undefined) return endingOf(path, [...endings, '.npy']);
  return isCheck ? '--check' : '';
}

/** Compares two ways to make a map; that they differ is an answer, and its exit code is 1. */
async function check(plan: MapPlan, flags: Flags, exitWith: ExitWith): Promise<void> {
  const { checkMap, describeCheck } = await import('../map/check-map.ts');
  const result = await checkMap(plan, workersOf(flags));
  print(flags.json ? toJson(result) : describeCheck(result));
  if (result.differing > 0) exitWith(1);
}
