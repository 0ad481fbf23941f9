import { Command } from 'commander';
import { VERSION } from './version.ts';

/** Sets the exit code of the run, where it is not 0: 1 when the answer is "no". */
export type ExitWith = (code: 0 | 1) => void;

/** What a command may want of the run that it is part of. */
export interface CommandRun {
  /** The words that followed `heavyball`. */
  readonly words: readonly string[];
  /** Says how the run ends. */
  readonly exitWith: ExitWith;
}

type Define = (program: Command, run: CommandRun) => void;

/** The commands in the order of the help, each with the module that defines it, loaded only when it is needed. */
const COMMANDS: Readonly<Record<string, () => Promise<Define>>> = {
  mode: async () => (await import('./commands/mode.ts')).defineMode,
  tune: async () => (await import('./commands/tune.ts')).defineTune,
  analyze: async () => (await import('./commands/analyze.ts')).defineAnalyze,
  compare: async () => (await import('./commands/compare.ts')).defineCompare,
  map: async () => (await import('./commands/map.ts')).defineMap,
  simulate: async () => (await import('./commands/simulate.ts')).defineSimulate,
  schedule: async () => (await import('./commands/schedule.ts')).defineSchedule,
  identify: async () => (await import('./commands/identify.ts')).defineIdentify,
  flow: async () => (await import('./commands/flow.ts')).defineFlow,
  response: async () => (await import('./commands/response.ts')).defineResponse,
  convert: async () => (await import('./commands/convert.ts')).defineConvert,
  certify: async () => (await import('./commands/certify.ts')).defineCertify,
  verify: async () => (await import('./commands/verify.ts')).defineVerify,
  report: async () => (await import('./commands/report.ts')).defineReport,
  explore: async () => (await import('./commands/explore.ts')).defineExplore,
};

/**
 * Builds the command line for the run that is about to parse its words: its commands, their flags and their help.
 *
 * Words that begin with a command get that one alone, because loading all of them takes longer than most answers.
 */
export async function programOf(run: CommandRun): Promise<Command> {
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
  const named = run.words[0];
  const chosen = Object.entries(COMMANDS).filter(([name]) => name === named);
  const loaded = (chosen.length > 0 ? chosen : Object.entries(COMMANDS)).map(([, load]) => load());
  for (const define of await Promise.all(loaded)) define(program, run);
  return program;
}
