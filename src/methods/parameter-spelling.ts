/** A parameter's name as the command line spells it: `weight-decay` for `weightDecay` and for `weight_decay`. */
export function parameterSpelling(name: string): string {
  return name.replace(/_/g, '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
