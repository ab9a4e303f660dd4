import { UNITS_PER_METRE } from '../staging/backdrop';
import { drawCreature } from '../staging/creature-of';
import type { StagedCompany, StagedRough } from '../staging/stage-rough';
import type { FigurePixels } from '../anatomy/draw-figures';
import { uprightAt } from '../pen/surfaces';
import { figurePixels } from '../wardrobe/draw-figures';
import { shapesOf } from './shapes-of';
import { KIND_NUMBERS, type SurfaceRaster } from './surface-raster';

/** Most pixels of a company's depth buffer for each pixel of the raster: finer ones would not be seen. */
const FINENESS = 1.3;

/** Puts a company into the raster, as it is drawn: over what is there. @param metres from the eye to where they stand */
export function stampCompany(
  raster: SurfaceRaster,
  { canvas, panel }: StagedRough,
  { figures, indices, camera, placement, creature }: StagedCompany,
  metres: number,
): void {
  if (creature) {
    for (const path of shapesOf(canvas.width, canvas.height, (p) => {
      drawCreature(p, creature, placement);
    }))
      raster.fill(path, uprightAt(metres), 'animal', (indices[0] ?? 0) + 1);
    return;
  }
  const pixels = figurePixels(
    figures,
    camera,
    { x: placement.x, y: placement.y, s: placement.scale },
    {
      clip: [panel.x, panel.y, panel.w, panel.h],
      budget: Math.round(raster.width * raster.height * FINENESS),
    },
  );
  stampPixels(raster, pixels, indices, metres);
}

/** Copies a company's pixels: every pixel of the raster takes the one of the buffer that lies there. */
function stampPixels(
  raster: SurfaceRaster,
  { buf, labels, depths }: FigurePixels,
  indices: readonly number[],
  metres: number,
): void {
  const { toDrawing: t, width, height, inverse, kinds, who } = raster,
    person = KIND_NUMBERS.get('person') ?? 0,
    { x0, y0, ss, W, H } = buf;
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const x = t.a * (column + 0.5) + t.b * (row + 0.5) + t.c,
        y = t.d * (column + 0.5) + t.e * (row + 0.5) + t.f,
        u = Math.floor((x - x0) * ss),
        v = Math.floor((y - y0) * ss);
      if (u < 0 || v < 0 || u >= W || v >= H) continue;
      const from = v * W + u,
        label = labels.of[from]!,
        k = row * width + column;
      if (label === 0 || !raster.isOpen(k)) continue;
      inverse[k] = 1 / Math.max(0.1, metres - depths[from]! / UNITS_PER_METRE);
      kinds[k] = person;
      who[k] = (indices[label - 1] ?? 0) + 1;
      raster.lean(k, slope(depths, labels.of, from, 1) / unitsAPixel(buf, depths[from]!), slope(depths, labels.of, from, W) / unitsAPixel(buf, depths[from]!)); // prettier-ignore
    }
}

/** Units of a body in one pixel of its buffer, at a depth. */
function unitsAPixel({ view, ss }: FigurePixels['buf'], z: number): number {
  return Math.max(1.2, view.dist - z) / (view.dist * view.s * ss);
}

/** Steeper steps lie between two things, not on one. */
const STEP = 0.5;

/** How depth grows from one pixel to the next on the same figure, in units. */
function slope(depths: Float32Array, labels: Int16Array, k: number, step: number): number {
  const here = depths[k]!,
    before = labels[k - step] === labels[k] ? here - depths[k - step]! : NaN,
    after = labels[k + step] === labels[k] ? depths[k + step]! - here : NaN,
    isBefore = Math.abs(before) < STEP,
    isAfter = Math.abs(after) < STEP;
  if (isBefore && isAfter) return (before + after) / 2;
  return isBefore ? before : isAfter ? after : 0;
}
