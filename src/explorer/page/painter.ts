/** Something on the page that is drawn of the state. */
export interface Painted {
  /** Draws what is to be seen now. */
  paint(): void;
}

/** Draws what has changed, at most so much in a frame. */
export interface Painter {
  /** Everything is to be drawn anew. */
  invalidate(): void;
}

/** Milliseconds of a frame that drawing takes, as far as it can be known beforehand: the browser needs its part. */
const BUDGET = 4;

/**
 * Draws on animation frames: what is under the hand always, the others in turn as long as the frame has time for what they took
 * last, so that a drag stays smooth however much there is to draw. One of them is drawn in every frame.
 */
export function createPainter(first: readonly Painted[], others: readonly Painted[]): Painter {
  const stale = new Set<Painted>();
  const costs = new Map<Painted, number>();
  let requested = false;
  let queue: readonly Painted[] = others;
  const frame = (): void => {
    requested = false;
    const start = performance.now();
    const waiting = queue.filter((one) => stale.has(one));
    for (const one of first) if (stale.delete(one)) one.paint();
    const drawn = waiting.filter((one, i) => {
      const begin = performance.now();
      if (i > 0 && begin - start + (costs.get(one) ?? 0) > BUDGET) return false;
      stale.delete(one);
      one.paint();
      costs.set(one, performance.now() - begin);
      return true;
    });
    // Whoever was drawn goes to the end of the queue.
    queue = [...queue.filter((one) => !drawn.includes(one)), ...drawn];
    if (stale.size > 0) request();
  };
  const request = (): void => {
    if (requested) return;
    requested = true;
    requestAnimationFrame(frame);
  };
  return {
    invalidate() {
      for (const one of [...first, ...others]) stale.add(one);
      request();
    },
  };
}
