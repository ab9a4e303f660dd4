/** Numbers with the lengths of their axes. */
export interface FloatTensor {
  readonly data: Float32Array;
  readonly shape: readonly number[];
}

/** A prompt as the U-Net is told it. */
export interface TextEncoding {
  /** float32 [1, 77 * chunks, width]; SDXL: both encoders' states side by side. */
  readonly hidden: FloatTensor;
  /** SDXL: float32 [1, width] of the first chunk, projected; null elsewhere. */
  readonly pooled: FloatTensor | null;
}
