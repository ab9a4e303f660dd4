/** Pixels that touch by their sides. */
export interface LabelledArea {
  readonly label: number;
  /** The label of each pixel of the whole picture, from 1; 0 belongs to no area. */
  readonly labels: Int32Array;
  readonly pixels: number;
  readonly left: number;
  readonly top: number;
  /** Behind the last column. */
  readonly right: number;
  /** Behind the last row. */
  readonly bottom: number;
}

/** The areas of a picture whose pixels are 1, from the uppermost. */
export function labelAreas({
  widthPx,
  heightPx,
  data,
}: {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly data: Uint8Array;
}): LabelledArea[] {
  const labels = new Int32Array(widthPx * heightPx);
  const areas: LabelledArea[] = [];
  const stack: number[] = [];
  for (let start = 0; start < data.length; start++) {
    if (data[start] !== 1 || labels[start] !== 0) continue;
    const label = areas.length + 1;
    let [pixels, left, top, right, bottom] = [0, widthPx, heightPx, 0, 0];
    labels[start] = label;
    stack.push(start);
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const x = at % widthPx;
      const y = (at - x) / widthPx;
      pixels += 1;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
      const beside = [x > 0 ? at - 1 : -1, x + 1 < widthPx ? at + 1 : -1, at - widthPx, at + widthPx];
      for (const next of beside) {
        if (next < 0 || next >= data.length || data[next] !== 1 || labels[next] !== 0) continue;
        labels[next] = label;
        stack.push(next);
      }
    }
    areas.push({ label, labels, pixels, left, top, right, bottom });
  }
  return areas;
}
