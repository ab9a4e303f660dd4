import { cross, dot, mul, norm, sub, type P3 } from '../geometry/geometry';

/** Where a hand is: o the wrist, x towards the fingertips, y towards the thumb, z out of the palm; `len` in units. */
export interface HandFrame {
  o: P3;
  x: P3;
  y: P3;
  z: P3;
  len: number;
}

/** Middle of what a gripping hand holds, in shares of the hand's length. */
export const GRIP: P3 = [0.38, 0.02, 0.2];

/** Frame of a hand; `side` is 1 for the viewer's right hand of a figure that faces the viewer, -1 for the left. */
export function handFrame(wrist: P3, dir: P3, palm: P3, side: number, len: number): HandFrame {
  const x = norm(dir),
    z = norm(sub(palm, mul(x, dot(palm, x))));
  return { o: wrist, x, z, y: mul(norm(cross(x, z)), side), len };
}

/** A point of the hand's space (shares of its length) in the figure's. */
export function inHand({ o, x, y, z, len }: HandFrame, [a, b, c]: P3): P3 {
  return [
    o[0] + (x[0] * a + y[0] * b + z[0] * c) * len,
    o[1] + (x[1] * a + y[1] * b + z[1] * c) * len,
    o[2] + (x[2] * a + y[2] * b + z[2] * c) * len,
  ];
}
