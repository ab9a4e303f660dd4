import { add, lerp, mul, norm, smooth, type P3 } from '../geometry/geometry';
import { material } from '../pen/paint';
import { addHand } from './add-hand';
import type { FigureBuild } from './figure-build';
import { FootFrame } from './foot-frame';
import type { HandName } from './hand-shapes';
import { ringPoint } from './limb-ring';
import type { Side } from './pose';
import type { LimbKey } from './skeleton';

const SHELL = material('#b9c2cc', { bw: 0.1, bwShade: 0.42 });
const JOINT = material('#3a4048', { bw: 1, bwShade: 1 });

/** A rigid shell around a limb from q0 to q1, a little slimmer than flesh, with a rim at both ends. */
function shell(g: FigureBuild, name: string, key: LimbKey, [q0, q1]: readonly [number, number], slim: number): number {
  const part = g.part(name, g.mat(SHELL), { edge: true, thr: 0.06 }),
    tapered = (q: number): number => {
      const t = (q - q0) / (q1 - q0);
      return slim * (0.72 + 0.28 * smooth(0, 0.1, t) * smooth(1, 0.9, t));
    };
  g.tube(
    part,
    14,
    22,
    q0,
    q1,
    (q, a) => {
      const r = g.body.limb(key, q),
        k = tapered(q);
      return ringPoint({ ...r, f: r.f * k, b: r.b * k, o: r.o * k, i: r.i * k }, a);
    },
    (q) => g.body.limb(key, q).c,
  );
  return part;
}

/** A seam around a shell. */
function seam(g: FigureBuild, part: number, key: LimbKey, q: number, slim: number, w = 0.55): void {
  const r = g.body.limb(key, q),
    k = slim * 1.01,
    ring = { ...r, f: r.f * k, b: r.b * k, o: r.o * k, i: r.i * k };
  // in halves, so that each is inked as far as it shows
  for (const from of [-Math.PI, 0, -Math.PI / 2, Math.PI / 2]) {
    const line: P3[] = [];
    for (let i = 0; i <= 6; i++) line.push(ringPoint(ring, from + (i / 6) * (Math.PI / 2)));
    g.fold(part, line, w, 0.01, 0.01);
  }
}

/** A dark hinge across the bend, with a bright cap on its outer side. */
function hinge(g: FigureBuild, name: string, key: LimbKey, q: number, size: number): void {
  const r = g.body.limb(key, q),
    radius = Math.min(r.f, r.b) * size,
    y = norm([r.z[1] * r.x[2] - r.z[2] * r.x[1], r.z[2] * r.x[0] - r.z[0] * r.x[2], r.z[0] * r.x[1] - r.z[1] * r.x[0]]);
  g.ball(g.part(name, g.mat(JOINT), { edge: true }), r.c, mul(r.x, radius), mul(y, radius), mul(r.z, radius), 12);
  // the fork that holds it
  const above = g.body.limb(key, q - 0.14),
    below = g.body.limb(key, q + 0.14);
  g.rod(g.part(`${name} fork`, g.mat(JOINT), { edge: true }), [above.c, r.c, below.c], radius * 0.66);
  for (const side of [1, -1]) {
    const cap = g.part(`${name} cap`, g.mat(SHELL), { edge: true }),
      from = add(r.c, mul(r.x, side * radius * 0.62)),
      to = add(r.c, mul(r.x, side * radius * 1.08));
    g.rod(cap, [from, to], radius * 0.62, 16);
    g.fold(cap, [add(to, mul(r.z, -radius * 0.34)), add(to, mul(r.z, radius * 0.34))], 0.55, 0.05, 0.05);
  }
}

/** A bundle of rods between two shells. */
function pistons(g: FigureBuild, name: string, key: LimbKey, q0: number, q1: number): void {
  const a = g.body.limb(key, q0),
    b = g.body.limb(key, q1),
    r = Math.min(a.f, a.o) * 0.2;
  g.rod(g.part(name, g.mat(JOINT), { edge: true }), [a.c, b.c], r * 1.7);
  for (const angle of [0.9, 2.4, -0.9, -2.4]) {
    const at = (ring: typeof a): P3 =>
      ringPoint({ ...ring, f: ring.f * 0.55, b: ring.b * 0.55, o: ring.o * 0.55, i: ring.i * 0.55 }, angle);
    g.rod(g.part(`${name} rod`, g.mat(SHELL), { edge: true }), [at(a), at(b)], r * 0.55, 8);
  }
}

