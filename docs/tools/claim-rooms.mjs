import { readdirSync } from 'node:fs';
import { CLAIMS } from '../../dist/index.js';

/** @typedef {import('./claims-page.mjs').ClaimRoom} ClaimRoom */

/** What the lists of claims are about, by the file that holds them, in the order of the page. */
const TITLES = {
  mode: 'One mode',
  method: 'Methods',
  spectrum: 'A whole spectrum',
  tuning: 'Tuning',
  sharpness: 'Sharpness thresholds',
  transient: 'Transients',
  noise: 'Noise',
  memory: 'Memory',
  schedule: 'Schedules',
  flow: 'ODE limits',
  certificate: 'Beyond quadratics',
  literature: 'Statements of the literature',
};

/**
 * All claims, as the files of `src/claims` group them.
 *
 * @returns {Promise<readonly ClaimRoom[]>}
 */
export async function claimRooms() {
  const files = readdirSync('src/claims').filter((name) => name.endsWith('-claims.ts') && name !== 'verify-claims.ts');
  const unnamed = files.filter((name) => !Object.keys(TITLES).includes(name.replace('-claims.ts', '')));
  if (unnamed.length > 0) throw new Error(`docs/tools/claim-rooms.mjs has no title for ${unnamed.join(', ')}`);
  const rooms = await Promise.all(Object.entries(TITLES).map(([name, title]) => claimRoom(name, title)));
  if (rooms.flatMap(({ claims }) => claims).length !== CLAIMS.length)
    throw new Error('docs/tools/claim-rooms.mjs lacks claims');
  return rooms;
}

/**
 * @param {string} name
 * @param {string} title
 * @returns {Promise<ClaimRoom>}
 */
async function claimRoom(name, title) {
  /** @type {unknown} */
  const loaded = await import(`../../dist/claims/${name}-claims.js`);
  // Each of these files exports its list and nothing else.
  const module = /** @type {Record<string, ClaimRoom['claims']>} */ (loaded);
  return { title, claims: Object.values(module).flat() };
}
