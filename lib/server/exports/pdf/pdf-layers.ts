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
  'color-dodge': 'ColorDodge',
  'color-burn': 'ColorBurn',
  'hard-light': 'HardLight',
  difference: 'Difference',
  exclusion: 'Exclusion',
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

export interface SheetLook {
  /** Of the paper in millimetres. */
  readonly size: { readonly widthMm: number; readonly heightMm: number };
  readonly inks?: PdfInks;
}

/**
 * What `write` paints as one sheet: its opacity and blending are of the whole, as a transparency group has them
 * (ISO 32000-1, 11.6.6), not of each path.
 * @param o.isApart whether it is such a group in any case, in which nothing blends with what lies below it
 * @param o.mask paints in white where the sheet is seen, as a soft mask of its light (11.6.5.3)
 */
export function writeSheet(
  document: PDFKit.PDFDocument,
  o: SheetLook & { opacity: number; blend: Blend; isApart?: boolean; mask?: () => void },
  write: () => void,
): void {
  const { opacity, blend, mask } = o;
  if (opacity === 1 && blend === 'normal' && o.isApart !== true && mask === undefined) {
    write();
    return;
  }
  const sheet = groupOf(document, o, write);
  const light = mask === undefined ? null : groupOf(document, { ...o, inks: 'grey' }, mask);
  const state = document.ref({
    Type: 'ExtGState',
    BM: BLEND_NAMES[blend],
    ca: opacity,
    CA: opacity,
    ...(light !== null && { SMask: { Type: 'Mask', S: 'Luminosity', G: light, BC: [0] } }),
  });
  state.end(null);
  const { page } = document;
  const name = `Sheet${sheet.id}`;
  page.xobjects[name] = sheet;
  page.ext_gstates[name] = state;
  document.save();
  document.addContent(`/${name} gs /${name} Do`);
  document.restore();
}

/** A transparency group of what `write` paints, apart from what lies below it. */
function groupOf(document: PDFKit.PDFDocument, { size, inks }: SheetLook, write: () => void): PDFKit.PDFKitReference {
  const { page } = document;
  const group = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [-OVER_MM, -OVER_MM, size.widthMm + OVER_MM, size.heightMm + OVER_MM],
    Group: { S: 'Transparency', CS: inks === 'grey' ? 'DeviceGray' : 'DeviceRGB', I: true },
    // The page's own, so that what is painted here finds its pictures.
    Resources: { XObject: page.xobjects, ExtGState: page.ext_gstates },
  });
  const content = page.content;
  page.content = group;
  try {
    write();
  } finally {
    page.content = content;
    group.end(null);
  }
  return group;
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
