import type { AreaTones } from '../areas/area-svg';
import { MITER_LIMIT, type Mark } from '../balloons/balloon-marks';
import { cutSvg, maskSvg } from './cut-svg';
import { inkSvg } from './ink-svg';
import { layerShape } from './layer-shape';
import type { LetteredPiece } from './page-letters';
import type { PaintedLayer } from './painted-layers';

/**
 * A sheet with what is clipped to it, or a folder with what is in it. Opacity and blending are of the whole, not of each
 * thing on it.
 * @param pictures what the sheet of panels shows
 */
export function layerSvg(layer: PaintedLayer, pictures: string, areaTones: AreaTones): string {
  return wrapped(layer, withClipped(layer, pictures, areaTones));
}

function wrapped({ id, kind, opacity, blend, cuts, clipped }: PaintedLayer, body: string): string {
  const seen = opacity === 1 ? '' : ` opacity="${opacity}"`;
  const isApart = kind === 'folder' || clipped.length > 0;
  const styles = [
    ...(blend === 'normal' ? [] : [`mix-blend-mode:${blend}`]),
    // What is in it blends with nothing below it.
    ...(isApart ? ['isolation:isolate'] : []),
  ];
  const style = styles.length === 0 ? '' : ` style="${styles.join(';')}"`;
  return `<g${seen}${style}>${cutSvg(id, cuts, body)}</g>`;
}

/** The shape of what is clipped to is a mask of each of them, so that each blends with what lies below it. */
function withClipped(layer: PaintedLayer, pictures: string, areaTones: AreaTones): string {
  const body = layerBody(layer, pictures, areaTones);
  if (layer.clipped.length === 0) return body;
  const name = `clipped-${layer.id}`;
  const over = layer.clipped.map((one) =>
    wrapped(one, `<g mask="url(#${name})">${withClipped(one, pictures, areaTones)}</g>`),
  );
  return `${body}${maskSvg(name, shapeSvg(layer))}${over.join('')}`;
}

/** Where a sheet or folder has something, in white. */
export function shapeSvg(layer: PaintedLayer): string {
  return layerBody(layerShape(layer), '', 'flat');
}

/** What lies on a sheet, or in a folder. @param pictures what the sheet of panels shows */
export function layerBody(layer: PaintedLayer, pictures: string, areaTones: AreaTones = 'flat'): string {
  switch (layer.kind) {
    case 'pictures':
      return pictures;
    case 'ink':
      return inkSvg(layer, areaTones);
    case 'letters':
      return layer.pieces.map(pieceSvg).join('');
    case 'folder':
      return layer.children.map((child) => layerSvg(child, pictures, areaTones)).join('');
    default:
      return layer satisfies never;
  }
}

/** A balloon, or several that share an outline. */
export function pieceSvg({ at, turnDeg, marks }: LetteredPiece): string {
  const turn = turnDeg === 0 ? '' : ` rotate(${turnDeg})`;
  return `<g transform="translate(${at.x} ${at.y})${turn}">${marks.map(markSvg).join('')}</g>`;
}

function markSvg({ d, fill, stroke }: Mark): string {
  const dash = stroke === null || stroke.dash === null ? '' : ` stroke-dasharray="${stroke.dash.join(' ')}"`;
  const line =
    stroke === null
      ? ''
      : ` stroke="${stroke.colour}" stroke-width="${stroke.widthMm}" stroke-linejoin="${stroke.join}" stroke-miterlimit="${MITER_LIMIT}"${dash}`;
  return `<path d="${d}" fill="${fill ?? 'none'}"${line}/>`;
}
