import { sobel } from './canny-edges';
import { gaussianBlur } from './gaussian-blur';
import { lumaOf, toByte, type DrawnPixels, type Pixels } from './pixels';

/** Blurs whose gradients are joined: fine lines, forms, masses. */
const SCALES_PX = [1, 2, 4];
/** The share of pixels that may be whiter than white. */
const CLIPPED = 0.01;
/** Gradients fainter than this are grain. */
const GRAIN = 4;

/**
 * Soft edges, white on black: at each pixel the strongest gradient over several blurs, each weighed by its blur so that an
 * edge is as bright at all of them, with the strongest one per cent as white.
 */
export function softEdges(pixels: Pixels): DrawnPixels {
  const { widthPx, heightPx } = pixels;
  const luma = lumaOf(pixels);
  const strongest = new Float32Array(luma.length);
  for (const sigmaPx of SCALES_PX) {
    const blurred = gaussianBlur(luma, { widthPx, heightPx, sigmaPx });
    for (let y = 0; y < heightPx; y++) {
      const rows = [Math.max(0, y - 1), y, Math.min(heightPx - 1, y + 1)].map((row) => row * widthPx);
      for (let x = 0; x < widthPx; x++) {
        const [dx, dy] = sobel(blurred, rows, [Math.max(0, x - 1), x, Math.min(widthPx - 1, x + 1)]);
        const at = y * widthPx + x;
        strongest[at] = Math.max(strongest[at]!, sigmaPx * Math.hypot(dx, dy));
      }
    }
  }
  const white = whitest(strongest);
  const data = new Uint8Array(luma.length);
  for (let at = 0; at < data.length; at++) data[at] = toByte((255 * (strongest[at]! - GRAIN)) / white);
  return { widthPx, heightPx, channels: 1, data };
}

/** Of the pixels that are an edge at all, the value below which most lie. */
function whitest(values: Float32Array): number {
  const edges = values.filter((value) => value > GRAIN).sort();
  const at = Math.min(edges.length - 1, Math.floor(edges.length * (1 - CLIPPED)));
  return Math.max(GRAIN, (edges[at] ?? 0) - GRAIN);
}
