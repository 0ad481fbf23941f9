import type { AnyFlowTrajectory } from '../dynamics/any-flow-trajectory.ts';
import type { Run } from '../dynamics/trajectory.ts';
import { formatNumber } from '../render/format-number.ts';
import { textTable } from '../render/text-table.ts';
import { facts, type Fact } from './facts.ts';
import type { ShownFlow } from './flow-equation.ts';
import { sampledSteps } from './sampled-steps.ts';

/** Coordinates of a point that a table has room for. */
const SHOWN = 2;
/** A rise of energy by less than this part of the largest is one of rounding. */
const NEGLIGIBLE = 1e-10;

/** Iterates and a sampled solution, of a method of any order. */
export interface ComparedPoints {
  readonly trajectory: Run;
  readonly solution: Omit<AnyFlowTrajectory, 'flow'>;
}

/** Describes iterates beside their ODE for a terminal: how far they are from it, and what falls along both. */
export function describeFlow(shown: ShownFlow, title: string): string {
  const { words, constants, trajectory, solution, gap, exact, proved } = shown;
  const closedForm: readonly Fact[] =
    exact === null ? [] : [['closed form', `${formatNumber(exact.error, { digits: 2 })} from the integrated solution`]];
  const lyapunov: readonly Fact[] = proved === null ? [] : [['Lyapunov', `${proved.formula} ${proved.words}`]];
  return [
    `${title} on ${trajectory.objective}`,
    words,
    '',
    facts([
      ...constants,
      ['start velocity', pointText(solution.velocities[0] ?? [])],
      ['largest gap', `${formatNumber(gap)} over ${trajectory.iterations} iterations`],
      ...closedForm,
      ...energyFacts(shown),
      ...lyapunov,
    ]),
    '',
    flowTable(shown),
  ].join('\n');
}

function energyFacts({ energy, solution, iterationEnergies, trajectory }: ShownFlow): readonly Fact[] {
  const along = fallText(energy.energies, (k) => `t = ${formatNumber(solution.times[k] ?? NaN)}`);
  const own: readonly Fact[] =
    iterationEnergies === null
      ? []
      : [['of iterates', fallText(iterationEnergies, (k) => `k = ${trajectory.steps[k]}`)]];
  return [['energy', along], ...own];
}

/** From what to what a list goes, and whether it rises on the way by more than rounding and integration may make it. */
function fallText(list: readonly number[], place: (index: number) => string): string {
  const largest = list.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const rise = list.findIndex((value, k) => k > 0 && value - list[k - 1]! > NEGLIGIBLE * largest);
  const ends = `${formatNumber(list[0] ?? NaN)} → ${formatNumber(list.at(-1) ?? NaN)}`;
  return `${ends}, ${rise === -1 ? 'never rises' : `rises first before ${place(rise)}`}`;
}

/** Sets some iterates beside the ODE at their times. */
export function flowTable({ trajectory, solution }: ComparedPoints): string {
  const distance = (k: number): number =>
    Math.max(
      ...(trajectory.iterates[k] ?? []).map((value, i) => Math.abs(value - (solution.positions[k]?.[i] ?? NaN))),
    );
  return textTable(sampledSteps(trajectory.iterates.length), [
    { head: 'k', cell: (k) => String(trajectory.steps[k]) },
    { head: 'time', cell: (k) => formatNumber(solution.times[k] ?? NaN) },
    { head: 'iterate', cell: (k) => pointText(trajectory.iterates[k] ?? []) },
    { head: 'ODE', cell: (k) => pointText(solution.positions[k] ?? []) },
    { head: 'gap', cell: (k) => formatNumber(distance(k), { digits: 2 }) },
  ]);
}

/** A point by its first coordinates. */
export function pointText(point: readonly number[]): string {
  const shown = point.slice(0, SHOWN).map((value) => formatNumber(value));
  return `(${[...shown, ...(point.length > SHOWN ? ['…'] : [])].join(', ')})`;
}
