import { readFileSync } from 'node:fs';

import type { PyTorchParameters } from '../../src/methods/conventions/pytorch.ts';
import type { Vector } from '../../src/numeric/vector.ts';

/** One run of torch.optim.SGD from test/oracles/torch-sgd.json. */
export interface TorchRun {
  readonly title: string;
  readonly schedule: string;
  readonly start: Vector;
  readonly settings: readonly PyTorchParameters[];
  /** ∇f. */
  readonly gradient: (point: Vector) => Vector;
  /** What PyTorch held before each step, and after the last. */
  readonly points: readonly Vector[];
}

interface Recorded {
  readonly gradient: 'sinh' | 'linear';
  readonly sign: number;
  readonly curvatures: Vector;
  readonly start: Vector;
  readonly options: Pick<PyTorchParameters, 'dampening' | 'weight_decay' | 'nesterov' | 'maximize'>;
  readonly schedule: string;
  readonly lr: string;
  readonly momentum: string;
  readonly points: string;
}

const doubles = (text: string): readonly number[] => {
  const bytes = Buffer.from(text, 'base64');
  return Array.from({ length: bytes.length / 8 }, (_, i) => bytes.readDoubleLE(8 * i));
};

/** ∇f of the recorded runs, written as in test/oracles/torch_sgd.py. */
function gradientOf({ gradient, sign, curvatures }: Recorded): TorchRun['gradient'] {
  const bend = gradient === 'sinh' ? Math.sinh : (z: number): number => z;
  return (point) => point.map((z, i) => sign * (curvatures[i]! * bend(z - 1) + 0.2 * Math.cos(3 * z)));
}

const file = JSON.parse(readFileSync('test/oracles/torch-sgd.json', 'utf8')) as { readonly runs: readonly Recorded[] };

/** The recorded runs. */
export const TORCH_RUNS: readonly TorchRun[] = file.runs.map((run) => {
  const [rates, momenta, flat] = [doubles(run.lr), doubles(run.momentum), doubles(run.points)];
  const width = run.start.length;
  return {
    title: `${run.schedule} ${run.gradient} ${JSON.stringify(run.options)}`,
    schedule: run.schedule,
    start: run.start,
    settings: rates.map((lr, k) => ({ lr, momentum: momenta[k]!, ...run.options })),
    gradient: gradientOf(run),
    points: Array.from({ length: flat.length / width }, (_, k) => flat.slice(k * width, (k + 1) * width)),
  };
});
