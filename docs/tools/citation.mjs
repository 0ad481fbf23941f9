/**
 * How to cite a page of the documentation, from the project's CITATION.cff.
 *
 * @param {string} cff
 * @param {string} page The title of the page.
 * @returns {string} One line of text.
 */
export function citationOf(cff, page) {
  const field = (/** @type {string} */ key) => {
    const value = new RegExp(`^[ -]*${key}: (.+)$`, 'm').exec(cff)?.[1];
    if (value === undefined) throw new Error(`CITATION.cff must say its ${key}`);
    return value;
  };
  const year = field('date-released').slice(0, 4);
  return `${field('name')} (${year}). “${page}”, ${field('title')} ${field('version')}.`;
}
