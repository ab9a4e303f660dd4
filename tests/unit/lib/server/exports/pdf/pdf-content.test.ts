import { describe, expect, it } from 'vitest';
import { packPicture } from '@/lib/server/exports/pdf/pdf-picture';
import { cropMarks } from '@/lib/server/exports/pdf/pdf-marks';
import { openHiddenText } from '@/lib/server/exports/pdf/pdf-text';
import { imagesOf, openPdf, pdfOf, wordsOf } from './open-pdf';

/** Black and white alone, with runs of every length, in a width that is no multiple of 8. */
function bits(widthPx: number, heightPx: number) {
  const data = new Uint8Array(widthPx * heightPx).map((_, at) => {
    const [x, y] = [at % widthPx, Math.floor(at / widthPx)];
    return (x * x + 3 * y * x + 7 * y) % 29 < y % 30 ? 0 : 255;
  });
  return { widthPx, heightPx, channels: 1 as const, data };
}

describe('Pictures in a PDF', () => {
  it('of black and white alone are coded as faxes are, and another reader decodes every pixel', async () => {
    const picture = bits(333, 517);
    const area = { left: 0, top: 0, right: 100, bottom: 100 };
    const packed = await packPicture(picture, { area, isBilevel: true, isLossless: true });
    const bytes = await pdfOf((document) => packed.write(document));
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Filter /CCITTFaxDecode');
    const page = await (await openPdf(bytes)).getPage(1);
    const [image] = await imagesOf(page);
    expect(image).toMatchObject({ width: 336, height: 517, kind: 1 });
    const row = Math.ceil((image?.width ?? 0) / 8);
    const read = picture.data.map((_, at) => {
      const [x, y] = [at % picture.widthPx, Math.floor(at / picture.widthPx)];
      return (((image?.data[y * row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) * 255;
    });
    expect(Buffer.compare(Buffer.from(read), Buffer.from(picture.data))).toBe(0);
  });

  it('with hard edges lose nothing', async () => {
    const picture = bits(40, 30);
    const area = { left: 0, top: 0, right: 100, bottom: 100 };
    const packed = await packPicture(picture, { area, isBilevel: false, isLossless: true });
    const page = await (await openPdf(await pdfOf((document) => packed.write(document)))).getPage(1);
    const [image] = await imagesOf(page);
    const channels = (image?.data.length ?? 0) / picture.data.length;
    const read = picture.data.map((_, at) => image?.data[Math.floor(at * channels)] ?? 1);
    expect(Buffer.compare(Buffer.from(read), Buffer.from(picture.data))).toBe(0);
  });
});

describe('Hidden words in a PDF', () => {
  it('are read by another reader in every script, and no typeface is in the file', async () => {
    const lines = ['今夜はお前がともせ', 'Привет, мир', '😀 (brackets)', ...bigAlphabet()];
    const bytes = await pdfOf((document) => {
      const hidden = openHiddenText(document);
      lines.forEach((line, index) => hidden.writeLine(line, { x: 5, y: 5 + index, size: 2, lengthUnits: 40 }));
      hidden.end();
    });
    const page = await (await openPdf(bytes)).getPage(1);
    const words = (await wordsOf(page)).replaceAll(' ', '');
    for (const line of lines) expect(words).toContain(line.replaceAll(' ', ''));
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/FontFile/);
  });

  /** More letters than a font of the file holds. */
  function bigAlphabet(): string[] {
    return Array.from({ length: 10 }, (_, row) =>
      String.fromCharCode(...Array.from({ length: 40 }, (__, at) => 0x4e00 + 40 * row + at)),
    );
  }
});

describe('Crop marks', () => {
  it('stay outside of what is printed, and stand at every corner and middle', () => {
    const marks = cropMarks({ widthMm: 100, heightMm: 150, bleedMm: 3 });
    expect(marks).toHaveLength(12);
    expect(marks[0]).toBe('M0 -12V-3H-12');
    expect(marks).toContain('M103 162V150H112');
  });
});
