interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * A mask without its specks: pieces of fewer pixels than `leastPx`, whose pixels touch by sides or corners, are gone; all
 * others stay as they are.
 * @param mask uint8 [heightPx, widthPx], 1 or 0
 * @returns a new mask
 */
export function withoutSpecks(mask: Uint8Array, size: Size, leastPx: number): Uint8Array {
  return withoutPieces(mask, size, { leastPx, hasCorners: true });
}

/**
 * A mask whose holes of fewer pixels than `leastPx` are filled. Pixels of a hole touch by their sides.
 * @param mask uint8 [heightPx, widthPx], 1 or 0
 * @returns a new mask
 */
export function withoutPinholes(mask: Uint8Array, size: Size, leastPx: number): Uint8Array {
  const empty = mask.map((value) => 1 - value);
  return withoutPieces(empty, size, { leastPx, hasCorners: false }).map((value) => 1 - value);
}

function withoutPieces(
  mask: Uint8Array,
  size: Size,
  { leastPx, hasCorners }: { readonly leastPx: number; readonly hasCorners: boolean },
): Uint8Array {
  const rest = Uint8Array.from(mask);
  const found = Uint8Array.from(mask);
  if (leastPx <= 1) return rest;
  const piece = new Int32Array(mask.length);
  for (let start = 0; start < mask.length; start++) {
    if (found[start] === 0) continue;
    const count = collect(found, size, { start, piece, hasCorners });
    if (count < leastPx) for (let at = 0; at < count; at++) rest[piece[at]!] = 0;
  }
  return rest;
}

/** Takes a piece's pixels out of a mask into a list; how many they are. */
function collect(
  mask: Uint8Array,
  { widthPx, heightPx }: Size,
  { start, piece, hasCorners }: { readonly start: number; readonly piece: Int32Array; readonly hasCorners: boolean },
): number {
  piece[0] = start;
  mask[start] = 0;
  let count = 1;
  for (let at = 0; at < count; at++) {
    const pixel = piece[at]!;
    const x = pixel % widthPx;
    const y = (pixel - x) / widthPx;
    for (let dy = -1; dy <= 1; dy++)
      for (let dx = -1; dx <= 1; dx++) {
        if (!hasCorners && dx !== 0 && dy !== 0) continue;
        if (x + dx < 0 || x + dx >= widthPx || y + dy < 0 || y + dy >= heightPx) continue;
        const near = pixel + dy * widthPx + dx;
        if (mask[near] !== 1) continue;
        mask[near] = 0;
        piece[count++] = near;
      }
  }
  return count;
}
