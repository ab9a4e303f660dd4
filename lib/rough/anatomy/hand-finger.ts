import { add, cross, dot, lerp, mul, norm, spline3, sub, type P3 } from '../geometry/geometry';
import type { DepthBuffer } from './depth-buffer';
import { inHand, type HandFrame } from './hand-frame';
import type { FingerBend } from './hand-shapes';

/** Knuckles of the index to the little finger, lengths of their bones and radii, in shares of the hand's length. BODY.md 5. */
export const KNUCKLES: readonly P3[] = [
  [0.485, 0.152, 0],
  [0.515, 0.05, -0.01],
  [0.495, -0.052, -0.005],
  [0.445, -0.146, 0.01],
];
const BONES: readonly P3[] = [
  [0.215, 0.135, 0.105],
  [0.235, 0.15, 0.11],
  [0.215, 0.14, 0.105],
  [0.165, 0.105, 0.09],
];
export const FINGER_RADII = [0.061, 0.063, 0.06, 0.052] as const;

/** Joints of a bent finger: a point in the palm, knuckle, two joints, and the middle of the tip; and the bones' directions. */
export interface FingerBones {
  points: readonly [P3, P3, P3, P3, P3];
  directions: readonly [P3, P3, P3];
  radius: number;
}

/** Where the joints of finger 0 (index) to 3 (little) are, in the hand's space. */
export function fingerBones(index: number, [knuckle, middle, end, spread]: FingerBend): FingerBones {
  const aside = (spread * Math.PI) / 180,
    [first, second, third] = BONES[index]!,
    base = KNUCKLES[index]!,
    radius = FINGER_RADII[index]!,
    at = (degrees: number): P3 => {
      const bend = (degrees * Math.PI) / 180,
        along = Math.cos(bend);
      return [along * Math.cos(aside), along * Math.sin(aside), Math.sin(bend)];
    },
    d0 = at(knuckle),
    d1 = at(knuckle + middle),
    d2 = at(knuckle + middle + end),
    joint = add(base, mul(d0, first)),
    last = add(joint, mul(d1, second));
  return {
    points: [add(base, [-0.12, 0, -0.014]), base, joint, last, add(last, mul(d2, third - radius * 0.75))],
    directions: [d0, d1, d2],
    radius,
  };
}

/** Thickness along a finger or thumb: by the share of its length, swollen at joints, in shares of the hand's length. */
export type Thickness = (share: number, fromJoint: number) => number;

/** How many sides a finger has, and how many pieces between two joints. */
export interface FingerFineness {
  readonly sides: number;
  readonly pieces: number;
}

/** Writes rings of a finger as rows of points in the model's space. */
class FingerRings {
  readonly rows: P3[][] = [];
  readonly mids: P3[] = [];
  private ref: P3 = [0, 0, 1];
  constructor(
    private readonly h: HandFrame,
    private readonly sides: number,
  ) {}

  /** A ring of radius r about c, across the direction d. */
  add(c: P3, d: P3, r: number): void {
    const { h, sides } = this;
    if (Math.abs(dot(d, this.ref)) > 0.95) this.ref = Math.abs(d[0]) < 0.7 ? [1, 0, 0] : [0, 1, 0];
    const across = norm(cross(d, this.ref)),
      up = (this.ref = cross(across, d)),
      row: P3[] = [],
      q: P3 = [0, 0, 0];
    for (let i = 0; i <= sides; i++) {
      const a = (i / sides) * Math.PI * 2,
        cs = Math.cos(a) * r,
        sn = Math.sin(a) * r * 0.94;
      q[0] = c[0] + (across[0] * cs + up[0] * sn);
      q[1] = c[1] + (across[1] * cs + up[1] * sn);
      q[2] = c[2] + (across[2] * cs + up[2] * sn);
      row.push(inHand(h, q));
    }
    this.rows.push(row);
    this.mids.push(inHand(h, c));
  }
}

/** A round finger through its joints, in the hand's space, with a rounded tip. */
export function addFinger(
  buf: DepthBuffer,
  part: number,
  h: HandFrame,
  joints: readonly P3[],
  thickness: Thickness,
  { sides, pieces }: FingerFineness,
): void {
  const line = spline3(joints, pieces),
    n = line.length,
    rings = new FingerRings(h, sides),
    tip = sides > 8 ? TIP : BLUNT_TIP;
  for (let j = 0; j < n; j++) {
    const d = norm(sub(line[Math.min(n - 1, j + 1)]!, line[Math.max(0, j - 1)]!)),
      share = j / (n - 1),
      segment = share * (joints.length - 1),
      nearest = Math.round(segment),
      isJoint = nearest > 0 && nearest < joints.length - 1,
      r = thickness(share, isJoint ? Math.abs(segment - nearest) : 1);
    rings.add(line[j]!, d, r);
    if (j < n - 1) continue;
    for (const [out, shrink] of tip) rings.add(add(line[j]!, mul(d, r * out)), d, r * shrink);
  }
  const { rows, mids } = rings;
  buf.grid(
    part,
    rows,
    mids,
    (i) => i / sides,
    (j) => j / rows.length,
  );
}
/** How far rings of the tip lie out and how wide they are, in shares of the radius. */
const TIP = [
  [0.4, 0.93],
  [0.74, 0.69],
  [0.94, 0.36],
  [1, 0.03],
] as const;
/** The same of fingers that are a few pixels wide. */
const BLUNT_TIP = [
  [0.7, 0.74],
  [1, 0.03],
] as const;

/** A finger tapers to .8 and swells a little at its joints. */
export const fingerThickness =
  (radius: number, thick: number): Thickness =>
  (share, fromJoint) => {
    const q = fromJoint / 0.22;
    return (radius * lerp(1.07, 0.8, share) + 0.005 * Math.exp(-q * q)) * thick;
  };

/** A thumb: hidden in its ball at the root, broad at the last joint. */
export const thumbThickness =
  (thick: number): Thickness =>
  (share, fromJoint) => {
    const q = fromJoint / 0.25;
    return (
      (lerp(lerp(0.056, 0.084, Math.min(1, share * 2.6)), 0.054, share * share) + 0.005 * Math.exp(-q * q)) * thick
    );
  };
