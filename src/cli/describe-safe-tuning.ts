import type { SafeConstants, SafeTuning } from '../certificates/safe-tuning.ts';
import { METHODS } from '../methods/index.ts';
import { formatNumber } from '../render/format-number.ts';
import { formatRate } from '../render/format-rate.ts';
import { parameterSymbol } from '../render/parameter-symbol.ts';
import { facts, type Fact } from './facts.ts';

const show = (value: number): string => formatNumber(value, { digits: 6 });

/** Describes constants that are safe on all smooth strongly convex functions, and the better choice, for a terminal. */
export function describeSafeTuning({ interval, price, cycleFreeGap, alternative, ...safe }: SafeTuning): string {
  const { mu, L } = interval;
  const kappa = L / mu;
  const title = `safe on all μ-strongly convex functions with L-Lipschitz gradient, μ = ${show(mu)}, L = ${show(L)}, κ = ${show(kappa)}`;
  const own: readonly Fact[] = [
    [
      'price',
      price === 1
        ? 'none: it is the optimum on quadratics'
        : `${formatNumber(price, { digits: 4 })} times the iterations of the optimum on quadratics`,
    ],
    ...(price === 1
      ? []
      : [['cycles', `begin at 1 − ρ = ${formatNumber(cycleFreeGap * kappa, { digits: 5 })}/κ on quadratics`] as const]),
  ];
  return [
    `${titleOf(safe)} ${title}`,
    '',
    facts([...constantFacts(safe), ...own]),
    '',
    `Better, if you may choose the method: ${titleOf(alternative)}`,
    '',
    facts(constantFacts(alternative)),
  ].join('\n');
}

function titleOf({ method }: SafeConstants): string {
  return METHODS.find(({ name }) => name === method)?.title ?? method;
}

function constantFacts({ parameters, rate, rateGap, certificate }: SafeConstants): readonly Fact[] {
  const given = Object.entries(parameters).map(([name, value]: [string, unknown]): Fact => [
    parameterSymbol(name),
    String(value),
  ]);
  const proved = { rate: certificate.rate, gap: certificate.rateGap };
  return [
    ...given,
    ['on quadratics', `ρ = ${formatRate({ rate, gap: rateGap }, { digits: 6 })}, 1 − ρ = ${show(rateGap)}`],
    [
      'on all of them',
      `certified, ρ = ${formatRate(proved, { digits: 6 })} (multiplier: ${certificate.multiplier.kind})`,
    ],
  ];
}
