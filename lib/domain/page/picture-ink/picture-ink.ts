import { MOST_AREAS } from '@/lib/contracts/page-areas';
import { MOST_STROKES } from '@/lib/contracts/page-layers';
import { gaussianMask, inkMask, withoutPinholes, withoutSpecks } from '@/pipeline/raster';
import { greyTones, type ToneArea } from './grey-tones';
import { inkStrokes, type GridPlace, type StrokeCourse } from './ink-strokes';
import { outlineAreas } from './outline-areas';
import type { GridSize } from './skeleton-graph';
import type { PictureInkOptions } from './ink-options';
import { spotBlacks } from './spot-blacks';

/** A grey picture and where it lies on the page. */
export interface GreyPicture extends GridSize, GridPlace {
  /** uint8 [heightPx, widthPx], 0 black to 255 white. */
  readonly grey: Uint8Array;
}

/** What a picture became. */
export interface PictureInk {
  /** The longest first. */
  readonly strokes: readonly StrokeCourse[];
  /** Outlines of each black, in page millimetres. */
  readonly blacks: readonly number[][][];
  /** From the lowest. */
  readonly tones: readonly Pick<ToneArea, 'rings' | 'percent'>[];
  /** Strokes and areas, the smallest, that a layer has no room for. */
  readonly leftOut: number;
}

/** How far round a pixel is looked for the ground that a line stands out from. */
const AROUND_MM = 1.2;
/** Least differences to the ground (of 255) that still make a line, for details of 0 and of 1. */
const CONTRAST = { coarse: 64, fine: 6 } as const;
/** Holes in ink that no pen left, as a share of what counts as a speck. */
const PINHOLE_SHARE = 0.25;
/** Pixels over which a black's edge is evened before it is outlined. */
const EDGE_SIGMA_PX = 0.8;
/** Tones smaller than this aren't seen as tones. */
const LEAST_TONE_MM2 = 1;

/**
 * A picture as ink: lines as strokes with the widths that they have, blacks as filled areas, greys as areas for tones. The same
 * picture and options give the same ink.
 * @returns at most as many strokes and areas as one layer holds of each
 */
export function pictureInk(picture: GreyPicture, options: PictureInkOptions): PictureInk {
  const { widthPx, heightPx, grey } = picture;
  const size = { widthPx, heightPx };
  if (grey.length === 0) return { strokes: [], blacks: [], tones: [], leftOut: 0 };
  const mask = inkOf(picture, options);
  const { blacks, lines } =
    options.blacksFromMm === null
      ? { blacks: new Uint8Array(mask.length), lines: mask }
      : spotBlacks(mask, size, { widestPx: Math.max(2, options.blacksFromMm / picture.mmPerPx) });
  const strokes = inkStrokes(lines, size, picture);
  const filled = blacks.includes(1)
    ? outlineAreas(gaussianMask(blacks, size, EDGE_SIGMA_PX), size, { place: picture, level: 0.5, leastMm2: options.speckMm ** 2 }) // prettier-ignore
    : [];
  const tones =
    options.levels === 0
      ? []
      : greyTones(grey, mask, { size, place: picture, levels: options.levels, leastMm2: LEAST_TONE_MM2 });
  return {
    strokes: strokes.slice(0, MOST_STROKES),
    blacks: filled.slice(0, MOST_AREAS).map(({ rings }) => rings),
    tones: largest(tones).map(({ rings, percent }) => ({ rings, percent })),
    leftOut: [strokes.length - MOST_STROKES, filled.length - MOST_AREAS, tones.length - MOST_AREAS].reduce(
      (sum, over) => sum + Math.max(0, over),
      0,
    ),
  };
}

/** The largest that a layer has room for, in the order in which they lie. */
function largest(tones: readonly ToneArea[]): readonly ToneArea[] {
  if (tones.length <= MOST_AREAS) return tones;
  const kept = new Set(tones.toSorted((a, b) => b.areaMm2 - a.areaMm2).slice(0, MOST_AREAS));
  return tones.filter((tone) => kept.has(tone));
}

function inkOf({ widthPx, heightPx, grey, mmPerPx }: GreyPicture, options: PictureInkOptions): Uint8Array {
  const size = { widthPx, heightPx };
  const { coarse, fine } = CONTRAST;
  const found = inkMask(
    { ...size, channels: 1, data: grey },
    {
      level: options.threshold,
      contrast: options.detail === 0 ? null : coarse * (fine / coarse) ** options.detail,
      aroundPx: AROUND_MM / mmPerPx,
    },
  );
  const leastPx = (options.speckMm / mmPerPx) ** 2;
  return withoutPinholes(withoutSpecks(found, size, leastPx), size, leastPx * PINHOLE_SHARE);
}
