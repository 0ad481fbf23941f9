import { describe, expect, it } from 'vitest';
import { saddleBasins } from '../../src/dynamics/saddle-basins.ts';
import { stableManifold } from '../../src/dynamics/stable-manifold.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { himmelblau } from '../../src/objectives/himmelblau.ts';
import { findStationary } from '../../src/dynamics/find-stationary.ts';
import { walledSaddle } from '../../src/objectives/walled-saddle.ts';
import { saddleSvg } from '../../src/render/saddle-svg.ts';
import { parseXml } from '../helpers/parse-xml.ts';

const PARAMETERS = { beta: 0.9, eta: 0.1 };

describe('saddleSvg', () => {
  const manifold = stableManifold(walledSaddle, [0, 0], PARAMETERS, { radius: 6 });
  const basins = saddleBasins(walledSaddle, [0, 0], heavyBall, PARAMETERS, { cells: 12 });
  const svg = saddleSvg(manifold, basins, { note: 'Made for a test.' });

  it('names the method, the two ends and the axes, and what the line is', () => {
    parseXml(svg);
    for (const words of [
      'Heavy ball on a saddle',
      'ends at (0, 1.414)',
      'ends at (0, −1.414)',
      'by backward iteration',
      'the saddle, (0, 0)',
      'position x',
      'velocity w',
      '144 runs',
      'Made for a test.',
    ])
      expect(svg).toContain(words);
    expect(svg).not.toContain('elsewhere');
  });

  it('draws both branches within the plot, from the saddle in its middle', () => {
    const [, path = ''] = /class="hb-line" d="([^"]*)"/.exec(svg) ?? [];
    const starts = [...path.matchAll(/M([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(starts.length).toBeGreaterThan(2);
    const [[x = NaN, y = NaN] = []] = starts;
    expect(x).toBeCloseTo(66 + 258, 0);
    expect(y).toBeCloseTo(40 + 200, 0);
    for (const [, px, py] of path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)) {
      expect(Math.abs(Number(px) - 324)).toBeLessThanOrEqual(258.1);
      expect(Math.abs(Number(py) - 240)).toBeLessThanOrEqual(200.1);
    }
  });

  it('says where runs end elsewhere', () => {
    const wide = saddleBasins(walledSaddle, [0, 0], heavyBall, PARAMETERS, { cells: 4, radius: 100 });
    expect(saddleSvg(manifold, wide)).toContain('ends elsewhere');
  });

  it('refuses a manifold that leaves the plane of the picture', () => {
    const saddle = findStationary(himmelblau, [0.08, 2.9]).point;
    const parameters = { beta: 0.9, eta: 0.01 };
    const curved = stableManifold(himmelblau, saddle, parameters);
    const flat = saddleBasins(himmelblau, saddle, heavyBall, parameters, { cells: 2 });
    expect(() => saddleSvg(curved, flat)).toThrow('saddleSvg: the manifold must stay on the saddle’s direction, got');
  });
});
