/** A place in a picture, in pixels. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** A chord may leave its curve by this many pixels. */
const FLATNESS = 0.05;
/** Halvings after which a piece is taken as it is: t has no more digits to halve. */
const MOST_HALVINGS = 50;

/**
 * Replaces a curve by chords, as few as keep it to a twentieth of a pixel: a straight line stays one.
 * Returns the points after the start, up to and including the end of the range of t.
 */
export function flattenCurve<P extends Place>(
  at: (t: number) => P,
  [first, last]: readonly [number, number] = [0, 1],
): readonly P[] {
  const points: P[] = [];
  const refine = (from: number, to: number, start: P, end: P, halvings: number): void => {
    const inner = [0.25, 0.5, 0.75].map((part) => at(from + part * (to - from)));
    if (halvings === MOST_HALVINGS || inner.every((point) => distanceToChord(point, start, end) <= FLATNESS)) {
      points.push(end);
      return;
    }
    const middle = (from + to) / 2;
    const half = at(middle);
    refine(from, middle, start, half, halvings + 1);
    refine(middle, to, half, end, halvings + 1);
  };
  refine(first, last, at(first), at(last), 0);
  return points;
}

function distanceToChord(point: Place, start: Place, end: Place): number {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(point.x - start.x, point.y - start.y);
  const along = ((point.x - start.x) * dx + (point.y - start.y) * dy) / length;
  if (along < 0 || along > length) return Math.hypot(point.x - start.x, point.y - start.y);
  return Math.abs((point.x - start.x) * dy - (point.y - start.y) * dx) / length;
}
