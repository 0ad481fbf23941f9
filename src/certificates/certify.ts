import { intervalRatios } from '../methods/interval-ratios.ts';
import type { CurvatureInterval, Method, MethodParameters } from '../methods/method.ts';
import { checkInteger, describe } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import type {
  CertificateSearch,
  CertificateSubject,
  Certification,
  CertifyOptions,
  Multiplier,
  MultiplierKind,
  NoCertificate,
} from './certificate.ts';
import { certificateFailure } from './certificate-failure.ts';
import { type EndPolynomials, endPolynomials } from './end-polynomials.ts';
import { findCycle, MOST_CORNERS } from './find-cycle.ts';
import { bestOfFew, bestOfMany, bestOnQuadratics } from './find-multiplier.ts';
import type { Finder, Found } from './largest-gap.ts';
import { multiplierOf, MULTIPLIER_KINDS } from './multiplier-of.ts';
import { rateOfGap } from './rate-of-gap.ts';
import { MOST_STAR_CORNERS } from './shortest-star.ts';

const MOST_TAPS = 24;
/** Rates below this are given as it, but on one curvature: terms of the size of ρ⁴ are told from rounding no further. */
const LEAST_RATE = 2 ** -27;
/** The first to be tried on one curvature, where only the roots must be inside. */
const LEAST_MARGINS: readonly number[] = [2 ** -52, 2 ** -50, 2 ** -46, 2 ** -42];
/** Smaller gaps have too few bits to look for one below them. */
const LEAST_GAP: number = 2 ** -1022;
/** By how much of itself the gap is made smaller than the largest: the first that leaves room for rounding. */
const MARGINS: readonly number[] = [
  2 ** -38,
  2 ** -34,
  2 ** -30,
  2 ** -26,
  2 ** -22,
  2 ** -18,
  2 ** -12,
  2 ** -6,
  2 ** -2,
];
const ALL_MARGINS: readonly number[] = [...LEAST_MARGINS, ...MARGINS];

/**
 * The smallest rate ρ for which it can be proved that a method converges like ρᵏ on every μ-strongly convex function with
 * L-Lipschitz gradient, of any number of variables, quadratic or not. It is proved where on the circle $z = \rho e^{i\omega}$
 *
 * $$\operatorname{Re}\big[M(z)\,P_L(z)\,\overline{P_\mu(z)}\big] > 0, \qquad M(z) = 1 - \sum_{j \ge 1} h_j z^{-j}, \quad h_j \ge 0,
 * \quad \sum_j h_j \rho^{-2j} \le 1,$$
 *
 * and the roots of $P_\mu$ are inside. With no tap this is the circle criterion, with one the weighted off-by-one multiplier, with
 * several a causal Zames–Falb multiplier. No semidefinite program is solved: one tap has a closed form on each circle, several
 * are a matrix game against the frequency.
 *
 * @remarks The rate is right to 1e-8, its gap to 1e-8 relative (κ to 1e12; with several taps 1e-11 beside that), but where a double root of
 * P_μ is as ill-conditioned as that; what is returned as certified has been proved by {@link checkCertificate}'s arithmetic, whose verdict
 * depends on no grid. About 0.2 ms; where several taps are needed, at one point in 60, 1 ms to 4 ms. For weight decay the function is the one without decay. Source: `lessard2016`,
 * `boczar2017`, `zames1968`, `freeman2018`.
 * @param method - One of `METHODS`, or your own second-order method.
 * @param parameters - The method's parameters.
 * @param interval - The class of functions, 0 < μ ≤ L.
 * @param options - See {@link CertifyOptions}.
 * @returns The rate with the multiplier that proves it, or why there is none: that is an answer, no error.
 * @throws RangeError or TypeError if a parameter is missing, unknown or out of its range, unless 0 < μ ≤ L, or if an option is not as said.
 * @example
 * ```ts
 * import { certify, gradientDescent, heavyBall } from 'heavyball';
 * const certificate = certify(gradientDescent, { eta: 0.2 }, { mu: 1, L: 9 });
 * certificate.certified && certificate.rate; // => 0.8
 * certify(heavyBall, { beta: 4 / 9, eta: 1 / 9 }, { mu: 1, L: 25 }).certified; // => false
 * ```
 */
