/**
 * Where a page comes from, for those who want to mend it.
 *
 * @typedef {object} PageSource
 * @property {string} path A file or folder of the repository.
 * @property {string} [address] Where it is on the web, as far as package.json says.
 */

/**
 * The source of a page, with its address where package.json names the repository.
 *
 * @param {string} packageJson The text of package.json; its `repository` is an address, or an object with its `url`.
 * @param {string} path
 * @returns {PageSource}
 */
export function pageSource(packageJson, path) {
  /** @type {unknown} */
  const parsed = JSON.parse(packageJson);
  const { repository } = /** @type {{ repository?: string | { url: string } }} */ (parsed);
  if (repository === undefined) return { path };
  const given = typeof repository === 'string' ? repository : repository.url;
  const url = given.replace(/^git\+/, '').replace(/\.git$/, '');
  if (!url.startsWith('https://')) throw new Error(`repository in package.json must be a https address, got ${given}`);
  return { path, address: `${url}/blob/HEAD/${path}` };
}
