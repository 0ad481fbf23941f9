import { describe, expect, it } from 'vitest';

import { HIGHER_ORDER_METHODS } from '../../src/methods/higher-order-methods.ts';
import { METHODS } from '../../src/methods/index.ts';
import { checkHigherOrderMethod } from '../helpers/check-higher-order-method.ts';

describe('HIGHER_ORDER_METHODS', () => {
  it('have names of their own, none of them that of a method of second order', () => {
    const names = [...METHODS, ...HIGHER_ORDER_METHODS].map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });
});

describe.each(HIGHER_ORDER_METHODS.map((method) => [method.name, method] as const))('%s', (_, method) => {
  checkHigherOrderMethod(method);
});
