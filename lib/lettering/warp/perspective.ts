type Point = readonly [x: number, y: number];
export type Corners = readonly [Point, Point, Point, Point];

/**
 * The projective map of the box from -1 to 1 onto four corners (P. Heckbert, Fundamentals of Texture Mapping, 1989, 2.2.3).
 * @param corners upper left, upper right, lower right, lower left
 * @returns null where the corners are no convex shape, which no perspective shows
 */
export function perspective(corners: Corners): ((point: Point) => Point) | null {
  if (!isConvex(corners)) return null;
  const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = corners;
  const [dx1, dx2, dx3] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3];
  const [dy1, dy2, dy3] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3];
  const scale = dx1 * dy2 - dx2 * dy1;
  const g = (dx3 * dy2 - dx2 * dy3) / scale;
  const h = (dx1 * dy3 - dx3 * dy1) / scale;
  const [a, b] = [x1 - x0 + g * x1, x3 - x0 + h * x3];
  const [d, e] = [y1 - y0 + g * y1, y3 - y0 + h * y3];
  return ([x, y]) => {
    const [u, v] = [(x + 1) / 2, (y + 1) / 2];
    // What a path carries beyond the box may not reach the horizon.
    const w = Math.max(0.05, g * u + h * v + 1);
    return [(a * u + b * v + x0) / w, (d * u + e * v + y0) / w];
  };
}

function isConvex(corners: Corners): boolean {
  const turns = corners.map((at, index) => {
    const next = corners[(index + 1) % 4] ?? at;
    const after = corners[(index + 2) % 4] ?? at;
    return (next[0] - at[0]) * (after[1] - next[1]) - (next[1] - at[1]) * (after[0] - next[0]);
  });
  return turns.every((turn) => turn > 1e-9) || turns.every((turn) => turn < -1e-9);
}
