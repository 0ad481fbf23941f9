import { cycleLengthCode, DICHOTOMY_VERDICTS, dichotomyCode } from '../../certificates/dichotomy-code.ts';
import type { DichotomyParameters } from '../../certificates/dichotomy.ts';
import { heavyBallDichotomy } from '../../certificates/heavy-ball-dichotomy.ts';
import { isSecondOrder, type AnyMethod } from '../../methods/any-method.ts';
import type { CurvatureInterval, Method, MethodParameters } from '../../methods/method.ts';
import type { Layer, LayerContext, RowFiller } from '../layer.ts';
import { modeRowsOf } from '../modes/mode-rows-of.ts';
import { secondOrder } from '../modes/second-order.ts';
import type { FixedParameters } from '../plane.ts';
import { takes } from '../planes/takes.ts';

/** Parts of the usual ranges that are no one's special values. */
const PARTS = [0.37, 0.81] as const;

/** The cycles that share a category, by their shortest. */
const CYCLES: readonly (readonly [from: number, name: string])[] = [
  [3, '3-cycle'],
  [4, '4-cycle'],
  [5, '5-cycle'],
  [6, '6-cycle'],
  [7, '7- to 11-cycle'],
  [12, 'longer cycle'],
];

/** The verdicts, with a category for each length of cycles in the place of one for all. */
const CATEGORIES: readonly string[] = ['certified', ...CYCLES.map(([, name]) => name), 'undecided', 'unstable'];

/** What heavy ball does on all smooth strongly convex functions. Source: `goujaud2023`, `lessard2016`. */
export const worstCaseLayer: Layer = {
  name: 'worst-case',
  title: 'worst case',
  unit: '',
  meaning:
    'Beyond quadratics, on all μ-strongly convex functions with L-Lipschitz gradient, for methods that do not look ahead: certified to converge on each of them, a cycle on one of them, by the length of the shortest, undecided by the closed forms (with exact precision, by longer multipliers too), or unstable on a quadratic already.',
  takes: ['precision'],
  anyOrder: false,
  categories: () => CATEGORIES,

  refusal({ subject: { method, fixed } }) {
    if (!looksAhead(method, fixed)) return null;
    return `method must not look ahead (γ = 0 all over the map) for this layer, got ${method.name}`;
  },

  filler(context) {
    return context.settings.precision === 'exact' ? exactly(context) : fast(context);
  },
};

/** Whether γ is other than 0 somewhere: of parameters that are not the family's own, at some of them, none of which is special. */
function looksAhead(method: AnyMethod, fixed: FixedParameters): boolean {
  if (!isSecondOrder(method)) return true;
  if (method.coordinates === 'own') {
    return PARTS.some((part) => method.family(somewhere(method, fixed, part)).gamma !== 0);
  }
  if (takes(method, 'gamma')) return fixed.gamma !== 0;
  if (method.lookAhead !== null) return method.lookAhead.constant !== 0 || method.lookAhead.slope !== 0;
  return method.family({ eta: 1 }).gamma !== 0;
}

/** The fixed parameters, and for the others a part of where people use them. */
function somewhere({ parameters }: Method, fixed: FixedParameters, part: number): MethodParameters {
  const others = Object.entries(parameters).flatMap(
    ([
      name,
      {
        usualRange: [from, to],
        default: value,
        kind,
      },
    ]) => {
      const isFixed = fixed[name] !== undefined || (name === 'beta' && fixed.oneMinusBeta !== undefined);
      if (isFixed || value !== undefined || (kind ?? 'number') !== 'number') return [];
      return [[name, to < Infinity ? from + part * (to - from) : from + part] as const];
    },
  );
  return { eta: part, ...Object.fromEntries(others), ...fixed };
}

/** The code of a cycle among the verdicts. */
const CYCLE: number = DICHOTOMY_VERDICTS.indexOf('cycle');

/** The place among the categories of a verdict, given by its code, and the length of its cycle if it is one. */
function categoryOf(code: number, length: number): number {
  if (code < CYCLE) return code;
  if (code > CYCLE) return code + CYCLES.length - 1;
  return code === CYCLE ? CYCLES.findLastIndex(([from]) => length >= from) + CYCLE : NaN;
}

function fast(context: LayerContext): RowFiller {
  const modesAt = modeRowsOf(context, ['mu', 'L']);
  return (y, out) => {
    const modes = modesAt(y);
    const slow = modes[0]!;
    const { determinant, complement, atOne, atMinusOne } = modes[1]!;
    for (let i = 0; i < out.length; i++) {
      const [beta, oneMinusBeta, a, b] = [determinant[i]!, complement[i]!, atOne[i]!, slow.atOne[i]!];
      const code = dichotomyCode(beta, oneMinusBeta, a, b, atMinusOne[i]!);
      out[i] = categoryOf(code, code === CYCLE ? cycleLengthCode(beta, oneMinusBeta, a, b) : 0);
    }
  };
}

function exactly(context: LayerContext): RowFiller {
  const { subject, plane, xs } = secondOrder(context);
  return (y, out) => {
    xs.forEach((x, i) => {
      const { parameters, mu, L } = plane.cellAt(subject, x, y);
      const { verdict, cycleLength } = heavyBallDichotomy(...heavyBallOf(subject.method, parameters, { mu, L }));
      out[i] = categoryOf(DICHOTOMY_VERDICTS.indexOf(verdict), cycleLength ?? 0);
    });
  };
}

/** The heavy ball that a method without look-ahead is, and the curvatures on which: weight decay adds to them. */
function heavyBallOf(
  method: Method,
  parameters: MethodParameters,
  { mu, L }: CurvatureInterval,
): [DichotomyParameters, CurvatureInterval] {
  const { beta, eta, shift = 0 } = method.family(parameters);
  if (method.coordinates === 'family') {
    const { oneMinusBeta } = parameters;
    return [oneMinusBeta === undefined ? { beta, eta } : { oneMinusBeta, eta }, { mu, L }];
  }
  // D is β, with all digits of 1 − β however momentum is spelled.
  const oneMinusBeta = method.polynomial(parameters, L).oneMinusDeterminant.hi;
  return [
    { oneMinusBeta, eta },
    { mu: mu + shift, L: L + shift },
  ];
}
