import { colourChannels, planeOf, type DrawnPixels, type Pixels } from './pixels';

/** Tangent of 22.5 degrees in 15 bits after the point. */
const TANGENT = Math.round(Math.SQRT2 * 32_768) - 32_768;
const FRACTION = 32_768;

/** Gradients padded by one pixel of nothing on every side. */
interface Gradients {
  readonly width: number;
  readonly dx: Int16Array;
  readonly dy: Int16Array;
  readonly strength: Int32Array;
}

/**
 * Edges, white on black and one pixel wide (Canny 1986), in the whole numbers of OpenCV: Sobel's 3 x 3 gradients, those of
 * the strongest channel, |dx| + |dy|, thinned along their direction, and kept where they reach a strong one.
 * @param o.low gradients above this continue an edge, 0..2040
 * @param o.high gradients above this begin one
 */
export function cannyEdges(pixels: Pixels, o: { readonly low: number; readonly high: number }): DrawnPixels {
  const { widthPx, heightPx } = pixels;
  const low = Math.floor(Math.min(o.low, o.high));
  const high = Math.floor(Math.max(o.low, o.high));
  const gradients = gradientsOf(pixels);
  const marks = new Uint8Array(gradients.strength.length);
  const open: number[] = [];
  for (let y = 1; y <= heightPx; y++) {
    for (let x = 1; x <= widthPx; x++) {
      const at = y * gradients.width + x;
      const strength = gradients.strength[at]!;
      if (strength <= low || !isRidge(gradients, at)) continue;
      marks[at] = WEAK;
      if (strength <= high) continue;
      marks[at] = EDGE;
      open.push(at);
    }
  }
  followEdges(marks, open, gradients.width);
  const data = new Uint8Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      data[y * widthPx + x] = marks[(y + 1) * gradients.width + x + 1] === EDGE ? 255 : 0;
    }
  }
  return { widthPx, heightPx, channels: 1, data };
}

const WEAK = 1;
const EDGE = 2;

/** Weak pixels that touch an edge belong to it. */
function followEdges(marks: Uint8Array, open: number[], width: number): void {
  const around = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const offset of around) {
      if (marks[at + offset] !== WEAK) continue;
      marks[at + offset] = EDGE;
      open.push(at + offset);
    }
  }
}

/** Whether a gradient is the strongest across its edge; of two equal neighbours, the first is. */
function isRidge({ width, dx, dy, strength }: Gradients, at: number): boolean {
  const here = strength[at]!;
  const x = Math.abs(dx[at]!);
  const y = Math.abs(dy[at]!) * FRACTION;
  const flat = x * TANGENT;
  if (y < flat) return here > strength[at - 1]! && here >= strength[at + 1]!;
  if (y > flat + x * 2 * FRACTION) return here > strength[at - width]! && here >= strength[at + width]!;
  const side = dx[at]! < 0 === dy[at]! < 0 ? 1 : -1;
  return here > strength[at - width - side]! && here > strength[at + width + side]!;
}

function gradientsOf(pixels: Pixels): Gradients {
  const { widthPx, heightPx } = pixels;
  const width = widthPx + 2;
  const size = width * (heightPx + 2);
  const found: Gradients = {
    width,
    dx: new Int16Array(size),
    dy: new Int16Array(size),
    strength: new Int32Array(size),
  };
  for (let channel = 0; channel < colourChannels(pixels); channel++) {
    const plane = planeOf(pixels, channel);
    for (let y = 0; y < heightPx; y++) {
      const rows = [Math.max(0, y - 1), y, Math.min(heightPx - 1, y + 1)].map((row) => row * widthPx);
      for (let x = 0; x < widthPx; x++) {
        const [dx, dy] = sobel(plane, rows, [Math.max(0, x - 1), x, Math.min(widthPx - 1, x + 1)]);
        const at = (y + 1) * width + x + 1;
        const strength = Math.abs(dx) + Math.abs(dy);
        if (channel > 0 && strength <= found.strength[at]!) continue;
        found.dx[at] = dx;
        found.dy[at] = dy;
        found.strength[at] = strength;
      }
    }
  }
  return found;
}

/** Sobel's gradient from three rows and three columns around a pixel. */
export function sobel(plane: Float32Array, rows: readonly number[], columns: readonly number[]): [number, number] {
  const value = (row: number, column: number) => plane[rows[row]! + columns[column]!]!;
  const dx = value(0, 2) - value(0, 0) + 2 * (value(1, 2) - value(1, 0)) + value(2, 2) - value(2, 0);
  const dy = value(2, 0) - value(0, 0) + 2 * (value(2, 1) - value(0, 1)) + value(2, 2) - value(0, 2);
  return [dx, dy];
}
