import type { PageBox } from '@/lib/domain/layout/page-point';
import type { PaintedArea } from '@/lib/domain/page/areas/area-svg';
import { boxesOverlap, isScreened } from '@/lib/domain/page/areas/tone-screens';
import { toneMask } from '../tone-mask';
import { setFill, type PdfInks } from './pdf-colour';
import { packMask, type PdfPicture } from './pdf-picture';

/** A piece of a layer's areas, in painting order: a shape of one colour, or the dots of tones. */
type AreaPiece =
  | {
      readonly kind: 'shape';
      readonly area: PaintedArea;
      readonly colour: string;
      readonly scrapes: readonly PaintedArea[];
    }
  | { readonly kind: 'dots'; readonly mask: PdfPicture };

/**
 * The areas of a layer, ready to be written: colours as paths, tones as dots at the document's resolution.
 * @param o.area of the page, in millimetres
 */
export async function loadAreas(
  areas: readonly PaintedArea[],
  o: { readonly area: PageBox; readonly dpi: number },
): Promise<readonly AreaPiece[]> {
  const pieces: AreaPiece[] = [];
  let tones: PaintedArea[] = [];
  const scrapesAfter = (index: number): PaintedArea[] => areas.slice(index).filter(({ fill }) => fill.kind === 'white');
  const endTones = async (index: number): Promise<void> => {
    const mask = await toneMask([...tones, ...scrapesAfter(index)], o);
    if (mask !== null) pieces.push({ kind: 'dots', mask: await packMask(mask, o.area) });
    tones = [];
  };
  for (const [index, area] of areas.entries()) {
    const colour = solidColour(area);
    if (colour !== null) {
      await endTones(index);
      const scrapes = scrapesAfter(index).filter(({ box }) => boxesOverlap(box, area.box));
      pieces.push({ kind: 'shape', area, colour, scrapes });
    } else tones.push(area);
  }
  await endTones(areas.length);
  return pieces;
}

/** The colour of an area that has no dots; null for tones and for white. */
function solidColour({ fill }: PaintedArea): string | null {
  if (fill.kind === 'colour') return fill.colour;
  if (fill.kind === 'white' || isScreened(fill.tone)) return null;
  return fill.tone.density.kind === 'flat' && fill.tone.density.percent >= 100 ? '#000000' : null;
}

/** Beyond every page. */
const EVERYWHERE = 'M-5000 -5000H20000V20000H-5000Z';

/** Writes a layer's areas, where the document's unit is the page's millimetre. */
export function writeAreas(document: PDFKit.PDFDocument, pieces: readonly AreaPiece[], inks: PdfInks): void {
  for (const piece of pieces) {
    if (piece.kind === 'dots') {
      piece.mask.write(document);
      continue;
    }
    const { area, colour, scrapes } = piece;
    document.save();
    if (area.clip !== null) document.path(area.clip).clip();
    setFill(document, inks, colour);
    writeScraped(document, area, scrapes);
    document.restore();
  }
}

/** Fills an area outside of its scrapes: outside of the white shape, and of the panel that it is clipped to. */
function writeScraped(document: PDFKit.PDFDocument, area: PaintedArea, scrapes: readonly PaintedArea[]): void {
  const [scrape, ...others] = scrapes;
  if (scrape === undefined) {
    document.path(area.d).fill('even-odd');
    return;
  }
  const outsides = [scrape.d, ...(scrape.clip === null || scrape.clip === area.clip ? [] : [scrape.clip])];
  for (const outside of outsides) {
    document.save();
    document.path(`${EVERYWHERE}${outside}`).clip('even-odd');
    writeScraped(document, area, others);
    document.restore();
  }
}
