import { fileURLToPath } from 'node:url';

/** The folder with the page of the explorer, as the package is built: nothing else is ever served. */
export const EXPLORER_FOLDER: string = fileURLToPath(new URL('../../../dist/explorer/', import.meta.url));

/** The page in it. */
export const EXPLORER_FILE = 'index.html';
