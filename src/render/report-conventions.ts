import { concat, element, type Markup } from './markup.ts';

const CONVENTIONS: readonly (readonly [string, string])[] = [
  [
    'Iteration',
    'θ₊ = θ + β(θ − θ₋) − η∇f(θ + γ(θ − θ₋)): γ = 0 is heavy ball, γ = β Nesterov’s method, β = γ = 0 gradient descent. Heavy ball is PyTorch’s SGD with lr = η, momentum = β, and no dampening.',
  ],
  [
    'Rate',
    'ρ, the largest modulus of a root of z² − Tz + D with T = 1 + β − (1 + γ)ηλ and D = β − γηλ over all eigenvalues λ that are not flat. It is the factor by which the error ‖θ − θ*‖ shrinks per iteration in the limit; f − f* shrinks by ρ².',
  ],
  [
    'Curvature',
    'μ and L are the smallest and the largest eigenvalue above the flat threshold, κ = L/μ. Flat directions are counted, not rated; a negative eigenvalue makes a saddle.',
  ],
  [
    'Regimes',
    'Underdamped: a complex pair of roots. Critically damped: a double root. Monotone and alternating: two positive and two negative roots. Mixed signs: one of each. Memoryless: D = 0 with one root 0. One step: both roots 0.',
  ],
  [
    'ζ and period',
    'The damping ratio of the oscillator whose samples the iterates are, and the iterations per oscillation; – where there is none.',
  ],
  ['Instability', 'Fold: a root leaves the unit circle at +1. Flip: at −1. Neimark–Sacker: a complex pair leaves it.'],
];

/** What the words and letters of a report mean. */
export function reportConventions(): Markup {
  return element(
    'dl',
    {},
    ...CONVENTIONS.map(([term, meaning]) => concat(element('dt', {}, term), element('dd', {}, meaning))),
  );
}
