import type { ParameterDescription } from './method.ts';

/** A value of a parameter for where a picture needs one and none is given: the middle of what is usual, of a list its two ends. */
export function usualValue({ kind, usualRange: [least, most] }: ParameterDescription): number | readonly number[] {
  return kind === 'list' ? [least, most] : (least + most) / 2;
}
