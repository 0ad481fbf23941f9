import { cycleLengthCode, DICHOTOMY_VERDICTS, dichotomyCode } from '../../certificates/dichotomy-code.ts';
import { heavyBallDichotomy } from '../../certificates/heavy-ball-dichotomy.ts';
import type { AnyMethod } from '../../methods/any-method.ts';
import type { Layer, LayerContext, RowFiller } from '../layer.ts';
import { modeRowsOf } from '../modes/mode-rows-of.ts';
import { secondOrder } from '../modes/second-order.ts';
import type { FixedParameters } from '../plane.ts';
import { familyOf } from '../planes/family-of.ts';
import { takes } from '../planes/takes.ts';

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

/** Whether γ is other than 0 somewhere; of parameters that are not the family's own it is not known. */
function looksAhead(method: AnyMethod, { gamma }: FixedParameters): boolean {
  const family = familyOf(method);
  if (family === null) return true;
  if (takes(family, 'gamma')) return gamma !== 0;
  if (family.lookAhead !== null) return family.lookAhead.constant !== 0 || family.lookAhead.slope !== 0;
  return family.family({ eta: 1 }).gamma !== 0;
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
      const { oneMinusBeta, eta } = parameters;
      const { beta } = subject.method.family(parameters);
      const momentum = oneMinusBeta === undefined ? { beta } : { oneMinusBeta };
      const { verdict, cycleLength } = heavyBallDichotomy({ ...momentum, eta }, { mu, L });
      out[i] = categoryOf(DICHOTOMY_VERDICTS.indexOf(verdict), cycleLength ?? 0);
    });
  };
}
