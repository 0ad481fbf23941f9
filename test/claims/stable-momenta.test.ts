import { stableMomenta } from '../../src/claims/stable-momenta.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(stableMomenta, {
  why: 'the lower end ηL/2 − 1 forgotten',
  predicted: ({ beta = NaN }) => [Number(Math.abs(beta) < 1)],
});
