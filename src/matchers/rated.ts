import type { ModeOfPolynomial, Stability } from '../mode/mode.ts';
import type { HigherOrderModeOfPolynomial } from '../mode/higher-order-mode.ts';
import { describe } from '../numeric/check.ts';
import { inputTypeError } from '../numeric/input-error.ts';
import { formatNumber } from '../render/format-number.ts';
import { formatRate } from '../render/format-rate.ts';
import { methodWords } from '../render/method-words.ts';
import type { Analysis, HigherOrderAnalysis } from '../stability/analysis.ts';

/** What the matchers read off anything that has been analysed. */
export interface Rated {
  /** ρ: of a mode, or the worst over a spectrum. */
  readonly rate: number;
  /** 1 − ρ, accurate by itself. */
  readonly gap: number;
  /** Stability of the same. */
  readonly stability: Stability;
  /** What it is, and which ρ it has: `heavy ball on [1, 100]: ρ = 0.8182 (stable), worst at λ = 1`. */
  readonly words: string;
}

/** Reads rate, gap and stability off what `analyzeMode`, `modeOf`, `analyze` or `optimalTuning` returned. */
export function ratedOf(where: string, received: unknown): Rated {
  if (isObject(received)) {
    if (isTuning(received)) return ratedOf(where, received.attained);
    if (isAnalysis(received)) return ofAnalysis(received);
    if (isMode(received)) return ofMode(received);
  }
  throw inputTypeError(
    `${where}: received must be a mode, an analysis or a tuning, as analyzeMode, analyze and optimalTuning return them, ` +
      `got ${describe(received)}`,
  );
}

/** Tells whether a value is an object, of any kind. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isTuning(value: object): value is { readonly attained: unknown } {
  return 'attained' in value;
}

function isAnalysis(value: object): value is Analysis | HigherOrderAnalysis {
  return 'rateGap' in value && 'worst' in value && 'stability' in value;
}

function isMode(value: object): value is (ModeOfPolynomial | HigherOrderModeOfPolynomial) & object {
  return 'spectralRadius' in value && 'gap' in value && 'stability' in value;
}

function ofAnalysis({ method, spectrum, worst, rate, rateGap, stability }: Analysis | HigherOrderAnalysis): Rated {
  const { mu, L, negative } = spectrum;
  const interval = `[${formatNumber(negative[0] ?? mu)}, ${formatNumber(Number.isNaN(L) ? worst.lambda : L)}]`;
  const found = `ρ = ${formatRate({ rate, gap: rateGap })} (${stability}), worst at λ = ${formatNumber(worst.lambda)}`;
  return { rate, gap: rateGap, stability, words: `${methodWords(method)} on ${interval}: ${found}` };
}

function ofMode(mode: ModeOfPolynomial | HigherOrderModeOfPolynomial): Rated {
  const { spectralRadius: rate, gap, stability, boundary } = mode;
  const edge = boundary === null ? '' : `, on the ${boundary} boundary`;
  const found = `ρ = ${formatRate({ rate, gap })} (${stability}${edge})`;
  return { rate, gap, stability, words: `${modeName(mode)}: ${found}` };
}

function modeName(mode: object): string {
  if (!('method' in mode && 'lambda' in mode)) return 'the mode';
  return `${methodWords(String(mode.method))} at λ = ${formatNumber(Number(mode.lambda))}`;
}
