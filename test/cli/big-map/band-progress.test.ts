import { afterEach, describe, expect, it, vi } from 'vitest';
import { bandProgress } from '../../../src/cli/big-map/band-progress.ts';

const { isTTY } = process.stderr;

/** What is written on standard error, a terminal or not, while an action runs. */
function written(terminal: boolean, action: () => void): string {
  process.stderr.isTTY = terminal;
  let all = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    all += String(text);
    return true;
  });
  action();
  return all;
}

afterEach(() => {
  vi.restoreAllMocks();
  process.stderr.isTTY = isTTY;
});

describe('bandProgress', () => {
  it('is on a terminal from the start', () => {
    expect(written(true, () => void bandProgress('map.npy', 0, 64))).toBe('\r\u001b[2Kmap.npy: 0 of 64 bands (0 %)');
    expect(written(true, () => void bandProgress('map.npy', 16, 64))).toContain('map.npy: 16 of 64 bands (25 %)');
  });

  it('goes on after half a second on a terminal, after a minute in a log', () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(0);
    const stepAt = (terminal: boolean, time: number): string => {
      now.mockReturnValue(0);
      return written(terminal, () => {
        const progress = bandProgress('map', 0, 4);
        now.mockReturnValue(time);
        progress.step();
      });
    };
    expect(stepAt(true, 499)).not.toContain('1 of 4');
    expect(stepAt(true, 500)).toContain('map: 1 of 4 bands (25 %)');
    expect(stepAt(false, 59_999)).toBe('');
    expect(stepAt(false, 60_000)).toBe('map: 1 of 4 bands (25 %)\n');
  });
});
