import type { Hex } from './vocabulary';

/** The colour of outlines. Line extraction tells outlines from coloured lines by it. */
export const INK: Hex = '#241a26';

/** A point in drawing units: x to the right, y down. */
export type Point = readonly [x: number, y: number];

/** A number with one decimal, as path data uses it. */
export function decimal(value: number): string {
  return value.toFixed(1);
}

/** `x,y` for path data. */
export function coordinates(point: Point): string {
  return point.map(decimal).join(',');
}

/** An SVG path, filled and outlined in ink. */
export function inkedShape(path: string, fill: Hex, inkWidth: number): string {
  return `<path d="${path}" fill="${fill}" stroke="${INK}" stroke-width="${decimal(inkWidth)}" stroke-linejoin="round" stroke-linecap="round" />`;
}

/** An SVG path drawn as a line. */
export function brushLine(path: string, colour: Hex, width: number): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${decimal(width)}" stroke-linecap="round" stroke-linejoin="round" />`;
}

/** A limb through its joints: the same line inked wide, then coloured narrower. */
export function jointedLimb(joints: readonly Point[], colour: Hex, width: number, inkWidth: number): string {
  const path = `M${joints.map(coordinates).join(' L')}`;
  return brushLine(path, INK, width + 2 * inkWidth) + brushLine(path, colour, width);
}

/** What `draw` makes for the left side (-1, as the viewer sees it), then for the right (1). */
export function onBothSides(draw: (side: Side) => string): string {
  return draw(-1) + draw(1);
}

/** -1: left as the viewer sees it, 1: right. */
export type Side = -1 | 1;