/** A mechanical arm from below the shoulder to the fingertips; `hand` is null without a hand (in a pocket). */
export function addMetalArm(g: FigureBuild, side: Side, hand: HandName | null): void {
  const key: LimbKey = `${side}A`,
    name = `${side}Metal`,
    upper = shell(g, name, key, [0.2, 0.88], 0.96);
  for (const q of [0.3, 0.72]) seam(g, upper, key, q, 0.96);
  hinge(g, `${name}Elbow`, key, 1, 1.08);
  const fore = shell(g, name, key, [1.11, 1.84], 0.98);
  for (const q of [1.24, 1.7]) seam(g, fore, key, q, 0.98);
  pistons(g, `${name}Wrist`, key, 1.8, 2.06);
  const frame = g.hands[side];
  if (!frame || hand === null) return;
  const from = g.buf.parts.length;
  addHand(g, frame, hand, side, { material: g.mat(SHELL), thick: 1.02, hasMarks: false });
  for (let i = from; i < g.buf.parts.length; i++) g.buf.parts[i]!.thr = 0.03 * frame.len;
}

/** A mechanical leg from the middle of the thigh; its foot only where no shoe covers it. */
export function addMetalLeg(g: FigureBuild, side: Side, hasFoot: boolean): void {
  const key: LimbKey = `${side}L`,
    name = `${side}Metal`,
    thigh = shell(g, name, key, [0.32, 0.9], 0.95);
  for (const q of [0.4, 0.76]) seam(g, thigh, key, q, 0.95);
  hinge(g, `${name}Knee`, key, 1, 1);
  const shin = shell(g, name, key, [1.08, 1.8], 0.96);
  for (const q of [1.2, 1.66]) seam(g, shin, key, q, 0.96);
  pistons(g, `${name}Ankle`, key, 1.76, 2.02);
  if (hasFoot) addMetalFoot(g, side);
}

/** Rings of a mechanical foot: place, half width, height. */
const FOOT: readonly (readonly [number, number, number])[] = [
  [-0.24, 0.07, 0.16],
  [-0.22, 0.12, 0.26],
  [-0.1, 0.14, 0.36],
  [0.06, 0.14, 0.38],
  [0.2, 0.15, 0.3],
  [0.4, 0.17, 0.2],
  [0.47, 0.17, 0.17],
];
const TOE: readonly (readonly [number, number, number])[] = [
  [0.49, 0.165, 0.16],
  [0.62, 0.155, 0.13],
  [0.7, 0.12, 0.1],
  [0.73, 0.07, 0.06],
];

function addMetalFoot(g: FigureBuild, side: Side): void {
  const foot = new FootFrame(g.body, side);
  for (const rings of [FOOT, TOE]) {
    const rows: P3[][] = [],
      mids: P3[] = [],
      ring = (x: number, wide: number, high: number): void => {
        const row: P3[] = [];
        for (let i = 0; i <= 20; i++) {
          const a = (i / 20) * Math.PI * 2,
            s = Math.sin(a),
            c = Math.cos(a),
            flat = c < 0 ? 0.4 : 0.75;
          row.push(
            foot.at(
              x,
              wide * Math.sign(s) * Math.pow(Math.abs(s), flat),
              lerp(0.06, c > 0 ? high : 0, Math.pow(Math.abs(c), flat)),
            ),
          );
        }
        rows.push(row);
        mids.push(foot.at(x, 0, 0.06));
      };
    const [first, last] = [rings[0]!, rings[rings.length - 1]!];
    ring(first[0], 0.01, 0.061);
    for (const [x, wide, high] of rings) ring(x, wide, high);
    ring(last[0] + 0.005, 0.01, 0.061);
    mids[0] = foot.at(first[0] + 0.05, 0, 0.06);
    mids[mids.length - 1] = foot.at(last[0] - 0.05, 0, 0.06);
    g.buf.grid(
      g.part(`${side}MetalFoot`, g.mat(SHELL), { edge: true, thr: 0.06 }),
      rows,
      mids,
      (i) => i / 20,
      (j) => j / rows.length,
    );
  }
}
