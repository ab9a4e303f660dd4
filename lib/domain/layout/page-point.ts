import { signedPolygonArea } from '@/lib/geometry';

export const MM_PER_INCH = 25.4;

/** A point of the page in millimetres, right and down from the upper left corner of the trim box. Bleed is below 0 and beyond the trim. */
export interface PagePoint {
  readonly x: number;
  readonly y: number;
}

/** A panel's outline: at least three points, in either turning sense, not crossing itself. */
export type PagePolygon = readonly PagePoint[];

/** A box of the page in millimetres. */
export interface PageBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function boxOf(polygon: PagePolygon): PageBox {
  const xs = polygon.map(({ x }) => x);
  const ys = polygon.map(({ y }) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** In square millimetres, by the shoelace formula. */
export function areaOf(polygon: PagePolygon): number {
  return Math.abs(signedPolygonArea(polygon));
}

/** The sum of two turns in degrees, from -180 to 180, to a hundredth. */
export function turned(a: number, b: number): number {
  if (b === 0) return a;
  const sum = (((a + b + 180) % 360) + 360) % 360;
  return Math.round((sum - 180) * 100) / 100 + 0;
}
