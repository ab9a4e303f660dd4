interface Mask {
  readonly widthPx: number;
  readonly heightPx: number;
  /** 1 or 0, row by row. */
  readonly data: Uint8Array;
}

/** A mask without what is thinner than a square: opening, as mathematical morphology has it (J. Serra, 1982). */
export function opened(mask: Mask, radiusPx: number): Mask {
  const side = (2 * radiusPx + 1) ** 2;
  const eroded = counted(mask, radiusPx, (sum) => sum === side);
  return counted(eroded, radiusPx, (sum) => sum > 0);
}

/** By how many pixels of the square round each pixel are set, from a table of sums. */
function counted({ widthPx, heightPx, data }: Mask, radiusPx: number, isSet: (sum: number) => boolean): Mask {
  const stride = widthPx + 1;
  const sums = new Uint32Array(stride * (heightPx + 1));
  for (let y = 0; y < heightPx; y++) {
    let row = 0;
    for (let x = 0; x < widthPx; x++) {
      row += data[y * widthPx + x]!;
      sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1]! + row;
    }
  }
  const out = new Uint8Array(data.length);
  for (let y = 0; y < heightPx; y++) {
    const [top, bottom] = [Math.max(0, y - radiusPx) * stride, Math.min(heightPx, y + radiusPx + 1) * stride];
    for (let x = 0; x < widthPx; x++) {
      const [left, right] = [Math.max(0, x - radiusPx), Math.min(widthPx, x + radiusPx + 1)];
      const sum = sums[bottom + right]! - sums[bottom + left]! - sums[top + right]! + sums[top + left]!;
      out[y * widthPx + x] = isSet(sum) ? 1 : 0;
    }
  }
  return { widthPx, heightPx, data: out };
}
