import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sourceOfFlags } from '../../../src/cli/map/source-of-flags.ts';
import { LAYERS } from '../../../src/maps/layers/index.ts';
import { usualPlane } from '../../../src/maps/planes/usual-plane.ts';
import { aggregatedMomentum } from '../../../src/methods/aggregated-momentum.ts';
import { complexMomentum } from '../../../src/methods/complex-momentum.ts';
import { gradientDescent } from '../../../src/methods/gradient-descent.ts';
import { pytorchSgd } from '../../../src/methods/pytorch-sgd.ts';
import { robustMomentum } from '../../../src/methods/robust-momentum.ts';
import { planMap } from '../../../src/maps/plan-map.ts';
import { fromKappa } from '../../../src/spectrum/from-kappa.ts';
import { runInProcess } from '../../helpers/run-in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'heavyball-usual-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Of several kinds: own parameters with momentum and without, a list of momenta, and more than two points to remember. */
const SEVERAL = [pytorchSgd, robustMomentum, aggregatedMomentum, complexMomentum];

/** What a map of a method tells, in few cells. */
async function told(words: string): Promise<string> {
  const { code, stdout } = await runInProcess(`map --kappa 10 --size 4x3 ${words}`.split(' '));
  expect(code).toBe(0);
  return stdout;
}

describe('the map of a method of which nothing else is said', () => {
  it.each(SEVERAL)('of $name is a picture of every layer, or a line that says why not', async ({ name }) => {
    const path = join(folder, 'map.svg');
    for (const layer of LAYERS) {
      const words = ['map', '--method', name, '--layer', layer.name, '--kappa', '10', '--size', '3x2', '-o', path];
      const { code, stderr } = await runInProcess(words);
      expect([0, 2], `${layer.name}: ${stderr}`).toContain(code);
      if (code === 2) expect(stderr).toMatch(/^heavyball: [^\n]+ must [^\n]+, got [^\n]+\n$/);
      else expect(stderr).toBe(`wrote ${path}\n`);
      // Only layers of runs, of two roots, and of what is known without look-ahead alone may be refused.
      if (code === 2)
        expect(['outcome', 'worst-case', 'regime', 'region', 'damping-ratio', 'period']).toContain(layer.name);
    }
  });

  it('is on the plane of what the method has', () => {
    expect(usualPlane(pytorchSgd)).toBe('beta-eta');
    expect(usualPlane(aggregatedMomentum)).toBe('betas-eta');
    expect(usualPlane(robustMomentum)).toBe('rho-eta');
    expect(usualPlane(gradientDescent)).toBe('kappa-eta-L');
    const axes = { x: { from: 0, to: 0.9, count: 2 }, y: { from: 0.01, to: 0.1, count: 2 } };
    expect(planMap('rate', aggregatedMomentum, fromKappa(3), axes, { fixed: { betas: [0, 0.9] } }).plane.name).toBe(
      'betas-eta',
    );
  });

  it('holds fixed what is given, or else the middle of what is usual, the ends of a list and the κ of the spectrum', async () => {
    expect(await told('--method pid')).toMatch(/held fixed +K = 5\n/);
    expect(await told('--method pid --derivative 1')).toMatch(/held fixed +K = 1\n/);
    expect(await told('--method complex-momentum')).toMatch(/held fixed +φ = 0\.785398\n/);
    expect(await told('--method aggregated-momentum')).toMatch(/\(last β, η\)[^]*held fixed +β = \(0, 1\)\n/);
    expect(await told('--method aggregated-momentum --betas 0,0.5,0.9')).toMatch(/held fixed +β = \(0, 0\.5, 0\.9\)\n/);
    expect(await told('--method robust-momentum')).toMatch(/\(ρ, η\)[^]*held fixed +κ = 10\n/);
    expect(await told('--method general-momentum')).toMatch(/held fixed +γ = 0\.5\n/);
    expect(await told('--method pytorch-sgd')).not.toMatch(/held fixed/);
  });

  it('has fewer cells for a method of higher order', async () => {
    const cellsOf = async (method: string): Promise<number[]> => {
      const { plan } = await sourceOfFlags({ method, kappa: 3, layer: 'decay' });
      return [plan.axes.x.count, plan.axes.y.count];
    };
    expect(await cellsOf('complex-momentum')).toEqual([120, 90]);
    expect(await cellsOf('heavy-ball')).toEqual([480, 360]);
  });
});
