/**
 * The lines of a source file with everything but its doc comments blanked, so that line numbers stay true.
 *
 * @param {string} text
 * @returns {string[]} Without the stars at the start of the lines.
 */
export function docCommentLines(text) {
  let inside = false;
  return text.split('\n').map((line) => {
    if (/^\s*\/\*\*/.test(line)) inside = true;
    const kept = inside ? line.replace(/^\s*(?:\/\*\*|\*(?!\/)) ?/, '').replace(/\s*\*\/.*$/, '') : '';
    if (line.includes('*/')) inside = false;
    return kept;
  });
}
