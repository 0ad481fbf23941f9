/**
 * Text as Markdown that shows it as it is, in a table too.
 *
 * @param {string} text
 */
export function markdownText(text) {
  return text.replace(/[\\`*_[\]<>|$#]/g, '\\$&').replaceAll('\n', ' ');
}
