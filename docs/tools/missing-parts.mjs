/** A key of the bibliography. */
const KEY = /^`[a-z]+(?:18|19|20)\d\d`$/;

/**
 * What the comment of a function does not say: a parameter, what is returned, an example, an error with which it refuses its
 * input, or, of one that computes, the formula or where it is from. An overload that is “the same” as the one before it says
 * no more.
 *
 * @param {import('typedoc').SignatureReflection} signature
 * @param {{ readonly refusals: ReadonlySet<string>, readonly computes: boolean }} about What its code does.
 * @returns {string[]}
 */
export function missingParts({ comment, parameters = [], type }, { refusals, computes }) {
  if (comment === undefined) return ['a comment'];
  if (comment.summary[0]?.text.startsWith('The same for ')) return [];
  const contents = (/** @type {string} */ name) =>
    comment.getTags(/** @type {`@${string}`} */ (name)).flatMap(({ content }) => content);
  const silent = parameters.filter((parameter) => parameter.comment === undefined).map(({ name }) => `@param ${name}`);
  const isVoid = type?.type === 'intrinsic' && type.name === 'void';
  const thrown = contents('@throws').map(({ text }) => text);
  const unsaid = [...refusals].filter((error) => !thrown.some((text) => text.includes(error)));
  const said = [...comment.summary, ...['@remarks', '@returns', '@see', '@throws'].flatMap(contents)];
  const isFounded = said.some(({ kind, text }) => (kind === 'code' ? KEY.test(text) : /\$[^$]+\$/.test(text)));
  return [
    ...silent,
    ...(contents('@returns').length > 0 || isVoid ? [] : ['@returns']),
    ...unsaid.map((error) => `@throws ${error}`),
    ...(contents('@example').length > 0 ? [] : ['@example']),
    ...(isFounded || !computes ? [] : ['a formula, or a source']),
  ];
}
