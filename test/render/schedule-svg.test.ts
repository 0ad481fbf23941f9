import type { Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { schedulePlane } from '../../src/maps/schedule-plane.ts';
import { chebyshevSchedule } from '../../src/methods/schedules/chebyshev.ts';
import { constantSchedule } from '../../src/methods/schedules/constant.ts';
import { nesterovSchedule } from '../../src/methods/schedules/nesterov-sequence.ts';
import { oneCycleSchedule } from '../../src/methods/schedules/one-cycle.ts';
import { scheduleOf } from '../../src/methods/schedules/schedule-of.ts';
import type { Schedule } from '../../src/methods/schedules/schedule.ts';
import { planeAxes } from '../../src/render/plane-axes.ts';
import { scheduleSvg } from '../../src/render/schedule-svg.ts';
import { scheduleResponse } from '../../src/response/schedule-response.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import type { Spectrum } from '../../src/spectrum/spectrum.ts';
import { parseXml } from '../helpers/parse-xml.ts';
import { real } from '../helpers/real.ts';
import { cornersOf, middleOf, numberOf, textsOf, withClass } from '../helpers/svg.ts';

/** Where the upper plot stands in the picture. */
const PATH = { x: 66, y: 40, width: 516, height: 320 };

const draw = (schedule: Schedule, spectrum: Spectrum): string =>
  scheduleSvg(scheduleResponse(schedule, spectrum), schedulePlane(schedule, spectrum));
const drawn = (schedule: Schedule, spectrum: Spectrum): Element => parseXml(draw(schedule, spectrum));
/** The two plots: nested viewports. */
const plots = (root: Element): readonly Element[] => Array.from(root.getElementsByTagName('svg'));

describe('scheduleSvg', () => {
  it('is well-formed and has no undefined number, for any schedule and spectrum', () => {
    const rows = fc.array(fc.tuple(real(1e-4, 3), real(-0.5, 1.2), real(-0.5, 1)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rows, fc.constantFrom(0, 1, 2), fc.constantFrom(1, 3, 1e3), (list, kind, kappa) => {
        const beta = list.map(([, value]) => value);
        const gamma = [list.map(() => 0), beta, list.map(([, , value]) => value)][kind] ?? [];
        const text = draw(scheduleOf({ eta: list.map(([eta]) => eta), beta, gamma }), fromKappa(kappa));
        expect(text).not.toMatch(/NaN|undefined|null/);
        parseXml(text);
      }),
      { numRuns: 40 },
    );
  });

  it('puts every step where its β and η are on the plane', () => {
    const spectrum = fromKappa(100);
    const schedule = chebyshevSchedule(spectrum, 8);
    const plane = schedulePlane(schedule, spectrum);
    if (plane === null) throw new Error('Chebyshev’s steps have a plane');
    const axes = planeAxes(plane, PATH);
    const [upper] = plots(drawn(schedule, spectrum));
    if (upper === undefined) throw new Error('there is no plot');
    const line = cornersOf(withClass(upper, 'hb-line', 'hb-stroke-0')[0]);
    expect(line).toHaveLength(8);
    line.forEach(([x, y], i) => {
      const at = axes.project({ beta: schedule.beta[i] ?? NaN, eta: schedule.eta[i] ?? NaN });
      expect(Math.hypot(x - at.x, y - at.y)).toBeLessThan(0.02);
    });
    const first = middleOf(withClass(upper, 'hb-mark', 'hb-ink-3')[0]);
    const last = middleOf(withClass(upper, 'hb-mark', 'hb-ink-5')[0]);
    expect(Math.hypot(first[0] - (line[0]?.[0] ?? NaN), first[1] - (line[0]?.[1] ?? NaN))).toBeLessThan(0.02);
    expect(Math.hypot(last[0] - (line[7]?.[0] ?? NaN), last[1] - (line[7]?.[1] ?? NaN))).toBeLessThan(0.02);
    expect(withClass(upper, 'hb-ink-0')).toHaveLength(8);
  });

  it('draws the constants given where the rate sits outside the buffer', () => {
    const spectrum = fromKappa(100);
    const parameters = { eta: 0.02, steps: 30 };
    const path = (schedule: Schedule): string | undefined => {
      const [upper] = plots(drawn(schedule, spectrum));
      return upper && (withClass(upper, 'hb-line', 'hb-stroke-0')[0]?.getAttribute('d') ?? undefined);
    };
    expect(path(oneCycleSchedule({ ...parameters, rate: 'outside' }))).toBe(path(oneCycleSchedule(parameters)));
  });

  it('shows small learning rates by a cut of the plane, and large ones by more of it', () => {
    const spectrum = fromKappa(100);
    const topOf = (eta: number): number => {
      const [upper] = plots(drawn(constantSchedule({ eta, beta: 0.5, steps: 2 }), spectrum));
      return upper === undefined ? NaN : middleOf(withClass(upper, 'hb-mark', 'hb-ink-3')[0])[1];
    };
    for (const eta of [1e-4, 0.03, 1]) {
      expect(topOf(eta)).toBeGreaterThan(PATH.y);
      expect(topOf(eta)).toBeLessThan(PATH.y + 0.75 * PATH.height);
    }
  });

  it('draws no marks for each of very many steps, and no region where there is no plane', () => {
    const spectrum = fromKappa(100);
    const [upper] = plots(drawn(nesterovSchedule({ eta: 0.001, steps: 200 }), spectrum));
    expect(upper && withClass(upper, 'hb-ink-0')).toHaveLength(0);
    const free = drawn(scheduleOf({ eta: [0.01, 0.02], beta: 0.5, gamma: 0.1 }), spectrum);
    expect(withClass(free, 'hb-stable')).toHaveLength(0);
    expect(textsOf(free).join(' ')).toContain('as no method of the plane does, so no region is drawn');
  });

  it('draws the gain, the errors of both ends and the Krylov bound, which Chebyshev meets', () => {
    const spectrum = fromKappa(25);
    const [, lower] = plots(drawn(chebyshevSchedule(spectrum, 12), spectrum));
    if (lower === undefined) throw new Error('there is no second plot');
    const lineOf = (...names: string[]): readonly (readonly [number, number])[] =>
      cornersOf(withClass(lower, 'hb-line', ...names)[0]);
    const [mu, L, bound] = [lineOf('hb-stroke-2'), lineOf('hb-stroke-3'), lineOf('hb-stroke-5')];
    expect(mu).toHaveLength(13);
    bound.forEach(([, y], k) => {
      expect(Math.abs(y - (mu[k]?.[1] ?? NaN))).toBeLessThan(0.05);
      expect(Math.abs(y - (L[k]?.[1] ?? NaN))).toBeLessThan(0.05);
    });
    expect(lineOf('hb-stroke-1')).toHaveLength(13);
  });

  it('does not stretch down to an error that vanishes long before the other', () => {
    const root = drawn(nesterovSchedule({ eta: 8e-5, steps: 100 }), fromKappa(1e4));
    const [, lower] = plots(root);
    const bound = lower && cornersOf(withClass(lower, 'hb-line', 'hb-stroke-5')[0]);
    const [top = NaN, bottom = NaN] = [bound?.[0]?.[1], bound?.at(-1)?.[1]];
    expect(bottom - top).toBeGreaterThan(60);
    expect(textsOf(root)).not.toContain('10⁻¹⁶');
  });

  it('labels whole steps only', () => {
    const root = drawn(scheduleOf({ eta: [0.3, 0.1], beta: 0.9 }), fromKappa(2));
    const texts = Array.from(root.getElementsByTagName('text'));
    const title = texts.find((item) => item.textContent === 'step k');
    const beneath = texts.filter((item) => numberOf(item, 'y') === numberOf(title, 'y') - 20);
    expect(beneath.map((item) => item.textContent)).toEqual(['0', '1', '2']);
  });

  it('names the resonant curvature', () => {
    const words = textsOf(
      drawn(scheduleOf({ eta: [3, 0.1], beta: 0.9 }, { name: 'kick.csv' }), fromEigenvalues([0.5, 1])),
    );
    expect(words[0]).toBe('Schedule kick.csv: 2 steps');
    expect(words.join(' ')).toContain('diverge all the same: λ = 1 resonates, 1.885 a step.');
  });

  it('keeps its words to itself where nothing is positive, and takes heading, theme and note', () => {
    const response = scheduleResponse(constantSchedule({ eta: 0.1, beta: 0.5, steps: 1 }), fromEigenvalues([-1]));
    const text = scheduleSvg(response, null, { heading: 'Uphill', theme: 'dark', note: 'drawn today' });
    expect(textsOf(parseXml(text))[0]).toBe('Uphill');
    expect(text).toContain('drawn today');
    expect(text).not.toContain('Krylov');
    expect(text).not.toContain('prefers-color-scheme');
  });
});
