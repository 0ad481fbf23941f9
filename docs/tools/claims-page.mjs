import { formatNumber } from '../../dist/render/format-number.js';
import { markdownText } from './markdown-text.mjs';

/** @typedef {import('../../src/claims/claim.ts').Claim} Claim */
/** @typedef {import('../../src/claims/judge-claim.ts').ClaimJudgement} ClaimJudgement */

/**
 * Claims that belong together.
 *
 * @typedef {object} ClaimRoom
 * @property {string} title What they are about.
 * @property {readonly Claim[]} claims
 */

const VERDICTS = { holds: 'holds', 'holds-only-if': 'holds only under its condition', refuted: 'is refuted' };

/**
 * The page of all claims: what each says, where, according to whom, and what came out when it was tried just now.
 *
 * @param {readonly ClaimRoom[]} rooms
 * @param {import('../../src/claims/verify-claims.ts').Verification} verification Of all of them.
 * @returns {string} Markdown.
 */
export function claimsPage(rooms, { seed, claims }) {
  const judgements = new Map(claims.map((judgement) => [judgement.id, judgement]));
  const judged = rooms
    .flatMap((room) => room.claims)
    .map((claim) => ({ claim, judgement: judgementOf(claim, judgements) }));
  const count = (/** @type {string} */ verdict) =>
    judged.filter(({ judgement }) => judgement.verdict === verdict).length;
  return [
    '---\ntitle: Claims\nsource: src/claims\n---\n\n# Claims',
    'Every formula that heavyball states, and statements of the literature, each with two sides that are computed independently: ' +
      'what the statement *predicts*, and what is *measured* by simulated iterations, the integrated differential equation or a ' +
      'general eigenvalue routine. `heavyball verify` tries them all; this page was printed from such a run.',
    `**${judged.length} claims: ${count('holds')} hold, ${count('holds-only-if')} hold only under a condition, ` +
      `${count('refuted')} are refuted** (seed ${seed}, ${claims[0]?.cases ?? 0} cases each). “Worst” is the largest distance between the two ` +
      'sides, in units of the distance that the claim allows: at most 1 where it holds.',
    '## What widely read sources get wrong',
    'Statements that are repeated and do not hold, or only under a condition that is left out. Where a statement says yes or no, 1 is yes and 0 is no.',
    judged
      .filter(({ judgement }) => judgement.verdict !== 'holds')
      .map(({ claim, judgement }) => misreading(claim, judgement))
      .join('\n'),
    ...rooms.flatMap(({ title, claims: those }) => [
      `## ${title}`,
      ...those.map((claim) => section(claim, judgementOf(claim, judgements))),
    ]),
    '',
  ].join('\n\n');
}

/**
 * @param {Claim} claim
 * @param {ReadonlyMap<string, ClaimJudgement>} judgements
 */
function judgementOf({ id }, judgements) {
  const judgement = judgements.get(id);
  if (!judgement) throw new Error(`claim ${id} was not tried`);
  return judgement;
}

/**
 * @param {Claim} claim
 * @param {ClaimJudgement} judgement
 */
function misreading({ id, statement, source, condition }, judgement) {
  const rest = judgement.verdict === 'refuted' ? 'is refuted' : `holds only if ${markdownText(condition?.words ?? '')}`;
  const [[, at] = [], [, predicted] = [], [, measured] = []] = caseRows(judgement);
  const example =
    at === undefined ? '' : ` At ${at} it predicts ${predicted ?? ''}, and ${measured ?? ''} is measured.`;
  return `- ${markdownText(statement.plain)} (${sourceWords(source)})\n  - [${id}](#${id}) ${rest}.${example}`;
}

/**
 * @param {Claim} claim
 * @param {ClaimJudgement} judgement
 */
function section(claim, judgement) {
  const { id, statement, source, domain, condition, toleranceReason } = claim;
  const ranges = Object.entries(domain.variables).map(
    ([name, { least, most, scale }]) =>
      `${name} from ${formatNumber(least)} to ${formatNumber(most)}${scale === 'linear' ? '' : ` (${scale === 'log' ? 'logarithmic' : 'whole numbers'})`}`,
  );
  const rows = [
    ['Source', sourceWords(source)],
    ['Cases', markdownText(ranges.join('; '))],
    ['Domain', markdownText(domain.words)],
    ...(condition ? [['Condition', markdownText(condition.words)]] : []),
    ['Verdict', `**${VERDICTS[judgement.verdict]}**, worst ${formatNumber(judgement.worst, { digits: 2 })}`],
    ['Tolerance', markdownText(toleranceReason)],
    ...caseRows(judgement),
  ];
  return [
    `### ${id}`,
    markdownText(statement.plain),
    `$$${statement.tex}$$`,
    ['| | |', '| --- | --- |', ...rows.map(([name, text]) => `| ${name} | ${text} |`)].join('\n'),
  ].join('\n\n');
}

/**
 * The case of largest disagreement, where there is one.
 *
 * @param {ClaimJudgement} judgement
 * @returns {string[][]}
 */
function caseRows({ counterexample }) {
  if (!counterexample) return [];
  const { instance, predicted, measured } = counterexample;
  const at = Object.entries(instance).map(([name, value]) => `${name} = ${formatNumber(value, { digits: 6 })}`);
  return [
    ['Counterexample', markdownText(at.join(', '))],
    ['Predicted', markdownText(numbers(predicted))],
    ['Measured', markdownText(numbers(measured))],
  ];
}

/** @param {readonly number[]} values */
function numbers(values) {
  return values.map((value) => formatNumber(value, { digits: 8 })).join(', ');
}

/**
 * Links the keys of docs/references.md in a source.
 *
 * @param {string} source
 */
function sourceWords(source) {
  return source
    .split(/(`?[a-z]+\d{4}[a-z]?`?)/)
    .map((part, i) => (i % 2 === 0 ? markdownText(part) : linked(part.replaceAll('`', ''))))
    .join('');
}

/** @param {string} key */
function linked(key) {
  return `[${key}](../references.md#${key})`;
}
