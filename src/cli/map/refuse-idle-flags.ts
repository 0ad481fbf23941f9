import { inputRangeError } from '../../numeric/input-error.ts';
import { parameterFlags } from '../parameter-flags.ts';

/** The flags of the exact picture of the plane, which takes no others. Of parameters the method says which it takes. */
const GEOMETRY: readonly string[] = [
  ...['--method', '--momentum', '--one-minus-beta', '--lr', ...parameterFlags().map(({ flag }) => flag)],
  ...['--kappa', '--mu', '--L', '--spectrum', '--hessian', '--format', '--flat-threshold', '--symmetrize'],
  ...['--theme', '--output', '--json'],
];
/** The flags that may stand beside `--from`: where the map goes, and who makes it. */
const BESIDE_FROM: readonly string[] = [
  ...['--from', '--output', '--json', '--check'],
  ...['--workers', '--resume', '--shard', '--slurm', '--submit'],
];
const OVERLAYS = ['--levels', '--iso-effective-rate', '--iso-friction', '--point', '--points', '--path'];
/** The endings of the files that some flags are about; without a file, what lies over the map is described. */
const FOR_ENDINGS: readonly (readonly [flags: readonly string[], endings: readonly string[]])[] = [
  [['--dpi'], ['.png']],
  [
    ['--theme', '--palette', '--preset'],
    ['.svg', '.png', '.pdf'],
  ],
  [OVERLAYS, ['', '.svg', '.png', '.pdf', '.json', '.vl.json']],
];

/** The endings of files that only a map of cells is written to. */
const OF_CELLS = ['.png', '.pdf', '.csv', '.vl.json', '.npy'];

/** Throws if a flag of a map of cells, or a file for one, stands beside none. */
export function refuseWithoutCells(flags: readonly string[], output = ''): void {
  const ending = OF_CELLS.find((name) => output.toLowerCase().endsWith(name));
  if (ending !== undefined) throw inputRangeError(`-o FILE${ending} must stand beside --layer or --plane, got neither`);
  const idle = flags.find((flag) => !GEOMETRY.includes(flag));
  if (idle !== undefined) throw inputRangeError(`${idle} must stand beside --layer or --plane, got neither`);
}

/** Throws if a flag would say otherwise than the file that a map is made from. */
export function refuseBesideFrom(flags: readonly string[]): void {
  const other = flags.find((flag) => !BESIDE_FROM.includes(flag));
  if (other !== undefined) throw inputRangeError(`${other} must not stand beside --from, which says it all, got both`);
}

/**
 * Throws if a flag would do nothing for a file with the given ending, which is empty where there is no file, and `--check`
 * where nothing is made but a comparison.
 */
export function refuseForEnding(flags: readonly string[], ending: string): void {
  for (const [names, endings] of FOR_ENDINGS) {
    const idle = flags.find((flag) => names.includes(flag));
    if (idle !== undefined && !endings.includes(ending)) {
      const wanted = endings.filter((name) => name !== '').join(' or ');
      throw inputRangeError(`${idle} must stand beside -o with ${wanted}, got ${ending === '' ? 'no file' : ending}`);
    }
  }
}

/** Throws if parameters mark a point where nothing is drawn. */
export function refuseMark(plane: string, ending: string): void {
  if (!['.csv', '.npy', '--check'].includes(ending)) return;
  throw inputRangeError(`the parameters mark a point of ${plane}: they must stand beside a picture, got ${ending}`);
}
