import { Option, type Command } from 'commander';
import { SCHEDULES } from '../methods/schedules/index.ts';
import { scheduleOf } from '../methods/schedules/schedule-of.ts';
import type { Schedule, ScheduleForm, ScheduleKind } from '../methods/schedules/schedule.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { flagOf } from './flag-of.ts';
import { namedChoice } from './named-choice.ts';
import { integerFlag, numberFlag } from './number-option.ts';
import { inputName, readBytes } from './read-input.ts';

/** What the schedule flags hold after parsing; besides these, each parameter that a kind of schedule declares by its name. */
export interface ScheduleFlags {
  readonly schedule: string;
  readonly steps?: number;
  readonly rate?: 'inside' | 'outside';
  readonly nesterov?: true;
  readonly lr?: number;
  readonly momentum?: number;
}

/** Steps of a schedule where none are given. */
const STEPS = 100;

/** Adds the flags that say which schedule is meant: a flag for each parameter that any kind declares. */
export function addScheduleOptions(command: Command): Command {
  const names = SCHEDULES.map(({ name }) => name).join(', ');
  command
    .requiredOption('--schedule <name>', `${names}; or a .csv file with columns eta and beta, - for standard input`)
    .addOption(integerFlag('--steps <n>', `how many steps (default: ${STEPS}; a file has its own)`))
    .addOption(
      new Option(
        '--rate <place>',
        'where the learning rate sits: v ← βv − ηg (inside), or PyTorch’s v ← βv + g, θ ← θ − ηv',
      )
        .choices(['inside', 'outside'])
        .hideHelp(false),
    )
    .option('--nesterov', 'take the gradient ahead, as Nesterov does');
  for (const { name, description, takers, otherwise } of declared()) {
    const unless = otherwise === undefined ? '' : ` (default: ${otherwise})`;
    command.addOption(numberFlag(`${flagOf(name)} <number>`, `${description}, of ${takers.join(', ')}${unless}`));
  }
  return command
    .addOption(numberFlag('--lr <number>', 'the same as --eta, in PyTorch’s word').conflicts('eta'))
    .addOption(numberFlag('--momentum <number>', 'the same as --beta, in PyTorch’s word').conflicts('beta'));
}

/** Makes the schedule that the flags describe, for a spectrum. */
export async function scheduleOfFlags(flags: ScheduleFlags, spectrum: Spectrum): Promise<Schedule> {
  const { schedule: name } = flags;
  if (name === '-' || name.toLowerCase().endsWith('.csv')) return scheduleOfFile(name, flags);
  const kind = namedChoice('--schedule', name, SCHEDULES);
  refuseForeign(flags, name, Object.keys(kind.parameters));
  if (!kind.takesForm) refuseForm(flags, name);
  return kind.make({ steps: flags.steps ?? STEPS, ...formOf(flags), ...parametersOf(kind, flags) }, spectrum);
}

async function scheduleOfFile(path: string, flags: ScheduleFlags): Promise<Schedule> {
  const { readSchedule } = await import('../io/read-schedule.ts');
  if (flags.steps !== undefined)
    throw inputRangeError('--steps must not stand beside a file, which has its own, got both');
  refuseForeign(flags, 'a file', []);
  const name = inputName(path);
  return scheduleOf(readSchedule(await readBytes(path), name), { name, ...formOf(flags) });
}

/** The flags that are given for the parameters of a kind; throws if one that has no default is missing. */
function parametersOf({ name: kind, parameters }: ScheduleKind, flags: ScheduleFlags): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [name, { default: otherwise }] of Object.entries(parameters)) {
    const value = valueOf(flags, name);
    if (value !== undefined) found[name] = value;
    else if (otherwise === undefined) {
      throw inputRangeError(`${flagOf(name)} must be given for ${kind}, got nothing`);
    }
  }
  return found;
}

function refuseForeign(flags: ScheduleFlags, kind: string, known: readonly string[]): void {
  for (const { name, takers } of declared()) {
    if (known.includes(name) || valueOf(flags, name) === undefined) continue;
    throw inputRangeError(`${flagOf(name)} must be for a schedule that takes it (${takers.join(', ')}), got ${kind}`);
  }
}

function refuseForm({ rate, nesterov }: ScheduleFlags, kind: string): void {
  const given = rate !== undefined ? '--rate' : nesterov ? '--nesterov' : null;
  if (given === null) return;
  const takers = SCHEDULES.filter(({ takesForm }) => takesForm).map(({ name }) => name);
  throw inputRangeError(`${given} must be for a schedule that takes it (${takers.join(', ')}, a file), got ${kind}`);
}

function formOf({ rate, nesterov }: ScheduleFlags): ScheduleForm {
  return { ...(rate === undefined ? {} : { rate }), ...(nesterov === undefined ? {} : { nesterov }) };
}

/** A parameter that some kind of schedule declares. */
interface DeclaredParameter {
  readonly name: string;
  readonly description: string;
  /** The kinds that take it. */
  readonly takers: readonly string[];
  /** The value where none is given, as the first of them declares it. */
  readonly otherwise: string | undefined;
}

/** Every parameter that some kind declares, once. */
function declared(): readonly DeclaredParameter[] {
  const names = new Set(SCHEDULES.flatMap(({ parameters }) => Object.keys(parameters)));
  return [...names].map((name) => {
    const takers = SCHEDULES.filter(({ parameters }) => Object.hasOwn(parameters, name));
    const { description = name, default: value } = takers[0]!.parameters[name]!;
    const otherwise = value === undefined ? undefined : String(value);
    return { name, description, takers: takers.map((kind) => kind.name), otherwise };
  });
}

/** What the kinds of schedule are, a line each, for the help. */
export function scheduleWords(): string {
  const width = Math.max(...SCHEDULES.map(({ name }) => name.length));
  return SCHEDULES.map(({ name, title, description }) => `  ${name.padEnd(width)}  ${title}: ${description}`).join(
    '\n',
  );
}

function valueOf(flags: ScheduleFlags, name: string): number | undefined {
  const { lr: eta, momentum: beta } = flags;
  const value = new Map<string, unknown>(Object.entries({ eta, beta, ...flags })).get(name);
  return typeof value === 'number' ? value : undefined;
}
