/** Bits of a pixel's neighbours from the upper one clockwise: P2 to P9 of the paper. */
const [N, NE, E, SE, S, SW, W, NW] = [1, 2, 4, 8, 16, 32, 64, 128] as const;

/** Whether a pixel with such neighbours goes, by the two halves of a round. */
const GOES = [goesTable(true), goesTable(false)] as const;

/**
 * The middle lines of what a mask shows, one pixel wide and joined as the mask is (Guo and Hall, “Parallel Thinning with
 * Two-Subiteration Algorithms”, 1989, algorithm A1). What lies at the picture's edge is thinned as if nothing lay beyond.
 * @param mask uint8 [heightPx, widthPx], 1 or 0
 * @returns a new mask
 */
export function thinLines(
  mask: Uint8Array,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): Uint8Array {
  const stride = widthPx + 2;
  const padded = new Uint8Array(stride * (heightPx + 2));
  const open: number[] = [];
  for (let y = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++) {
      if (mask[y * widthPx + x] === 0) continue;
      const at = (y + 1) * stride + x + 1;
      padded[at] = 1;
      open.push(at);
    }
  let left = open;
  for (let isChanged = true; isChanged;) {
    const before = left.length;
    for (const table of GOES) left = halfRound(padded, stride, left, table);
    isChanged = left.length < before;
  }
  const lines = new Uint8Array(mask.length);
  for (const at of left) lines[(Math.floor(at / stride) - 1) * widthPx + (at % stride) - 1] = 1;
  return lines;
}

/** Takes away at once all pixels that go; those that stay. */
function halfRound(padded: Uint8Array, stride: number, pixels: readonly number[], table: Uint8Array): number[] {
  const staying: number[] = [];
  const going: number[] = [];
  for (const at of pixels) (table[neighbours(padded, stride, at)] === 1 ? going : staying).push(at);
  for (const at of going) padded[at] = 0;
  return staying;
}

function neighbours(padded: Uint8Array, stride: number, at: number): number {
  return (
    padded[at - stride]! * N +
    padded[at - stride + 1]! * NE +
    padded[at + 1]! * E +
    padded[at + stride + 1]! * SE +
    padded[at + stride]! * S +
    padded[at + stride - 1]! * SW +
    padded[at - 1]! * W +
    padded[at - stride - 1]! * NW
  );
}

function goesTable(isFirst: boolean): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, bits) => {
    const any = (...wanted: number[]): boolean => wanted.some((bit) => (bits & bit) !== 0);
    const count = (...facts: boolean[]): number => facts.filter(Boolean).length;
    const crossings = count(!any(N) && any(NE, E), !any(E) && any(SE, S), !any(S) && any(SW, W), !any(W) && any(NW, N));
    const pairs = Math.min(
      count(any(NW, N), any(NE, E), any(SE, S), any(SW, W)),
      count(any(N, NE), any(E, SE), any(S, SW), any(W, NW)),
    );
    const isHeld = isFirst ? (any(S, SW) || !any(NW)) && any(W) : (any(N, NE) || !any(SE)) && any(E);
    return crossings === 1 && (pairs === 2 || pairs === 3) && !isHeld ? 1 : 0;
  });
}
