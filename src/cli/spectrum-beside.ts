import { methodOf, type MethodFlags } from './method-options.ts';
import type { ObjectiveFlags } from './objective-options.ts';

/**
 * The flags that say which spectrum is meant, for commands that also take a method: where the method has a parameter κ of its
 * own, `--kappa` is that, and the spectrum too only if nothing else gives one.
 */
export function spectrumBeside<F extends MethodFlags & ObjectiveFlags & { readonly lambda?: number }>(
  flags: F,
): Omit<F, 'kappa'> {
  const { kappa, lambda, mu, L, spectrum, hessian, objective } = flags;
  const others = [lambda, mu, L, spectrum, hessian, objective].some((value) => value !== undefined);
  if (kappa === undefined || !others || !Object.hasOwn(methodOf(flags).parameters, 'kappa')) return flags;
  const rest: Omit<F, 'kappa'> & { kappa?: number } = { ...flags };
  delete rest.kappa;
  return rest;
}
