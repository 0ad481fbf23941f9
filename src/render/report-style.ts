import { FONTS } from './picture-style.ts';
import type { Palette } from './theme.ts';

/** The style rules of a report, for one palette. */
export function reportStyle({ background, plot, ink, muted, grid, series }: Palette): string {
  return [
    `html { background: ${background}; color: ${ink}; font: 16px/1.5 ${FONTS}; -webkit-text-size-adjust: 100%; }`,
    `body { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: break-word; }`,
    `h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 1rem; }`,
    `h2 { font-size: 1.2rem; margin: 2.75rem 0 0.75rem; padding-top: 0.75rem; border-top: 1px solid ${grid}; }`,
    `p, ul, dl { max-width: 44rem; }`,
    `.verdict { font-size: 1.15rem; padding: 0.9rem 1.1rem; background: ${plot}; border-left: 4px solid ${series[0]}; }`,
    `.alarm { border-left: 4px solid ${series[1]}; padding-left: 0.75rem; font-weight: 600; }`,
    `figure { margin: 1.25rem 0; overflow-x: auto; }`,
    `figure svg { display: block; box-sizing: border-box; min-width: 32rem; border: 1px solid ${grid}; }`,
    `.table { overflow-x: auto; margin: 1rem 0; }`,
    `table { border-collapse: collapse; font-size: 0.875rem; font-variant-numeric: tabular-nums; }`,
    `caption { text-align: left; color: ${muted}; padding-bottom: 0.4rem; }`,
    `th, td { padding: 0.3rem 0.7rem; text-align: right; vertical-align: top; border-bottom: 1px solid ${grid}; font-weight: 400; }`,
    `thead th { vertical-align: bottom; font-weight: 600; border-bottom: 1.5px solid ${muted}; }`,
    `th:first-child, td:first-child { padding-left: 0; }`,
    `.words { text-align: left; }`,
    `td { white-space: nowrap; }`,
    `th[scope='row'].words { min-width: 9rem; }`,
    `dt { font-weight: 600; margin-top: 0.6rem; }`,
    `dd { margin: 0; }`,
    `code { font: 0.85em ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace; }`,
    `pre { background: ${plot}; padding: 0.75rem 1rem; overflow-x: auto; }`,
    `footer { margin-top: 3rem; color: ${muted}; font-size: 0.875rem; }`,
    `@media print { body { max-width: none; padding: 0; } figure, tr { break-inside: avoid; } h2 { break-after: avoid; } .table, figure { overflow: visible; } figure svg { min-width: 0; } table { font-size: 0.75rem; } th, td { padding: 0.2rem 0.4rem; } td.words { white-space: normal; } pre { white-space: pre-wrap; } }`,
  ].join('\n');
}
