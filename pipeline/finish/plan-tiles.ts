import type { PixelBox } from '../image/crop-picture';

/** One tile: the pixels that it gives, and the larger box that the network has to see for them. */
export interface Tile {
  readonly core: PixelBox;
  readonly seen: PixelBox;
}

/**
 * Cuts a picture into tiles of nearly equal size that cover it once, row by row. Each sees `contextPx` more on every
 * side, as far as the picture goes: at the picture's own border the network's zero padding is what it is for the whole
 * picture, so that tiles give the same pixels.
 * @param tilePx the longest side of a core
 */
export function planTiles(
  size: { readonly widthPx: number; readonly heightPx: number },
  { tilePx, contextPx }: { readonly tilePx: number; readonly contextPx: number },
): Tile[] {
  const columns = cut(size.widthPx, tilePx);
  return cut(size.heightPx, tilePx).flatMap((row) =>
    columns.map((column) => {
      const seenX = grow(column, contextPx, size.widthPx);
      const seenY = grow(row, contextPx, size.heightPx);
      return { core: toBox(column, row), seen: toBox(seenX, seenY) };
    }),
  );
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function cut(length: number, most: number): Span[] {
  const count = Math.ceil(length / most);
  const edge = (index: number) => Math.floor((index * length) / count);
  return Array.from({ length: count }, (_, index) => ({ from: edge(index), to: edge(index + 1) }));
}

function grow({ from, to }: Span, by: number, length: number): Span {
  return { from: Math.max(0, from - by), to: Math.min(length, to + by) };
}

function toBox(x: Span, y: Span): PixelBox {
  return { xPx: x.from, yPx: y.from, widthPx: x.to - x.from, heightPx: y.to - y.from };
}
