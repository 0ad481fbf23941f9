import { readFileSync } from 'node:fs';
import { decode } from 'fast-png';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { simulate } from '../../src/dynamics/simulate.ts';
import { rateMap } from '../../src/maps/rate-map.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { maxStableEta } from '../../src/stability/max-stable-eta.ts';
import { iterationsTo } from '../../src/tuning/iterations-to.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { parseXml } from '../helpers/parse-xml.ts';
import { inBrowser } from './in-browser.ts';
import { rest } from './page-actions.ts';

const POINT = { beta: 0.7, eta: 0.012 };
const STATE = '#1&method=heavy-ball&beta=0.7&eta=0.012&kappa=50&mode=1&start=0.8,-1.1&steps=40&lines=&view=0,1,0,0.08';
const SPECTRUM = fromKappa(50);

/** What a view draws: its tick labels with their places, and attributes of its shapes. */
interface Drawn {
  readonly ticks: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly isBelow: boolean;
  }[];
  readonly rings: readonly (readonly [x: number, y: number])[];
  readonly dots: readonly (readonly [x: number, y: number])[];
  readonly line: string;
}

function drawn(page: Page, view: string): Promise<Drawn> {
  return page.evaluate((id) => {
    const picture = document.querySelector(`${id} .hb-picture`);
    const number = (element: Element, name: string): number => Number(element.getAttribute(name));
    const centres = (selector: string): [number, number][] =>
      [...(picture?.querySelectorAll(selector) ?? [])].map((one) => [number(one, 'cx'), number(one, 'cy')]);
    return {
      ticks: [...(picture?.querySelectorAll(':scope > text[x][text-anchor]') ?? [])].map((one) => ({
        text: one.textContent,
        x: number(one, 'x'),
        y: number(one, 'y'),
        isBelow: one.getAttribute('text-anchor') === 'middle',
      })),
      rings: centres('.hb-ring'),
      dots: centres('circle.hb-ink-0[r="2.5"]'),
      line: picture?.querySelector('path.hb-line.hb-stroke-0:not(.hb-dash):not(.hb-dot)')?.getAttribute('d') ?? '',
    };
  }, view);
}

/** The number of a tick label: `−0.5`, `10⁻⁴`. */
function numberOf(text: string): number {
  const plain = text.replaceAll('−', '-');
  const [, power] = /^10([⁻⁰¹²³⁴-⁹]+)$/.exec(plain) ?? [];
  if (power === undefined) return Number(plain);
  return 10 ** Number([...power].map((digit) => (digit === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit))).join(''));
}

/** Reads values off an axis, by its first and its last label. */
function reader({ ticks }: Drawn, along: 'x' | 'y', isLogarithmic = false): (pixel: number) => number {
  const labels = ticks.filter(({ text, isBelow }) => isBelow === (along === 'x') && Number.isFinite(numberOf(text)));
  const [first, last] = [labels[0], labels.at(-1)];
  const bend = isLogarithmic ? Math.log : (value: number): number => value;
  const [from, to] = [first, last].map((tick) => bend(numberOf(tick?.text ?? '')));
  // Labels beside an axis stand a little lower than their tick: all of them equally.
  const shift = along === 'y' ? 4 : 0;
  const [start, end] = [first, last].map((tick) => (tick?.[along] ?? NaN) - shift);
  return (pixel) => {
    const value =
      (from ?? NaN) + ((pixel - (start ?? NaN)) / ((end ?? NaN) - (start ?? NaN))) * ((to ?? NaN) - (from ?? NaN));
    return isLogarithmic ? Math.exp(value) : value;
  };
}

