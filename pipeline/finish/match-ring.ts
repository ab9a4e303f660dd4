import type { Picture } from '../image/picture';
import { rgbToLab } from './lab';
import { mapColours } from './match-palette';

/** Fewer pixels say too little of a shift. */
const MIN_RING_PIXELS = 32;

/**
 * The part with its mean colour in the feather brought to the original's there, in CIELAB: going through the model's
 * VAE shifts colours by a few levels, which would show as a rim.
 * @param o.mask float32 [height, width]; the feather is where it is between 0 and 1
 * @param o.most the largest shift in each of L*, a* and b*: what is meant to have another colour keeps it; any when absent
 */
export function matchRing(
  part: Picture,
  o: { readonly original: Picture; readonly mask: Float32Array; readonly most?: number },
): Picture {
  const shift = [0, 0, 0];
  let count = 0;
  for (let i = 0, at = 0; i < o.mask.length; i++, at += 3) {
    if (o.mask[i] === 0 || o.mask[i] === 1) continue;
    const wanted = labAt(o.original, at);
    const drawn = labAt(part, at);
    for (let c = 0; c < 3; c++) shift[c] = shift[c]! + wanted[c]! - drawn[c]!;
    count++;
  }
  if (count < MIN_RING_PIXELS) return part;
  const most = o.most ?? Number.POSITIVE_INFINITY;
  const [lightness = 0, a = 0, b = 0] = shift.map((sum) => Math.min(most, Math.max(-most, sum / count)));
  return mapColours(part, (lab) => [lab[0] + lightness, lab[1] + a, lab[2] + b]);
}

function labAt({ data }: Picture, at: number) {
  return rgbToLab(data[at]!, data[at + 1]!, data[at + 2]!);
}
