import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLAIMS } from '../../src/claims/index.ts';
import { verifyClaims } from '../../src/claims/verify-claims.ts';

const TWO = ['jury-stability', 'polyak-error-never-grows'];

describe('verifyClaims', () => {
  it('gives every claim the verdict that is expected of it', async () => {
    const { passed, claims } = await verifyClaims({ cases: 20 });
    expect(claims.filter(({ verdict, expected }) => verdict !== expected)).toEqual([]);
    expect(passed).toBe(true);
    expect(claims.map(({ id }) => id)).toEqual(CLAIMS.map(({ id }) => id));
  });

  it('draws the same cases for the same seed, whichever other claims are tested', async () => {
    const alone = await verifyClaims({ cases: 30, seed: 5, only: ['endpoint-theorem'] });
    const together = await verifyClaims({ cases: 30, seed: 5, only: ['endpoint-theorem', ...TWO] });
    const otherSeed = await verifyClaims({ cases: 30, seed: 6, only: ['endpoint-theorem'] });
    expect(together.claims).toContainEqual(alone.claims[0]);
    expect(otherSeed.claims[0]?.worst).not.toBe(alone.claims[0]?.worst);
    expect(together.seed).toBe(5);
  });

  it('draws 200 cases a claim when it is not told how many', async () => {
    const { claims } = await verifyClaims({ only: ['jury-stability'] });
    expect(claims).toEqual([{ id: 'jury-stability', expected: 'holds', verdict: 'holds', cases: 200, worst: 0 }]);
  });

  it('reports each judgement as it comes', async () => {
    const seen: string[] = [];
    await verifyClaims({
      cases: 3,
      only: TWO,
      onJudgement: ({ id, cases }, done, total) => seen.push(`${id} ${cases} ${done}/${total}`),
    });
    expect(seen).toEqual(['jury-stability 3 1/2', 'polyak-error-never-grows 3 2/2']);
  });

  it('names the option that is out of range', async () => {
    await expect(verifyClaims({ seed: -1 })).rejects.toThrow(
      'verifyClaims: seed must be a whole number from 0 to 4294967295, got -1',
    );
    await expect(verifyClaims({ cases: 0 })).rejects.toThrow('verifyClaims: cases must be a whole number ≥ 1, got 0');
    await expect(verifyClaims({ only: ['no'] })).rejects.toThrow(
      'verifyClaims: only must name claims of CLAIMS, got "no"',
    );
  });
});

describe('CLAIMS', () => {
  it('has at least 50 claims, each with a name of its own', () => {
    expect(CLAIMS.length).toBeGreaterThanOrEqual(50);
    expect(new Set(CLAIMS.map(({ id }) => id)).size).toBe(CLAIMS.length);
    for (const { id } of CLAIMS) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('has a planted error beside the test of every claim', () => {
    for (const { id } of CLAIMS) {
      const path = `test/claims/${id}.test.ts`;
      expect(existsSync(path), path).toBe(true);
      expect(readFileSync(path, 'utf8')).toMatch(/checkClaim\(\w+, \{\s*why: /);
    }
  });

  it('says of every claim what, where, by whom and how closely', () => {
    for (const { statement, source, domain, toleranceReason, condition, expected, id } of CLAIMS) {
      for (const text of [statement.plain, statement.tex, source, domain.words, toleranceReason]) {
        expect(text.length, id).toBeGreaterThan(3);
      }
      expect(expected === 'holds-only-if', id).toBe(condition !== undefined);
    }
  });
});
