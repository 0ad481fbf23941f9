import { describe, expect, it } from 'vitest';
import { replayCommand } from '../../src/certificates/replay-command.ts';

describe('replayCommand', () => {
  const interval = { mu: 1, L: 25 };

  it('gives every parameter with all its digits, of β and 1 − β the one with more', () => {
    expect(replayCommand('heavy-ball', { beta: 4 / 9, eta: 1 / 9 }, interval)).toBe(
      'heavyball certify --method heavy-ball --beta 0.4444444444444444 --eta 0.1111111111111111 --mu 1 --L 25 --replay 100000',
    );
    expect(replayCommand('heavy-ball', { beta: 1 - 1e-9, oneMinusBeta: 1e-9, eta: 1 }, interval)).toBe(
      'heavyball certify --method heavy-ball --one-minus-beta 1e-9 --eta 1 --mu 1 --L 25 --replay 100000',
    );
  });

  it('sets switches that are on', () => {
    const parameters = { beta: 0.5, eta: 1, weightDecay: 0.1, nesterov: true, other: false };
    expect(replayCommand('pytorch-sgd', parameters, interval)).toBe(
      'heavyball certify --method pytorch-sgd --beta 0.5 --eta 1 --weight-decay 0.1 --nesterov --mu 1 --L 25 --replay 100000',
    );
  });
});
