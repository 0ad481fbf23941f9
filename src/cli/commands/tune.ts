import type { Command } from 'commander';
import { isSecondOrder, type AnyMethod } from '../../methods/any-method.ts';
import type { HigherOrderMethod } from '../../methods/higher-order-method.ts';
import type { Method, MethodParameters } from '../../methods/method.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import type { Fact } from '../facts.ts';
import { flagOf } from '../flag-of.ts';
import { describeTuning } from '../describe-tuning.ts';
import {
  addMethodOptions,
  givenParameters,
  methodOf,
  refuseForeign,
  refuseMissing,
  type MethodFlags,
} from '../method-options.ts';
import { numberFlag } from '../number-option.ts';
import { print } from '../print.ts';
import { addSpectrumOptions, spectrumOfFlags, type SpectrumFlags } from '../spectrum-options.ts';
import { spectrumBeside } from '../spectrum-beside.ts';
import { toJson } from '../to-json.ts';
import type { HigherOrderTuning } from '../../tuning/higher-order-tuning.ts';
import type { Tuning, TuningConstraints } from '../../tuning/tuning.ts';
import type { Spectrum } from '../../spectrum/spectrum.ts';

interface Flags extends MethodFlags, SpectrumFlags {
  readonly maxEta?: number;
  readonly standard?: true;
  readonly safe?: true;
  readonly json?: true;
}

/** What textbook constants leave no room for. */
const CONSTRAINED: readonly string[] = ['beta', 'oneMinusBeta', 'eta', 'maxEta'];

/** `heavyball tune`: the best constants for a spectrum. */
export function defineTune(program: Command): void {
  const command = program
    .command('tune')
    .description('best momentum and learning rate on quadratics; what is given stays fixed');
  addSpectrumOptions(addMethodOptions(command))
    .addOption(numberFlag('--max-eta <η>', 'learning rate must not exceed this'))
    .option('--standard', 'the constants of the textbooks instead (Nesterov’s differ from the optimum)')
    .option('--safe', 'the best heavy ball that is safe on all smooth strongly convex functions')
    .option('--json', 'print one JSON document')
    .addHelpText('after', '\nExamples:\n  heavyball tune --kappa 100\n  heavyball tune --mu 0.1 --L 50 --momentum 0.9')
    .action(async (flags: Flags) => {
      const method = methodOf(flags);
      if (!isSecondOrder(method)) {
        await printHigherOrder(method, flags);
        return;
      }
      if (flags.safe) {
        await printSafe(method, flags);
        return;
      }
      const tuning = await tune(method, await spectrumOfFlags(spectrumBeside(flags)), flags);
      const { trustFacts } = await import('../trust-facts.ts');
      // Textbook constants are no optimum, and so have no loss from a misjudged one.
      await printTuning(method, tuning, flags, flags.standard ? [] : trustFacts(method, tuning));
    });
}

/** The constants, and whether they are safe beyond quadratics. */
async function printTuning(
  method: AnyMethod,
  tuning: Tuning | HigherOrderTuning,
  { json }: Flags,
  trust: readonly Fact[],
): Promise<void> {
  const [{ badgeOfAnalysis }, { badgeFacts }] = await Promise.all([
    import('../../certificates/badge-of-analysis.ts'),
    import('../badge-facts.ts'),
  ]);
  const badge = badgeOfAnalysis(tuning.attained);
  print(json ? toJson({ ...tuning, badge }) : describeTuning(method, tuning, [...trust, ...badgeFacts(badge)]));
}

/** A method that remembers more than two points: its best learning rate, all else given. */
async function printHigherOrder(method: HigherOrderMethod, flags: Flags): Promise<void> {
  const [idle] = (['standard', 'safe', 'maxEta'] as const).filter((name) => flags[name] !== undefined);
  if (idle !== undefined) {
    throw inputRangeError(`${flagOf(idle)} must be for a method that remembers two points only, got ${method.name}`);
  }
  const given = givenParameters(flags);
  refuseForeign(method, given);
  refuseMissing(method, given);
  const { optimalTuning } = await import('../../tuning/optimal-tuning.ts');
  const tuning = optimalTuning(method, await spectrumOfFlags(spectrumBeside(flags)), given);
  await printTuning(method, tuning, flags, []);
}

/** What is safe is the heavy ball's; nothing of it can be given. */
async function printSafe(method: Method, flags: Flags): Promise<void> {
  const [{ safeTuning }, { describeSafeTuning }, { heavyBall }] = await Promise.all([
    import('../../certificates/safe-tuning.ts'),
    import('../describe-safe-tuning.ts'),
    import('../../methods/heavy-ball.ts'),
  ]);
  if (method.name !== heavyBall.name) throw inputRangeError(`--safe must be for heavy-ball, got ${method.name}`);
  const [given] = [...Object.keys(constraintsOf(method, flags)), ...(flags.standard ? ['--standard'] : [])];
  if (given !== undefined) throw inputRangeError(`--safe must stand alone, got ${given} beside it`);
  const tuning = safeTuning(await spectrumOfFlags(spectrumBeside(flags)));
  print(flags.json ? toJson(tuning) : describeSafeTuning(tuning));
}

async function tune(method: Method, spectrum: Spectrum, flags: Flags): Promise<Tuning> {
  const constraints = constraintsOf(method, flags);
  if (flags.standard) {
    const given = CONSTRAINED.find((name) => name in constraints);
    if (given !== undefined)
      throw inputRangeError(`--standard must stand alone, got a constraint on ${given} beside it`);
    const { standardTuning } = await import('../../tuning/standard-tuning.ts');
    return standardTuning(method, spectrum, constraints);
  }
  const { optimalTuning } = await import('../../tuning/optimal-tuning.ts');
  return optimalTuning(method, spectrum, constraints);
}

/** What is given of β, η and the method's own parameters stays fixed. */
function constraintsOf(method: Method, flags: Flags): TuningConstraints & Partial<MethodParameters> {
  const given = givenParameters(flags);
  refuseForeign(method, given);
  const { gamma, ...held } = given;
  if (gamma !== undefined) throw inputRangeError(`--gamma must be left to be tuned, got ${String(gamma)}`);
  // A κ of the method's own follows from that of the spectrum.
  const own = Object.fromEntries(Object.entries(held).filter(([name]) => name !== 'kappa'));
  return { ...own, ...(flags.maxEta === undefined ? {} : { maxEta: flags.maxEta }) };
}
