import type { Picture } from '../image/picture';

/** Rounds of relaxation on each grid; the coarser one has brought it near before. */
const ROUNDS = 24;
/** Over-relaxation, between 1 and 2 (Young 1950). */
const OVER = 1.5;

/**
 * The picture with the inside of a mask filled from what is around: the smoothest surface that meets the rim (Laplace's
 * equation with the rim's colours as border, which is Perez, Gangnet and Blake 2003, "Poisson Image Editing", eq. 2,
 * without guidance), relaxed on ever finer grids. Pixels where the mask is 0 keep their bytes; without any the picture is
 * white.
 * @param mask grey, of the picture's size
 */
export function fillSurroundings(picture: Picture, mask: Picture): Picture {
  const { widthPx, heightPx, channels } = picture;
  const data = picture.data.slice();
  const isKnown = Float32Array.from(mask.data, (value) => (value === 0 ? 1 : 0));
  if (!isKnown.includes(1)) return { ...picture, data: data.fill(255) };
  for (let c = 0; c < channels; c++) {
    const plane = Float32Array.from({ length: widthPx * heightPx }, (_, i) => data[i * channels + c]!);
    const filled = fillLevel({ widthPx, heightPx, values: plane, weights: isKnown });
    for (let i = 0; i < filled.length; i++) {
      if (isKnown[i] === 0) data[i * channels + c] = Math.min(255, Math.max(0, Math.round(filled[i]!)));
    }
  }
  return { ...picture, data };
}

interface Level {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly values: Float32Array;
  /** 1 known, 0 unknown. */
  readonly weights: Float32Array;
}

/** Unknown pixels from the coarser grid (Gortler et al. 1996, "The Lumigraph", 3.4), then relaxed on this one. */
function fillLevel(level: Level): Float32Array {
  const { widthPx, values, weights } = level;
  if (!weights.includes(0)) return values;
  const small = halve(level);
  const coarse = fillLevel(small);
  const guessed = values.map((value, i) => {
    if (weights[i]! > 0) return value;
    const [x, y] = [i % widthPx, Math.floor(i / widthPx)];
    return coarse[(y >> 1) * small.widthPx + (x >> 1)]!;
  });
  return relax(guessed, weights, widthPx);
}

function halve({ widthPx, heightPx, values, weights }: Level): Level {
  const [width, height] = [Math.ceil(widthPx / 2), Math.ceil(heightPx / 2)];
  const small = { values: new Float32Array(width * height), weights: new Float32Array(width * height) };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let [sum, weight] = [0, 0];
      for (const [dx, dy] of CORNERS) {
        const [fromX, fromY] = [2 * x + dx, 2 * y + dy];
        if (fromX >= widthPx || fromY >= heightPx) continue;
        const from = fromY * widthPx + fromX;
        sum += values[from]! * weights[from]!;
        weight += weights[from]!;
      }
      small.values[y * width + x] = weight === 0 ? 0 : sum / weight;
      small.weights[y * width + x] = weight === 0 ? 0 : 1;
    }
  }
  return { widthPx: width, heightPx: height, ...small };
}
const CORNERS = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;

/** Each unknown pixel towards the mean of its neighbours, in place. */
function relax(values: Float32Array, isKnown: Float32Array, width: number): Float32Array {
  const height = values.length / width;
  const unknown = Int32Array.from([...isKnown.keys()].filter((i) => isKnown[i] === 0));
  for (let round = 0; round < ROUNDS; round++) {
    for (const i of unknown) {
      const [x, y] = [i % width, Math.floor(i / width)];
      let [sum, count] = [0, 0];
      if (x > 0) [sum, count] = [sum + values[i - 1]!, count + 1];
      if (x < width - 1) [sum, count] = [sum + values[i + 1]!, count + 1];
      if (y > 0) [sum, count] = [sum + values[i - width]!, count + 1];
      if (y < height - 1) [sum, count] = [sum + values[i + width]!, count + 1];
      if (count > 0) values[i] = values[i]! + OVER * (sum / count - values[i]!);
    }
  }
  return values;
}
