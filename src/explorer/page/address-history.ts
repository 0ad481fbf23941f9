/** The addresses that the page has been at, as far as the browser knows them: going back is undoing. */
export interface AddressHistory {
  canUndo(): boolean;
  canRedo(): boolean;
  /** One step back, but not out of the page. */
  undo(): void;
  redo(): void;
  /** Goes on to another address; what was undone is forgotten. */
  push(address: string): void;
  /** Writes the present address another way. */
  correct(address: string): void;
}

/** Follows the browser's history, and says when somebody has moved in it. */
export function addressHistory(first: string, moved: () => void): AddressHistory {
  let index = 0;
  let last = 0;
  history.replaceState({ index }, '', first);
  addEventListener('popstate', ({ state }: PopStateEvent) => {
    // An address that was typed has no place yet: it comes after all others.
    index = indexIn(state) ?? last + 1;
    last = Math.max(last, index);
    moved();
  });
  return {
    canUndo: () => index > 0,
    canRedo: () => index < last,
    undo() {
      if (index > 0) history.back();
    },
    redo() {
      if (index < last) history.forward();
    },
    push(address) {
      index += 1;
      last = index;
      history.pushState({ index }, '', address);
    },
    correct(address) {
      history.replaceState({ index }, '', address);
    },
  };
}

function indexIn(state: unknown): number | null {
  if (typeof state !== 'object' || state === null || !('index' in state)) return null;
  return typeof state.index === 'number' ? state.index : null;
}