/** The corners of a path. */
function corners(path: string): readonly (readonly [number, number])[] {
  return [...path.matchAll(/([-\d.]+)[ ,]([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

inBrowser('the views of the explorer, read like a picture,', (open) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await open(STATE));
    await rest(page);
  });

  it('show the roots of the followed mode in the z-plane', async () => {
    const view = await drawn(page, '#view-roots');
    const [re, im] = [reader(view, 'x'), reader(view, 'y')];
    const { roots } = analyzeMode(heavyBall, POINT, 50);
    // The third stands in the legend.
    expect(view.rings).toHaveLength(3);
    view.rings.slice(0, 2).forEach(([x, y], i) => {
      expect(re(x)).toBeCloseTo(roots[i]?.re ?? NaN, 2);
      expect(im(y)).toBeCloseTo(roots[i]?.im ?? NaN, 1.7);
    });
  });

  it('show the spectral radius on every curvature', async () => {
    const view = await drawn(page, '#view-profile');
    const [lambda, radius] = [reader(view, 'x', true), reader(view, 'y')];
    const points = corners(view.line);
    expect(points.length).toBeGreaterThan(100);
    for (const [x, y] of points.filter((_, i) => i % 7 === 0)) {
      const { spectralRadius } = analyzeMode(heavyBall, POINT, lambda(x));
      if (spectralRadius < 1.2) expect(Math.abs(radius(y) - spectralRadius)).toBeLessThan(0.02);
    }
  });

  it('show the error of a run, all modes from 1', async () => {
    const view = await drawn(page, '#view-error');
    const [step, error] = [reader(view, 'x'), reader(view, 'y', true)];
    const { iterates } = simulate(heavyBall, POINT, diagonalQuadratic([1, 50]), { start: [1, 1], maxSteps: 40 });
    const points = corners(view.line);
    expect(points.length).toBeGreaterThan(30);
    for (const [x, y] of points) {
      const k = Math.round(step(x));
      const size = Math.hypot(...(iterates[k] ?? [])) / Math.SQRT2;
      expect(Math.abs(Math.log10(error(y) / size)), `k = ${k}`).toBeLessThan(0.1);
    }
  });

  it('show the iterates', async () => {
    const view = await drawn(page, '#view-iterates');
    const [first, second] = [reader(view, 'x'), reader(view, 'y')];
    const run = simulate(heavyBall, POINT, diagonalQuadratic([1, 50]), { start: [0.8, -1.1], maxSteps: 40 });
    expect(view.dots).toHaveLength(run.iterates.length);
    view.dots.forEach(([x, y], k) => {
      expect(first(x)).toBeCloseTo(run.iterates[k]?.[0] ?? NaN, 1.5);
      expect(second(y)).toBeCloseTo(run.iterates[k]?.[1] ?? NaN, 1.5);
    });
  });

  it('show the run around a cycle instead, which starts on it, and the error that stays', async () => {
    const { page: other, troubles } = await open(
      `#1&method=heavy-ball&beta=${4 / 9}&eta=${1 / 9}&kappa=25&run=cycle&steps=30`,
    );
    await rest(other);
    const start = other.getByRole('slider', { name: 'Start of the run' });
    expect(await start.isHidden()).toBe(true);
    const view = await drawn(other, '#view-iterates');
    const [first, second] = [reader(view, 'x'), reader(view, 'y')];
    const points = corners(view.line);
    expect(points).toHaveLength(31);
    points.forEach(([x, y], k) => {
      expect(first(x)).toBeCloseTo(Math.cos((2 * Math.PI * k) / 3), 1.5);
      expect(second(y)).toBeCloseTo(Math.sin((2 * Math.PI * k) / 3), 1.5);
    });
    expect(await other.locator('#view-error').textContent()).toContain('the error is never less than 1 of the start’s');

    await other.getByRole('textbox', { name: 'Learning rate η' }).fill('0.05');
    await other.keyboard.press('Enter');
    await rest(other);
    expect(await other.locator('#view-iterates').textContent()).toContain('No function is known on which it cycles');
    expect(await start.isHidden()).toBe(false);
    expect(troubles).toEqual([]);
  });

  it('show a map that is the brighter the faster, and hatched where the library finds divergence', async () => {
    const axes = { x: { from: 0, to: 1, count: 512 }, y: { from: 0, to: 0.08, count: 512 } } as const;
    const { values } = rateMap(heavyBall, SPECTRUM, axes);
    const pixels = await page.evaluate(() => {
      const canvas = document.querySelector('canvas');
      const data = canvas?.getContext('2d')?.getImageData(0, 0, 512, 512).data ?? [];
      return Array.from({ length: 900 }, (_, i) => {
        const [column, row] = [17 * (i % 30) + 5, 17 * Math.floor(i / 30) + 5];
        const at = 4 * ((511 - row) * 512 + column);
        return [row * 512 + column, data[at], data[at + 1], data[at + 2], data[at + 3]].map((one) => one ?? NaN);
      });
    });
    const seen = pixels.map(([cell = 0, red = NaN, green = NaN, blue = NaN, alpha]) => ({
      rate: values[cell] ?? NaN,
      light: 0.2126 * red + 0.7152 * green + 0.0722 * blue,
      isShown: alpha === 255,
    }));
    // Cells on the edge itself belong to both.
    const clear = seen.filter(({ rate }) => Math.abs(rate - 1) > 1e-3);
    expect(clear.filter(({ rate, isShown }) => rate < 1 !== isShown)).toEqual([]);
    const stable = seen.filter(({ isShown }) => isShown).sort((a, b) => a.rate - b.rate);
    expect(stable.length).toBeGreaterThan(200);
    stable.slice(1).forEach(({ light, rate }, i) => {
      expect(light, `ρ = ${rate}`).toBeLessThan((stable[i]?.light ?? NaN) + 1.5);
    });
    expect((stable[0]?.light ?? NaN) - (stable.at(-1)?.light ?? NaN)).toBeGreaterThan(120);
  });

  const saved = async (label: string): Promise<Buffer> => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: label, exact: true }).click();
    return readFileSync(await (await waiting).path());
  };

  it('are written as SVG and PNG of one size, with heading, caption and the way back', async () => {
    for (const view of ['map', 'roots', 'iterates', 'profile', 'error']) {
      const svg = String(await saved(`Save ${view} as SVG`));
      const root = parseXml(svg);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(root.textContent).toContain(`heavyball explore --from-url`);
      expect(root.getElementsByTagName('title')).toHaveLength(1);
      const png = decode(await saved(`Save ${view} as PNG`));
      const size = ['width', 'height'].map((name) => 2 * Number(root.getAttribute(name)));
      expect([png.width, png.height]).toEqual(size.map((pixels) => expect.closeTo(pixels, -0.5) as number));
      // Drawn, text and all: not a single colour.
      expect(new Set(png.data.filter((_, i) => i % 4 === 0)).size).toBeGreaterThan(20);
    }
  });

  it('are written as numbers, which are those of the library', async () => {
    const { rate, rateGap, rateDecay, worst } = analyze(heavyBall, POINT, SPECTRUM);
    const count = iterationsTo(1e-6, heavyBall, POINT, SPECTRUM);
    const expected = {
      rate,
      gap: rateGap,
      decay: rateDecay,
      worst: worst.lambda,
      period: analyzeMode(heavyBall, POINT, 50).period,
      maxEta: maxStableEta(heavyBall, POINT, SPECTRUM),
      best: optimalTuning(heavyBall, SPECTRUM).rate,
      asymptotic: count.asymptotic,
      fromRest: count.fromRest,
    };
    await expect.poll(() => page.textContent('[data-row="fromRest"] td')).toMatch(/^\d+$/);
    const { fragment, numbers } = JSON.parse(String(await saved('Save the numbers as JSON'))) as {
      readonly fragment: string;
      readonly numbers: readonly { readonly id: string; readonly values: readonly unknown[] }[];
    };
    expect(`#${fragment}`).toBe(new URL(page.url()).hash);
    const found = new Map(numbers.map(({ id, values }) => [id, values[0]]));
    const lines = String(await saved('Save the numbers as CSV')).split('\n');
    for (const [id, value] of Object.entries(expected)) {
      expect(found.get(id), id).toBe(value);
      expect(
        lines
          .find((line) => line.startsWith(`${id},`))
          ?.split(',')
          .at(-1),
        id,
      ).toBe(String(value));
    }
  });
});
