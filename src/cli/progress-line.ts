/** A line on standard error that is overwritten in place. */
export interface ProgressLine {
  /** Replaces the line. */
  show(text: string): void;
  /** Takes the line away. */
  clear(): void;
}

/** Starts a progress line. Where standard error is not a terminal, each new text is a line of its own. */
export function progressLine(): ProgressLine {
  const { stderr } = process;
  if (!stderr.isTTY) {
    return { show: (text) => void stderr.write(`${text}\n`), clear: () => undefined };
  }
  return {
    show: (text) => void stderr.write(`\r\u001b[2K${text}`),
    clear: () => void stderr.write('\r\u001b[2K'),
  };
}
