import { rgbToLab, type Lab } from '../finish/lab';
import type { Picture } from '../image/picture';

/** A head in shares of the picture's width and height. */
export interface HeadBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Goes up with every change of what the numbers mean: signatures of different versions can't be compared. */
export const SIGNATURE_VERSION = 1;

/** A part round a head: x from its middle in widths of the head, y from its upper edge in heights. */
interface Part {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

/** From over the light that lies on hair to the fringe: most of it is hair in every style. */
const FRINGE: Part = { from: [-0.34, -0.16], to: [0.34, 0.3] };
const CHEEKS: Part = { from: [-0.26, 0.7], to: [0.26, 0.82] };
const LEFT_EYE: Part = { from: [-0.42, 0.44], to: [-0.06, 0.7] };
const RIGHT_EYE: Part = { from: [0.06, 0.44], to: [0.42, 0.7] };
/** Where hair is or isn't, by its style: beside the jaw, by the shoulders, out at the sides, on top. */
const HAIR_PARTS: readonly Part[] = [
  { from: [-0.72, 0.7], to: [-0.5, 1] },
  { from: [0.5, 0.7], to: [0.72, 1] },
  { from: [-0.75, 1.05], to: [-0.45, 1.35] },
  { from: [0.45, 1.05], to: [0.75, 1.35] },
  { from: [-1.1, 0.4], to: [-0.75, 1] },
  { from: [0.75, 0.4], to: [1.1, 1] },
  { from: [-0.35, -0.5], to: [0.35, -0.3] },
];
/** Samples along each side of a part. */
const GRID = 12;
/** So near in CIELAB a colour counts as the hair's. */
const SAME_COLOUR = 24;
/** The most colourful share of an eye's pixels is its iris. */
const IRIS_SHARE = 0.2;
/** Outlines and pupils, which everybody has. */
const DARKEST = 14;

/**
 * Numbers that are alike for the same person, read from one head: CIELAB colours of hair, both irises and skin, and in
 * how much of the places round the head the hair is (each 0 to 1). A descriptor of our own, made for drawn people.
 * @param picture any size, sRGB
 * @returns 19 numbers: hair L* a* b*, left iris, right iris, skin, then seven shares
 */
export function describeFace(picture: Picture, head: HeadBox): number[] {
  const hair = median(samples(picture, head, FRINGE).filter(([lightness]) => lightness > DARKEST * 0.4));
  const skin = median(samples(picture, head, CHEEKS).filter(([lightness]) => lightness > 40));
  const irises = [LEFT_EYE, RIGHT_EYE].map((part) => iris(samples(picture, head, part)));
  const shares = HAIR_PARTS.map((part) => {
    const colours = samples(picture, head, part);
    return colours.filter((colour) => labDistance(colour, hair) < SAME_COLOUR).length / Math.max(1, colours.length);
  });
  return [...hair, ...irises.flat(), ...skin, ...shares].map((value) => Math.round(value * 1000) / 1000);
}

/** Colours on a grid over a part; what is outside the picture is left out. */
function samples(picture: Picture, head: HeadBox, { from, to }: Part): Lab[] {
  const { widthPx, heightPx, channels, data } = picture;
  const [width, height] = [head.right - head.left, head.bottom - head.top];
  const middle = (head.left + head.right) / 2;
  const colours: Lab[] = [];
  for (let row = 0; row < GRID; row++) {
    for (let column = 0; column < GRID; column++) {
      const x = middle + (from[0] + ((to[0] - from[0]) * (column + 0.5)) / GRID) * width;
      const y = head.top + (from[1] + ((to[1] - from[1]) * (row + 0.5)) / GRID) * height;
      if (x < 0 || x >= 1 || y < 0 || y >= 1) continue;
      const at = (Math.floor(y * heightPx) * widthPx + Math.floor(x * widthPx)) * channels;
      const isGrey = channels === 1;
      const [red, green, blue] = isGrey
        ? [data[at] ?? 0, data[at] ?? 0, data[at] ?? 0]
        : [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
      colours.push(rgbToLab(red, green, blue));
    }
  }
  return colours;
}

function median(colours: readonly Lab[]): Lab {
  const middle = (channel: 0 | 1 | 2): number => {
    const sorted = colours.map((colour) => colour[channel]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  };
  return [middle(0), middle(1), middle(2)];
}

/** The mean of an eye's most colourful pixels. */
function iris(colours: readonly Lab[]): Lab {
  const chroma = ([, a, b]: Lab): number => Math.hypot(a, b);
  const seen = colours.filter(([lightness]) => lightness > DARKEST && lightness < 92);
  const sorted = seen.sort((one, other) => chroma(other) - chroma(one));
  const best = sorted.slice(0, Math.max(1, Math.round(sorted.length * IRIS_SHARE)));
  const mean = (channel: 0 | 1 | 2): number =>
    best.reduce((sum, colour) => sum + colour[channel], 0) / Math.max(1, best.length);
  return [mean(0), mean(1), mean(2)];
}

function labDistance(a: Lab, b: Lab): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
