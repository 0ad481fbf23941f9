import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { adagrad } from '../../../src/methods/adaptive/adagrad.ts';
import { adamW } from '../../../src/methods/adaptive/adam-w.ts';
import { adam } from '../../../src/methods/adaptive/adam.ts';
import type { AdaptiveMethod, AdaptiveParameters } from '../../../src/methods/adaptive/adaptive-method.ts';
import { nadam } from '../../../src/methods/adaptive/nadam.ts';
import { rmsprop } from '../../../src/methods/adaptive/rmsprop.ts';
import type { StepState } from '../../../src/methods/method.ts';
import type { Vector } from '../../../src/numeric/vector.ts';

interface TorchOptions {
  readonly lr?: number;
  readonly betas?: readonly [number, number];
  readonly alpha?: number;
  readonly eps?: number;
  readonly momentum?: number;
  readonly weight_decay?: number;
  readonly momentum_decay?: number;
}
interface TorchRun {
  readonly optimizer: string;
  readonly curvatures: Vector;
  readonly start: Vector;
  readonly options: TorchOptions;
  readonly points: string;
}

/** The methods by PyTorch's names, with PyTorch's default learning rates. */
const METHODS: Readonly<Record<string, { readonly method: AdaptiveMethod; readonly lr: number }>> = {
  Adagrad: { method: adagrad, lr: 1e-2 },
  RMSprop: { method: rmsprop, lr: 1e-2 },
  Adam: { method: adam, lr: 1e-3 },
  AdamW: { method: adamW, lr: 1e-3 },
  NAdam: { method: nadam, lr: 2e-3 },
};

const file = JSON.parse(readFileSync('test/oracles/torch-adam.json', 'utf8')) as { readonly runs: readonly TorchRun[] };

function parametersOf(options: TorchOptions, rate: number): AdaptiveParameters {
  const [beta1, beta2 = options.alpha] = options.betas ?? [];
  const { lr: eta = rate, eps: epsilon, momentum, weight_decay: weightDecay, momentum_decay: momentumDecay } = options;
  const others = { beta1, beta2, epsilon, momentum, weightDecay, momentumDecay };
  return { eta, ...Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined)) };
}

describe.each(file.runs.map((run) => [`${run.optimizer} ${JSON.stringify(run.options)}`, run] as const))(
  '%s',
  (_, run) => {
    it('moves as PyTorch does, to 1e-12 relative to max(1e-3, |θ|) over 60 steps', () => {
      const { method, lr } = METHODS[run.optimizer]!;
      const parameters = parametersOf(run.options, lr);
      method.check(parameters);
      const bytes = Buffer.from(run.points, 'base64');
      const width = run.start.length;
      const gradient = (point: Vector): Vector =>
        point.map((z, i) => run.curvatures[i]! * Math.sinh(z - 1) + 0.2 * Math.cos(3 * z));
      let state: StepState = { current: run.start, previous: run.start };
      for (let k = 0; k < bytes.length / 8 / width; k++) {
        state.current.forEach((theta, i) => {
          const truth = bytes.readDoubleLE(8 * (k * width + i));
          expect(Math.abs(theta - truth) / Math.max(1e-3, Math.abs(truth)), `step ${k}`).toBeLessThan(1e-12);
        });
        state = method.step(parameters, state, gradient);
      }
    });
  },
);
