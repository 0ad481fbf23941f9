import { sensitivityBetaBelow } from '../../src/claims/sensitivity-beta-below.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(sensitivityBetaBelow, {
  why: 'the loss taken to be linear',
  predicted: (instance) => sensitivityBetaBelow.predicted(instance).map((value, i) => (i === 1 ? 1 : value)),
});
