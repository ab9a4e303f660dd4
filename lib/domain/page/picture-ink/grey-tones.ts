import { maxAround } from '@/pipeline/raster';
import { outlineAreas, type OutlinedArea } from './outline-areas';
import type { GridPlace } from './ink-strokes';
import type { GridSize } from './skeleton-graph';

/** An area with how much of it is inked. */
export interface ToneArea extends OutlinedArea {
  /** From 5 to 90. */
  readonly percent: number;
}

/** Greys are looked at in squares of about this side: finer than any screen. */
const CELL_MM = 0.2;
/** Of darkness 0 to 1: more is black. */
const BLACK = 0.92;
/** Beside ink pixels are mixed with it: so far, in pixels. */
const MIXED_PX = 2;
/** Cells over which greys are evened, so that outlines are calm. */
const EVEN_CELLS = 2;

/**
 * A picture's greys as areas, each level within the one before it: what is darker lies over what is lighter, and tones of one
 * screen over each other are as dark as the darker. Greys under ink are those that lie round it.
 * @param luma [heightPx, widthPx], 0 to 255
 * @param ink uint8 [heightPx, widthPx], 1 where ink hides the grey
 * @param o.levels from 1
 * @param o.leastMm2 smaller areas are left out
 * @returns from the lowest
 */
export function greyTones(
  luma: ArrayLike<number>,
  ink: Uint8Array,
  o: { readonly size: GridSize; readonly place: GridPlace; readonly levels: number; readonly leastMm2: number },
): ToneArea[] {
  const step = Math.max(1, Math.round(CELL_MM / o.place.mmPerPx));
  const { dark, size } = cells(luma, ink, { size: o.size, step });
  const evened = blurredCells(dark, size);
  const place = { ...o.place, mmPerPx: o.place.mmPerPx * step };
  // Each level stands for what is nearest to it; the lowest of them is paper.
  const span = BLACK / (o.levels + 0.5);
  return Array.from({ length: o.levels }, (_, index) => (index + 0.5) * span).flatMap((level) => {
    const percent = densityOf(evened, level, level + span);
    return percent === null
      ? []
      : outlineAreas(evened, size, { place, level, leastMm2: o.leastMm2 }).map((area) => ({ ...area, percent }));
  });
}

/** The median of what lies between two levels, in whole twentieths; null where nothing does. */
function densityOf(dark: Float32Array, from: number, to: number): number | null {
  const between = dark.filter((value) => value >= from && value < to).sort();
  const median = between[between.length >> 1];
  return median === undefined ? null : Math.max(5, Math.min(90, Math.round(median * 20) * 5));
}

/** How dark squares of the picture are beside its ink, 0 to 1; under ink as dark as what lies round it. */
function cells(
  luma: ArrayLike<number>,
  ink: Uint8Array,
  { size, step }: { readonly size: GridSize; readonly step: number },
): { readonly dark: Float32Array; readonly size: GridSize } {
  const [columns, rows] = [Math.ceil(size.widthPx / step), Math.ceil(size.heightPx / step)];
  const dark = new Float32Array(columns * rows);
  const weights = new Float32Array(columns * rows);
  const hidden = maxAround(Float32Array.from(ink), size, MIXED_PX);
  for (let y = 0; y < size.heightPx; y++)
    for (let x = 0; x < size.widthPx; x++) {
      const at = y * size.widthPx + x;
      if (hidden[at] === 1) continue;
      const cell = Math.floor(y / step) * columns + Math.floor(x / step);
      dark[cell] = (dark[cell] ?? 0) + 1 - (luma[at] ?? 255) / 255;
      weights[cell] = (weights[cell] ?? 0) + 1;
    }
  for (let cell = 0; cell < dark.length; cell++) {
    const weight = weights[cell] ?? 0;
    if (weight > 0) dark[cell] = (dark[cell] ?? 0) / weight;
  }
  fillIn(dark, weights, { widthPx: columns, heightPx: rows });
  return { dark, size: { widthPx: columns, heightPx: rows } };
}

const FILLED = 1e-6;

/** Cells without a weight get the mean of their neighbours that have one, ring by ring from the edges of what is known. */
function fillIn(dark: Float32Array, weights: Float32Array, { widthPx, heightPx }: GridSize): void {
  const sides = (cell: number): number[] => [
    ...(cell % widthPx > 0 ? [cell - 1] : []),
    ...(cell % widthPx < widthPx - 1 ? [cell + 1] : []),
    ...(cell >= widthPx ? [cell - widthPx] : []),
    ...(cell < widthPx * (heightPx - 1) ? [cell + widthPx] : []),
  ];
  const isKnown = (cell: number): boolean => (weights[cell] ?? 0) > 0;
  let open = Array.from(weights.keys()).filter((cell) => !isKnown(cell));
  while (open.length > 0) {
    const found = open.flatMap((cell) => {
      const known = sides(cell).filter(isKnown);
      if (known.length === 0) return [];
      return [{ cell, value: known.reduce((sum, one) => sum + (dark[one] ?? 0), 0) / known.length }];
    });
    if (found.length === 0) return;
    for (const { cell, value } of found) {
      dark[cell] = value;
      weights[cell] = FILLED;
    }
    open = open.filter((cell) => !isKnown(cell));
  }
}

/** Means over squares, three times: near to a Gaussian (Wells 1986). */
function blurredCells(dark: Float32Array, { widthPx, heightPx }: GridSize): Float32Array {
  let plane = dark;
  for (let round = 0; round < 3; round++) {
    const across = meanOver(plane, { lines: heightPx, length: widthPx, step: 1, stride: widthPx });
    plane = meanOver(across, { lines: widthPx, length: heightPx, step: widthPx, stride: 1 });
  }
  return plane;
}

function meanOver(
  plane: Float32Array,
  o: { readonly lines: number; readonly length: number; readonly step: number; readonly stride: number },
): Float32Array {
  const reach = EVEN_CELLS >> 1;
  const result = new Float32Array(plane.length);
  for (let line = 0; line < o.lines; line++)
    for (let at = 0; at < o.length; at++) {
      let [sum, count] = [0, 0];
      for (let near = Math.max(0, at - reach); near <= Math.min(o.length - 1, at + reach); near++) {
        sum += plane[line * o.stride + near * o.step] ?? 0;
        count += 1;
      }
      result[line * o.stride + at * o.step] = sum / count;
    }
  return result;
}
