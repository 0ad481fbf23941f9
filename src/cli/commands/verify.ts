import type { Command } from 'commander';
import { inputRangeError } from '../../numeric/input-error.ts';
import { describeVerification } from '../describe-verification.ts';
import { nearestName } from '../nearest-name.ts';
import { integerFlag } from '../number-option.ts';
import { print } from '../print.ts';
import type { CommandRun } from '../program.ts';
import { progressLine } from '../progress-line.ts';
import { toJson } from '../to-json.ts';

interface Flags {
  readonly seed?: number;
  readonly cases?: number;
  readonly only?: readonly string[];
  readonly json?: true;
}

/** `heavyball verify`: every claim, tested on fresh cases. */
export function defineVerify(program: Command, { exitWith }: CommandRun): void {
  program
    .command('verify')
    .description('test every formula and claim on freshly drawn cases; exit code 1 if one fails')
    .addOption(integerFlag('--seed <n>', 'seed of the cases (default: 1)'))
    .addOption(integerFlag('--cases <n>', 'cases for each claim (default: 200)'))
    .option('--only <ids...>', 'test only these claims')
    .option('--json', 'print one JSON document')
    .addHelpText('after', '\nExample:\n  heavyball verify --seed 42 --only endpoint-theorem jury-stability')
    .action(async ({ json, ...options }: Flags) => {
      const [{ verifyClaims }, { CLAIMS }] = await Promise.all([
        import('../../claims/verify-claims.ts'),
        import('../../claims/index.ts'),
      ]);
      checkNames(
        options.only ?? [],
        CLAIMS.map(({ id }) => id),
      );
      const progress = process.stderr.isTTY ? progressLine() : null;
      const verification = await verifyClaims({
        ...options,
        onJudgement: ({ id }, done, total) => progress?.show(`${done} of ${total} claims: ${id}`),
      });
      progress?.clear();
      if (json) print(toJson(verification));
      else print(describeVerification(verification, CLAIMS));
      if (!verification.passed) exitWith(1);
    });
}

function checkNames(names: readonly string[], known: readonly string[]): void {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const got = `${JSON.stringify(unknown)}${nearestName(unknown, known)}`;
  throw inputRangeError(`--only must name claims that heavyball verify lists, got ${got}`);
}
