import type { PixelPicture } from '../characters/read-colours';
import type { PixelMask } from './mask-shape';

export interface WandAsk {
  /** The touched pixel. */
  readonly at: { readonly column: number; readonly row: number };
  /** How far a colour may be from the touched one, as CIE76 tells it: 0 the same only, 100 nearly everything. */
  readonly tolerance: number;
  /** Only what hangs together with the touched pixel. */
  readonly isContiguous: boolean;
}

/** All pixels that are coloured like the touched one; transparent ones are like each other only. */
export function magicWand(picture: PixelPicture, { at, tolerance, isContiguous }: WandAsk): PixelMask {
  const { widthPx, heightPx } = picture;
  const data = new Uint8Array(widthPx * heightPx);
  const isOutside = at.column < 0 || at.row < 0 || at.column >= widthPx || at.row >= heightPx;
  if (isOutside) return { widthPx, heightPx, data };
  const isAlike = likeness(picture, at.row * widthPx + at.column, tolerance);
  if (isContiguous) flood(data, { widthPx, from: at.row * widthPx + at.column }, isAlike);
  else for (let index = 0; index < data.length; index++) data[index] = isAlike(index) ? 1 : 0;
  return { widthPx, heightPx, data };
}

function likeness({ data }: PixelPicture, touched: number, tolerance: number): (index: number) => boolean {
  const labAt = (index: number): Lab => {
    const at = index * 4;
    return labOf(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
  };
  const isClear = (index: number): boolean => (data[index * 4 + 3] ?? 0) < 128;
  const [lightness, a, b] = labAt(touched);
  const wasClear = isClear(touched);
  return (index) => {
    if (isClear(index) !== wasClear) return false;
    if (wasClear) return true;
    const other = labAt(index);
    return Math.hypot(other[0] - lightness, other[1] - a, other[2] - b) <= tolerance;
  };
}

/** Marks what is reached from a pixel over its four neighbours. */
function flood(
  data: Uint8Array,
  { widthPx, from }: { widthPx: number; from: number },
  isAlike: (index: number) => boolean,
): void {
  const waiting = [from];
  data[from] = 1;
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const column = index % widthPx;
    if (column > 0) reach(index - 1);
    if (column < widthPx - 1) reach(index + 1);
    if (index >= widthPx) reach(index - widthPx);
    if (index + widthPx < data.length) reach(index + widthPx);
  }

  function reach(index: number): void {
    if (data[index] === 1 || !isAlike(index)) return;
    data[index] = 1;
    waiting.push(index);
  }
}

type Lab = readonly [lightness: number, a: number, b: number];

/** CIE L*a*b* (D65) of an sRGB colour of 0 to 255: lightness from 0 to 100. */
export function labOf(red: number, green: number, blue: number): Lab {
  const [r, g, b] = [LINEAR[red] ?? 0, LINEAR[green] ?? 0, LINEAR[blue] ?? 0];
  const x = bend((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = bend(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = bend((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Light of each of the 256 steps of sRGB (IEC 61966-2-1). */
const LINEAR = Float64Array.from({ length: 256 }, (_, step) => {
  const share = step / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

function bend(value: number): number {
  return value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116;
}
