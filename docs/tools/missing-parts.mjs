/**
 * What the comment of a function does not say: a parameter, what is returned, or an example. An overload that is “the same” as
 * the one before it says no more.
 *
 * @param {import('typedoc').SignatureReflection} signature
 * @returns {string[]}
 */
export function missingParts({ comment, parameters = [], type }) {
  const summary = comment?.summary.map(({ text }) => text).join('') ?? '';
  if (summary.startsWith('The same for ')) return [];
  const hasTag = (/** @type {`@${string}`} */ tag) => comment?.getTag(tag) !== undefined;
  const silent = parameters.filter((parameter) => parameter.comment === undefined).map(({ name }) => `@param ${name}`);
  const isVoid = type?.type === 'intrinsic' && type.name === 'void';
  return [
    ...silent,
    ...(hasTag('@returns') || isVoid ? [] : ['@returns']),
    ...(hasTag('@example') ? [] : ['@example']),
  ];
}
