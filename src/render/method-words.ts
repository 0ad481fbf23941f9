import { ALL_METHODS } from '../methods/all-methods.ts';

/** A method's name in a sentence: `heavy-ball` becomes `heavy ball`, `pytorch-sgd` `PyTorch SGD`; one's own keeps its words. */
export function methodWords(name: string): string {
  return ALL_METHODS.find((method) => method.name === name)?.title ?? name.replaceAll('-', ' ');
}
