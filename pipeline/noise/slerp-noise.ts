/** A picture's noise as [channels, height, width]. */
export interface NoiseShape {
  readonly channels: number;
  readonly height: number;
  readonly width: number;
}

const NEARLY_PARALLEL = 0.9995;

/**
 * Noise between two noises, as the web UIs make variations: spherical interpolation where every column of every channel
 * is a vector of its own.
 * @param strength 0 gives `from`, 1 gives `to`
 * @param from float32 [channels, height, width], as `to` and the result are
 */
export function slerpNoise(strength: number, from: Float32Array, to: Float32Array, shape: NoiseShape): Float32Array {
  const angles = columnAngles(from, to, shape);
  // Nearly parallel noises swap their weights in the tools that wrote this rule; their pictures are the ones to match.
  if (angles.meanDot > NEARLY_PARALLEL) return from.map((value, at) => value * strength + to[at]! * (1 - strength));
  const { channels, height, width } = shape;
  const mixed = new Float32Array(from.length);
  for (let c = 0; c < channels; c++) {
    for (let x = 0; x < width; x++) {
      const angle = angles.values[c * width + x]!;
      const fromWeight = Math.sin((1 - strength) * angle) / Math.sin(angle);
      const toWeight = Math.sin(strength * angle) / Math.sin(angle);
      for (let y = 0; y < height; y++) {
        const at = (c * height + y) * width + x;
        mixed[at] = from[at]! * fromWeight + to[at]! * toWeight;
      }
    }
  }
  return mixed;
}

function columnAngles(from: Float32Array, to: Float32Array, { channels, height, width }: NoiseShape) {
  const values = new Float64Array(channels * width);
  let dots = 0;
  for (let c = 0; c < channels; c++) {
    for (let x = 0; x < width; x++) {
      let [dot, fromSquares, toSquares] = [0, 0, 0];
      for (let y = 0; y < height; y++) {
        const at = (c * height + y) * width + x;
        dot += from[at]! * to[at]!;
        fromSquares += from[at]! ** 2;
        toSquares += to[at]! ** 2;
      }
      const cosine = Math.min(1, Math.max(-1, dot / Math.sqrt(fromSquares * toSquares)));
      dots += cosine;
      values[c * width + x] = Math.acos(cosine);
    }
  }
  return { values, meanDot: dots / values.length };
}
