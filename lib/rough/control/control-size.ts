/** Of a control picture: what a model wants, a multiple of 8 or 64 for most. */
export interface ControlSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A control picture in pixels, row by row. */
export interface ControlRaster extends ControlSize {
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}
