import { checkExplorerState } from '../../io/check-explorer-state.ts';
import { explorerFragment } from '../../io/explorer-fragment.ts';
import type { ExplorerState } from '../../io/explorer-state.ts';
import { readExplorerFragment } from '../../io/read-explorer-fragment.ts';
import { isInputError } from '../../numeric/input-error.ts';
import { modelOf, type Model } from '../model.ts';
import { addressHistory, type AddressHistory } from './address-history.ts';

/** Whether a state is one of many on the way, or where somebody stopped. */
export type Pace = 'live' | 'settled';

/** The one state of the page, and everybody who draws it. */
export interface Session {
  /** What is shown. */
  model(): Model;
  /** Shows another state, unless it cannot be drawn: then says why, keeps the last good one and is false. Null changes nothing. */
  change(next: (state: ExplorerState, model: Model) => ExplorerState | null, pace?: Pace): boolean;
  /** Ends a movement: from here one step back leads to where it began; one that is not kept leads there itself. */
  settle(isKept?: boolean): void;
  /** Says what is wrong, as with a file; null takes it back. */
  report(problem: string | null): void;
  undo(): void;
  redo(): void;
}

/** Who hears of what happens. */
export interface SessionListener {
  shown(model: Model, pace: Pace): void;
  reported(problem: string | null): void;
  moved(history: { readonly canUndo: boolean; readonly canRedo: boolean }): void;
}

/** After this many milliseconds without another step, a movement by keys has ended. */
const PAUSE = 600;

/** Opens the state of the page's address, and keeps the two the same. */
export function openSession(listener: SessionListener): Session {
  const start = stateIn(location.hash);
  let model = modelOf(start.state);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (state: ExplorerState, pace: Pace): void => {
    model = modelOf(state);
    listener.shown(model, pace);
    listener.moved({ canUndo: past.canUndo(), canRedo: past.canRedo() });
  };
  const arrive = ({ state, problem }: Found): void => {
    clearTimeout(timer);
    show(problem === null ? state : model.state, 'settled');
    listener.reported(problem);
  };
  const settle = (isKept = true): void => {
    if (!isKept) {
      arrive(stateIn(location.hash));
      return;
    }
    clearTimeout(timer);
    const address = addressOf(model.state);
    if (address !== location.hash) past.push(address);
    show(model.state, 'settled');
  };
  const past = addressHistory(addressOf(model.state), () => {
    arrive(stateIn(location.hash));
    past.correct(addressOf(model.state));
  });
  queueMicrotask(() => arrive(start));
  const pause = (): void => {
    clearTimeout(timer);
    timer = setTimeout(settle, PAUSE);
  };
  return sessionOf({ model: () => model, show, settle, pause, past, listener });
}

/** What a session is made of. */
interface Parts {
  readonly model: () => Model;
  readonly show: (state: ExplorerState, pace: Pace) => void;
  readonly settle: (isKept?: boolean) => void;
  /** Settles when nothing happens for a while. */
  readonly pause: () => void;
  readonly past: AddressHistory;
  readonly listener: SessionListener;
}

function sessionOf({ model, show, settle, pause, past, listener }: Parts): Session {
  return {
    model,
    settle,
    report: (problem) => listener.reported(problem),
    change(next, pace = 'settled') {
      const problem = trying(() => {
        const state = next(model().state, model());
        if (state !== null) show(checkExplorerState('explorer', state), 'live');
      });
      listener.reported(problem);
      if (problem === null && pace === 'settled') settle();
      else pause();
      return problem === null;
    },
    undo() {
      settle();
      past.undo();
    },
    redo: () => past.redo(),
  };
}

function addressOf(state: ExplorerState): string {
  return `#${explorerFragment(state)}`;
}

/** What is wrong with the input of a function; null where nothing is. */
function trying(act: () => void): string | null {
  try {
    act();
    return null;
  } catch (error) {
    if (isInputError(error)) return error.message;
    throw error;
  }
}

/** A state, and what was wrong with the address that it should have come from. */
interface Found {
  readonly state: ExplorerState;
  readonly problem: string | null;
}

/** The state of an address, or the usual one with what is wrong. */
function stateIn(hash: string): Found {
  let state = readExplorerFragment('');
  const problem = trying(() => {
    const found = readExplorerFragment(hash);
    modelOf(found);
    state = found;
  });
  return { state, problem };
}
