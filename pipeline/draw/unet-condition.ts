/** [batch, channels, height, width] of the latents. */
export type LatentShape = readonly [batch: number, channels: number, height: number, width: number];

/** What the U-Net is told of one prompt: its tokens [1, sequence, width], and SDXL's pooled text and size numbers. */
export interface UnetCondition {
  readonly hidden: Float32Array;
  readonly sequence: number;
  readonly pooled: Float32Array | null;
  readonly timeIds: readonly number[] | null;
  /** Inputs of one number, the strengths of LoRAs: the same object where they are the same. */
  readonly strengths: Readonly<Record<string, number>>;
}

/** Inputs that stay the same through a drawing. */
export interface UnetConstants {
  /** Mask and masked picture's latents, [1, 5, height, width], for nine-channel models. */
  readonly maskChannels: Float32Array | null;
  /** [1, 1, 8h, 8w]: 0 paper, 1 line, -1 everywhere for none; null when the graph takes none. */
  readonly rough: { readonly data: Float32Array; readonly heightPx: number; readonly widthPx: number } | null;
  /** Guidance embedding of a distilled (LCM) U-Net, [1, n]. */
  readonly timestepCond: Float32Array | null;
}
