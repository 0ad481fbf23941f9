import type { MethodParameters, ParameterValue } from '../methods/method.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { krylovIterations } from '../tuning/krylov-iterations.ts';
import { lowerBound } from '../tuning/lower-bound.ts';
import { badgeText } from './describe-compared.ts';
import type { ComparedRow } from './compared-rows.ts';

/** Sets all methods side by side as CSV, with all digits: a column for every parameter that any of them has. */
export function comparedCsv(rows: readonly ComparedRow[], spectrum: Spectrum, epsilon: number): string {
  const names = [...new Set(rows.flatMap(({ parameters }) => Object.keys(parameters)))];
  const { rate, rateGap, rateDecay } = lowerBound(spectrum);
  const fewest = krylovIterations(epsilon, spectrum);
  const head = [
    ...['method', 'constants', 'title', ...names, 'rate', 'rateGap', 'rateDecay', 'iterations', 'fromRest', 'peak'],
    ...['variance', 'lossFloor', 'sharpness', 'sharpnessOverL', 'certified', 'certifiedRate', 'beyondQuadratics'],
    'replay',
  ];
  const lines = rows.map((row) => {
    const { analysis, iterations, transient, noise, sharpness, badge } = row;
    const certification = badge?.certification;
    return [
      ...[analysis.method, row.constants, row.title],
      ...names.map((name) => valueOf(row.parameters, name)),
      ...[analysis.rate, analysis.rateGap, analysis.rateDecay, iterations.asymptotic, iterations.fromRest],
      ...[transient.peak, noise.variance, noise.lossFloor, sharpness.sharpness ?? ''],
      ...[sharpness.sharpness === null ? '' : sharpness.sharpness / spectrum.L, certification?.certified ?? ''],
      ...[certification?.certified ? certification.rate : '', badgeText(row), badge?.replay ?? ''],
    ];
  });
  const last = ['', '', 'lower bound', ...names.map(() => ''), rate, rateGap, rateDecay, '', fewest];
  return [head, ...lines, [...last, ...head.slice(last.length).map(() => '')]]
    .map((line) => `${line.map((value) => quoted(String(value))).join(',')}\n`)
    .join('');
}

function valueOf(parameters: MethodParameters, name: string): string {
  const values = new Map<string, ParameterValue | undefined>(Object.entries(parameters));
  return String(values.get(name) ?? '');
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
