import { readFileSync } from 'node:fs';

/** One row of test/oracles/tuning.json: a best parameter found by a search in 120-digit arithmetic. */
export interface OracleTuning {
  readonly method: string;
  readonly given: 'eta' | 'oneMinusBeta';
  readonly value: number;
  readonly mu: number;
  readonly L: number;
  /** The other of η and 1 − β as a double, and what the double leaves out. */
  readonly best: readonly [number, number];
  /** Rate, 1 − rate and −ln rate. */
  readonly rates: readonly [number, number, number];
}

type Row = readonly [
  string,
  'eta' | 'oneMinusBeta',
  number,
  number,
  number,
  readonly [number, number],
  ...OracleTuning['rates'],
];

/** The rows of test/oracles/tuning.json. */
export function readTuningOracle(): readonly OracleTuning[] {
  const rows = JSON.parse(readFileSync(new URL('../oracles/tuning.json', import.meta.url), 'utf8')) as readonly Row[];
  return rows.map(([method, given, value, mu, L, best, ...rates]) => ({ method, given, value, mu, L, best, rates }));
}
