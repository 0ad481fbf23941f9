import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pdfOf, textInPdf } from '../../../src/cli/map/pdf-of.ts';
import { textIn, withText } from '../../../src/cli/map/png-chunks.ts';
import { pngOf } from '../../../src/cli/map/png-of.ts';
import { metadataOf, withMetadata } from '../../../src/cli/map/svg-metadata.ts';
import { parseXml } from '../../helpers/parse-xml.ts';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="48"><style>.hb-halo { stroke: #fff }</style>' +
  '<text class="hb-halo hb-note" x="4" y="20" font-size="14">η = 1 − β</text></svg>';
const NASTY = ['', '</metadata>', '&lt; &amp;', '\\) (', '"\\u03b2" β ∇ \u{1d6fd}', 'a\nb\tc'];
const texts = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom(...NASTY));
const isWritable = (text: string): boolean => !/[^\t\n\r -\ud7ff\ue000-\ufffd]/u.test(text);

describe('withMetadata and metadataOf', () => {
  it('carry any text, and leave the picture well-formed', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const svg = withMetadata(SVG, text);
        expect(metadataOf(svg)).toBe(text);
        if (isWritable(text)) expect(() => parseXml(svg)).not.toThrow();
      }),
    );
  });

  it('find nothing in a picture that carries nothing', () => {
    expect(metadataOf(SVG)).toBeNull();
  });
});

describe('withText and textIn', () => {
  it('carry any text behind the header, and the pixels of an inch', async () => {
    const png = await pngOf(SVG, 96);
    fc.assert(
      fc.property(texts, (text) => {
        expect(textIn(withText(png, text, 300))).toBe(text);
      }),
    );
    const bytes = Buffer.from(withText(png, 'β', 300));
    const at = bytes.indexOf('pHYs');
    // 300 / 0.0254 m, in metres.
    expect([bytes.readUInt32BE(at + 4), bytes.readUInt32BE(at + 8), bytes[at + 12]]).toEqual([11811, 11811, 1]);
    expect(textIn(png)).toBeNull();
  });
});

describe('pngOf', () => {
  it('has so many pixels as an inch is said to have', async () => {
    const png = Buffer.from(await pngOf(SVG, 192));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([192, 96]);
  });

  it('draws text in fonts of its own: with it, there is more to compress', async () => {
    const [drawn, empty] = [await pngOf(SVG, 192), await pngOf(SVG.replace(/<text.*text>/, ''), 192)];
    expect(drawn.length).toBeGreaterThan(2 * empty.length);
  });
});

describe('pdfOf', () => {
  it('carries any JSON', async () => {
    for (const text of NASTY) {
      const json = JSON.stringify({ text });
      expect(JSON.parse(textInPdf(await pdfOf(SVG, 'β', json)) ?? '')).toEqual({ text });
    }
  });

  it('gives equal bytes for equal input, text as text, and a page of the size of the picture', async () => {
    const pdf = Buffer.from(await pdfOf(SVG, 'a map', '{}'));
    expect(pdf.equals(await pdfOf(SVG, 'a map', '{}'))).toBe(true);
    const source = pdf.toString('latin1');
    expect(source).toContain('/MediaBox [0 0 72 36]');
    expect(source).toMatch(/\/BaseFont \/\w+\+DejaVuSans\b/);
    expect(textInPdf(Buffer.from('%PDF-1.3\n'))).toBeNull();
  });
});
