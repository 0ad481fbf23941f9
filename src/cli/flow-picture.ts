import type { Objective } from '../objectives/objective.ts';
import type { Theme } from '../render/theme.ts';
import { capitalize } from '../render/capitalize.ts';
import { timeSvg, type TimeCurve } from '../render/time-svg.ts';
import { formatNumber } from '../render/format-number.ts';
import type { ShownFlow } from './flow-equation.ts';

/** The pictures that `heavyball flow` draws. */
export const FLOW_PICTURES = ['coordinates', 'energy'] as const;

/** Of more coordinates than this, the first are drawn. */
const MOST_COORDINATES = 3;

/** How a picture looks, and what it says above. */
export interface FlowPictureOptions {
  readonly theme: Theme;
  readonly title: string;
}

/** Draws the first coordinates of iterates and solution against time. */
export function coordinatesPicture(shown: ShownFlow, { theme, title }: FlowPictureOptions): string {
  const { trajectory, solution, words } = shown;
  const axes = (trajectory.iterates[0] ?? []).slice(0, MOST_COORDINATES).map((_, i) => i);
  const curves = axes.flatMap((i): TimeCurve[] => [
    {
      label: `θ${'₁₂₃'.charAt(i)} of the equation`,
      times: solution.times,
      values: solution.positions.map((position) => position[i]!),
      drawnAs: 'line',
      colour: i,
    },
    {
      label: `θ${'₁₂₃'.charAt(i)} of the iterates`,
      times: solution.times.slice(0, trajectory.iterates.length),
      values: trajectory.iterates.slice(0, solution.times.length).map((point) => point[i]!),
      drawnAs: 'marks',
      colour: i,
    },
  ]);
  return timeSvg(curves, {
    quantity: 'coordinate',
    heading: `${capitalize(title)} on ${trajectory.objective}`,
    sentences: [`Equation: ${words}.`, gapSentence(shown)],
    theme,
  });
}

/** Draws energies above the minimum, and Lyapunov functions, against time. */
export function energyPicture(shown: ShownFlow, objective: Objective, { theme, title }: FlowPictureOptions): string {
  const { trajectory, words, proved } = shown;
  const { minimizer } = objective;
  return timeSvg(energyCurves(shown, minimizer === undefined ? 0 : objective.value(minimizer)), {
    quantity: minimizer === undefined ? 'energy' : 'energy above the minimum',
    scale: minimizer === undefined ? 'linear' : 'log',
    heading: `Energy of ${title} on ${trajectory.objective}`,
    sentences: [`Equation: ${words}.`, ...(proved === null ? [] : [`V ${proved.words}.`])],
    theme,
  });
}

function energyCurves(
  { trajectory, solution, energy, iterationEnergies, proved }: ShownFlow,
  least: number,
): readonly TimeCurve[] {
  const { times } = solution;
  const force = 'force' in solution.flow ? solution.flow.force : 1;
  const curve = (
    label: string,
    values: readonly number[],
    drawnAs: TimeCurve['drawnAs'],
    colour: number,
  ): TimeCurve => ({
    label,
    times: times.slice(0, values.length),
    values: values.slice(0, times.length),
    drawnAs,
    colour,
  });
  const above = (values: readonly number[], weight = 1): readonly number[] =>
    values.map((value) => value - weight * least);
  return [
    curve(`energy ${force === 1 ? '' : 'φ'}f + ½|θ̇|² of the equation`, above(energy.energies, force), 'line', 0),
    iterationEnergies === null
      ? curve('f at the iterates', above(trajectory.values), 'marks', 1)
      : curve('energy f + β|θₖ − θₖ₋₁|²/(2η) of the iterates', above(iterationEnergies), 'marks', 0),
    ...(proved === null ? [] : [curve(`V = ${proved.formula}`, proved.values, 'line', 2)]),
    ...(proved === null ? [] : [curve('what V is at most', proved.bounds, 'dashes', 2)]),
    ...(proved?.iterates ? [curve('V of the iterates', proved.iterates, 'marks', 2)] : []),
  ];
}

function gapSentence({ gap, exact }: ShownFlow): string {
  const closed =
    exact === null
      ? ''
      : `; the integrated solution is ${formatNumber(exact.error, { digits: 2 })} from the closed form`;
  return `The largest gap is ${formatNumber(gap)}${closed}.`;
}
