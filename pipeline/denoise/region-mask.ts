import type { Picture } from '../image/picture';

const BLUR_PASSES = 3;

/**
 * Where a region rules, at the latents' size: the mean of the mask's pixels under each place, its edge made soft.
 * @param mask grey picture, white where the region rules
 * @param size height and width of the latents
 * @param featherCells how far the edge fades to each side, in places of the latents, 0 or more
 * @returns float32 [height, width], 0..1
 */
export function regionMask(
  mask: Picture,
  size: { readonly height: number; readonly width: number },
  featherCells: number,
): Float32Array {
  const means = meanMask(mask, size);
  const radius = Math.round(featherCells / BLUR_PASSES);
  let soft = means;
  for (let pass = 0; pass < BLUR_PASSES && radius > 0; pass++) {
    soft = blurLines(soft, { count: size.height, stride: size.width, length: size.width, step: 1 }, radius);
    soft = blurLines(soft, { count: size.width, stride: 1, length: size.height, step: size.width }, radius);
  }
  return soft;
}

function meanMask(mask: Picture, { height, width }: { height: number; width: number }): Float32Array {
  const means = new Float32Array(height * width);
  for (let y = 0; y < height; y++) {
    const rows = [Math.floor((y * mask.heightPx) / height), Math.ceil(((y + 1) * mask.heightPx) / height)] as const;
    for (let x = 0; x < width; x++) {
      const columns = [Math.floor((x * mask.widthPx) / width), Math.ceil(((x + 1) * mask.widthPx) / width)] as const;
      means[y * width + x] = meanOf(mask, rows, columns);
    }
  }
  return means;
}

function meanOf(mask: Picture, rows: readonly [number, number], columns: readonly [number, number]): number {
  let sum = 0;
  for (let y = rows[0]; y < rows[1]; y++) {
    for (let x = columns[0]; x < columns[1]; x++) sum += mask.data[(y * mask.widthPx + x) * mask.channels]!;
  }
  return sum / (255 * (rows[1] - rows[0]) * (columns[1] - columns[0]));
}

interface Lines {
  readonly count: number;
  readonly stride: number;
  readonly length: number;
  readonly step: number;
}

/** A moving mean along lines; beyond its ends a line goes on as it ended. */
function blurLines(values: Float32Array, lines: Lines, radius: number): Float32Array {
  const blurred = new Float32Array(values.length);
  for (let line = 0; line < lines.count; line++) {
    const valueAt = (i: number) =>
      values[line * lines.stride + Math.min(lines.length - 1, Math.max(0, i)) * lines.step]!;
    let sum = 0;
    for (let i = -radius; i <= radius; i++) sum += valueAt(i);
    for (let i = 0; i < lines.length; i++) {
      blurred[line * lines.stride + i * lines.step] = Math.min(1, Math.max(0, sum / (2 * radius + 1)));
      sum += valueAt(i + radius + 1) - valueAt(i - radius);
    }
  }
  return blurred;
}
