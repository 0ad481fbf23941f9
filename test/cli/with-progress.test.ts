import { afterEach, describe, expect, it, vi } from 'vitest';
import { withProgress } from '../../src/cli/with-progress.ts';

const { isTTY } = process.stderr;

/** What is written on standard error, a terminal or not, of counts that come at some times. */
function written(terminal: boolean, times: readonly number[]): string {
  process.stderr.isTTY = terminal;
  let all = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    all += String(text);
    return true;
  });
  const now = vi.spyOn(performance, 'now').mockReturnValue(0);
  const result = withProgress('modes', (onProgress) => {
    times.forEach((time, i) => {
      now.mockReturnValue(time);
      onProgress(i + 1, 9);
    });
    return times.length;
  });
  expect(result).toBe(times.length);
  return all;
}

afterEach(() => {
  vi.restoreAllMocks();
  process.stderr.isTTY = isTTY;
});

describe('withProgress', () => {
  it('shows on a terminal what takes longer than 0.3 s, at most once in 0.3 s, and takes it away', () => {
    expect(written(true, [299])).toBe('\r\u001b[2K');
    expect(written(true, [300, 599, 600])).toBe('\r\u001b[2K1 of 9 modes\r\u001b[2K3 of 9 modes\r\u001b[2K');
  });

  it('shows nothing elsewhere', () => {
    expect(written(false, [300, 1e6])).toBe('');
  });
});
