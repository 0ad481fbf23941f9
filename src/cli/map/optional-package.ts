import { inputRangeError } from '../../numeric/input-error.ts';

/** Imports a package that only some outputs need, and that not everyone who installs heavyball gets. */
export async function optionalPackage<T>(
  what: string,
  packages: readonly string[],
  load: () => Promise<T>,
): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error;
    throw inputRangeError(`${what} needs packages that are not installed: npm install ${packages.join(' ')}`);
  }
}
