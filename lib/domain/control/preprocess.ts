import type { Preprocessor } from '@/lib/contracts/controls';
import {
  blurred,
  cannyEdges,
  darkAsWhite,
  invert,
  lineArt,
  scribble,
  softEdges,
  type DrawnPixels,
  type Pixels,
} from '@/pipeline/raster';

/** The control map that a preprocessor makes of a picture, of the picture's size: grey, or RGB where colours stay. */
export function preprocess(pixels: Pixels, how: Preprocessor): DrawnPixels {
  switch (how.kind) {
    case 'canny':
      return cannyEdges(pixels, how);
    case 'lineart':
      return lineArt(pixels);
    case 'softedge':
      return softEdges(pixels);
    case 'scribble':
      return scribble(pixels, how);
    case 'threshold':
      return darkAsWhite(pixels, how);
    case 'invert':
      return invert(pixels);
    case 'blur':
      return blurred(pixels, { sigmaPx: how.radiusPx });
  }
}
