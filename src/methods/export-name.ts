import type { AnyMethod } from './any-method.ts';

/** Methods that are exported under another name than theirs. */
const OTHERS: Readonly<Record<string, string>> = { pid: 'pidMomentum' };

/** What a method is called in `import { … } from 'heavyball'`. */
export function exportNameOf({ name }: AnyMethod): string {
  return OTHERS[name] ?? name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
