import type { CoverSettings } from '@/lib/contracts/export-settings';
import type { Sheet } from '@/lib/domain/export/sheets';
import { setWords, type Lettering } from '@/lib/lettering';
import { faceFor } from '@/lib/lettering/faces';
import { setFill, type PdfInks } from './pdf-colour';

/** Narrower spines have no room for letters that can still be read. */
const LEAST_FOR_TITLE_MM = 4;
/** Of the spine's width, and at most so high. */
const TITLE_SHARE = 0.62;
const MOST_TITLE_MM = 8;
/** From the head of the book. */
const HEAD_MM = 15;
/** Brighter grounds have black letters (ITU-R BT.601 luma, 0 to 255). */
const BRIGHT_FROM = 140;

/** The spine of a cover, in the sheet's millimetres: its colour up to the bleed's edge, and the title down its middle. */
export function writeSpine(
  document: PDFKit.PDFDocument,
  { spine, heightMm }: Pick<Sheet, 'spine' | 'heightMm'>,
  o: {
    readonly cover: CoverSettings;
    readonly title: string;
    readonly bleedMm: number;
    readonly lettering: Lettering;
    readonly inks: PdfInks;
  },
): void {
  if (spine === undefined || spine.widthMm <= 0) return;
  const { cover, bleedMm, inks } = o;
  setFill(document, inks, cover.colour);
  document.rect(spine.leftMm, -bleedMm, spine.widthMm, heightMm + 2 * bleedMm).fill();
  if (!cover.hasTitle || spine.widthMm < LEAST_FOR_TITLE_MM) return;
  const face = faceFor(null, { text: o.title, isSound: false }, o.lettering.faces);
  const words = setWords(o.lettering, { text: o.title, face, direction: 'vertical' });
  const room = heightMm - 2 * HEAD_MM;
  const size = Math.min(MOST_TITLE_MM, spine.widthMm * TITLE_SHARE, room / Math.max(1, words.length));
  setFill(document, inks, lumaOf(cover.colour) >= BRIGHT_FROM ? '#000000' : '#ffffff');
  document.path(words.outline({ x: spine.leftMm + spine.widthMm / 2, y: HEAD_MM, size })).fill();
}

function lumaOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
