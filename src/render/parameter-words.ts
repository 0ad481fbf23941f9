import type { LookAheadLine, MethodParameters } from '../methods/method.ts';
import { formatNumber } from './format-number.ts';
import { formatRate } from './format-rate.ts';
import { parameterList } from './parameter-list.ts';
import { typeset } from './typeset.ts';

/** Parameters as people write them: `β = 0.6694, ν = 0.7, η = 0.03306`; β near 1 is written by its distance from 1. */
export function parameterWords({ beta, oneMinusBeta, eta, ...others }: MethodParameters): string {
  const momentum = oneMinusBeta === undefined ? beta : 1 - oneMinusBeta;
  const parts = [
    momentum === undefined ? null : `β = ${formatRate({ rate: momentum, gap: oneMinusBeta ?? 1 - momentum })}`,
    parameterList(others, (value) => formatNumber(value)),
    `η = ${formatNumber(eta)}`,
  ];
  return typeset(parts.filter((part) => part !== null && part !== '').join(', '));
}

/** The iteration on a (β, η) plane, with what γ is there. */
export function lookAheadWords({ constant, slope }: LookAheadLine): string {
  if (constant === 0 && slope === 0) return 'θ₊ = θ + β(θ − θ₋) − η∇f(θ)';
  const product = slope === 0 ? '' : `${slope === 1 ? '' : `${formatNumber(slope)} `}β`;
  const gamma = [constant === 0 ? '' : formatNumber(constant), product].filter((part) => part !== '').join(' + ');
  return typeset(`θ₊ = θ + β(θ − θ₋) − η∇f(θ + γ(θ − θ₋)), γ = ${gamma}`);
}
