import type { PageFormat } from '../page-formats';
import { boxOf, type PagePolygon } from '../page-point';
import { frameOf } from '../templates/lay-out';

/** Corners this near to the frame stand on it, in millimetres. */
const NEAR_MM = 0.6;

/**
 * A panel taken off the page's edge wherever it stands on the basic frame, so that no paper is left beside it when the
 * page is cut; or, where it is off the edge already, taken back to the frame.
 */
export function toggleBleed(polygon: PagePolygon, format: PageFormat): PagePolygon {
  const frame = frameOf(format);
  const { widthMm, heightMm, bleedMm } = format;
  const beyond = { left: -bleedMm, top: -bleedMm, right: widthMm + bleedMm, bottom: heightMm + bleedMm };
  const isOff = polygon.some(({ x, y }) => x < 0 || y < 0 || x > widthMm || y > heightMm);
  const [from, to] = isOff ? [beyond, frame] : [frame, beyond];
  const moved = (value: number, first: 'left' | 'top', second: 'right' | 'bottom'): number => {
    if (Math.abs(value - from[first]) < NEAR_MM) return to[first];
    return Math.abs(value - from[second]) < NEAR_MM ? to[second] : value;
  };
  return polygon.map(({ x, y }) => ({ x: moved(x, 'left', 'right'), y: moved(y, 'top', 'bottom') }));
}

/** Of the host's width and height. */
const INSET_SHARE = 0.36;
/** From the host's edges. */
const INSET_MARGIN_MM = 5;

/** A small panel for the lower corner of another, at the side where one reads on. */
export function insetIn(host: PagePolygon, isRtl: boolean): PagePolygon {
  const { left, top, right, bottom } = boxOf(host);
  const width = (right - left) * INSET_SHARE;
  const height = (bottom - top) * INSET_SHARE;
  const x = isRtl ? left + INSET_MARGIN_MM : right - INSET_MARGIN_MM - width;
  const y = bottom - INSET_MARGIN_MM - height;
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}
