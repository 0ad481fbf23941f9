import type { FirstStep } from '../methods/conventions/convention-family.ts';
import type { Convention, ConventionParameters } from '../methods/conventions/convention.ts';
import type { Conversion, RateChange } from '../methods/conventions/conversion.ts';
import { formatNumber } from '../render/format-number.ts';
import { facts, type Fact } from './facts.ts';

const show = (value: number): string => formatNumber(value, { digits: 12 });

/** Describes a conversion in words and numbers, for a terminal. */
export function describeConversion(from: Convention, to: Convention, conversion: Conversion): string {
  const { source, parameters, reason, negateGradient } = conversion;
  const given: Fact[] = [
    [from.name, parametersText(source)],
    ['is', familyText(conversion)],
    ['', sourceStartText(conversion)],
  ];
  if (parameters === null) {
    return [titleOf(from, to), '', facts([...told(given), [to.name, `no exact equivalent: ${reason ?? ''}`]])].join(
      '\n',
    );
  }
  return [
    titleOf(from, to),
    '',
    facts([
      ...told(given),
      [to.name, parametersText(parameters)],
      ...(negateGradient ? [['objective', `it cannot maximize: give it −∇f`] as const] : []),
      ['start', startText(to, conversion)],
      ['stored', storedText(from, to, conversion)],
      ...rateFacts(to, conversion),
    ]),
  ].join('\n');
}

const titleOf = (from: Convention, to: Convention): string => `${from.title} in the convention of ${to.title}`;

const told = (list: readonly Fact[]): readonly Fact[] => list.filter(([, text]) => text !== '');

function parametersText(parameters: ConventionParameters): string {
  const values = Object.entries(parameters).map(([name, value]) => {
    return `${name} = ${typeof value === 'number' ? show(value) : String(value)}`;
  });
  return values.join(', ');
}

function familyText({ family: { beta, gamma, eta, decay, maximize } }: Conversion): string {
  const weight = decay.weight === 0 ? '' : `, ${decay.kind} weight decay ${show(decay.weight)}`;
  return `β = ${show(beta)}, γ = ${show(gamma)}, η = ${show(eta)}${weight}${maximize ? ', maximizing' : ''}`;
}

/** `0.02 g₀ + 0.1 θ₀`. */
function multiplesText({ gradient, point }: FirstStep): string {
  const terms = [
    [gradient, 'g₀'],
    [point, 'θ₀'],
  ] as const;
  const text = terms
    .filter(([value]) => value !== 0)
    .map(([value, name]) => `${value === 1 ? '' : `${show(value)} `}${name}`);
  return text.length === 0 ? '0' : text.join(' + ').replace('+ -', '− ');
}

function sourceStartText({ family: { firstStep } }: Conversion): string {
  if (firstStep.gradient === 0 && firstStep.point === 0) return '';
  return `its first step takes off ${multiplesText(firstStep)} beyond a start from rest: the first gradient is not dampened`;
}

function startText(to: Convention, { start, negateGradient }: Conversion): string {
  if (start === null) return 'as it always starts: every step is the same from the first on';
  const usesGradient = start.buffer.gradient !== 0 || start.point.gradient !== 0;
  const gradient = usesGradient ? `, where g₀ = ${negateGradient ? '−' : ''}∇f(θ₀)` : '';
  const point = start.point.gradient === 0 && start.point.point === 1 ? '' : `from ${multiplesText(start.point)}, `;
  return `${point}with the ${to.buffer.name} ${multiplesText(start.buffer)}${gradient}: then the first step is the same too`;
}

function storedText(from: Convention, to: Convention, { stored }: Conversion): string {
  if (stored?.from === stored?.to) {
    if (stored?.from === 'iterate') return 'both store the iterates θ';
    return 'both store the look-ahead points θ + γ(θ − θ₋), where gradients are taken';
  }
  const text = `${from.name} stores the ${stored?.from ?? ''}s, ${to.name} the ${stored?.to ?? ''}s`;
  return `${text}; the look-ahead points θ + γ(θ − θ₋) are where gradients are taken`;
}

function rateFacts(to: Convention, { rateChange, family }: Conversion): readonly Fact[] {
  if (rateChange === null) return [];
  const { from, to: place } = rateChange;
  const where = from === place ? `${from} the buffer in both` : `${from} the buffer there, ${place} it here`;
  return [
    ['learning rate', where],
    ['', `when it becomes r times what it was, ${remedyText(to, rateChange, family)}`],
  ];
}

function remedyText(
  { buffer, stores }: Convention,
  { remedy, factor }: RateChange,
  { beta, gamma }: Conversion['family'],
): string {
  if (remedy === 'none') return 'nothing need be done';
  if (remedy === 'schedule')
    return 'every step must be converted, as weight decay acts otherwise (in the library: convertSchedule)';
  if (remedy === 'momentum') {
    const ratio = factor === 'r' ? 'η_k/η_{k−1}' : 'η_{k−1}/η_k';
    return `that one step takes the momentum β_k = β ${ratio} = ${show(beta)}${factor === 'r' ? ' r' : '/r'}`;
  }
  const what = buffer.holds === 'previous point' ? 'θ − θ₋' : `the ${buffer.name}`;
  const still = stores === 'iterate' && gamma !== 0 ? ', leaving θ + γ(θ − θ₋) where it is' : '';
  return `${what} is multiplied by ${factor ?? 'r'} before that step${still}`;
}
