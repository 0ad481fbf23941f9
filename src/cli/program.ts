import { Command } from 'commander';
import { defineMap } from './commands/map.ts';
import { defineMode } from './commands/mode.ts';
import { defineCompare } from './commands/compare.ts';
import { defineAnalyze } from './commands/analyze.ts';
import { defineCertify } from './commands/certify.ts';
import { defineConvert } from './commands/convert.ts';
import { defineExplore } from './commands/explore.ts';
import { defineFlow } from './commands/flow.ts';
import { defineIdentify } from './commands/identify.ts';
import { defineResponse } from './commands/response.ts';
import { defineReport } from './commands/report.ts';
import { defineSchedule } from './commands/schedule.ts';
import { defineSimulate } from './commands/simulate.ts';
import { defineTune } from './commands/tune.ts';
import { defineVerify } from './commands/verify.ts';
import { VERSION } from './version.ts';

/** Sets the exit code of the run, where it is not 0: 1 when the answer is "no". */
export type ExitWith = (code: 0 | 1) => void;

/** Builds the command line for the words that it is about to parse: its commands, their flags and their help. */
export function programOf(words: readonly string[], exitWith: ExitWith): Command {
  const program = new Command('heavyball')
    .description('Momentum optimisation analysed as a dynamical system: roots, rates, stability, tuning, checked.')
    .version(VERSION, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    // What stands behind a command is that command's, also where its parent has a flag of the same name.
    .enablePositionalOptions()
    .exitOverride()
    // Errors are reported once, as one line, by run.
    .configureOutput({ outputError: () => undefined })
    .showSuggestionAfterError();
  defineMode(program);
  defineTune(program);
  defineAnalyze(program);
  defineCompare(program);
  defineMap(program, exitWith);
  defineSimulate(program);
  defineSchedule(program);
  defineIdentify(program);
  defineFlow(program);
  defineResponse(program);
  defineConvert(program, exitWith);
  defineCertify(program, exitWith);
  defineVerify(program, exitWith);
  defineReport(program, words);
  defineExplore(program);
  return program;
}
