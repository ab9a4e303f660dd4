import { MOST_INK_LIGHT } from '@/pipeline/image';

/** What the colours of a document's outlines are written in: grey where it is printed in black alone. */
export type PdfInks = 'rgb' | 'grey';

/** Takes a colour for what is filled next. @param colour as `#rrggbb` */
export function setFill(document: PDFKit.PDFDocument, inks: PdfInks, colour: string): void {
  if (inks === 'rgb') document.fillColor(colour);
  else document.addContent(`${greyOf(colour)} g`);
}

/** Takes a colour for what is stroked next. @param colour as `#rrggbb` */
export function setStroke(document: PDFKit.PDFDocument, inks: PdfInks, colour: string): void {
  if (inks === 'rgb') document.strokeColor(colour);
  else document.addContent(`${greyOf(colour)} G`);
}

/** A colour as grey from 0 to 1; ink is full black, so that no printer screens it. */
function greyOf(colour: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const light = 0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0);
  return (light <= MOST_INK_LIGHT ? 0 : light / 255).toFixed(3);
}
