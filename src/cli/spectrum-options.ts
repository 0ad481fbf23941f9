import { Option, type Command } from 'commander';
import { inputRangeError } from '../numeric/input-error.ts';
import type { FileFormat } from '../io/file-format.ts';
import type { Preconditioner } from '../spectrum/preconditioned-spectrum.ts';
import type { HessianOptions, Spectrum } from '../spectrum/spectrum.ts';
import { addShared } from './add-shared.ts';
import { numberFlag } from './number-option.ts';
import { progressLine } from './progress-line.ts';
import { FORMATS, readInput } from './read-input.ts';

/** What the spectrum flags of a command hold after parsing. */
export interface SpectrumFlags {
  readonly kappa?: number;
  readonly mu?: number;
  readonly L?: number;
  readonly spectrum?: string;
  readonly hessian?: string;
  readonly preconditioner?: string;
  readonly format?: FileFormat;
  readonly flatThreshold?: number;
  readonly symmetrize?: boolean;
}

/** From this many rows on, the eigenvalues of a matrix take long enough to say so. */
const SLOW_ROWS = 300;

/** Adds the flags that say which spectrum is meant, in any of its four forms. */
export function addSpectrumOptions(command: Command): Command {
  addShared(command, numberFlag('--kappa <κ>', 'condition number: curvatures fill [1, κ]'))
    .addOption(numberFlag('--mu <μ>', 'smallest curvature, with --L'))
    .addOption(numberFlag('--L <L>', 'largest curvature, with --mu'))
    .option(
      '--spectrum <file>',
      'eigenvalues, one a line, with weights in a second column if any; or the runs of a density: .json, .npy',
    )
    .option('--hessian <file>', 'a symmetric matrix');
  return addFileOptions(command);
}

/** Adds the flags that say how a Hessian or spectrum file is read. */
export function addFileOptions(command: Command): Command {
  return command
    .addOption(new Option('--format <name>', 'format of the file, overriding its ending').choices(FORMATS))
    .addOption(numberFlag('--flat-threshold <λ>', 'eigenvalues up to this size are flat (default: rounding level)'))
    .option('--symmetrize', 'replace an asymmetric matrix by (H + Hᵀ)/2 instead of refusing it');
}

/** Whether any flag says which spectrum is meant. */
export function spectrumIsGiven({ kappa, mu, L, spectrum, hessian }: SpectrumFlags): boolean {
  return [kappa, mu, L, spectrum, hessian].some((value) => value !== undefined);
}

/** Makes the spectrum that the flags describe. */
export async function spectrumOfFlags(flags: SpectrumFlags): Promise<Spectrum> {
  const { kappa, mu, L, spectrum, hessian } = flags;
  const interval = mu !== undefined || L !== undefined;
  const given = [kappa !== undefined, interval, spectrum !== undefined, hessian !== undefined].filter(Boolean).length;
  if (given !== 1) {
    const got = given === 0 ? 'none of them' : `${given} of them`;
    throw inputRangeError(
      `the spectrum must be given by one of --kappa, --mu and --L, --spectrum, --hessian, got ${got}`,
    );
  }
  refuseFileFlags(flags);
  if (hessian !== undefined) return spectrumOfHessianFile(hessian, flags);
  if (spectrum !== undefined) return spectrumOfFile(spectrum, flags);
  if (kappa !== undefined) {
    const { fromKappa } = await import('../spectrum/from-kappa.ts');
    return fromKappa(kappa);
  }
  if (mu === undefined || L === undefined) throw inputRangeError(`--mu and --L must be given together, got only one`);
  const { fromInterval } = await import('../spectrum/from-interval.ts');
  return fromInterval(mu, L);
}

/** Throws if a flag says how to read a file that is not there: it would do nothing. */
export function refuseFileFlags({ hessian, spectrum, format, flatThreshold, symmetrize }: SpectrumFlags): void {
  if (symmetrize && hessian === undefined) throw inputRangeError('--symmetrize must stand beside --hessian, got none');
  if (hessian !== undefined || spectrum !== undefined) return;
  const given = Object.entries({ '--format': format, '--flat-threshold': flatThreshold });
  const [name] = given.find(([, value]) => value !== undefined) ?? [];
  if (name !== undefined) throw inputRangeError(`${name} must stand beside --hessian or --spectrum, got neither`);
}

/** Reads a Hessian, and the preconditioner if there is one, and finds its eigenvalues, saying so where that takes long. */
export async function spectrumOfHessianFile(path: string, flags: SpectrumFlags): Promise<Spectrum> {
  const [{ readHessian }, { spectrumOf }, { preconditionedSpectrum }] = await Promise.all([
    import('../io/read-hessian.ts'),
    import('../spectrum/spectrum-of.ts'),
    import('../spectrum/preconditioned-spectrum.ts'),
  ]);
  const input = await readInput(path, flags.format);
  const hessian = readHessian(input.bytes, input);
  const preconditioner = await preconditionerOfFile(path, flags.preconditioner);
  const progress = hessian.rows >= SLOW_ROWS ? progressLine() : null;
  progress?.show(`eigenvalues of a ${hessian.rows} × ${hessian.columns} matrix …`);
  const options = hessianOptions(flags);
  const spectrum =
    preconditioner === null ? spectrumOf(hessian, options) : preconditionedSpectrum(hessian, preconditioner, options);
  progress?.clear();
  return spectrum;
}

async function preconditionerOfFile(hessianPath: string, path: string | undefined): Promise<Preconditioner | null> {
  if (path === undefined) return null;
  if (path === '-' && hessianPath === '-') {
    throw inputRangeError('--preconditioner must be a file where the Hessian is standard input, got -');
  }
  const { readPreconditioner } = await import('../io/read-preconditioner.ts');
  const input = await readInput(path, undefined);
  return readPreconditioner(input.bytes, input);
}

async function spectrumOfFile(path: string, flags: SpectrumFlags): Promise<Spectrum> {
  const [{ readSpectrum }, { fromEigenvalues }] = await Promise.all([
    import('../io/read-spectrum.ts'),
    import('../spectrum/from-eigenvalues.ts'),
  ]);
  const input = await readInput(path, flags.format);
  const { eigenvalues, weights } = readSpectrum(input.bytes, input);
  return fromEigenvalues(eigenvalues, weights, hessianOptions(flags));
}

function hessianOptions({ flatThreshold, symmetrize }: SpectrumFlags): HessianOptions {
  return {
    ...(flatThreshold === undefined ? {} : { flatThreshold }),
    ...(symmetrize === undefined ? {} : { symmetrize }),
  };
}
