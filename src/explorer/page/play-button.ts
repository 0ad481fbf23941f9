import { button } from './fields.ts';
import type { Session } from './session.ts';

/** How long a whole run takes, in milliseconds, and between two of its steps where motion is unwelcome. */
const DURATION = 6000;
const CALM = 500;

/** Plays the iteration from its start, or from where it stands; for those who want less motion in few steps. */
export function playButton(session: Session): HTMLElement {
  let playing = 0;
  const stop = (): void => {
    cancelAnimationFrame(playing);
    playing = 0;
    element.textContent = 'Play';
    element.setAttribute('aria-pressed', 'false');
    session.settle();
  };
  const play = (): void => {
    const { steps, step: from } = session.model().state;
    const begin = performance.now();
    const first = from === steps ? 0 : from;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const frame = (now: number): void => {
      // The first frame may have begun before the button was pressed.
      const since = Math.max(now - begin, 0);
      const passed = isCalm ? Math.floor(since / CALM) * CALM : since;
      const step = Math.min(first + Math.floor((passed / DURATION) * steps), steps);
      if (step !== session.model().state.step)
        session.change((state) => ({ ...state, step: Math.min(step, state.steps) }), 'live');
      if (step >= steps) stop();
      else playing = requestAnimationFrame(frame);
    };
    element.textContent = 'Stop';
    element.setAttribute('aria-pressed', 'true');
    playing = requestAnimationFrame(frame);
  };
  const element = button('Play', () => (playing === 0 ? play() : stop()));
  element.setAttribute('aria-pressed', 'false');
  return element;
}
