import { mapSvg, numbersCsv, numbersJson, viewSvg } from '../exports.ts';
import { mapQueue } from '../jobs/map-queue.ts';
import type { Theme } from '../../render/theme.ts';
import { chooseViews } from './chosen-views.ts';
import { createControls } from './controls.ts';
import { dataPanel } from './data-panel.ts';
import { h } from './dom.ts';
import { errorPanel } from './error-panel.ts';
import { exportButtons } from './export-menu.ts';
import { button } from './fields.ts';
import { gotoButtons } from './goto-buttons.ts';
import { iteratesPanel } from './iterates-panel.ts';
import { mapPanel, type MapPanel } from './map-panel.ts';
import { numbersPanel, type NumbersPanel } from './numbers-panel.ts';
import { pageHeader } from './page-header.ts';
import { createPainter } from './painter.ts';
import { playButton } from './play-button.ts';
import { presetsPanel } from './presets-panel.ts';
import { profilePanel } from './profile-panel.ts';
import { rootsPanel } from './roots-panel.ts';
import { saveFile } from './save-file.ts';
import { openSession, type Pace, type Session } from './session.ts';
import { skipLink } from './skip-link.ts';
import { slowFacts } from './slow-facts.ts';
import { themeButton } from './theme-button.ts';
import { undoKeys } from './undo-keys.ts';
import type { ViewPanel } from './view-panel.ts';

/** Builds the page around the state in its address. `script` is the text that its workers are started from. */
export function startPage(script: string): void {
  const header = pageHeader();
  const session = openSession({ ...header, shown: (_, pace) => show(pace) });
  const theme = themeButton();
  const sticks = h('input', { type: 'checkbox', checked: true });
  const maps = mapQueue(script, (answer) => {
    if (answer.kind === 'map') map.receive(answer);
    else if (answer.kind === 'failure') session.report(answer.message);
  });
  const map = mapPanel(session, maps, () => sticks.checked);
  const error = errorPanel(session);
  const views = [rootsPanel(session), iteratesPanel(session), profilePanel(session), error];
  const numbers = numbersPanel(session);
  const controls = createControls(session);
  const stories = presetsPanel(session);
  const painter = createPainter([map], [...views, numbers, controls, stories]);
  const facts = slowFacts(
    script,
    numbers,
    () => painter.invalidate(),
    (message) => session.report(message),
  );
  const show = (pace: Pace): void => {
    painter.invalidate();
    if (!map.figure.element.hidden) map.refresh(pace === 'live');
    if (!numbers.element.hidden) facts.refresh(session.model(), pace);
  };
  const stick = h('label', { class: 'field switch' }, sticks, h('span', {}, 'Stick to curves'));
  map.figure.stage.before(h('div', { class: 'tools' }, gotoButtons(session), stick));
  exportsOf(session, map, views, numbers, () => theme.theme());
  error.figure.tools.prepend(playButton(session));
  document.querySelector('#top')?.append(...header.children(session, stories.element, theme.element));
  const grid = layout(map, views, numbers.element, controls.element, dataPanel(session, script));
  chooseViews(grid, location.search);
  document.querySelector('#views')?.append(grid);
  new ResizeObserver(() => show('settled')).observe(map.figure.stage);
  undoKeys(session);
  skipLink();
}

/** Gives every view its buttons for files. */
function exportsOf(
  session: Session,
  map: MapPanel,
  views: readonly ViewPanel[],
  numbers: NumbersPanel,
  theme: () => Theme,
): void {
  map.figure.tools.append(...exportButtons(session, 'map', mapSvg, theme));
  for (const { figure, id, view } of views) {
    figure.tools.append(...exportButtons(session, id, (model, colours) => viewSvg(model, view, colours), theme));
  }
  const save = (ending: string, type: string, text: () => string): HTMLElement =>
    button(
      ending.toUpperCase(),
      () => saveFile(`heavyball-numbers.${ending}`, new Blob([text()], { type })),
      `Save the numbers as ${ending.toUpperCase()}`,
    );
  numbers.tools.append(
    save('json', 'application/json', () => numbersJson(session.model(), numbers.rows())),
    save('csv', 'text/csv', () => numbersCsv(numbers.rows())),
  );
}

function layout(map: MapPanel, views: readonly ViewPanel[], ...others: readonly HTMLElement[]): HTMLElement {
  const [roots, iterates, profile, error] = views.map(({ figure }) => figure.element);
  const [numbers, controls, data] = others;
  const side = h('div', { class: 'side' }, roots ?? null, profile ?? null);
  const rows = [map.figure.element, side, controls, iterates, error, numbers, data];
  return h('div', { class: 'grid' }, ...rows.map((one) => one ?? null));
}
