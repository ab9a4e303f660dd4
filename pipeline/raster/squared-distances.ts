/**
 * How far each pixel's middle is from the nearest pixel of a set, squared, exactly.
 * @param isIn uint8 [heightPx, widthPx], 0 outside the set
 * @returns float64 [heightPx, widthPx] in square pixels, 0 in the set; infinite where the set is empty
 */
export function squaredDistances(
  isIn: Uint8Array,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): Float64Array {
  const field = new Float64Array(isIn.length);
  for (let at = 0; at < field.length; at++) if (isIn[at] === 0) field[at] = Number.POSITIVE_INFINITY;
  return spreadDistances(field, { widthPx, heightPx });
}

/**
 * Each pixel of a field becomes the least sum of any pixel's value and the squared distance to it, in place.
 * Felzenszwalb and Huttenlocher, "Distance Transforms of Sampled Functions" (2012), section 2: lower envelopes of
 * parabolas, along columns, then rows.
 * @param field float64 [heightPx, widthPx], square pixels; infinite where no distance begins
 * @returns the same field
 */
export function spreadDistances(
  field: Float64Array,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): Float64Array {
  const longest = Math.max(widthPx, heightPx);
  const scratch = {
    values: new Float64Array(longest),
    places: new Int32Array(longest),
    borders: new Float64Array(longest + 1),
  };
  for (let x = 0; x < widthPx; x++) lowerEnvelope(field, { from: x, step: widthPx, count: heightPx }, scratch);
  for (let y = 0; y < heightPx; y++) lowerEnvelope(field, { from: y * widthPx, step: 1, count: widthPx }, scratch);
  return field;
}

interface Scratch {
  readonly values: Float64Array;
  readonly places: Int32Array;
  readonly borders: Float64Array;
}

/** One row or column in place: f(x) becomes the least of (x - q)^2 + f(q). */
function lowerEnvelope(
  field: Float64Array,
  line: { readonly from: number; readonly step: number; readonly count: number },
  { values, places, borders }: Scratch,
): void {
  const { from, step, count } = line;
  let last = -1;
  for (let q = 0; q < count; q++) {
    const value = field[from + q * step]!;
    values[q] = value;
    if (value === Number.POSITIVE_INFINITY) continue;
    let border = Number.NEGATIVE_INFINITY;
    while (last >= 0) {
      const p = places[last]!;
      border = (value + q * q - values[p]! - p * p) / (2 * (q - p));
      if (border > borders[last]!) break;
      last--;
      border = Number.NEGATIVE_INFINITY;
    }
    last++;
    places[last] = q;
    borders[last] = border;
  }
  if (last < 0) return;
  for (let x = 0, at = 0; x < count; x++) {
    while (at < last && borders[at + 1]! < x) at++;
    const q = places[at]!;
    field[from + x * step] = (x - q) ** 2 + values[q]!;
  }
}
