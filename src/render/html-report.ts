import type { Spectrum } from '../spectrum/spectrum.ts';
import { errorMarkup } from './error-svg.ts';
import { iteratesMarkup } from './iterates-svg.ts';
import { concat, element, type Content, type Markup } from './markup.ts';
import { reportConventions } from './report-conventions.ts';
import type { ReportData } from './report-data.ts';
import { reportBadges } from './report-badges.ts';
import { reportMethods } from './report-methods.ts';
import { reportModes } from './report-modes.ts';
import { reportStyle } from './report-style.ts';
import { reportVerdict } from './report-verdict.ts';
import { reportVerification } from './report-verification.ts';
import { rootsMarkup } from './roots-svg.ts';
import { spectrumMarkup } from './spectrum-svg.ts';
import { spectrumWords } from './spectrum-words.ts';
import { stabilityMapMarkup } from './stability-map-svg.ts';
import { styleSheet, type Theme } from './theme.ts';

/** Nothing but the page itself: no script, nothing from elsewhere, whatever a title may try. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** Options of {@link htmlReport}. */
export interface ReportOptions {
  /** Colours. Default `'auto'`: light, and dark where the reader's system prefers it. */
  readonly theme?: Theme;
}

/**
 * Sets a report as one HTML file that needs nothing else: the verdict in a sentence, the spectrum, the methods side by side, the
 * modes of one of them, the pictures, what `verify` found, the conventions, and how to make it again.
 *
 * It has no script, prints, and reads well aloud: headings, table headings, and a description of every picture.
 *
 * @param data - What the report is made from; every text in it is escaped.
 * @param options - Theme.
 * @returns An HTML document as text; equal input gives equal text.
 * @throws RangeError or TypeError where {@link errorSvg} or {@link iteratesSvg} do.
 * @example
 * ```ts
 * import { fromKappa, heavyBall, htmlReport, summarize } from 'heavyball';
 * const spectrum = fromKappa(100);
 * const focus = summarize(heavyBall, { beta: 0.6, eta: 0.03 }, spectrum);
 * const nothing = { badges: [], map: null, errors: [], slice: null, verification: null };
 * const about = { title: 'κ = 100', version: '0.1.0', command: 'heavyball report --kappa 100' };
 * htmlReport({ ...about, ...nothing, spectrum, methods: [focus], focus }).startsWith('<!doctype html>'); // => true
 * ```
 */
export function htmlReport(data: ReportData, { theme = 'auto' }: ReportOptions = {}): string {
  const { title, command, version } = data;
  const main = element(
    'main',
    {},
    element('h1', {}, title),
    element('p', { class: 'verdict' }, reportVerdict(data)),
    ...sections(data, theme),
    section('Conventions', reportConventions()),
    section('To make this report again', element('pre', {}, element('code', {}, command))),
    element('footer', {}, `heavyball ${version}`),
  );
  const page = element('html', { lang: 'en' }, head(title, theme), element('body', {}, main));
  return `<!doctype html>\n${page.markup}\n`;
}

function sections(data: ReportData, theme: Theme): readonly Content[] {
  const { spectrum, methods, badges, focus, map, errors, slice, verification } = data;
  const { epsilon, title, analysis } = focus;
  return [
    section('Spectrum', spectrumSummary(spectrum), figure(spectrumMarkup(spectrum, { theme }))),
    section(
      'Methods',
      reportMethods(methods, spectrum),
      badges.length === 0 ? null : reportBadges(methods, badges),
      errors.length === 0 ? null : figure(errorMarkup(errors, { theme, epsilon, ...errorNote(spectrum) })),
    ),
    section(
      `Modes of ${title}`,
      reportModes(title, analysis.modes),
      figure(rootsMarkup(analysis, { theme, heading: `Roots of ${title}` })),
    ),
    map === null ? null : section('Stability', figure(stabilityMapMarkup(map, { theme }))),
    slice === null ? null : section('Iterates and the ODE', figure(iteratesMarkup(slice, { theme }))),
    verification === null ? null : section('Verification', reportVerification(verification)),
  ];
}

function head(title: string, theme: Theme): Markup {
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: theme === 'auto' ? 'light dark' : theme }),
    element('title', {}, title),
    element('style', {}, styleSheet(theme, reportStyle)),
  );
}

function section(heading: string, ...content: readonly Content[]): Markup {
  return element('section', {}, element('h2', {}, heading), ...content);
}

function figure(picture: Markup): Markup {
  return element('figure', {}, picture);
}

/** Which part of the error the picture shows. */
function errorNote({ negative, flat }: Spectrum): { readonly note?: string } {
  const part = 'Along positive curvatures only: along the';
  if (negative.length > 0) return { note: `${part} negative ones the error grows without end.` };
  return flat > 0 ? { note: `${part} flat directions nothing pulls back.` } : {};
}

function spectrumSummary(spectrum: Spectrum): Markup {
  return concat(...spectrumWords(spectrum).map((sentence) => element('p', {}, sentence)));
}
