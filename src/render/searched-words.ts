import type { CertificateSearch } from '../certificates/certificate.ts';
import { formatCount } from './format-count.ts';

/** What was searched in vain for a certificate or a cycle: `no multiplier with up to 12 taps on each side; no regular polygon …`. */
export function searchedWords({ kind, taps, polygons, stars }: CertificateSearch): string {
  const cycles =
    polygons === 0
      ? 'cycles were not looked for'
      : `no regular polygon with up to ${formatCount(polygons)} corners or star with up to ${formatCount(stars)} is a cycle`;
  return `${multiplierWords(kind, taps)}; ${cycles}`;
}

function multiplierWords(kind: CertificateSearch['kind'], taps: number): string {
  switch (kind) {
    case null:
      return 'too slow for a certificate in doubles';
    case 'sector':
      return 'the circle criterion does not hold, and no other was tried';
    case 'off-by-one':
      return 'no multiplier with one tap will do';
    case 'zames-falb':
      return `no causal multiplier with up to ${taps} taps will do`;
    case 'noncausal':
      return `no multiplier with up to ${taps} taps on each side will do`;
  }
}
