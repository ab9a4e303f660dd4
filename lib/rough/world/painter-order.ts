import type { P3 } from '../geometry/geometry';

/** Something to paint: its box in metres, its plan when it is turned, its box in the picture. */
export interface Item {
  readonly lo: P3;
  readonly hi: P3;
  /** Mean depth, metres. */
  readonly z: number;
  /** Left, top, right, bottom, px. */
  readonly box: readonly [number, number, number, number];
  readonly draw: () => void;
  /** Order of building. */
  readonly key: number;
  /** The thing that it is a part of. */
  readonly group: number;
  /** Corners x,z of the plan of a turned box, and its two directions. */
  readonly plan?: Plan;
}
export interface Plan {
  /** x0 z0 x1 z1 x2 z2 x3 z3. */
  readonly corners: Float64Array;
  readonly ux: number;
  readonly uz: number;
}
const EPS = 1e-4;

/** Which of two boxes lies in front, seen from the eye, by a plane between them on an axis: 1 first, -1 second, 0 undecided. */
function byAxes(A: Item, B: Item, eye: P3): number {
  for (let k = 0; k < 3; k++) {
    if (A.hi[k]! <= B.lo[k]! + EPS) {
      if (eye[k]! <= A.hi[k]! + EPS) return 1;
      if (eye[k]! >= B.lo[k]! - EPS) return -1;
    } else if (B.hi[k]! <= A.lo[k]! + EPS) {
      if (eye[k]! <= B.hi[k]! + EPS) return -1;
      if (eye[k]! >= A.lo[k]! - EPS) return 1;
    }
  }
  return 0;
}
/** Least and greatest reach of an item's plan along a direction. */
function reach(item: Item, ux: number, uz: number, out: [number, number]): void {
  let lo = Infinity,
    hi = -Infinity;
  const c = item.plan?.corners;
  for (let i = 0; i < 4; i++) {
    const x = c ? c[2 * i]! : i & 1 ? item.hi[0] : item.lo[0],
      z = c ? c[2 * i + 1]! : i & 2 ? item.hi[2] : item.lo[2],
      t = x * ux + z * uz;
    if (t < lo) lo = t;
    if (t > hi) hi = t;
  }
  out[0] = lo;
  out[1] = hi;
}
const RA: [number, number] = [0, 0];
const RB: [number, number] = [0, 0];
/** The same by planes along the sides of turned boxes: long turned things overlap rightly. */
function byPlans(A: Item, B: Item, eye: P3): number {
  for (const one of [A, B]) {
    if (!one.plan) continue;
    for (let k = 0; k < 2; k++) {
      const ux = k ? -one.plan.uz : one.plan.ux,
        uz = k ? one.plan.ux : one.plan.uz,
        e = eye[0] * ux + eye[2] * uz;
      reach(A, ux, uz, RA);
      reach(B, ux, uz, RB);
      if (RA[1] <= RB[0] + EPS) {
        if (e <= RA[1] + EPS) return 1;
        if (e >= RB[0] - EPS) return -1;
      } else if (RB[1] <= RA[0] + EPS) {
        if (e <= RB[1] + EPS) return -1;
        if (e >= RA[0] - EPS) return 1;
      }
    }
  }
  return 0;
}
/** Draws items far to near by separating planes; only pairs that overlap in the picture are compared (WORLD.md 1.2). */
export function paintInOrder(items: Item[], eye: P3): void {
  const n = items.length,
    before: number[][] = [];
  items.sort((a, b) => b.z - a.z || a.key - b.key);
  for (let i = 0; i < n; i++) before.push([]);
  for (let i = 0; i < n; i++) {
    const A = items[i]!,
      a = A.box;
    for (let j = i + 1; j < n; j++) {
      const B = items[j]!,
        b = B.box;
      if (a[2] < b[0] || b[2] < a[0] || a[3] < b[1] || b[3] < a[1]) continue;
      const front = byAxes(A, B, eye) || (A.plan || B.plan ? byPlans(A, B, eye) : 0);
      if (front === 1) before[i]!.push(j);
      else if (front === -1) before[j]!.push(i);
      else if (A.z - B.z < 0.4 && A.key > B.key) before[i]!.push(j); // undecided and near: order of building
    }
  }
  const done = new Uint8Array(n);
  const visit = (i: number): void => {
    if (done[i]) return;
    done[i] = 1;
    for (const j of before[i]!) visit(j);
    items[i]!.draw();
  };
  for (let i = 0; i < n; i++) visit(i);
}
