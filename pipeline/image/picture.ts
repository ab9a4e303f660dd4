/** Pixels in memory: row-major interleaved bytes, sRGB; 1 channel is grey (0 black), 3 RGB, 4 RGBA (straight alpha). */
export interface Picture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly channels: 1 | 3 | 4;
  readonly data: Uint8Array;
}
