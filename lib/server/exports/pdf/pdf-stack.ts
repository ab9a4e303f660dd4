import type { LayerCut } from '@/lib/domain/page/stack/composed-layers';
import { layerShape } from '@/lib/domain/page/svg/layer-shape';
import type { PaintedLayer } from '@/lib/domain/page/svg/painted-layers';
import { setFill } from './pdf-colour';
import { writeSheet, type SheetLook } from './pdf-layers';

/** A layer whose things are paths or pictures of their own. */
export type PaintedSheet = Exclude<PaintedLayer, { readonly kind: 'folder' }>;

/** Paints what lies on a layer. @param inks `grey` in masks, whatever the page has */
export type WriteThings = (layer: PaintedSheet, look: SheetLook) => void;

/** Beyond every page. */
const EVERYWHERE = 'M-5000 -5000H20000V20000H-5000Z';

/** Writes layers from the lowest with their folders, cuts and what is clipped to them, where the unit is the page's millimetre. */
export function writeStack(
  document: PDFKit.PDFDocument,
  layers: readonly PaintedLayer[],
  look: SheetLook,
  write: WriteThings,
): void {
  for (const layer of layers) writeLayer(document, layer, look, write);
}

/** @param o.clip paints where the layer is seen, in white */
function writeLayer(
  document: PDFKit.PDFDocument,
  layer: PaintedLayer,
  { clip, ...look }: SheetLook & { readonly clip?: () => void },
  write: WriteThings,
): void {
  const { opacity, blend, cuts, clipped, kind } = layer;
  const isApart = kind === 'folder' || clipped.length > 0;
  const whole = (): void => {
    writeThings(document, layer, look, write);
    const shape = (): void => writeThings(document, layerShape(layer), { ...look, inks: 'grey' }, write);
    for (const one of clipped) writeLayer(document, one, { ...look, clip: shape }, write);
  };
  writeSheet(document, { ...look, opacity, blend, isApart, ...(clip !== undefined && { mask: clip }) }, () =>
    writeCut(document, cuts, look, whole),
  );
}

function writeThings(document: PDFKit.PDFDocument, layer: PaintedLayer, look: SheetLook, write: WriteThings): void {
  if (layer.kind === 'folder') writeStack(document, layer.children, look, write);
  else write(layer, look);
}

function writeCut(document: PDFKit.PDFDocument, cuts: readonly LayerCut[], look: SheetLook, write: () => void): void {
  const [cut, ...others] = cuts;
  if (cut === undefined) {
    write();
    return;
  }
  const inner = (): void => writeCut(document, others, look, write);
  if (cut.kind === 'mask') {
    const mask = (): void => writeMask(document, cut);
    writeSheet(document, { ...look, opacity: 1, blend: 'normal', mask }, inner);
    return;
  }
  document.save();
  document.path(cut.d).clip();
  inner();
  document.restore();
}

function writeMask(document: PDFKit.PDFDocument, cut: Extract<LayerCut, { readonly kind: 'mask' }>): void {
  const fill = (d: string, shows: boolean): void => {
    setFill(document, 'grey', shows ? '#ffffff' : '#000000');
    document.path(d).fill('even-odd');
  };
  fill(EVERYWHERE, cut.showsRest);
  for (const { d, shows } of cut.shapes) fill(d, shows);
}

/** All layers that have things of their own, with those in folders, those that are clipped, and the shapes that clip them. */
export function sheetsOfStack(layers: readonly PaintedLayer[]): PaintedSheet[] {
  return layers.flatMap((layer): PaintedSheet[] => [
    ...(layer.kind === 'folder' ? sheetsOfStack(layer.children) : [layer]),
    ...(layer.clipped.length > 0 ? sheetsOfStack([layerShape(layer)]) : []),
    ...sheetsOfStack(layer.clipped),
  ]);
}
