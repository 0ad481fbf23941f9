import { envelopeConstants } from '../../src/claims/envelope-constants.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { companionPowerNorm } from '../../src/response/companion-power-norm.ts';
import { envelopeConstant } from '../../src/response/envelope-constant.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(envelopeConstants, {
  why: 'the spectral norm itself for ‖T‖/ρ',
  predicted: ({ beta = NaN, share = NaN }) => {
    const mode = analyzeMode(heavyBall, { beta, eta: share * (1 - Math.sqrt(beta)) ** 2 }, 1);
    return [envelopeConstant(mode).geometric, companionPowerNorm(mode, 1)];
  },
});
