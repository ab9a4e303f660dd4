import type { PdfSettings } from '@/lib/contracts/export-settings';
import type { SheetPart } from '@/lib/domain/export/sheets';
import type { PageFormat } from '@/lib/domain/layout/page-formats';
import { type Lettering, setWords } from '@/lib/lettering';
import { faceFor } from '@/lib/lettering/faces';
import { setFill, setStroke, type PdfInks } from './pdf-colour';

/** Of numbers for readers, and of those for whoever binds the pages. */
const SIZE_MM = { outside: 3.2, hidden: 1.8 } as const;
/** Of a hidden number from the edge that is bound. */
const INSIDE_MM = 1.2;
const HALO_MM = 0.5;

/**
 * A page's number as outlines, in the page's millimetres: in the lower outer corner for readers, or small beside the spine,
 * where the binding hides it. Over pictures a white rim keeps it readable.
 */
export function writePageNumber(
  document: PDFKit.PDFDocument,
  part: SheetPart,
  o: {
    readonly pageNumbers: PdfSettings['pageNumbers'];
    readonly paper: PageFormat;
    readonly lettering: Lettering;
    readonly inks: PdfInks;
  },
): void {
  const { pageNumbers, paper } = o;
  if (pageNumbers === 'none') return;
  const size = SIZE_MM[pageNumbers];
  const text = String(part.number);
  const face = faceFor(null, { text, isSound: false }, o.lettering.faces);
  const words = setWords(o.lettering, { text, face, direction: 'horizontal' });
  const place = numberPlace(part, { pageNumbers, paper, size, length: words.length * size });
  const d = words.outline({ ...place, size });
  document.lineWidth(HALO_MM).lineJoin('round').undash();
  setStroke(document, o.inks, '#ffffff');
  document.path(d).stroke();
  setFill(document, o.inks, '#000000');
  document.path(d).fill();
}

/** Where a number's base line begins. */
function numberPlace(
  { trim, spine }: SheetPart,
  o: { pageNumbers: 'outside' | 'hidden'; paper: PageFormat; size: number; length: number },
): { x: number; y: number } {
  const { size, length, paper } = o;
  if (o.pageNumbers === 'hidden') {
    const x = spine === 'right' ? trim.right - INSIDE_MM - length : trim.left + INSIDE_MM;
    return { x, y: trim.bottom - paper.frameMm.bottom };
  }
  const y = trim.bottom - paper.safeMm + size / 2;
  if (spine === null) return { x: (trim.left + trim.right - length) / 2, y };
  return { x: spine === 'right' ? trim.left + paper.safeMm : trim.right - paper.safeMm - length, y };
}
