import { explorerFragment } from '../../io/explorer-fragment.ts';
import { PRESETS } from '../presets.ts';
import { h, on } from './dom.ts';
import type { Painted } from './painter.ts';
import type { Session } from './session.ts';

/** The stories: each sets the whole state. */
export function presetsPanel(session: Session): Painted {
  const text = h('p', { class: 'story', 'aria-live': 'polite' });
  let shown = '';
  const chosen = on(
    h(
      'select',
      { 'aria-label': 'Story' },
      h('option', { value: '' }, 'Choose a story …'),
      ...PRESETS.map(({ title }, i) => h('option', { value: i }, title)),
    ),
    'change',
    () => {
      const preset = PRESETS[Number(chosen.value)];
      if (chosen.value === '' || preset === undefined) return;
      const state = preset.state();
      shown = explorerFragment(state);
      text.replaceChildren(h('strong', {}, `${preset.title}.`), ` ${preset.text}`);
      session.change(() => state);
    },
  );
  return {
    element: h('div', { class: 'stories' }, h('label', { class: 'field' }, h('span', {}, 'Stories'), chosen), text),
    paint() {
      // Whoever has gone on from a story can choose it again.
      if (chosen.value !== '' && explorerFragment(session.model().state) !== shown) chosen.value = '';
    },
  };
}
