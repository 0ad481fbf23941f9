import { extremesOf } from '../numeric/extremes-of.ts';
import type { Vector } from '../numeric/vector.ts';

/** log Σ exp, without overflow. */
export function logSumExp(scores: Vector): number {
  const [, largest] = extremesOf(scores);
  return largest + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - largest), 0));
}

/** The share of each exponential in their sum, without overflow. */
export function softmax(scores: Vector): number[] {
  const total = logSumExp(scores);
  return scores.map((score) => Math.exp(score - total));
}

/** How those shares change with the scores: p ∘ (ṡ − p·ṡ). */
export function softmaxChange(probabilities: Vector, change: Vector): number[] {
  const mean = probabilities.reduce((sum, p, c) => sum + p * change[c]!, 0);
  return probabilities.map((p, c) => p * (change[c]! - mean));
}
