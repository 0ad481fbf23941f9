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
/** After this many milliseconds without a change, the hand rests. */
const REST = 120;

/**
 * Draws on animation frames: what is under the hand always, the others in turn as long as the frame has time for what they took
 * last. What takes longer than that waits until the hand rests, so that a drag stays smooth however much there is to draw.
 */
export function createPainter(first: readonly Painted[], others: readonly Painted[]): Painter {
  const stale = new Set<Painted>();
  const costs = new Map<Painted, number>();
  let requested = false;
  let changed = 0;
  let queue: readonly Painted[] = others;
  const frame = (now: number): void => {
    requested = false;
    const start = performance.now();
    const rests = now - changed > REST;
    for (const one of first) if (stale.delete(one)) one.paint();
    const drawn = queue.filter((one) => {
      const begin = performance.now();
      const isTime = begin - start + (costs.get(one) ?? 0) <= BUDGET || (rests && begin - start <= BUDGET);
      if (!stale.has(one) || !isTime) return false;
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
      changed = performance.now();
      for (const one of [...first, ...others]) stale.add(one);
      request();
    },
  };
}