export function certify<P extends MethodParameters>(
  method: Method<P>,
  parameters: P,
  interval: CurvatureInterval,
  { kind = 'noncausal', taps = 12 }: CertifyOptions = {},
): Certification {
  intervalRatios('certify', interval);
  checkInteger('certify', 'taps', taps, 2, MOST_TAPS);
  if (!MULTIPLIER_KINDS.includes(kind)) {
    throw inputRangeError(`certify: kind must be ${MULTIPLIER_KINDS.join(', ')}, got ${describe(kind)}`);
  }
  const subject = { method: method.name, parameters, interval };
  const none: NoCertificate = { ...subject, certified: false, reason: 'unstable', cycle: null, searched: null };
  const modes = [interval.mu, interval.L].map((lambda) => analyzeMode(method, parameters, lambda));
  if (modes.some(({ stability }) => stability !== 'stable')) return none;

  const ends = endPolynomials(method, parameters, interval);
  const slowest = Math.min(...modes.map(({ gap }) => gap));
  if (interval.mu === interval.L) {
    const [mode] = modes;
    const proved = mode?.spectralRadius === 0 ? ONE_STEP : prove(ends, taps, bestOnQuadratics(slowest), ALL_MARGINS);
    return proved === null
      ? undecided(none, { ...searchOf('sector', 0), ...NO_CYCLES })
      : certificateOf(subject, proved);
  }
  const top = Math.min(1 - LEAST_RATE, slowest);
  const hasGap = top >= LEAST_GAP;
  const few = hasGap ? bestOfFew(ends, top, kind === 'sector' ? 0 : 1) : null;
  const cycle = few === null ? findCycle(parameters, interval, { method }) : null;
  if (cycle !== null) return { ...none, reason: 'cycle', cycle };
  if (!hasGap) return undecided(none, searchOf(null, 0));
  const many = bestOfKind(ends, top, few, { kind, taps });
  const proved = (many && prove(ends, taps, many)) ?? (few && prove(ends, taps, few));
  return proved === null ? undecided(none, searchOf(kind, taps)) : certificateOf(subject, proved);
}

/** On one curvature there are quadratics only. */
const NO_CYCLES = { polygons: 0, stars: 0 } as const;

function searchOf(kind: MultiplierKind | null, taps: number): CertificateSearch {
  const used = kind === 'off-by-one' ? 1 : kind === 'sector' ? 0 : taps;
  return { kind, taps: used, polygons: MOST_CORNERS, stars: MOST_STAR_CORNERS };
}

function undecided(none: NoCertificate, searched: CertificateSearch): NoCertificate {
  return { ...none, reason: 'undecided', searched };
}

/** A gap, and the multiplier that proves it. */
interface Proved {
  readonly gap: number;
  readonly multiplier: Multiplier;
}

/** On one curvature on which both roots are 0 the method arrives. */
const ONE_STEP: Proved = { gap: 1, multiplier: multiplierOf([], 1, 0) };

function certificateOf(subject: CertificateSubject, { gap, multiplier }: Proved): Certification {
  return { ...subject, certified: true, ...rateOfGap(gap), multiplier };
}

/** Many taps, where they are allowed and better than few; those on what will be only where there is nothing else. */
function bestOfKind(
  ends: EndPolynomials,
  top: number,
  few: Found | null,
  { kind, taps }: Required<CertifyOptions>,
): Found | null {
  if (kind === 'sector' || kind === 'off-by-one') return null;
  const causal = bestOfMany(ends, top, { causal: taps, anticausal: 0 }, few);
  if (kind === 'zames-falb' || causal !== null || few !== null) return causal;
  return bestOfMany(ends, top, { causal: taps, anticausal: taps }, null);
}

/**
 * The multiplier for a gap smaller than the one found by the least margin for which the proof succeeds; null where it succeeds for none.
 * Where it succeeds for a margin it does for every larger one.
 */
function prove(
  ends: EndPolynomials,
  taps: number,
  { gap: largest, shares, find }: Found,
  margins = MARGINS,
): Proved | null {
  const provedAt = (margin: number): Proved | null => {
    const gap = largest * (1 - margin);
    // Shares that do at the largest gap have most to spare at a smaller one.
    return provedWith(ends, gap, multiplierOf(shares, gap, taps)) ?? provedAnew(ends, taps, gap, find);
  };
  let best = provedAt(margins[0]!);
  if (best !== null) return best;
  let [failing, succeeding] = [0, margins.length];
  while (succeeding - failing > 1) {
    const middle = Math.floor((failing + succeeding) / 2);
    const proved = provedAt(margins[middle]!);
    if (proved === null) failing = middle;
    else [succeeding, best] = [middle, proved];
  }
  return best;
}

/** The same with shares that are sought for the smaller gap. */
function provedAnew(ends: EndPolynomials, taps: number, gap: number, find: Finder): Proved | null {
  const shares = find(gap);
  return shares === null ? null : provedWith(ends, gap, multiplierOf(shares, gap, taps));
}

function provedWith(ends: EndPolynomials, gap: number, multiplier: Multiplier): Proved | null {
  return certificateFailure(ends, gap, multiplier).failure === null ? { gap, multiplier } : null;
}
