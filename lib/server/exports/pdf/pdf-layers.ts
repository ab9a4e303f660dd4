import type { Blend } from '@/lib/contracts/page-layers';
import { MITER_LIMIT, type Mark } from '@/lib/domain/page/balloons/balloon-marks';
import type { LetteredPiece } from '@/lib/domain/page/svg/page-letters';
import type { PaintedLayer } from '@/lib/domain/page/svg/painted-layers';
import { setFill, setStroke, type PdfInks } from './pdf-colour';

/** As PDF names them (ISO 32000-1, 11.3.5). */
const BLEND_NAMES: Readonly<Record<Blend, string>> = {
  normal: 'Normal',
  multiply: 'Multiply',
  screen: 'Screen',
  overlay: 'Overlay',
  darken: 'Darken',
  lighten: 'Lighten',
};
/** Things may hang over the paper's edge, in millimetres. */
const OVER_MM = 60;

/** A page's strokes or letters as paths, in page millimetres; the document is scaled to them. */
export function writeLayerPaths(document: PDFKit.PDFDocument, layer: PaintedLayer, inks: PdfInks = 'rgb'): void {
  if (layer.kind === 'ink') {
    for (const { d, fill, opacity, clip } of layer.strokes) {
      const isApart = opacity < 1 || clip !== null;
      if (isApart) document.save();
      if (clip !== null) document.path(clip).clip();
      if (opacity < 1) document.fillOpacity(opacity);
      setFill(document, inks, fill);
      document.path(d).fill();
      if (isApart) document.restore();
    }
  }
  if (layer.kind === 'letters') for (const piece of layer.pieces) writePiece(document, piece, inks);
}

/**
 * What `write` paints as one sheet: its opacity and blending are of the whole, as a transparency group has them
 * (ISO 32000-1, 11.6.6), not of each path.
 * @param size of the paper in millimetres
 */
export function writeSheet(
  document: PDFKit.PDFDocument,
  o: { opacity: number; blend: Blend; size: { widthMm: number; heightMm: number }; inks?: PdfInks },
  write: () => void,
): void {
  const { opacity, blend, size } = o;
  if (opacity === 1 && blend === 'normal') {
    write();
    return;
  }
  const { page } = document;
  const sheet = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [-OVER_MM, -OVER_MM, size.widthMm + OVER_MM, size.heightMm + OVER_MM],
    Group: { S: 'Transparency', CS: o.inks === 'grey' ? 'DeviceGray' : 'DeviceRGB', I: true },
    // The page's own, so that what is painted here finds its pictures.
    Resources: { XObject: page.xobjects, ExtGState: page.ext_gstates },
  });
  const state = document.ref({ Type: 'ExtGState', BM: BLEND_NAMES[blend], ca: opacity, CA: opacity });
  state.end(null);
  const content = page.content;
  page.content = sheet;
  try {
    write();
  } finally {
    page.content = content;
    sheet.end(null);
  }
  const name = `Sheet${sheet.id}`;
  page.xobjects[name] = sheet;
  page.ext_gstates[name] = state;
  document.save();
  document.addContent(`/${name} gs /${name} Do`);
  document.restore();
}

function writePiece(document: PDFKit.PDFDocument, { at, turnDeg, marks }: LetteredPiece, inks: PdfInks): void {
  document.save().translate(at.x, at.y);
  if (turnDeg !== 0) document.rotate(turnDeg);
  for (const mark of marks) writeMark(document, mark, inks);
  document.restore();
}

function writeMark(document: PDFKit.PDFDocument, { d, fill, stroke }: Mark, inks: PdfInks): void {
  if (fill === null && stroke === null) return;
  if (fill !== null) setFill(document, inks, fill);
  if (stroke === null) {
    document.path(d).fill();
    return;
  }
  setStroke(document, inks, stroke.colour);
  document.lineWidth(stroke.widthMm).lineJoin(stroke.join).miterLimit(MITER_LIMIT);
  if (stroke.dash === null) document.undash();
  else document.dash(stroke.dash[0], { space: stroke.dash[1] });
  document.path(d);
  if (fill === null) document.stroke();
  else document.fillAndStroke();
}
