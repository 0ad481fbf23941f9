/** The indices of a record that a table shows: 0, 1, 2, 5, 10, 20, 50, … and the last. */
export function sampledSteps(count: number): number[] {
  const chosen = [0];
  for (let decade = 1; decade < count; decade *= 10) chosen.push(decade, 2 * decade, 5 * decade);
  return [...chosen.filter((index) => index < count - 1), count - 1];
}
