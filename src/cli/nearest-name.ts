import { closest, distance } from 'fastest-levenshtein';

/** A suggestion to end an error message with, ` (did you mean heavy-ball?)`, or nothing when no name is near. */
export function nearestName(typed: string, names: readonly string[]): string {
  const name = closest(typed, names);
  // Nearer than half its letters changed: farther off, the suggestion would puzzle more than it helps.
  return distance(typed, name) <= name.length / 2 ? `; did you mean ${name}?` : '';
}
