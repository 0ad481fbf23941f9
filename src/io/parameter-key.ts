/** Keys of an address that say something else than a parameter of the method. */
const TAKEN: readonly string[] = [
  ...['method', 'vs', 'kappa', 'mu', 'L', 'spectrum', 'weights', 'flat', 'mode', 'start', 'steps', 'step'],
  ...['epsilon', 'layer', 'lines', 'view', 'locus'],
];

/** The key of a parameter in an address: its name behind the prefix of its method; without one `method.kappa` where κ is the spectrum's. */
export function parameterKey(prefix: string, name: string): string {
  return prefix === '' && TAKEN.includes(name) ? `method.${name}` : prefix + name;
}
