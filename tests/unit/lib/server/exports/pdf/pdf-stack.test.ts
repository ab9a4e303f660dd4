import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { PageLayer } from '@/lib/contracts/page-layers';
import { paintedLayers } from '@/lib/domain/page/svg/painted-layers';
import { writeLayerPaths } from '@/lib/server/exports/pdf/pdf-layers';
import { sheetsOfStack, writeStack } from '@/lib/server/exports/pdf/pdf-stack';
import { anId, aStroke } from '../../../domain/page/pages';
import { apartFolderOf, folderOf, inkOf, pageOfLayers, square } from '../stacked-page';
import { openPdf, pdfOf } from './open-pdf';

const strokes = (number: number) => [aStroke(number, [20, 60, 1, 60, 66, 1])];

/** What a reader that Koma did not write finds of layers, and the file as text. */
async function written(ink: PageLayer[]): Promise<{ codes: readonly number[]; text: string; ids: string[] }> {
  const page = pageOfLayers(ink);
  const painted = paintedLayers({ ...page, lettering: null, language: null, main: 'en' });
  const look = { size: { widthMm: 182, heightMm: 257 } };
  const bytes = await pdfOf((document) =>
    writeStack(document, painted, look, (layer, { inks }) => writeLayerPaths(document, layer, inks)),
  );
  const { fnArray } = await (await (await openPdf(bytes)).getPage(1)).getOperatorList();
  return {
    codes: fnArray,
    text: Buffer.from(bytes).toString('latin1'),
    ids: sheetsOfStack(painted).map(({ id }) => id),
  };
}
const groupsIn = (text: string): number => text.match(/\/S \/Transparency/g)?.length ?? 0;

describe('Folders in a PDF', () => {
  it('that are open through are no groups; the layers in them are written in their order', async () => {
    const ink = inkOf(41, [], { strokes: strokes(51), folderId: anId(42) });
    const { text, ids } = await written([ink, folderOf(42)]);
    expect(groupsIn(text)).toBe(0);
    expect(ids).toEqual([anId(21), anId(41), anId(29)]);
  });

  it('that are apart are one group, with the opacity and blending of the whole', async () => {
    const ink = inkOf(41, [], { strokes: strokes(51), folderId: anId(42) });
    const { text, codes } = await written([ink, apartFolderOf(42, { opacity: 0.5, blend: 'color-dodge' })]);
    expect(groupsIn(text)).toBe(1);
    expect(text).toMatch(/\/BM \/ColorDodge\s+\/ca 0\.5/);
    expect(codes.filter((code) => code === OPS.beginGroup)).toHaveLength(1);
  });

  it('of a panel clip what is in them', async () => {
    const ink = inkOf(41, [], { strokes: strokes(51), folderId: anId(42) });
    const { codes } = await written([ink, folderOf(42, { panelId: anId(1) })]);
    expect(codes.filter((code) => code === OPS.clip)).toHaveLength(1);
  });
});

describe('What is clipped or masked in a PDF', () => {
  it('has the light of a group as its soft mask, which a reader finds', async () => {
    const base = inkOf(41, [], { strokes: strokes(51) });
    const over = inkOf(42, [], { strokes: strokes(52), isClipped: true, blend: 'multiply' });
    const { text, codes, ids } = await written([base, over]);
    expect(text.match(/\/S \/Luminosity/g)).toHaveLength(1);
    expect(codes.filter((code) => code === OPS.setGState).length).toBeGreaterThan(0);
    expect(ids).toContain(`shape-${anId(41)}`);
    const shapes = [{ id: anId(61), rings: [square(30, 50, 20)], shows: false }];
    const masked = await written([{ ...base, mask: { isOn: true, showsRest: true, shapes } }]);
    expect(masked.text.match(/\/S \/Luminosity/g)).toHaveLength(1);
    const off = await written([{ ...base, mask: { isOn: false, showsRest: true, shapes } }]);
    expect(off.text).not.toContain('/Luminosity');
  });
});
