import type { Badge } from '../certificates/badge-of.ts';
import type { Analysis, HigherOrderAnalysis } from '../stability/analysis.ts';
import { section } from './describe-method-response.ts';

/** What a command says, on a terminal and as a document. */
interface Answer {
  readonly text: () => string;
  readonly document: object;
}

/** An answer about constants that were tuned on quadratics, with what they are worth beyond them. */
export async function withBadge<A extends Answer>(
  answer: A,
  analysis: Analysis | HigherOrderAnalysis,
): Promise<A & { readonly badge: Badge | null }> {
  const [{ badgeOfAnalysis }, { badgeFacts }] = await Promise.all([
    import('../certificates/badge-of-analysis.ts'),
    import('./badge-facts.ts'),
  ]);
  const badge = badgeOfAnalysis(analysis);
  return {
    ...answer,
    text: () => [answer.text(), section('Tuned on quadratics', badgeFacts(badge))].join('\n\n'),
    document: { ...answer.document, badge },
    badge,
  };
}
