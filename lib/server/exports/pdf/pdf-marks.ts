import { setStroke, type PdfInks } from './pdf-colour';

/** How far marks go beyond the bleed. */
const MARK_MM = 9;
const LINE_MM = 0.1;
/** From the bleed's edge to the paper's edge, where a sheet has marks. */
export const MARKS_MM = MARK_MM + 2;

/** Crop marks of a sheet, in its millimetres: two corners at each corner, for trim and bleed, and a cross in each middle. */
export function writeCropMarks(
  document: PDFKit.PDFDocument,
  o: { readonly widthMm: number; readonly heightMm: number; readonly bleedMm: number; readonly inks: PdfInks },
): void {
  document.lineWidth(LINE_MM).undash();
  setStroke(document, o.inks, '#000000');
  for (const d of cropMarks(o)) document.path(d).stroke();
}

/**
 * Crop marks as SVG paths: trim and bleed meet in corners as Japanese printers have them, so a page can be cut even where
 * half of a mark is gone.
 */
export function cropMarks(o: {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly bleedMm: number;
}): string[] {
  const { widthMm: width, heightMm: height, bleedMm: bleed } = o;
  const far = bleed + MARK_MM;
  const corners = [
    [0, 0, 1, 1],
    [width, 0, -1, 1],
    [0, height, 1, -1],
    [width, height, -1, -1],
  ].flatMap(([x = 0, y = 0, right = 1, down = 1]) => [
    `M${x} ${y - down * far}V${y - down * bleed}H${x - right * far}`,
    `M${x - right * bleed} ${y - down * far}V${y}H${x - right * far}`,
  ]);
  const middle = MARK_MM / 2 + bleed;
  const crosses = [
    `M${width / 2} ${-far}V${-bleed - 1}M${width / 2 - MARK_MM} ${-middle}h${2 * MARK_MM}`,
    `M${width / 2} ${height + bleed + 1}V${height + far}M${width / 2 - MARK_MM} ${height + middle}h${2 * MARK_MM}`,
    `M${-far} ${height / 2}H${-bleed - 1}M${-middle} ${height / 2 - MARK_MM}v${2 * MARK_MM}`,
    `M${width + bleed + 1} ${height / 2}H${width + far}M${width + middle} ${height / 2 - MARK_MM}v${2 * MARK_MM}`,
  ];
  return [...corners, ...crosses];
}
