import { PRESETS } from '../presets.ts';
import { h, on } from './dom.ts';
import type { Session } from './session.ts';

/** The stories: each sets the whole state. */
export function presetsPanel(session: Session): HTMLElement {
  const text = h('p', { class: 'story', 'aria-live': 'polite' });
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
      text.textContent = preset.text;
      session.change(() => preset.state());
    },
  );
  return h('div', { class: 'stories' }, h('label', { class: 'field' }, h('span', {}, 'Stories'), chosen), text);
}
