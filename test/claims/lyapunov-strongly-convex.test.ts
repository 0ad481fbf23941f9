import { lyapunovStronglyConvex } from '../../src/claims/lyapunov-strongly-convex.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(lyapunovStronglyConvex, { why: 'the rate 2√μ of the energy of a quadratic', predicted: () => [2] });
