import type { MapSubject } from '../plane.ts';
import { refuseLookAhead } from './refuse-look-ahead.ts';
import { takes } from './takes.ts';

/** Why the subject has no momentum axis, or null. */
export function refuseMomentumAxis(subject: MapSubject): string | null {
  const { method, fixed } = subject;
  if (!takes(method, 'beta')) return `method must have momentum for this plane, got ${method.name}`;
  const momentum = fixed.beta ?? fixed.oneMinusBeta;
  if (momentum !== undefined) return `beta must not be held fixed on this plane, got ${momentum}`;
  return refuseLookAhead(subject);
}
