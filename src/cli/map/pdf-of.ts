import { once } from 'node:events';
import { readFace } from './fonts.ts';

/** Points of a page in the units of an SVG. */
const POINTS: Readonly<Record<string, number>> = { '': 0.75, px: 0.75, in: 72 };
/** Creation dates would make equal input give unequal bytes. */
const NO_DATE = new Date(0);
/** The key under which the text stands among the properties of the document. */
const KEY = 'heavyball';

/** An SVG document as a PDF of its size: lines as lines, text as text in its own fonts; it carries a text about itself. */
export async function pdfOf(svg: string, title: string, text: string): Promise<Uint8Array> {
  const [pdfkit, { default: svgToPdf }] = await Promise.all([import('pdfkit'), import('svg-to-pdfkit')]);
  const [width, height] = [pointsOf(svg, 'width'), pointsOf(svg, 'height')];
  const info = { Title: title, Creator: 'heavyball', CreationDate: NO_DATE, [KEY]: asciiJson(text) };
  const document = new pdfkit.default({ size: [width, height], margin: 0, lang: 'en', info });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  for (const face of ['regular', 'bold', 'oblique'] as const) document.registerFont(face, readFace(face));
  svgToPdf(document, haloBeneath(svg), 0, 0, {
    width,
    height,
    fontCallback: (_family, isBold, isItalic) => (isBold ? 'bold' : isItalic ? 'oblique' : 'regular'),
  });
  document.end();
  await once(document, 'end');
  return Buffer.concat(chunks);
}

/** The text that {@link pdfOf} put into a PDF, or null. */
export function textInPdf(pdf: Uint8Array): string | null {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const [, object] = new RegExp(`/${KEY} (\\d+ 0) R`).exec(file) ?? [];
  if (object === undefined) return null;
  const [, escaped] = new RegExp(`\n${object} obj\n\\(((?:[^\\\\)]|\\\\[^])*)\\)`).exec(file) ?? [];
  return escaped?.replaceAll(/\\([^])/g, '$1') ?? null;
}

/** A length of the outermost element of an SVG document, in points. */
function pointsOf(svg: string, name: 'width' | 'height'): number {
  const [tag = ''] = /^<svg [^>]*>/.exec(svg) ?? [];
  const [, value = '', unit = ''] = new RegExp(` ${name}="([\\d.]+)(\\w*)"`).exec(tag) ?? [];
  return Number(value) * (POINTS[unit] ?? NaN);
}

/** PDF has no order of painting: text with a halo is drawn twice, the second time without. */
function haloBeneath(svg: string): string {
  return svg.replaceAll(/<text [^>]*class="hb-halo [^>]*>.*?<\/text>/gs, (text) => text + text.replace('hb-halo ', ''));
}

/** JSON in letters that every PDF string has. */
function asciiJson(json: string): string {
  return json.replaceAll(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
