import { Option } from 'commander';
import type { Theme } from '../render/theme.ts';

/** What `--theme` holds after parsing. */
export interface ThemeFlags {
  readonly theme: Theme;
}

/** The flag for the colours of a picture. */
export function themeOption(): Option {
  const themes: readonly Theme[] = ['auto', 'light', 'dark'];
  return new Option('--theme <name>', 'colours; auto follows the viewer').choices(themes).default('auto');
}
