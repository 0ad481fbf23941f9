import { createRequire } from 'node:module';
import { inputRangeError } from '../../numeric/input-error.ts';
import { FONT_PACKAGE } from './fonts.ts';

/** The packages that files of some endings need, and that not everyone who installs heavyball gets. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  '.png': ['@resvg/resvg-wasm', FONT_PACKAGE],
  '.pdf': ['pdfkit', 'svg-to-pdfkit', FONT_PACKAGE],
};

/** Throws, before any work is done, if a package is not installed that a file with this ending needs. */
export function checkPackages(ending: string): void {
  const packages = PACKAGES[ending] ?? [];
  if (packages.every(isInstalled)) return;
  throw inputRangeError(`a ${ending} needs packages that are not installed: npm install ${packages.join(' ')}`);
}

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(`${name}/package.json`);
    return true;
  } catch (error) {
    // A package that does not show its manifest is there all the same.
    return (error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND';
  }
}
