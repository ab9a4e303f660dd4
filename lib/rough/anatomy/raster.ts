import type { Part, View } from './part';

/** What a buffer holds after it ran: one value a pixel, rows of W, H rows. */
export interface Raster {
  readonly view: View;
  readonly parts: readonly Part[];
  readonly W: number;
  readonly H: number;
  /** Place of pixel (0, 0) in the picture, and pixels in one unit of the picture. */
  readonly x0: number;
  readonly y0: number;
  readonly ss: number;
  /** Depth in units, towards the camera. */
  readonly z: Float32Array;
  readonly part: Int16Array;
  readonly u: Float32Array;
  readonly v: Float32Array;
  /** 1 where so little light falls on the surface that its form is in shadow. */
  readonly dusk: Uint8Array;
  /** 1 where the inner side of open cloth shows. */
  readonly back: Uint8Array;
  readonly mat: Uint8Array;
  /** Part and material in one number; 0 where there is nothing. */
  readonly look: Int32Array;
  readonly shaded: Uint8Array;
  /** First and last used pixel of each row (the first is past the last in an empty row). */
  readonly lo: Int32Array;
  readonly hi: Int32Array;
  /** First and last row that each part may show in (the first is past the last where it shows in none). */
  readonly tops: Int32Array;
  readonly bottoms: Int32Array;
}
