import type { StabilityLimit } from '../stability/stability-margin.ts';
import type { ReportedSummary } from './report-data.ts';

/** Where stability ends as η grows alone; null where it does not, or that is not known. */
export function etaLimitOf(summary: ReportedSummary): StabilityLimit | null {
  return 'margin' in summary ? (summary.margin.eta?.upper ?? null) : summary.etaLimit;
}
