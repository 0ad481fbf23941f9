/** Something on the page that is drawn of the state. */
export interface Painted {
  /** What is drawn. */
  readonly element: HTMLElement;
  /** Draws what is to be seen now. */
  paint(): void;
}

/** Draws what has changed, at most so much in a frame. */
export interface Painter {
  /** Everything is to be drawn anew. */
  invalidate(): void;
}

/** Milliseconds of a frame that drawing takes, as far as it can be known beforehand: the browser needs its part. */
const BUDGET = 3;
/** After this many milliseconds without a change, the hand rests. */
const REST = 120;
/** What is left, from frame to frame, of the time that something took which has to wait: it may have been a hiccup. */
const FADING = 0.7;

/**
 * Draws on animation frames: what is under the hand always, what else is on the screen in turn as long as the frame has time for
 * what it took last. What takes longer waits a little, and what is not on the screen, once drawn, until the hand rests, so that a drag stays
 * smooth however much there is to draw.
 */
export function createPainter(first: readonly Painted[], others: readonly Painted[]): Painter {
  const stale = new Set<Painted>();
  const costs = new Map<Painted, number>();
  const fits = fitOf(costs);
  const isSeen = seenOf(others);
  let requested = false;
  let changed = 0;
  let queue: readonly Painted[] = others;
  const frame = (now: number): void => {
    requested = false;
    const start = performance.now();
    const spent = (): number => performance.now() - start;
    for (const one of first) if (stale.delete(one)) one.paint();
    const rests = now - changed > REST;
    const drawn = queue.filter((one) => {
      if (!stale.has(one) || !(rests || isSeen(one) || !costs.has(one)) || !fits(one, spent(), rests)) return false;
      stale.delete(one);
      const begin = spent();
      one.paint();
      costs.set(one, spent() - begin);
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

/** Whether there is time for something after so many milliseconds of a frame; what has to wait is thought to be quicker the next time. */
function fitOf(costs: Map<Painted, number>): (one: Painted, spent: number, rests: boolean) => boolean {
  return (one, spent, rests) => {
    const cost = costs.get(one) ?? 0;
    if (spent <= (rests ? BUDGET : BUDGET - cost)) return true;
    costs.set(one, cost * FADING);
    return false;
  };
}

/** Whether something is on the screen, or next to it. */
function seenOf(all: readonly Painted[]): (one: Painted) => boolean {
  const seen = new Set<Element>();
  const watcher = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) seen.add(target);
      else seen.delete(target);
    }
  });
  for (const { element } of all) watcher.observe(element);
  return ({ element }) => seen.has(element);
}
