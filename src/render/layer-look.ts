/** How a layer is coloured and hatched. */
export interface LayerLook {
  /** Evenly in the logarithm of 1 − ρ, in the logarithm, in the logarithm to both sides of 1, or in the value. */
  readonly scale: 'gap' | 'log' | 'ratio' | 'linear';
  /** Which values are good: they take the bright end of the palette. */
  readonly better: 'low' | 'high' | 'neither';
  /** What of the plane outside the exact boundary of stability is shown: nothing, the values under the hatching, or all. */
  readonly outside: 'nothing' | 'hatched' | 'all';
  /** Whether a value says that the method diverges there. */
  readonly diverges: (value: number) => boolean;
  /** What infinite values are called where they stand apart, blank and named; null where they are at the end of the scale. */
  readonly infinite: string | null;
}

const PLAIN: LayerLook = {
  scale: 'linear',
  better: 'neither',
  outside: 'all',
  diverges: (value) => value === Infinity,
  infinite: null,
};

/** Larger is worse, over many powers of ten, infinite where the method diverges. */
const COST: LayerLook = { ...PLAIN, scale: 'log', better: 'low', outside: 'nothing' };

/** Something of one mode, or of both, that is known where the method diverges too. */
const OF_MODES: LayerLook = { ...PLAIN, outside: 'hatched', diverges: () => false };

/** The looks of the layers that are not coloured evenly in their values. */
const LOOKS: Readonly<Record<string, LayerLook>> = {
  rate: { ...COST, scale: 'gap', diverges: (rate) => rate >= 1 },
  decay: { ...COST, better: 'high', diverges: (decay) => decay <= 0 },
  iterations: COST,
  'iterations-from-rest': COST,
  binding: OF_MODES,
  'damping-ratio': { ...OF_MODES, scale: 'ratio' },
  period: { ...OF_MODES, scale: 'log', infinite: 'no oscillation' },
  transient: COST,
  overshoot: { ...COST, scale: 'linear' },
  noise: COST,
  'loss-floor': COST,
  // How long runs take.
  outcome: { ...PLAIN, scale: 'log' },
  'speed-up': {
    ...PLAIN,
    scale: 'ratio',
    better: 'high',
    diverges: (ratio) => !(ratio > 0),
    infinite: 'only the other diverges',
  },
};

/** How a layer is coloured; a layer that is not known by name is coloured evenly in its values. */
export function layerLook(name: string): LayerLook {
  return LOOKS[name] ?? PLAIN;
}
