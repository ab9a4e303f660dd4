import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Area, AreaFill } from '@/lib/contracts/page-areas';
import { paintedArea } from '@/lib/domain/page/svg/painted-layers';
import { loadAreas, writeAreas } from '@/lib/server/exports/pdf/pdf-areas';
import { anId } from '../../../domain/page/pages';
import { openPdf, pdfOf } from './open-pdf';

const page = { left: 0, top: 0, right: 40, bottom: 40 };
const square = (x: number, y: number, side: number): number[] => [x, y, x + side, y, x + side, y + side, x, y + side];
const tone: AreaFill = {
  kind: 'tone',
  tone: { screen: 'dot', lpi: 60, angleDeg: 45, density: { kind: 'flat', percent: 30 } },
};
const anArea = (number: number, ring: number[], fill: AreaFill): Area => ({
  id: anId(number),
  rings: [ring],
  fill,
  panelId: null,
});

/** What a reader that Koma did not write finds of a layer's areas. */
async function operators(areas: readonly Area[]): Promise<{ codes: readonly number[]; bytes: string }> {
  const pieces = await loadAreas(areas.map((area) => paintedArea(area, [])), { area: page, dpi: 300 }); // prettier-ignore
  const bytes = await pdfOf((document) => writeAreas(document, pieces, 'grey'));
  const { fnArray } = await (await (await openPdf(bytes)).getPage(1)).getOperatorList();
  return { codes: fnArray, bytes: Buffer.from(bytes).toString('latin1') };
}

describe('Areas in a PDF', () => {
  it('are paths of colour, and tones are dots that the page is seen between', async () => {
    const areas = [
      anArea(1, square(2, 2, 20), { kind: 'colour', colour: '#777777' }),
      anArea(2, square(10, 10, 20), tone),
    ];
    const { codes, bytes } = await operators(areas);
    expect(codes.filter((code) => code === OPS.paintImageMaskXObject)).toHaveLength(1);
    expect(codes).not.toContain(OPS.paintImageXObject);
    expect(codes.indexOf(OPS.constructPath)).toBeLessThan(codes.indexOf(OPS.paintImageMaskXObject));
    // Four hundred and seventy-two pixels: 40 mm at 300 dpi; faxes have whole bytes.
    expect(bytes).toMatch(/\/Width 4(72|80)\n/);
    expect(bytes).toContain('/ImageMask true');
  });

  it('keep their order, and what is scraped is cut out', async () => {
    const colour: AreaFill = { kind: 'colour', colour: '#777777' };
    const { codes } = await operators([
      anArea(1, square(2, 2, 20), tone),
      anArea(2, square(10, 10, 20), colour),
      anArea(3, square(12, 12, 20), tone),
      anArea(4, square(14, 14, 4), { kind: 'white' }),
    ]);
    expect(codes.filter((code) => code === OPS.paintImageMaskXObject)).toHaveLength(2);
    expect(codes.filter((code) => code === OPS.eoClip)).toHaveLength(1);
    const plain = await operators([
      anArea(2, square(10, 10, 20), colour),
      anArea(4, square(34, 34, 4), { kind: 'white' }),
    ]);
    expect(plain.codes).not.toContain(OPS.eoClip);
  });
});
