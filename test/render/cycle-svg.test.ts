import { describe, expect, it } from 'vitest';
import { counterexample } from '../../src/objectives/counterexample.ts';
import { findCycle } from '../../src/certificates/find-cycle.ts';
import { replayCycle } from '../../src/certificates/replay-cycle.ts';
import { cycleSvg } from '../../src/render/cycle-svg.ts';
import { parseXml } from '../helpers/parse-xml.ts';
import { textsOf, withClass } from '../helpers/svg.ts';

function picture(): { readonly svg: string; readonly values: readonly number[] } {
  const cycle = findCycle({ beta: 4 / 9, eta: 1 / 9 }, { mu: 1, L: 25 });
  if (!cycle) throw new Error('no cycle');
  const svg = cycleSvg(cycle, replayCycle(cycle, { steps: 12 }).trajectory, { note: 'Made for a test.' });
  const objective = counterexample(cycle);
  // The pixels of a level line, as the axes have them: 200 pixels for 1.3.
  const points = (d: string): number[][] =>
    d
      .slice(1, -1)
      .split('L')
      .map((pair) => pair.split(' ').map(Number));
  const lines = withClass(parseXml(svg), 'hb-contour').map((line) => line.getAttribute('d') ?? '');
  const centre = withClass(parseXml(svg), 'hb-ink-0').map((dot) => Number(dot.getAttribute('cx')));
  expect(centre.length).toBeGreaterThan(0);
  const unit = 400 / 2.6;
  const values = lines
    .filter((d) => d.endsWith('Z'))
    .flatMap((d) => {
      const at = points(d).map(([x = NaN, y = NaN]) => objective.value([(x - 324) / unit, -(y - 240) / unit]));
      return [Math.min(...at), Math.max(...at)];
    });
  return { svg, values };
}

describe('cycleSvg', () => {
  it('draws every iterate, the minimiser and lines on which f is constant, each twice the one before', () => {
    const { svg, values } = picture();
    const root = parseXml(svg);
    expect(withClass(root, 'hb-ink-0').filter((item) => item.tagName === 'circle').length).toBeGreaterThanOrEqual(13);
    expect(values.length).toBe(16);
    for (let i = 0; i < values.length; i += 2) expect(values[i + 1]! / values[i]!).toBeLessThan(1.02);
    for (let i = 2; i < values.length; i += 2) expect(values[i]! / values[i - 2]!).toBeCloseTo(2, 1);
  });

  it('says what it is, with its numbers', () => {
    const { svg } = picture();
    const words = textsOf(parseXml(svg)).join(' ');
    expect(words).toContain('Heavy ball in a cycle of 3');
    expect(words).toContain('13 points, k = 0 to 12.');
    expect(words).toContain('μ = 1');
    expect(words).toContain('L = 25');
    expect(words).toContain('Made for a test.');
  });
});
