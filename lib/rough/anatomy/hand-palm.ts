import { add, mix3, type P3 } from '../geometry/geometry';
import type { DepthBuffer } from './depth-buffer';
import { inHand, type HandFrame } from './hand-frame';

/** Rings of the palm: half width to the thumb and to the little finger, thickness to the palm and to the back. */
const PALM: readonly (readonly [x: number, thumb: number, little: number, palm: number, back: number])[] = [
  [-0.12, 0.118, 0.116, 0.086, 0.086],
  [-0.04, 0.124, 0.124, 0.088, 0.088],
  [0.04, 0.145, 0.146, 0.096, 0.093],
  [0.12, 0.172, 0.174, 0.106, 0.097],
  [0.2, 0.188, 0.194, 0.108, 0.099],
  [0.3, 0.199, 0.208, 0.102, 0.098],
  [0.39, 0.207, 0.21, 0.088, 0.084],
  [0.45, 0.2, 0.2, 0.07, 0.064],
  [0.49, 0.17, 0.165, 0.046, 0.042],
  [0.515, 0.11, 0.1, 0.026, 0.024],
];
const gauss = (v: number): number => Math.exp(-v * v);

/** Balls of the thumb and of the little finger, and the hollow between. */
function cushion(x: number, y: number): number {
  return (
    0.048 * gauss((y - 0.105) / 0.085) * gauss((x - 0.19) / 0.13) +
    0.026 * gauss((y + 0.125) / 0.08) * gauss((x - 0.2) / 0.17) -
    0.014 * gauss(y / 0.09) * gauss((x - 0.27) / 0.13)
  );
}

function palmRow([x, thumb, little, palm, back]: (typeof PALM)[number], h: HandFrame, columns: number): P3[] {
  const row: P3[] = [];
  for (let i = 0; i <= columns; i++) {
    const a = (i / columns) * Math.PI * 2,
      c = Math.cos(a),
      s = Math.sin(a),
      y = c > 0 ? thumb * Math.pow(c, 0.75) : -little * Math.pow(-c, 0.75),
      z = s > 0 ? palm * Math.pow(s, 0.8) + cushion(x, y) * Math.min(1, s * 2) : -back * Math.pow(-s, 0.8),
      // the knuckles' line slopes to the little finger
      slope = x > 0.42 ? -0.05 * (c < 0 ? -1.3 * c : 0.3 * c) : 0;
    row.push(inHand(h, [x + slope, y, z]));
  }
  return row;
}

/** The palm from the wrist to the knuckles, with so many points around it. */
export function addPalm(buf: DepthBuffer, part: number, h: HandFrame, columns: number): void {
  const rows = PALM.map((ring) => palmRow(ring, h, columns)),
    mids = PALM.map(([x]) => inHand(h, [x, 0, 0])),
    tip = inHand(h, [0.525, 0.02, 0]);
  rows.push(rows[0]!.map(() => tip));
  mids.push(inHand(h, [0.48, 0.02, 0]));
  buf.grid(
    part,
    rows,
    mids,
    (i) => i / columns,
    (j) => j / rows.length,
  );
}

/** The web of skin between thumb and index finger. */
export function addWeb(buf: DepthBuffer, part: number, h: HandFrame, thumb: readonly P3[]): void {
  const rows: P3[][] = [];
  for (const z of [0.02, -0.045]) {
    const row: P3[] = [];
    for (let i = 0; i <= 5; i++) {
      const t = i / 5,
        root = mix3(thumb[0]!, thumb[1]!, 0.55 + 0.25 * t),
        out = mix3(thumb[1]!, thumb[2]!, 0.12 + 0.1 * t),
        from = mix3(root, out, 0.75),
        to: P3 = [0.36 + 0.06 * t, 0.175, z],
        deep = 0.07 * Math.sin(t * Math.PI);
      row.push(inHand(h, add(mix3(from, to, t), [-deep, 0, z * 0.4])));
    }
    rows.push(row);
  }
  const base: P3[] = [];
  for (let i = 0; i <= 5; i++) base.push(inHand(h, mix3([0.16, 0.13, 0.01], [0.24, 0.16, 0.0], i / 5)));
  buf.grid(
    part,
    [base, rows[0]!],
    null,
    (i) => i / 5,
    (j) => j,
  );
  buf.grid(
    part,
    [rows[0]!, rows[1]!],
    null,
    (i) => i / 5,
    (j) => j,
  );
  buf.grid(
    part,
    [rows[1]!, base],
    null,
    (i) => i / 5,
    (j) => j,
  );
}
