/**
 * A plane blurred by a Gaussian of a deviation in pixels, cut off at four deviations; edges are mirrored without being
 * repeated.
 * @param plane float32 [heightPx, widthPx]
 * @returns a new plane
 */
export function gaussianBlur(
  plane: Float32Array,
  { widthPx, heightPx, sigmaPx }: { readonly widthPx: number; readonly heightPx: number; readonly sigmaPx: number },
): Float32Array {
  if (sigmaPx <= 0) return Float32Array.from(plane);
  const kernel = gaussianKernel(sigmaPx);
  const across = convolve(plane, kernel, { lines: heightPx, length: widthPx, step: 1, stride: widthPx });
  return convolve(across, kernel, { lines: widthPx, length: heightPx, step: widthPx, stride: 1 });
}

function gaussianKernel(sigmaPx: number): Float64Array {
  const reach = Math.round(sigmaPx * 4);
  const kernel = Float64Array.from({ length: 2 * reach + 1 }, (_, index) =>
    Math.exp(-((index - reach) ** 2) / (2 * sigmaPx * sigmaPx)),
  );
  const sum = kernel.reduce((total, each) => total + each, 0);
  return kernel.map((each) => each / sum);
}

/** Lines of values `step` apart, each `stride` behind the one before. */
interface Lines {
  readonly lines: number;
  readonly length: number;
  readonly step: number;
  readonly stride: number;
}

function convolve(from: Float32Array, kernel: Float64Array, { lines, length, step, stride }: Lines): Float32Array {
  const reach = (kernel.length - 1) / 2;
  const padded = new Float32Array(length + 2 * reach);
  const to = new Float32Array(from.length);
  for (let line = 0; line < lines; line++) {
    const start = line * stride;
    for (let i = -reach; i < length + reach; i++) padded[i + reach] = from[start + mirrored(i, length) * step]!;
    for (let i = 0; i < length; i++) {
      let sum = 0;
      for (let k = 0; k < kernel.length; k++) sum += kernel[k]! * padded[i + k]!;
      to[start + i * step] = sum;
    }
  }
  return to;
}

function mirrored(index: number, length: number): number {
  if (length === 1) return 0;
  const period = 2 * (length - 1);
  const at = ((index % period) + period) % period;
  return at < length ? at : period - at;
}

/**
 * A feathered mask.
 * @param mask uint8 [heightPx, widthPx], 1 or 0
 * @returns float32 [heightPx, widthPx], 0 to 1
 */
export function gaussianMask(
  mask: Uint8Array,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
  sigmaPx: number,
): Float32Array {
  return gaussianBlur(Float32Array.from(mask), { widthPx, heightPx, sigmaPx });
}
