import { cropPicture } from '../image/crop-picture';
import type { Picture } from '../image/picture';
import { toRgb } from '../image/to-grey';
import { grownBox, maskBox } from './soft-mask';

/** From this score on a seam is seen, and another try is worth its time. */
export const POOR_SEAM = 0.35;
/** Steps this small are not seen on a flat ground, in levels of 255. */
const UNSEEN = 4;
/** How far the surroundings reach from the rim, in pixels. */
const SURROUNDINGS = 6;

interface Field {
  readonly widthPx: number;
  readonly heightPx: number;
  /** 0..255 of each colour, one after another. */
  readonly colours: Float32Array;
  readonly mask: Float32Array;
}

/**
 * Whether an edit can be told by its rim. With R the mean step between neighbouring pixels across the rim (the greatest
 * of the three colours, in levels), S the mean step in the surroundings within six pixels, and R0 the mean step across
 * the same rim before the edit:
 *
 *   score = max(0, R - max(S, R0)) / (R + max(S, R0) + 4)
 *
 * so 0 says that the rim is no rougher than what is around it or than it was, and towards 1 that all change is at the
 * rim. It is measured at one pixel (against hard steps) and at the feather's width (against steps that a feather spreads:
 * picture and mask are averaged over blocks as wide as the band first); the greater counts. 0 for a mask without a rim.
 * @param o.mask grey, of the pictures' size
 * @param o.seen grey, of the same size: what is black is not looked at, as it lies beyond the panel
 */
export function seamScore(o: {
  readonly before: Picture;
  readonly after: Picture;
  readonly mask: Picture;
  readonly seen?: Picture | undefined;
}): number {
  const box = maskBox(o.mask);
  if (box === null) return 0;
  const band = bandWidth(o.mask);
  const part = grownBox(box, o.mask, (SURROUNDINGS + 2) * band);
  const cut = (picture: Picture) => cropPicture(picture, part);
  const cropped = {
    before: cut(o.before),
    after: cut(o.after),
    mask: cut(o.mask),
    ...(o.seen && { seen: cut(o.seen) }),
  };
  return Math.max(...new Set([1, band].map((scale) => scoreAt(cropped, scale))));
}

function scoreAt(o: Parameters<typeof seamScore>[0], scale: number): number {
  const mask = Float32Array.from(o.mask.data, (value) => value / 255);
  const after = averaged(toField(o.after, mask), scale);
  const before = averaged(toField(o.before, mask), scale);
  const steps = stepsAt(after, before, scale, o.seen && averaged(toField(o.seen, mask), scale));
  const usual = Math.max(steps.around, steps.before);
  return Math.max(0, steps.across - usual) / (steps.across + usual + UNSEEN);
}

/** About how wide the feather is: its pixels over the length of the rim. At least 1. */
function bandWidth({ widthPx, heightPx, data }: Picture): number {
  let [band, rim] = [0, 0];
  for (let i = 0; i < data.length; i++) {
    const value = data[i]!;
    if (value > 0 && value < 255) band++;
    const isRight = (i + 1) % widthPx !== 0 && (value === 0) !== (data[i + 1] === 0);
    const isBelow = i + widthPx < widthPx * heightPx && (value === 0) !== (data[i + widthPx] === 0);
    rim += Number(isRight) + Number(isBelow);
  }
  return rim === 0 ? 1 : Math.max(1, Math.round(band / rim));
}

function toField(picture: Picture, mask: Float32Array): Field {
  const { widthPx, heightPx, data } = toRgb(picture);
  return { widthPx, heightPx, colours: Float32Array.from(data), mask };
}

/** Means of blocks; what is left over at the right and below is left out. */
function averaged(field: Field, scale: number): Field {
  if (scale === 1) return field;
  const [widthPx, heightPx] = [Math.floor(field.widthPx / scale), Math.floor(field.heightPx / scale)];
  const small = { colours: new Float32Array(widthPx * heightPx * 3), mask: new Float32Array(widthPx * heightPx) };
  for (let y = 0; y < heightPx * scale; y++) {
    for (let x = 0; x < widthPx * scale; x++) {
      const from = y * field.widthPx + x;
      const to = Math.floor(y / scale) * widthPx + Math.floor(x / scale);
      for (let c = 0; c < 3; c++) {
        small.colours[to * 3 + c] = small.colours[to * 3 + c]! + field.colours[from * 3 + c]! / scale ** 2;
      }
      small.mask[to] = small.mask[to]! + field.mask[from]! / scale ** 2;
    }
  }
  return { widthPx, heightPx, ...small };
}

/** Mean steps across the rim, and between neighbours on one side of it that are near. */
function stepsAt(field: Field, before: Field, scale: number, seen: Field | undefined) {
  const { widthPx, heightPx, mask } = field;
  // At the feather's own scale a block is in or out by half; at one pixel the rim is where bytes begin to change.
  const isIn = (i: number) => (scale === 1 ? mask[i]! > 0 : mask[i]! >= 0.5);
  const isSeen = (i: number) => seen === undefined || seen.colours[i * 3]! >= 127.5;
  const rim = new Uint8Array(widthPx * heightPx);
  const [across, were, around] = [new Mean(), new Mean(), new Mean()];
  forPairs(field, (a, b) => {
    if (isIn(a) === isIn(b) || !isSeen(a) || !isSeen(b)) return;
    rim[a] = 1;
    across.add(step(field, a, b));
    were.add(step(before, a, b));
  });
  const near = nearOf(rim, field, Math.max(2, Math.round(SURROUNDINGS / scale)));
  forPairs(field, (a, b) => {
    if (near[a] === 1 && near[b] === 1 && isIn(a) === isIn(b) && isSeen(a) && isSeen(b)) around.add(step(field, a, b));
  });
  return { across: across.value(), before: were.value(), around: around.value() };
}

class Mean {
  private sum = 0;
  private count = 0;
  add(value: number): void {
    this.sum += value;
    this.count += 1;
  }
  value(): number {
    return this.count === 0 ? 0 : this.sum / this.count;
  }
}

/** Each two neighbours, beside and below. */
function forPairs({ widthPx, heightPx }: Field, visit: (a: number, b: number) => void): void {
  for (let i = 0; i < widthPx * heightPx; i++) {
    if ((i + 1) % widthPx !== 0) visit(i, i + 1);
    if (i + widthPx < widthPx * heightPx) visit(i, i + widthPx);
  }
}

/** Pixels within a square about any that is marked. */
function nearOf(marked: Uint8Array, { widthPx, heightPx }: Field, reach: number): Uint8Array {
  const near = new Uint8Array(widthPx * heightPx);
  for (let at = 0; at < marked.length; at++) {
    if (marked[at] === 0) continue;
    const [x, y] = [at % widthPx, Math.floor(at / widthPx)];
    for (let row = Math.max(0, y - reach); row <= Math.min(heightPx - 1, y + reach); row++) {
      near.fill(1, row * widthPx + Math.max(0, x - reach), row * widthPx + Math.min(widthPx, x + reach + 1));
    }
  }
  return near;
}

/** The greatest difference of the three colours, in levels. */
function step({ colours }: Field, a: number, b: number): number {
  let most = 0;
  for (let c = 0; c < 3; c++) most = Math.max(most, Math.abs(colours[a * 3 + c]! - colours[b * 3 + c]!));
  return most;
}
