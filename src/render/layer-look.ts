/** How a layer of numbers is coloured. */
export interface LayerLook {
  /** Evenly in the logarithm of 1 − ρ, in the logarithm, in the logarithm to both sides of 1, or in the value. */
  readonly scale: 'gap' | 'log' | 'ratio' | 'linear';
  /** Which values are good: they take the bright end of the palette. */
  readonly better: 'low' | 'high' | 'neither';
  /** Whether all that lies outside the stability boundary diverges, as far as this layer goes. */
  readonly bounded: boolean;
  /** Whether a value says that the method diverges there. */
  readonly diverges: (value: number) => boolean;
}

const isInfinite = (value: number): boolean => value === Infinity;

/** Larger is worse, over many powers of ten, infinite where the method diverges. */
const COST: LayerLook = { scale: 'log', better: 'low', bounded: true, diverges: isInfinite };

/** The looks of the layers whose values are not best coloured evenly. */
const LOOKS: Readonly<Record<string, LayerLook>> = {
  rate: { scale: 'gap', better: 'low', bounded: true, diverges: (rate) => rate >= 1 },
  decay: { scale: 'log', better: 'high', bounded: true, diverges: (decay) => decay <= 0 },
  iterations: COST,
  'iterations-from-rest': COST,
  'damping-ratio': { ...COST, scale: 'ratio', better: 'neither' },
  period: { ...COST, better: 'neither' },
  transient: COST,
  overshoot: { ...COST, scale: 'linear' },
  noise: COST,
  'loss-floor': COST,
  'speed-up': { ...COST, scale: 'ratio', better: 'high', bounded: false },
};

const PLAIN: LayerLook = { scale: 'linear', better: 'neither', bounded: false, diverges: isInfinite };

/** How a layer is coloured; a layer that is not known by name is coloured evenly in its values. */
export function layerLook(name: string): LayerLook {
  return LOOKS[name] ?? PLAIN;
}
