/**
 * A page of TypeDoc's as readers get it: sources are linked with the bibliography; what a page is about is marked as that; a text
 * that begins with a title of its own has no second one above it; and icons are taken from the page itself, where a script of TypeDoc's puts them, since browsers refuse those of another file
 * where pages are opened from disk.
 *
 * @param {string} html
 * @param {string} references Address of the bibliography, relative to the page.
 * @param {ReadonlySet<string>} keys Of the bibliography.
 * @returns {string}
 */
export function finishedPage(html, references, keys) {
  return html
    .replace('<div class="col-content">', '<div class="col-content" role="main">')
    .replace(
      /<div class="tsd-page-title">\s*<h1>[^<]*<\/h1><\/div>(?=\s*<div class="tsd-panel tsd-typography"><h1\b)/,
      '',
    )
    .replace(/(<use href=")[^"#]*icons\.svg#/g, '$1#')
    .replace(
      /(<a\b[^>]*>)?<code>([a-z]+(?:18|19|20)\d\d[a-z]?)<\/code>/g,
      (/** @type {string} */ all, /** @type {string | undefined} */ link, /** @type {string} */ key) =>
        link === undefined && keys.has(key) ? `<a href="${references}#${key}"><code>${key}</code></a>` : all,
    );
}
