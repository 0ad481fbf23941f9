import { describe, expect, it } from 'vitest';

import { HIGHER_ORDER_METHODS } from '../../src/methods/higher-order-methods.ts';
import { checkHigherOrderMethod } from '../helpers/check-higher-order-method.ts';

describe('HIGHER_ORDER_METHODS', () => {
  it('are in the order in which they are listed, each with a name of its own', () => {
    expect(HIGHER_ORDER_METHODS.map(({ name, title }) => [name, title])).toEqual([
      ['aggregated-momentum', 'aggregated momentum'],
      ['complex-momentum', 'complex momentum'],
    ]);
  });
});

describe.each(HIGHER_ORDER_METHODS.map((method) => [method.name, method] as const))('%s', (_, method) => {
  checkHigherOrderMethod(method);
});
