/** Animals and other beings. Bodies are 3D tubes (union outline: ink first, fill on top); heads are ellipsoids with features laid on them. */
import {
  clamp,
  lerp,
  rad,
  rng,
  rotation,
  smooth,
  spline2,
  spline3,
  turn,
  type Mat,
  type P2,
  type P3,
} from '../geometry/geometry';
import { pathOf, stroke } from '../pen/stroke';
import { eulerOf, Figure, POSES, type Camera, type Outfit, type Placed, type Pose } from './first-body';
import { penOf, type HeadSpec } from '../head/face';
import { INK, material, mixHex, Paint, type Material } from '../pen/paint';
import { GLOW, L, Model, type Look } from '../world/kit';
import { drawProp } from '../things/props';
import { bumps } from '../world/brush';

const TAU = Math.PI * 2;
export type Kind = 'cat' | 'dog' | 'shiba' | 'fox' | 'rabbit' | 'horse' | 'dragon' | 'skull';
export type Mood = 'neutral' | 'happy' | 'angry' | 'sad' | 'surprised' | 'sleep';
export interface Coat {
  base: Material;
  belly?: Material;
  pattern?: 'tabby' | 'patch' | 'tuxedo' | 'fox' | 'none';
  dark?: Material;
  eye?: string;
}
export const COATS: Record<string, Coat> = {
  tabby: {
    base: material('#e8d5b5', { bw: 0, bwShade: 0.18 }),
    belly: material('#fbf4e6', { bw: 0, bwShade: 0.14 }),
    pattern: 'tabby',
    dark: material('#8a6a4a', { bw: 0.62 }),
    eye: '#7fa860',
  },
  black: { base: material('#2b2a33', { bw: 1, bwShade: 1 }), pattern: 'none', eye: '#e8c24a' },
  white: { base: material('#f6f3ee', { bw: 0, bwShade: 0.16 }), pattern: 'none', eye: '#6f9ccf' },
  calico: {
    base: material('#fbf6ec', { bw: 0, bwShade: 0.15 }),
    pattern: 'patch',
    dark: material('#c9783a', { bw: 0.4 }),
    eye: '#7fa860',
  },
  tuxedo: {
    base: material('#34333d', { bw: 1, bwShade: 1 }),
    belly: material('#fbf8f2', { bw: 0, bwShade: 0.15 }),
    pattern: 'tuxedo',
    eye: '#9fc25a',
  },
  shiba: {
    base: material('#dba46a', { bw: 0.2, bwShade: 0.38 }),
    belly: material('#fbf3e4', { bw: 0, bwShade: 0.14 }),
    pattern: 'fox',
    eye: '#4a2f20',
  },
  brown: {
    base: material('#a8743f', { bw: 0.22, bwShade: 0.4 }),
    belly: material('#e8cda4', { bw: 0, bwShade: 0.16 }),
    dark: material('#6a4426', { bw: 0.6, bwShade: 0.7 }),
    pattern: 'fox',
    eye: '#4a2f20',
  },
  fox: {
    base: material('#e0803a', { bw: 0.28, bwShade: 0.45 }),
    belly: material('#fdf6ea', { bw: 0, bwShade: 0.14 }),
    pattern: 'fox',
    dark: material('#3a2a24', { bw: 1 }),
    eye: '#b5832a',
  },
  horse: {
    base: material('#9a6a42', { bw: 0.34, bwShade: 0.52 }),
    dark: material('#2f2522', { bw: 1 }),
    eye: '#2a1c14',
  },
  rabbit: { base: material('#efe6da', { bw: 0, bwShade: 0.16 }), eye: '#7a3a3a' },
  dragon: {
    base: material('#5f9a7a', { bw: 0.3, bwShade: 0.5 }),
    belly: material('#e8dcae', { bw: 0, bwShade: 0.18 }),
    eye: '#e8b42a',
    dark: material('#38614d', { bw: 0.62 }),
  },
};
const rot2 = (q: P2, a: number): P2 => [
  q[0] * Math.cos(a) - q[1] * Math.sin(a),
  q[0] * Math.sin(a) + q[1] * Math.cos(a),
];
void rot2;

// ---------- heads
interface Skull {
  rx: number;
  ry: number;
  rz: number;
  mz: P3;
  mr: P3;
  eye: [number, number, number, number];
  ear: P3[];
  inner: P3[];
  tufts: P3[][];
  slit?: boolean;
  nose: [number, number, P3];
  whisk?: boolean;
}
const SKULLS: Record<string, Skull> = {
  cat: {
    rx: 0.95,
    ry: 0.8,
    rz: 0.82,
    mz: [0, 0.3, 0.58],
    mr: [0.38, 0.26, 0.34],
    eye: [0.42, 0.02, 0.21, 0.235],
    ear: [
      [0.2, -0.66, 0.2],
      [0.42, -1.0, 0.12],
      [0.8, -1.28, 0.02],
      [0.92, -0.8, -0.02],
      [0.9, -0.28, 0.0],
    ],
    inner: [
      [0.38, -0.74, 0.26],
      [0.74, -1.1, 0.12],
      [0.8, -0.46, 0.14],
    ],
    tufts: [
      [
        [0.84, 0.12, 0.1],
        [1.2, 0.34, 0],
        [0.82, 0.36, 0.1],
      ],
      [
        [0.84, 0.32, 0.1],
        [1.06, 0.58, 0.02],
        [0.66, 0.52, 0.15],
      ],
    ],
    slit: true,
    nose: [0.085, 0.06, [0, 0.2, 0.93]],
    whisk: true,
  },
  shiba: {
    rx: 0.88,
    ry: 0.8,
    rz: 0.8,
    mz: [0, 0.34, 0.8],
    mr: [0.34, 0.28, 0.46],
    eye: [0.36, -0.02, 0.14, 0.15],
    ear: [
      [0.26, -0.66, 0.2],
      [0.52, -1.02, 0.16],
      [0.72, -1.16, 0.12],
      [0.84, -0.76, 0.04],
      [0.84, -0.32, 0.02],
    ],
    inner: [
      [0.42, -0.7, 0.28],
      [0.68, -1.0, 0.2],
      [0.74, -0.46, 0.18],
    ],
    tufts: [
      [
        [0.78, 0.16, 0.1],
        [1.06, 0.42, 0],
        [0.68, 0.46, 0.15],
      ],
      [
        [0.72, 0.36, 0.1],
        [0.9, 0.62, 0.05],
        [0.52, 0.58, 0.2],
      ],
    ],
    nose: [0.14, 0.1, [0, 0.18, 1.24]],
  },
  dog: {
    rx: 0.82,
    ry: 0.8,
    rz: 0.8,
    mz: [0, 0.36, 0.82],
    mr: [0.38, 0.32, 0.5],
    eye: [0.35, -0.04, 0.15, 0.17],
    ear: [
      [0.36, -0.68, 0.1],
      [0.86, -0.62, 0.02],
      [1.06, -0.1, 0.06],
      [1.02, 0.44, 0.12],
      [0.8, 0.5, 0.14],
      [0.72, -0.02, 0.2],
    ],
    inner: [],
    tufts: [],
    nose: [0.16, 0.11, [0, 0.16, 1.3]],
  },
  fox: {
    rx: 0.84,
    ry: 0.74,
    rz: 0.76,
    mz: [0, 0.36, 0.86],
    mr: [0.24, 0.2, 0.56],
    eye: [0.36, -0.02, 0.16, 0.14],
    ear: [
      [0.2, -0.6, 0.2],
      [0.46, -1.12, 0.12],
      [0.7, -1.4, 0.06],
      [0.86, -0.86, 0.0],
      [0.84, -0.24, 0.02],
    ],
    inner: [
      [0.36, -0.7, 0.26],
      [0.66, -1.2, 0.14],
      [0.74, -0.4, 0.18],
    ],
    tufts: [
      [
        [0.74, 0.06, 0.1],
        [1.24, 0.3, -0.1],
        [0.72, 0.34, 0.1],
      ],
      [
        [0.7, 0.26, 0.1],
        [1.04, 0.6, -0.05],
        [0.5, 0.5, 0.2],
      ],
    ],
    slit: true,
    nose: [0.095, 0.07, [0, 0.24, 1.4]],
  },
  rabbit: {
    rx: 0.74,
    ry: 0.76,
    rz: 0.78,
    mz: [0, 0.32, 0.52],
    mr: [0.4, 0.28, 0.34],
    eye: [0.44, -0.04, 0.15, 0.19],
    ear: [
      [0.12, -0.68, 0.05],
      [0.14, -1.4, 0],
      [0.34, -2.02, -0.05],
      [0.56, -1.9, -0.05],
      [0.62, -1.2, 0],
      [0.46, -0.6, 0.05],
    ],
    inner: [
      [0.24, -0.9, 0.1],
      [0.3, -1.6, 0.04],
      [0.46, -1.76, 0.02],
      [0.5, -1.2, 0.05],
      [0.38, -0.8, 0.1],
    ],
    tufts: [],
    nose: [0.07, 0.05, [0, 0.22, 0.86]],
    whisk: true,
  },
  skull: {
    rx: 0.86,
    ry: 0.9,
    rz: 0.9,
    mz: [0, 0.72, 0.46],
    mr: [0.5, 0.36, 0.36],
    eye: [0.36, 0.08, 0.24, 0.24],
    ear: [],
    inner: [],
    tufts: [],
    nose: [0.09, 0.13, [0, 0.4, 0.86]],
  },
};
export interface HeadPose {
  yaw: number;
  pitch?: number;
  roll?: number;
  mood?: Mood;
  carry?: (at: P2, s: number, M: Mat) => void;
}
/** Draws an animal head with its middle at x,y and skull half width s. yaw > 0 looks to the viewer's right. */
export function drawBeastHead(
  p: Paint,
  kind: keyof typeof SKULLS,
  coat: Coat,
  x: number,
  y: number,
  s: number,
  h: HeadPose,
): void {
  const q = SKULLS[kind]!,
    M = rotation(h.yaw, h.pitch ?? 0, h.roll ?? 0),
    pw = penOf(s) * 1.05,
    mood = h.mood ?? 'neutral',
    base = coat.base,
    belly = coat.belly ?? base,
    black = base.bw >= 0.93,
    line = black ? '#ffffff' : INK;
  const at = (v: P3): P2 => {
      const t = turn(M, v);
      return [x + t[0] * s, y + t[1] * s];
    },
    dep = (v: P3): number => turn(M, v)[2];
  const skin = (u: number, v: number): P3 => [
      u,
      v,
      q.rz * Math.sqrt(Math.max(0, 1 - (u / q.rx) ** 2 - (v / q.ry) ** 2)),
    ],
    muz = (u: number, v: number): P3 => [
      q.mz[0] + u,
      q.mz[1] + v,
      q.mz[2] + q.mr[2] * Math.sqrt(Math.max(0, 1 - (u / q.mr[0]) ** 2 - (v / q.mr[1]) ** 2)),
    ];
  const ell = (c: P3, r: P3): P2[] => {
    const A = [0, 1].map((i) => Math.hypot(M[i]![0]! * r[0], M[i]![1]! * r[1], M[i]![2]! * r[2])),
      cxy = M[0]![0]! * M[1]![0]! * r[0] ** 2 + M[0]![1]! * M[1]![1]! * r[1] ** 2 + M[0]![2]! * M[1]![2]! * r[2] ** 2,
      o = at(c);
    const k = clamp(cxy / (A[0]! * A[1]!), -1, 1),
      ph = Math.asin(k);
    return Array.from({ length: 40 }, (_, i) => {
      const t = (i / 40) * TAU;
      return [o[0] + A[0]! * s * Math.cos(t), o[1] + A[1]! * s * Math.sin(t + ph)] as P2;
    });
  };
  const skull = ell([0, 0, 0], [q.rx, q.ry, q.rz]),
    muzzle = ell(q.mz, q.mr),
    back = mood === 'angry' || mood === 'sad' ? 0.3 : 0;
  const mir = (v: P3, sd: number): P3 => [
    v[0] * sd,
    v[1] + back * Math.max(0, -v[1] - 0.6) * 1.2,
    v[2] - back * Math.max(0, -v[1] - 0.5),
  ];
  const ear = (sd: number): void => {
    if (!q.ear.length) return;
    const soft = kind === 'rabbit' || kind === 'dog',
      raw = q.ear.map((v) => at(mir(v, sd))),
      pts = soft ? spline2(raw, 5) : [...spline2(raw.slice(0, 3), 4), ...spline2(raw.slice(2), 4).slice(1)],
      m = kind === 'dog' && coat.dark ? coat.dark : base;
    const d = pathOf(pts);
    p.flat(d, m);
    if (q.inner.length && dep(mir(q.ear[2]!, sd)) > -0.75) {
      const inn = pathOf(
        soft
          ? spline2(
              q.inner.map((v) => at(mir(v, sd))),
              4,
              true,
            )
          : q.inner.map((v) => at(mir(v, sd))),
      );
      p.fill(inn, '#eab3a8', black ? 0.5 : 0.22);
      if (kind !== 'rabbit' && s > 30) {
        const a = at(mir(q.inner[0]!, sd)),
          b = at(mir(q.inner[1]!, sd)),
          c = at(mir(q.inner[2]!, sd));
        for (const t of [0.3, 0.55])
          p.ink(
            [
              [lerp(a[0], c[0], t), lerp(a[1], c[1], t)],
              [lerp(lerp(a[0], c[0], t), b[0], 0.5), lerp(lerp(a[1], c[1], t), b[1], 0.5)],
            ],
            { w: pw * 0.8, a: 0, b: 0.9 },
            '#fff',
            '#fff',
          );
      }
    }
    p.ink(pts, { w: pw, a: 0.05, b: 0.05, under: 0.1 }, INK, INK);
  };
  const earZ = (sd: number): number => dep(mir([0.6, -0.8, -0.1], sd));
  const order = [-1, 1].sort((a, b) => earZ(a) - earZ(b));
  const floppy = kind === 'dog';
  if (!floppy) order.forEach(ear);
  else ear(order[0]!);
  const tufts = [-1, 1].flatMap((sd) =>
    q.tufts.map((t) => ({ z: dep([t[0]![0] * sd, 0, t[0]![2]]), pts: t.map((v) => at([v[0] * sd, v[1], v[2]])) })),
  );
  // union: ink, then fill
  const g = pw * 1.1,
    grow = (pts: P2[]): P2[] => {
      const c: P2 = [pts.reduce((a, v) => a + v[0], 0) / pts.length, pts.reduce((a, v) => a + v[1], 0) / pts.length];
      return pts.map(([u, v]) => {
        const d = Math.hypot(u - c[0], v - c[1]) || 1;
        return [u + ((u - c[0]) / d) * g * 0.5 + 0.15 * g, v + ((v - c[1]) / d) * g * 0.5 + 0.3 * g] as P2;
      });
    };
  const union: P2[][] = [skull, muzzle, ...tufts.map((t) => t.pts)];
  p.fill(union.map((u) => pathOf(grow(u))).join(''), INK, 1);
  const all = union.map((u) => pathOf(u)).join('');
  p.fill(all, base.base, base.bw);
  p.within(all, () => {
    if (kind !== 'skull') {
      // markings
      if (coat.pattern === 'fox' || coat.pattern === 'tuxedo') {
        const low: P3[] = [
            skin(-0.84 * q.rx, 0.22),
            skin(-0.5, 0.12),
            skin(-0.2, 0.14),
            [0, 0.12, q.mz[2] + q.mr[2]],
            skin(0.2, 0.14),
            skin(0.5, 0.12),
            skin(0.84 * q.rx, 0.22),
          ],
          w2: P2[] = [...spline2(low.map(at), 5), at([1.3, 1.2, 0]), at([0, 1.5, 0.6]), at([-1.3, 1.2, 0])];
        p.fill(pathOf(w2), belly.base, belly.bw);
        p.fill(pathOf(muzzle.filter((v) => v[1] > at(q.mz)[1] - s * 0.06)), belly.base, belly.bw);
        if (coat.pattern === 'fox')
          for (const sd of [-1, 1]) {
            const e = skin(sd * (q.eye[0] - 0.02), q.eye[1] - 0.26);
            if (dep(e) > 0.2)
              p.fill(
                pathOf(
                  spline2(
                    Array.from({ length: 8 }, (_, i) =>
                      at(skin(e[0] + 0.1 * Math.cos(i * 0.785), e[1] + 0.07 * Math.sin(i * 0.785))),
                    ),
                    3,
                    true,
                  ),
                ),
                belly.base,
                belly.bw,
              );
          }
      }
      if (coat.pattern === 'tabby' && coat.dark) {
        const st = (pts: P3[], w2: number): void =>
          p.ink(spline2(pts.map(at), 5), { w: s * w2, a: 0.2, b: 0.7 }, coat.dark!.base, p.tone(coat.dark!.bw));
        for (const u of [-0.22, 0, 0.22])
          if (dep(skin(u, -0.5)) > -0.1) st([skin(u * 0.8, -0.72), skin(u, -0.52), skin(u * 0.9, -0.3)], 0.11);
        for (const sd of [-1, 1])
          for (const v of [0.06, 0.24])
            if (dep(skin(sd * 0.8, v)) > -0.2)
              st([skin(sd * 0.92, v - 0.06), skin(sd * 0.8, v), skin(sd * 0.66, v + 0.02)], 0.09);
      }
      if (coat.pattern === 'patch' && coat.dark) {
        p.fill(
          pathOf(
            spline2(
              [skin(0.1, -0.76), skin(0.2, -0.3), skin(0.5, -0.16), skin(0.86, -0.1), skin(0.8, -0.5)].map(at),
              5,
              true,
            ),
          ),
          coat.dark.base,
          coat.dark.bw,
        );
        p.fill(
          pathOf(spline2([skin(-0.3, -0.74), skin(-0.34, -0.4), skin(-0.7, -0.3), skin(-0.84, -0.4)].map(at), 5, true)),
          '#3a3540',
          1,
        );
      }
    }
    if (!black) {
      const r = at([0, 0, 0]);
      p.shade(
        pathOf([
          ...spline2(
            [
              [r[0] + s * 1.4, r[1] - s * 0.5],
              [r[0] + s * 0.72, r[1] + s * 0.1],
              [r[0] + s * 0.2, r[1] + s * 0.66],
              [r[0] - s * 0.7, r[1] + s * 0.86],
            ],
            5,
          ),
          [r[0] - s * 0.6, r[1] + s * 2],
          [r[0] + s * 2, r[1] + s * 2],
        ]),
        base,
      );
    }
  });
  if (kind === 'skull') {
    skullFace(p, q, at, skin, dep, s, pw);
    return;
  }
  if (floppy) ear(order[1]!);
  // far side of the muzzle against the face
  const yaw = h.yaw;
  if (Math.abs(yaw) > 18 && Math.abs(yaw) < 80) {
    const sd = yaw > 0 ? 1 : -1,
      arc = muzzle.filter((v) => v[1] < at(q.mz)[1] + s * 0.05 && (v[0] - at(q.mz)[0]) * sd > s * 0.06);
    if (arc.length > 3) {
      arc.sort((a, b) => a[1] - b[1]);
      p.ink(arc.slice(0, 7), { w: pw * 0.7, a: 0.4, b: 0.3 }, INK, line);
    }
  }
  // eyes
  for (const sd of [-1, 1]) {
    const [ex, ey, a, b] = q.eye,
      mid = skin(sd * ex, ey);
    if (dep(mid) < 0.12) continue;
    const E = (u: number, v: number): P2 => at(skin(sd * (ex + u * a), ey + v * b)),
      foc = smooth(0.05, 0.5, dep(mid));
    void foc;
    if (mood === 'happy' || mood === 'sleep') {
      const c = mood === 'happy' ? 1 : -0.6;
      p.ink(
        spline2([E(-1, 0.35 * c), E(-0.5, -0.45 * c), E(0.1, -0.6 * c), E(0.6, -0.35 * c), E(1.05, 0.4 * c)], 5),
        { w: pw * 1.9, a: 0.2, b: 0.3 },
        INK,
        line,
      );
      continue;
    }
    const up = mood === 'angry' ? 0.5 : mood === 'sad' ? 0.86 : mood === 'surprised' ? 1.2 : 1,
      inn = mood === 'angry' ? 0.1 : mood === 'sad' ? -0.5 : 0;
    const lid = q.slit
        ? [
            E(-1, 0.42),
            E(-0.55, -0.55 * up + inn),
            E(0.1, -0.98 * up + inn * 0.3),
            E(0.7, -0.7 * up - inn * 0.5),
            E(1.06, -0.12 - inn * 0.3),
          ]
        : [
            E(-0.95, 0.1 + inn * 0.4),
            E(-0.6, -0.74 * up + inn * 0.5),
            E(0, -1 * up),
            E(0.6, -0.74 * up - inn * 0.2),
            E(0.95, 0.05),
          ],
      low = [E(0.7, 0.62), E(0.05, 0.96), E(-0.6, 0.8)],
      shape = spline2([...lid, ...low], 5, true),
      d = pathOf(shape),
      eyeC = coat.eye ?? '#5a8a4a';
    p.fill(d, q.slit ? mixHex(eyeC, '#ffffff', 0.25) : '#ffffff', q.slit ? 0 : 0);
    p.within(d, () => {
      const cu = sd * 0.06 * Math.sign(yaw || 1) * -0;
      const ir = mood === 'surprised' ? 0.55 : 1;
      if (!q.slit)
        p.fill(
          pathOf(
            Array.from({ length: 18 }, (_, i) =>
              E(cu + 0.86 * ir * Math.cos(i * 0.349), 0.06 + 0.92 * ir * Math.sin(i * 0.349)),
            ),
          ),
          mixHex(eyeC, INK, 0.35),
          1,
        );
      else {
        p.fill(pathOf([...lid, E(1, -0.1), E(-1, -0.1)]), mixHex(eyeC, INK, 0.25), 0.35);
        p.fill(
          pathOf(
            Array.from({ length: 16 }, (_, i) =>
              E(
                (mood === 'surprised' ? 0.26 : 0.42) * Math.cos(i * 0.393),
                0.02 + 0.86 * (mood === 'surprised' ? 0.5 : 1) * Math.sin(i * 0.393),
              ),
            ),
          ),
          INK,
          1,
        );
      }
      const hl = E(-0.3 * 1, -0.34);
      const o: P2 = [hl[0], hl[1]];
      p.fill(
        pathOf(
          Array.from(
            { length: 12 },
            (_, i) => [o[0] + s * a * 0.26 * Math.cos(i * 0.524), o[1] + s * a * 0.28 * Math.sin(i * 0.524)] as P2,
          ),
        ),
        '#ffffff',
        0,
      );
      if (mood === 'sad')
        p.fill(pathOf(spline2([E(-0.6, 0.6), E(0, 0.5), E(0.6, 0.55), E(0, 0.9)], 4, true)), '#ffffff', 0);
    });
    p.ink(spline2(lid, 6), { w: pw * 1.8, a: 0.15, b: 0.3, over: q.slit ? s * 0.03 : 0 }, INK, line);
    p.ink(spline2(low, 5), { w: pw * 0.7, a: 0.3, b: 0.3 }, INK, line);
    if (black) p.ink(spline2(lid, 6), { w: pw * 0.6 }, '#5a5866', '#ffffff');
    if (mood === 'angry' || mood === 'sad') {
      const k = mood === 'angry' ? 1 : -1;
      p.ink([E(-0.9, -1.15 + 0.4 * k), E(0.7, -1.35 - 0.35 * k)], { w: pw * 1.3, a: 0.2, b: 0.5 }, INK, line);
    }
  }
  // nose and mouth
  const [nw, nh, nc] = q.nose,
    nd = dep(nc);
  if (nd > -0.3) {
    const N = (u: number, v: number): P2 => at([nc[0] + u * nw, nc[1] + v * nh, nc[2] - 0.05 * Math.abs(u)]);
    const pts = spline2([N(-1, -0.7), N(0, -1), N(1, -0.7), N(0.5, 0.5), N(0, 0.9), N(-0.5, 0.5)], 4, true);
    p.fill(
      pathOf(pts),
      kind === 'cat' || kind === 'rabbit' ? '#d98a8a' : '#2a2228',
      kind === 'cat' && !black ? 0.5 : kind === 'rabbit' ? 0.4 : 1,
    );
    p.ink([...pts, pts[0]!], { w: pw * 0.8, a: 0, b: 0 }, INK, line);
    if (kind !== 'cat' && kind !== 'rabbit')
      p.fill(pathOf(spline2([N(-0.4, -0.6), N(0, -0.75), N(0.3, -0.55), N(0, -0.4)], 3, true)), '#8a8088', 0);
    const W = q.mr[0] * 0.72,
      my = q.nose[2][1] - q.mz[1] + nh + (kind === 'dog' || kind === 'shiba' ? 0.1 : 0.06),
      open = mood === 'happy' ? 0.2 : mood === 'surprised' ? 0.2 : mood === 'angry' ? 0.16 : 0;
    const mo = (u: number, v: number): P2 =>
      at(muz(clamp(u, -q.mr[0] * 0.95, q.mr[0] * 0.95), clamp(v, -q.mr[1] * 0.98, q.mr[1] * 0.98)));
    const L2 = [mo(-W, my - 0.03), mo(-W * 0.55, my + 0.1), mo(0, my + 0.02)],
      R2 = [mo(0, my + 0.02), mo(W * 0.55, my + 0.1), mo(W, my - 0.03)];
    if (open > 0 && !h.carry) {
      const jaw = at([0, q.mz[1] + my + open + 0.12, q.mz[2] + q.mr[2] * 0.72]),
        cav = [
          ...spline2(L2, 4),
          ...spline2(R2, 4).slice(1),
          ...spline2(
            [
              R2[2]!,
              [lerp(R2[2]![0], jaw[0], 0.6), lerp(R2[2]![1], jaw[1], 0.8)],
              jaw,
              [lerp(L2[0]![0], jaw[0], 0.6), lerp(L2[0]![1], jaw[1], 0.8)],
              L2[0]!,
            ],
            5,
          ).slice(1),
        ];
      p.fill(pathOf(cav), '#6a2a34', 1);
      p.within(pathOf(cav), () => {
        p.fill(
          pathOf(
            Array.from(
              { length: 14 },
              (_, i) =>
                [jaw[0] + s * 0.16 * Math.cos(i * 0.449), jaw[1] - s * 0.01 + s * 0.13 * Math.sin(i * 0.449)] as P2,
            ),
          ),
          '#e58a90',
          0.25,
        );
        if (mood === 'angry')
          for (const u of [-0.5, 0.5]) {
            const a = mo(W * u, my + 0.08);
            p.fill(
              pathOf([
                [a[0] - s * 0.05, a[1] - s * 0.03],
                [a[0] + s * 0.05, a[1] - s * 0.03],
                [a[0], a[1] + s * 0.14],
              ]),
              '#ffffff',
              0,
            );
          }
      });
      p.ink([...cav, cav[0]!], { w: pw * 0.85, a: 0, b: 0 }, INK, line);
    }
    const flip = mood === 'sad' ? -0.08 : 0;
    p.ink([N(0, 0.8), mo(0, my + 0.02)], { w: pw * 0.8, a: 0, b: 0 }, INK, line);
    if (!open) {
      p.ink(
        spline2([mo(-W, my - 0.03 - flip), mo(-W * 0.55, my + 0.1), mo(0, my + 0.02)], 5),
        { w: pw * 0.95, a: 0.4, b: 0.1 },
        INK,
        line,
      );
      p.ink(
        spline2([mo(0, my + 0.02), mo(W * 0.55, my + 0.1), mo(W, my - 0.03 - flip)], 5),
        { w: pw * 0.95, a: 0.1, b: 0.4 },
        INK,
        line,
      );
    } else {
      p.ink(spline2(L2, 5), { w: pw, a: 0.3, b: 0.1 }, INK, line);
      p.ink(spline2(R2, 5), { w: pw, a: 0.1, b: 0.3 }, INK, line);
    }
    if (h.carry) h.carry(mo(0, my + 0.06), s, M);
  }
  if (q.whisk && s > 14)
    for (const sd of [-1, 1]) {
      const b = muz(sd * q.mr[0] * 0.6, 0.02);
      if (dep(b) < -0.1) continue;
      for (const v of [-0.14, 0.0, 0.14])
        p.ink(
          spline2(
            [
              at([b[0], b[1] + v * 0.4, b[2]]),
              at([sd * 0.95, 0.28 + v * 0.9, 0.5]),
              at([sd * 1.5, 0.26 + v * 2.2, 0.3]),
            ],
            5,
          ),
          { w: pw * 0.55, a: 0, b: 0.9 },
          INK,
          black ? '#ffffff' : INK,
        );
      if (s > 26)
        for (const v of [0.02, 0.09]) {
          const c = at(muz(sd * q.mr[0] * (0.4 + v), v));
          p.fill(
            pathOf(
              Array.from({ length: 6 }, (_, i) => [c[0] + pw * 0.5 * Math.cos(i), c[1] + pw * 0.5 * Math.sin(i)] as P2),
            ),
            INK,
            black ? '#ffffff' : 1,
          );
        }
    }
  if (mood === 'surprised')
    for (const sd of [-1, 1])
      p.ink([at([sd * 1.15, -0.75, 0]), at([sd * 1.4, -0.95, 0])], { w: pw, a: 0, b: 0.5 }, INK, INK);
}
function skullFace(
  p: Paint,
  q: Skull,
  at: (v: P3) => P2,
  skin: (u: number, v: number) => P3,
  dep: (v: P3) => number,
  s: number,
  pw: number,
): void {
  for (const sd of [-1, 1]) {
    const [ex, ey, a, b] = q.eye;
    if (dep(skin(sd * ex, ey)) < 0) continue;
    const o = spline2(
      (
        [
          [-0.9, 0.2],
          [-0.5, -0.8],
          [0.4, -1],
          [1, -0.2],
          [0.7, 0.8],
          [-0.3, 1],
        ] as P2[]
      ).map(([u, v]) => at(skin(sd * (ex + u * a), ey + v * b))),
      5,
      true,
    );
    p.fill(pathOf(o), INK, 1);
    p.ink(spline2([at(skin(sd * 0.1, -0.2)), at(skin(sd * 0.4, -0.28)), at(skin(sd * 0.66, -0.1))], 5), {
      w: pw * 0.8,
    });
    p.ink(spline2([at(skin(sd * 0.7, 0.3)), at(skin(sd * 0.56, 0.44)), at(skin(sd * 0.3, 0.5))], 5), { w: pw });
  }
  p.fill(
    pathOf([
      at(skin(0, 0.26)),
      at(skin(0.11, 0.46)),
      at(skin(0.02, 0.42)),
      at(skin(-0.02, 0.42)),
      at(skin(-0.11, 0.46)),
    ]),
    INK,
    1,
  );
  const T = (u: number, v: number): P2 => at([u, v, 0.78 - Math.abs(u) * 0.5]);
  p.ink(spline2([T(-0.42, 0.66), T(0, 0.72), T(0.42, 0.66)], 6), { w: pw * 1.2, a: 0.1, b: 0.1 });
  for (let i = -3; i <= 3; i++) p.ink([T(i * 0.11, 0.58), T(i * 0.1, 0.84)], { w: pw * 0.7, a: 0.1, b: 0.1 });
  p.ink(spline2([T(-0.34, 0.84), T(0, 0.9), T(0.34, 0.84)], 6), { w: pw * 0.8 });
  void s;
}
// ---------- bodies
type Side = [number, number][];
interface BeastPose {
  spine: Side;
  sr: number[];
  neck?: Side;
  head: [number, number];
  hp: number;
  tail: Side;
  fn: Side;
  ff: Side;
  hn: Side;
  hf: Side;
  mood?: Mood;
  lie?: boolean;
  headYaw?: number;
}
const FR = [0.17, 0.11, 0.08, 0.09],
  HR = [0.27, 0.17, 0.09, 0.075, 0.09];
export const BEAST_POSES: Record<string, BeastPose> = {
  walk: {
    spine: [
      [-0.72, 0.86],
      [-0.3, 0.92],
      [0.2, 0.86],
      [0.6, 0.9],
    ],
    sr: [0.2, 0.25, 0.26, 0.24],
    head: [0.98, 1.2],
    hp: 0,
    tail: [
      [-0.78, 0.94],
      [-1.15, 0.9],
      [-1.5, 1.05],
      [-1.62, 1.4],
    ],
    fn: [
      [0.54, 0.8],
      [0.46, 0.44],
      [0.66, 0.14],
      [0.76, 0.06],
    ],
    ff: [
      [0.5, 0.8],
      [0.48, 0.42],
      [0.24, 0.16],
      [0.24, 0.07],
    ],
    hn: [
      [-0.6, 0.82],
      [-0.5, 0.46],
      [-0.86, 0.3],
      [-0.9, 0.06],
      [-0.8, 0.05],
    ],
    hf: [
      [-0.6, 0.82],
      [-0.3, 0.48],
      [-0.5, 0.3],
      [-0.34, 0.06],
      [-0.24, 0.05],
    ],
  },
  sit: {
    spine: [
      [-0.5, 0.34],
      [-0.44, 0.62],
      [-0.12, 0.92],
      [0.14, 1.12],
    ],
    sr: [0.36, 0.38, 0.31, 0.24],
    head: [0.28, 1.52],
    hp: 0,
    tail: [
      [-0.74, 0.16],
      [-1.06, 0.1],
      [-1.3, 0.24],
      [-1.2, 0.46],
    ],
    fn: [
      [0.12, 1.0],
      [0.16, 0.56],
      [0.2, 0.16],
      [0.32, 0.06],
    ],
    ff: [
      [0.16, 1.0],
      [0.24, 0.56],
      [0.3, 0.16],
      [0.42, 0.06],
    ],
    hn: [
      [-0.42, 0.42],
      [-0.1, 0.34],
      [-0.3, 0.12],
      [-0.08, 0.07],
      [0.06, 0.06],
    ],
    hf: [
      [-0.4, 0.42],
      [-0.04, 0.36],
      [-0.2, 0.12],
      [0.02, 0.07],
      [0.16, 0.06],
    ],
  },
  run: {
    spine: [
      [-0.9, 0.78],
      [-0.4, 0.92],
      [0.2, 0.86],
      [0.74, 0.86],
    ],
    sr: [0.19, 0.23, 0.25, 0.23],
    head: [1.2, 1.04],
    hp: 4,
    tail: [
      [-0.98, 0.86],
      [-1.35, 0.98],
      [-1.7, 0.94],
      [-2.02, 1.06],
    ],
    fn: [
      [0.7, 0.78],
      [1.02, 0.5],
      [1.42, 0.42],
      [1.54, 0.36],
    ],
    ff: [
      [0.68, 0.78],
      [0.88, 0.42],
      [1.2, 0.2],
      [1.3, 0.14],
    ],
    hn: [
      [-0.78, 0.76],
      [-0.98, 0.42],
      [-1.36, 0.4],
      [-1.6, 0.2],
      [-1.68, 0.14],
    ],
    hf: [
      [-0.76, 0.76],
      [-0.84, 0.38],
      [-1.16, 0.28],
      [-1.4, 0.08],
      [-1.46, 0.03],
    ],
  },
  jump: {
    spine: [
      [-0.72, 0.72],
      [-0.36, 1.02],
      [0.14, 1.22],
      [0.6, 1.38],
    ],
    sr: [0.21, 0.25, 0.25, 0.22],
    head: [0.98, 1.72],
    hp: 16,
    tail: [
      [-0.8, 0.7],
      [-1.06, 0.5],
      [-1.4, 0.5],
      [-1.7, 0.74],
    ],
    fn: [
      [0.56, 1.28],
      [0.92, 1.2],
      [1.2, 1.34],
      [1.3, 1.4],
    ],
    ff: [
      [0.56, 1.28],
      [0.8, 1.02],
      [1.1, 1.06],
      [1.2, 1.1],
    ],
    hn: [
      [-0.62, 0.72],
      [-0.62, 0.36],
      [-0.98, 0.26],
      [-1.1, 0.02],
      [-1.08, -0.06],
    ],
    hf: [
      [-0.6, 0.72],
      [-0.48, 0.36],
      [-0.8, 0.2],
      [-0.86, -0.06],
      [-0.82, -0.14],
    ],
  },
  sleep: {
    spine: [
      [-0.66, 0.3],
      [-0.4, 0.46],
      [0.1, 0.46],
      [0.52, 0.32],
    ],
    sr: [0.28, 0.34, 0.32, 0.26],
    head: [0.72, 0.34],
    hp: -16,
    tail: [
      [-0.86, 0.16],
      [-0.9, 0.06],
      [-0.4, 0.05],
      [0.2, 0.07],
    ],
    fn: [
      [0.4, 0.22],
      [0.62, 0.1],
      [0.9, 0.08],
      [1.0, 0.08],
    ],
    ff: [
      [0.4, 0.22],
      [0.6, 0.12],
      [0.86, 0.12],
      [0.94, 0.12],
    ],
    hn: [
      [-0.46, 0.3],
      [-0.16, 0.24],
      [-0.4, 0.1],
      [-0.14, 0.07],
      [0, 0.06],
    ],
    hf: [
      [-0.46, 0.3],
      [-0.2, 0.26],
      [-0.4, 0.12],
      [-0.2, 0.1],
      [-0.1, 0.1],
    ],
    mood: 'sleep',
    lie: true,
    headYaw: -12,
  },
  look: {
    spine: [
      [-0.5, 0.34],
      [-0.44, 0.62],
      [-0.14, 0.94],
      [0.1, 1.16],
    ],
    sr: [0.36, 0.38, 0.31, 0.24],
    head: [0.2, 1.56],
    hp: 26,
    tail: [
      [-0.74, 0.14],
      [-1.05, 0.06],
      [-1.36, 0.1],
      [-1.5, 0.3],
    ],
    fn: [
      [0.1, 1.0],
      [0.14, 0.56],
      [0.18, 0.16],
      [0.3, 0.06],
    ],
    ff: [
      [0.14, 1.0],
      [0.22, 0.56],
      [0.28, 0.16],
      [0.4, 0.06],
    ],
    hn: [
      [-0.42, 0.42],
      [-0.1, 0.34],
      [-0.3, 0.12],
      [-0.08, 0.07],
      [0.06, 0.06],
    ],
    hf: [
      [-0.4, 0.42],
      [-0.04, 0.36],
      [-0.2, 0.12],
      [0.02, 0.07],
      [0.16, 0.06],
    ],
  },
};
BEAST_POSES['horse'] = {
  spine: [
    [-0.74, 0.92],
    [-0.3, 0.94],
    [0.2, 0.92],
    [0.58, 0.96],
  ],
  sr: [0.23, 0.25, 0.27, 0.25],
  head: [0.98, 1.02],
  hp: 0,
  tail: [
    [-0.86, 1.02],
    [-1.1, 0.95],
    [-1.3, 0.8],
    [-1.3, 0.5],
  ],
  fn: [
    [0.56, 0.82],
    [0.58, 0.46],
    [0.62, 0.2],
    [0.66, 0.06],
  ],
  ff: [
    [0.5, 0.82],
    [0.66, 0.5],
    [0.6, 0.26],
    [0.66, 0.12],
  ],
  hn: [
    [-0.66, 0.86],
    [-0.56, 0.56],
    [-0.74, 0.36],
    [-0.72, 0.12],
    [-0.68, 0.06],
  ],
  hf: [
    [-0.62, 0.86],
    [-0.46, 0.56],
    [-0.56, 0.36],
    [-0.48, 0.12],
    [-0.44, 0.06],
  ],
};
export interface BeastView {
  /** px per shoulder height */ s: number;
  /** 0 side, 40 three-quarter, 90 front */ turn?: number;
  pitch?: number;
  flip?: boolean;
  mood?: Mood;
  headYaw?: number;
  headPitch?: number;
  headRoll?: number;
  carry?: HeadPose['carry'];
  noGround?: boolean;
}
const tubePts = (pts: P2[], r: number[]): P2[] => {
  const n = pts.length,
    A: P2[] = [],
    B: P2[] = [];
  for (let i = 0; i < n; i++) {
    const p0 = pts[Math.max(0, i - 1)]!,
      p1 = pts[Math.min(n - 1, i + 1)]!,
      d = Math.hypot(p1[0] - p0[0], p1[1] - p0[1]) || 1,
      nx = -(p1[1] - p0[1]) / d,
      ny = (p1[0] - p0[0]) / d;
    A.push([pts[i]![0] + nx * r[i]!, pts[i]![1] + ny * r[i]!]);
    B.push([pts[i]![0] - nx * r[i]!, pts[i]![1] - ny * r[i]!]);
  }
  const cap = (i: number, j: number): P2[] => {
    const a = Math.atan2(pts[i]![1] - pts[j]![1], pts[i]![0] - pts[j]![0]);
    return Array.from({ length: 7 }, (_, k) => {
      const t = a + Math.PI / 2 - (k / 6) * Math.PI;
      return [pts[i]![0] + r[i]! * Math.cos(t), pts[i]![1] + r[i]! * Math.sin(t)] as P2;
    });
  };
  return [...A, ...cap(n - 1, n - 2), ...B.reverse(), ...cap(0, 1)];
};
/** A four-legged animal standing at x,y (ground under its middle). */
export function drawBeast(p: Paint, kind: Kind, coat: Coat, pose: BeastPose, x: number, y: number, v: BeastView): void {
  const s = v.s,
    t = rad(v.turn ?? 0),
    th = rad(v.pitch ?? 9),
    c = Math.cos(t),
    n = Math.sin(t),
    fx = v.flip ? -1 : 1,
    pw = penOf(s * 0.9) * 0.9,
    black = coat.base.bw >= 0.93;
  const P = (q: P3): P2 => [
    x + fx * (-q[0] * c + q[2] * n) * s,
    y - q[1] * s * Math.cos(th) + (q[0] * n + q[2] * c) * s * Math.sin(th),
  ];
  const horse = kind === 'horse',
    drag = kind === 'dragon',
    fat = kind === 'rabbit' ? 1.25 : kind === 'fox' ? 0.95 : kind === 'dog' || kind === 'shiba' ? 1.04 : 1,
    legK = horse ? 0.72 : drag ? 1.2 : kind === 'cat' ? 0.9 : 1.02;
  const T = (
    pts: Side,
    z: number | number[],
    r: number[],
    k = 1,
  ): { d: string; ink: string; pts: P2[]; r: number[] } => {
    const q = spline3(
        pts.map(([a, b], i) => [a, b, typeof z === 'number' ? z : z[i]!] as P3),
        5,
      ),
      R = q.map((_, i) => {
        const u = (i / (q.length - 1)) * (r.length - 1),
          a = Math.floor(u);
        return lerp(r[a]!, r[Math.min(r.length - 1, a + 1)]!, u - a) * s * k;
      }),
      P2s = q.map(P);
    return {
      d: pathOf(tubePts(P2s, R)),
      ink: pathOf(
        tubePts(
          P2s.map(([a, b]) => [a + pw * 0.12, b + pw * 0.3] as P2),
          R.map((a) => a + pw * 0.62),
        ),
      ),
      pts: P2s,
      r: R,
    };
  };
  if (!v.noGround) {
    const a = P([0, 0, 0]);
    p.raw(
      `<ellipse cx="${a[0].toFixed(1)}" cy="${(a[1] + s * 0.02).toFixed(1)}" rx="${(s * (pose.spine[0]![1] < 0.5 && !pose.lie ? 0.62 : 0.92 * c + 0.25)).toFixed(1)}" ry="${(s * 0.12).toFixed(1)}" fill="${p.mode === 'bw' ? p.dots(0.4) : '#3a3458'}"${p.mode === 'bw' ? '' : ' opacity=".3"'}/>`,
    );
  }
  const base = coat.base,
    far: Material = { ...base, base: base.shade, bw: base.bwShade };
  const body = T(pose.spine, 0, pose.sr, fat * (drag ? 1.1 : 1)),
    hd: P3 = [pose.head[0], pose.head[1], 0],
    last = pose.spine[pose.spine.length - 1]!;
  const nk: Side = horse
    ? [last, [lerp(last[0], hd[0], 0.6) + 0.05, lerp(last[1], hd[1], 0.5) + 0.25], [hd[0] + 0.1, hd[1] + 0.5]]
    : drag
      ? [last, [last[0] + 0.36, last[1] + 0.3], [hd[0] + 0.06, hd[1] + 0.34], [hd[0] + 0.3, hd[1] + 0.5]]
      : [
          [last[0] - 0.08, last[1]],
          [lerp(last[0], hd[0], 0.5), lerp(last[1], hd[1], 0.5)],
          [hd[0], hd[1]],
        ];
  const neck = T(nk, 0, horse ? [0.27, 0.2, 0.15] : drag ? [0.24, 0.17, 0.13, 0.12] : [0.25 * fat, 0.22, 0.2]),
    tailR =
      kind === 'cat'
        ? [0.075, 0.075, 0.072, 0.06]
        : kind === 'fox'
          ? [0.08, 0.17, 0.2, 0.05]
          : kind === 'shiba'
            ? [0.12, 0.14, 0.13, 0.08]
            : kind === 'dog'
              ? [0.08, 0.07, 0.06, 0.04]
              : horse
                ? [0.06, 0.12, 0.12, 0.03]
                : drag
                  ? [0.18, 0.13, 0.08, 0.02]
                  : [0.13, 0.13];
  let ts = pose.tail;
  if (kind === 'rabbit') ts = [ts[0]!, [ts[0]![0] - 0.1, ts[0]![1] + 0.05]];
  if (kind === 'shiba' && !pose.lie)
    ts = [
      ts[0]!,
      [ts[0]![0] - 0.2, ts[0]![1] + 0.2],
      [ts[0]![0] - 0.05, ts[0]![1] + 0.42],
      [ts[0]![0] + 0.16, ts[0]![1] + 0.3],
    ];
  if (horse)
    ts = [
      ts[0]!,
      [ts[0]![0] - 0.16, ts[0]![1] - 0.05],
      [ts[0]![0] - 0.26, ts[0]![1] - 0.4],
      [ts[0]![0] - 0.22, ts[0]![1] - 0.78],
    ];
  if (drag) ts = [...ts.slice(0, 3), [ts[3]![0] - 0.4, ts[3]![1] - 0.1]];
  const W = 0.17 * fat,
    tail = T(ts, 0, tailR),
    leg = (pts: Side, z: number, r: number[]): ReturnType<typeof T> =>
      T(
        horse ? pts.map(([a, b]) => [a, b] as [number, number]) : pts,
        pts.map((_, i) => z * (i === 0 ? 0.75 : 1)),
        r,
        legK,
      );
  const one = (q: ReturnType<typeof T>, m: Material): void => {
    p.fill(q.ink, INK, 1);
    if (black)
      p.fill(
        pathOf(
          tubePts(
            q.pts,
            q.r.map((a) => a + pw * 0.1),
          ),
        ),
        INK,
        '#ffffff',
      );
    p.flat(q.d, m);
  };
  const wing = (sd: number): void => {
    const r0: P3 = [0.3, 1.05, sd * 0.2],
      tip: P3 = [-0.1, 2.3, sd * 1.1],
      k: P3 = [0.5, 1.9, sd * 0.8],
      ends: P3[] = [
        [-0.75, 2.1, sd * 1.2],
        [-1.0, 1.5, sd * 1.05],
        [-0.7, 1.0, sd * 0.6],
      ];
    const A = P(r0),
      K = P(k),
      tp = P(tip),
      E = ends.map(P),
      curve = (a: P2, b: P2, o: P2): P2[] =>
        spline2([a, [lerp(lerp(a[0], b[0], 0.5), o[0], 0.24), lerp(lerp(a[1], b[1], 0.5), o[1], 0.24)], b], 5);
    const pts = [
      A,
      K,
      tp,
      ...curve(tp, E[0]!, K).slice(1),
      ...curve(E[0]!, E[1]!, K).slice(1),
      ...curve(E[1]!, E[2]!, K).slice(1),
    ];
    p.flat(pathOf(pts), sd > 0 ? (coat.dark ?? base) : far);
    p.ink([...pts, A], { w: pw * 1.1, a: 0, b: 0, under: 0.2 });
    for (const e of E) p.ink([K, e], { w: pw, a: 0, b: 0.4 });
  };
  if (drag) wing(-1);
  const hz = kind === 'rabbit' ? 1.15 : 1;
  void hz;
  one(leg(pose.hf, -W, HR), far);
  one(leg(pose.ff, -W, FR), far);
  if (!(n > 0.7)) {
    one(tail, horse && coat.dark ? coat.dark : base);
  }
  // body, neck
  p.fill(body.ink + neck.ink, INK, 1);
  if (black) p.fill(body.d + neck.d, INK, 1);
  p.flat(body.d + neck.d, base);
  const U = body.d + neck.d;
  const legsN = [leg(pose.hn, W, HR), leg(pose.fn, W, FR)],
    near = legsN.map((q) => q.d).join('');
  const paintIn = (d: string): void =>
    p.within(d, () => {
      if ((coat.belly || drag) && coat.pattern !== 'none') {
        const low = pose.spine.map(
            ([a, b], i) => [a, b - pose.sr[i]! * fat * (pose.lie ? 1.1 : 0.75)] as [number, number],
          ),
          q = T(
            low,
            0,
            pose.sr.map((a) => a * 0.55),
          );
        p.fill(q.d, coat.belly!.base, coat.belly!.bw);
        const ch = T(
          nk.map(([a, b]) => [a + 0.12, b - 0.14] as [number, number]),
          0,
          [0.2, 0.17, 0.13],
        );
        p.fill(ch.d, coat.belly!.base, coat.belly!.bw);
      }
      if (coat.pattern === 'tabby' && coat.dark) {
        const S3 = spline3(
          pose.spine.map(([a, b], i) => [a, b, pose.sr[i]!] as P3),
          6,
        );
        for (let i = 2; i < S3.length - 1; i += 3) {
          const q = S3[i]!,
            q0 = S3[i - 1]!,
            dx = q[0] - q0[0],
            dy = q[1] - q0[1],
            l = Math.hypot(dx, dy) || 1,
            nx = -dy / l,
            ny = dx / l,
            R = q[2] * fat;
          p.ink(
            spline2(
              [
                P([q[0] + nx * R * 1.1, q[1] + ny * R * 1.1, 0]),
                P([q[0] + nx * R * 0.6 + 0.03, q[1] + ny * R * 0.6, 0.2]),
                P([q[0] - nx * R * 0.1 - 0.02, q[1] - ny * R * 0.1, 0.26]),
              ],
              5,
            ),
            { w: s * 0.085, a: 0.1, b: 0.8 },
            coat.dark!.base,
            p.tone(coat.dark!.bw),
          );
        }
      }
      if (coat.pattern === 'patch' && coat.dark) {
        const q = P([-0.35, pose.spine[1]![1] + 0.08, 0.2]),
          q2 = P([0.3, pose.spine[2]![1] + 0.1, 0.2]),
          r = rng(3);
        p.fill(pathOf(bumps(q, s * 0.3, s * 0.24, 7, r, 0.1)), coat.dark.base, coat.dark.bw);
        p.fill(pathOf(bumps(q2, s * 0.2, s * 0.18, 6, r, 0.1)), '#3a3540', 1);
      }
      if (drag)
        for (let i = 0; i < 14; i++) {
          const a = P([-0.5 + (i % 7) * 0.18, pose.spine[1]![1] + (i > 6 ? 0.08 : -0.05), 0.3]),
            k = s * 0.05;
          p.ink(
            spline2(
              [
                [a[0] - k, a[1]],
                [a[0], a[1] + k * 0.8],
                [a[0] + k, a[1]],
              ],
              4,
            ),
            { w: pw * 0.6 },
          );
        }
      if (!black)
        for (const q of [body, neck])
          p.shade(
            pathOf(
              tubePts(
                q.pts.map(([a, b], i) => [a + q.r[i]! * 0.35, b + q.r[i]! * 0.85] as P2),
                q.r.map((a) => a * 0.62),
              ),
            ),
            base,
          );
    });
  paintIn(U);
  for (const q of legsN) {
    p.fill(q.ink, INK, 1);
    if (black)
      p.ink(
        q.pts.slice(1, -3).map(([a, b], i) => [a - q.r[i + 1]! * 0.62, b] as P2),
        { w: pw * 0.8, a: 0.4, b: 0.4 },
        INK,
        '#ffffff',
      );
    p.flat(q.d, coat.pattern === 'tuxedo' ? base : base);
    p.within(q.d, () => {
      if (!black)
        p.shade(
          pathOf(
            tubePts(
              q.pts.map(([a, b], i) => [a + q.r[i]! * 0.8, b] as P2),
              q.r.map((a) => a * 0.6),
            ),
          ),
          base,
        );
      const m = q.pts.length;
      if (coat.pattern === 'tuxedo' || coat.pattern === 'fox')
        p.fill(
          pathOf(
            tubePts(
              q.pts.slice(Math.floor(m * 0.74)),
              q.r.slice(Math.floor(m * 0.74)).map((a) => a * 1.2),
            ),
          ),
          coat.dark && kind === 'fox' ? coat.dark.base : coat.belly!.base,
          coat.dark && kind === 'fox' ? 1 : coat.belly!.bw,
        );
      if (coat.pattern === 'tabby' && coat.dark)
        for (let i = 5; i < m - 5; i += 4) {
          const a = q.pts[i]!,
            r = q.r[i]!;
          p.ink(
            [
              [a[0] - r, a[1] - r * 0.2],
              [a[0] + r * 0.4, a[1] + r * 0.1],
            ],
            { w: s * 0.05, a: 0.1, b: 0.8 },
            coat.dark!.base,
            p.tone(coat.dark!.bw),
          );
        }
    });
    // open the root of the leg into the body
    p.within(U, () => {
      const rr = q.r[0]! * 1.02,
        cx = q.pts[0]!;
      p.flat(
        pathOf(
          Array.from(
            { length: 22 },
            (_, i) =>
              [cx[0] + rr * 1.08 * Math.cos(i * 0.2856), cx[1] - rr * 0.18 + rr * 1.0 * Math.sin(i * 0.2856)] as P2,
          ),
        ),
        base,
      );
      if (black)
        p.ink(
          Array.from({ length: 9 }, (_, i) => {
            const t = 0.3 + i * 0.2;
            return [cx[0] + rr * 0.95 * Math.cos(t), cx[1] + rr * 0.9 * Math.sin(t)] as P2;
          }),
          { w: pw * 0.7 },
          '#5a5866',
          '#ffffff',
        );
    });
    const e = q.pts[q.pts.length - 1]!,
      r = q.r[q.r.length - 1]!;
    if (!horse)
      for (const k of [-0.25, 0.3])
        p.ink(
          [
            [e[0] + fx * -c * r * (0.5 + k), e[1] - r * 0.1],
            [e[0] + fx * -c * r * (0.6 + k), e[1] + r * 0.7],
          ],
          { w: pw * 0.7, a: 0.2, b: 0.1 },
          INK,
          black ? '#fff' : INK,
        );
    else
      p.fill(
        pathOf(
          tubePts(
            q.pts.slice(-5),
            q.r.slice(-5).map((a) => a * 1.1),
          ),
        ),
        '#2f2522',
        1,
      );
  }
  if (black)
    p.ink(
      body.pts.slice(2, -2).map(([a, b], i) => [a, b - body.r[i + 2]! * 0.72] as P2),
      { w: pw * 0.9, a: 0.5, b: 0.5 },
      '#5a5866',
      '#ffffff',
    );
  void near;
  if (n > 0.7) one(tail, base);
  if (coat.pattern === 'tabby' && coat.dark)
    p.within(tail.d, () => {
      for (let i = 3; i < tail.pts.length; i += 3) {
        const a = tail.pts[i]!,
          b = tail.pts[i - 1]!,
          r = tail.r[i]! * 1.3,
          d = Math.hypot(a[0] - b[0], a[1] - b[1]) || 1,
          nx = -(a[1] - b[1]) / d,
          ny = (a[0] - b[0]) / d;
        p.ink(
          [
            [a[0] + nx * r, a[1] + ny * r],
            [a[0] - nx * r, a[1] - ny * r],
          ],
          { w: s * 0.055, a: 0, b: 0 },
          coat.dark!.base,
          p.tone(coat.dark!.bw),
        );
      }
    });
  if (kind === 'fox' && coat.belly)
    p.within(tail.d, () =>
      p.fill(
        pathOf(
          tubePts(
            tail.pts.slice(-6),
            tail.r.slice(-6).map((a) => a * 1.3),
          ),
        ),
        coat.belly!.base,
        0,
      ),
    );
  if (drag) {
    wing(1);
    for (let i = 0; i < 12; i++) {
      const S3 = [
          ...spline3(
            ts.map(([a, b]) => [a, b + 0.1, 0] as P3),
            3,
          )
            .reverse()
            .slice(4),
          ...spline3(
            pose.spine.map(([a, b], k) => [a, b + pose.sr[k]! * 1.05, 0] as P3),
            3,
          ),
          ...spline3(
            nk.map(([a, b]) => [a - 0.12, b + 0.12, 0] as P3),
            3,
          ).slice(2),
        ],
        q = S3[Math.floor((i / 12) * S3.length)]!,
        a = P(q),
        k = s * 0.1;
      p.fill(
        pathOf([
          [a[0] - fx * k * 0.7, a[1] + k * 0.2],
          [a[0] + fx * k * 0.5, a[1] - k * 1.2],
          [a[0] + fx * k * 0.7, a[1] + k * 0.2],
        ]),
        '#d8c27a',
        0,
      );
      p.ink(
        [
          [a[0] - fx * k * 0.7, a[1] + k * 0.2],
          [a[0] + fx * k * 0.5, a[1] - k * 1.2],
          [a[0] + fx * k * 0.7, a[1] + k * 0.2],
        ],
        { w: pw * 0.9, a: 0, b: 0 },
      );
    }
  }
  // head
  if (horse || drag) {
    longHead(p, kind, coat, P, nk, s, pw, fx, v.mood ?? 'neutral');
    return;
  }
  const H = P(hd),
    hs = s * (kind === 'cat' ? 0.36 : kind === 'rabbit' ? 0.36 : 0.35);
  const hy = v.headYaw ?? pose.headYaw ?? -fx * (62 - (v.turn ?? 0) * 0.7) * 1;
  drawBeastHead(p, kind, coat, H[0], H[1], hs, {
    yaw: v.headYaw !== undefined ? v.headYaw : pose.headYaw !== undefined ? pose.headYaw * fx : hy,
    pitch: v.headPitch ?? pose.hp,
    roll: v.headRoll ?? 0,
    mood: v.mood ?? pose.mood ?? 'neutral',
    ...(v.carry ? { carry: v.carry } : {}),
  });
}
function longHead(
  p: Paint,
  kind: Kind,
  coat: Coat,
  P: (q: P3) => P2,
  nk: Side,
  s: number,
  pw: number,
  fx: number,
  mood: Mood,
): void {
  const e = nk[nk.length - 1]!,
    at = (u: number, v: number, z = 0.1): P2 => P([e[0] + u, e[1] + v, z]),
    drag = kind === 'dragon';
  const out = spline2(
    drag
      ? [
          at(-0.2, 0.1),
          at(0.02, 0.24),
          at(0.3, 0.16),
          at(0.62, 0.06),
          at(0.74, -0.02),
          at(0.7, -0.1),
          at(0.34, -0.1),
          at(0.05, -0.18),
          at(-0.18, -0.14),
        ]
      : [
          at(-0.12, 0.12),
          at(0.04, 0.18),
          at(0.24, 0.04),
          at(0.48, -0.24),
          at(0.56, -0.38),
          at(0.5, -0.48),
          at(0.38, -0.46),
          at(0.2, -0.24),
          at(0.0, -0.18),
          at(-0.14, -0.06),
        ],
    5,
    true,
  );
  const jaw = spline2(
    [at(0.1, -0.12), at(0.36, -0.16), at(0.62, -0.2), at(0.6, -0.28), at(0.3, -0.28), at(0.02, -0.24)],
    5,
    true,
  );
  if (drag) {
    p.ink([...jaw, jaw[0]!], { w: pw * 1.6, a: 0, b: 0 });
    p.flat(pathOf(jaw), coat.belly ?? coat.base);
    p.fill(pathOf([at(0.12, -0.1), at(0.66, -0.1), at(0.6, -0.2), at(0.14, -0.16)]), '#5a1f2a', 1);
    for (let i = 0; i < 5; i++)
      p.fill(pathOf([at(0.28 + i * 0.08, -0.08), at(0.34 + i * 0.08, -0.08), at(0.31 + i * 0.08, -0.15)]), '#fff', 0);
    for (const k of [0, 1]) {
      const hn = spline2(
        [
          at(-0.04 - k * 0.08, 0.16),
          at(-0.3 - k * 0.06, 0.34),
          at(-0.5, 0.36 + k * 0.1),
          at(-0.34, 0.24),
          at(-0.14, 0.08),
        ],
        4,
        true,
      );
      p.flat(pathOf(hn), material('#e9e0c4', { bw: 0 }));
      p.ink([...hn, hn[0]!], { w: pw, a: 0, b: 0 });
    }
  }
  p.ink([...out, out[0]!], { w: pw * 1.7, a: 0, b: 0, under: 0.2 });
  p.flat(pathOf(out), coat.base);
  p.within(pathOf(out), () => p.shade(pathOf(out.map(([a, b]) => [a + s * 0.05, b + s * 0.14] as P2)), coat.base, 0.8));
  const ey = at(drag ? 0.12 : 0.1, drag ? 0.1 : 0.04),
    k = s * 0.05;
  if (mood === 'happy' || mood === 'sleep')
    p.ink(
      spline2(
        [
          [ey[0] - k, ey[1]],
          [ey[0], ey[1] - k * 0.8],
          [ey[0] + k, ey[1]],
        ],
        5,
      ),
      { w: pw * 1.3 },
    );
  else {
    p.fill(
      pathOf(
        Array.from(
          { length: 14 },
          (_, i) => [ey[0] + k * Math.cos(i * 0.449), ey[1] + k * (drag ? 0.8 : 1) * Math.sin(i * 0.449)] as P2,
        ),
      ),
      drag ? (coat.eye ?? '#e8b42a') : '#1d1512',
      drag ? 0 : 1,
    );
    if (drag)
      p.ink(
        [
          [ey[0], ey[1] - k * 0.7],
          [ey[0], ey[1] + k * 0.7],
        ],
        { w: k * 0.5 },
      );
    p.fill(
      pathOf(
        Array.from(
          { length: 8 },
          (_, i) =>
            [ey[0] - k * 0.3 + k * 0.28 * Math.cos(i * 0.785), ey[1] - k * 0.3 + k * 0.28 * Math.sin(i * 0.785)] as P2,
        ),
      ),
      '#fff',
      0,
    );
    p.ink(
      spline2(
        [
          [ey[0] - k * 1.4, ey[1] - k * (mood === 'sad' ? 0.2 : 1)],
          [ey[0], ey[1] - k * 1.25],
          [ey[0] + k * 1.4, ey[1] - k * (mood === 'angry' ? -0.2 : 0.6)],
        ],
        5,
      ),
      { w: pw * 1.2 },
    );
  }
  const no = at(drag ? 0.64 : 0.48, drag ? 0.02 : -0.36);
  p.fill(
    pathOf(
      Array.from(
        { length: 8 },
        (_, i) => [no[0] + k * 0.4 * Math.cos(i * 0.785), no[1] + k * 0.3 * Math.sin(i * 0.785)] as P2,
      ),
    ),
    INK,
    1,
  );
  if (!drag) {
    p.ink(spline2([at(0.52, -0.44), at(0.42, -0.4), at(0.34, -0.34)], 4), { w: pw * 0.9 });
    for (const z of [-0.06, 0.1]) {
      const er = [at(-0.04, 0.14, z), at(0.0, 0.36, z), at(0.08, 0.14, z)];
      p.flat(pathOf(er), coat.base);
      p.ink(er, { w: pw, a: 0, b: 0 });
    }
    const dk = coat.dark ?? coat.base;
    const r = rng(4);
    for (let i = 0; i < 9; i++) {
      const t = i / 8,
        b: [number, number] = [lerp(e[0] - 0.02, nk[0]![0] - 0.14, t), lerp(e[1] + 0.16, nk[0]![1] + 0.2, t)],
        cl = spline2(
          [
            P([b[0], b[1] + 0.04, 0]),
            P([b[0] - 0.16, b[1] - 0.06, 0.1]),
            P([b[0] - 0.1 + r(-0.05, 0.05), b[1] - 0.3, 0.16]),
          ],
          5,
        );
      p.ink(cl, { w: s * 0.12, a: 0.15, b: 0.7 }, dk.base, INK);
    }
    p.ink(spline2([at(0.0, 0.2), at(0.14, 0.1), at(0.16, -0.04)], 5), { w: s * 0.08, a: 0.1, b: 0.8 }, dk.base, INK);
  }
  void fx;
}
// ---------- simple beings
export function drawBird(
  p: Paint,
  x: number,
  y: number,
  s: number,
  o: { fly?: number; flip?: boolean; look?: Material; kind?: 'sparrow' | 'crow' | 'gull' } = {},
): void {
  const fx = o.flip ? -1 : 1,
    m =
      o.look ??
      (o.kind === 'crow'
        ? material('#2a2a33', { bw: 1, bwShade: 1 })
        : o.kind === 'gull'
          ? material('#f4f4f2', { bw: 0, bwShade: 0.2 })
          : material('#b08a5f', { bw: 0.28, bwShade: 0.45 })),
    pw = penOf(s) * 0.8,
    A = (u: number, v: number): P2 => [x + fx * u * s, y + v * s],
    black = m.bw > 0.9,
    ln = black ? '#fff' : INK;
  if (o.fly !== undefined) {
    const up = o.fly,
      wing = (dx: number, far: boolean): void => {
        const t = spline2([A(0.02 + dx, -0.1), A(0.18 + dx, -0.5 - 0.5 * up), A(0.62 + dx, -0.78 - 0.9 * up)], 5),
          e = [
            A(0.62 + dx, -0.78 - 0.9 * up),
            A(0.74 + dx, -0.5 - 0.7 * up),
            A(0.6 + dx, -0.4 - 0.5 * up),
            A(0.68 + dx, -0.2 - 0.4 * up),
            A(0.5 + dx, -0.16 - 0.2 * up),
            A(0.54 + dx, 0.02 - 0.1 * up),
            A(0.36 + dx, 0.06),
          ];
        p.flat(pathOf([...t, ...e]), far ? { ...m, base: m.shade, bw: m.bwShade } : m);
        p.ink([...t, ...e.slice(1)], { w: pw, a: 0.05, b: 0.1 });
        if (black) p.ink([...t], { w: pw * 0.5 }, ln, ln);
        for (let i = 0; i < 3; i++)
          p.ink(
            [A(0.2 + dx + i * 0.1, -0.3 - 0.4 * up - i * 0.1), e[1 + i * 2]!],
            { w: pw * 0.6, a: 0.3, b: 0.3 },
            ln,
            ln,
          );
      };
    wing(-0.36, true);
    const b = spline2(
      [
        A(-0.72, -0.06),
        A(-0.4, -0.24),
        A(0.1, -0.16),
        A(0.6, 0.1),
        A(0.94, 0.12),
        A(0.92, 0.24),
        A(0.5, 0.22),
        A(0, 0.26),
        A(-0.46, 0.14),
      ],
      5,
      true,
    );
    p.ink([...b, b[0]!], { w: pw * 1.6, a: 0, b: 0, under: 0.2 });
    p.flat(pathOf(b), m);
    p.fill(pathOf([A(-0.66, -0.1), A(-0.92, 0.0), A(-0.66, 0.06)]), '#e0a04a', black ? 0 : 0.2);
    p.ink([A(-0.66, -0.1), A(-0.92, 0.0), A(-0.66, 0.06)], { w: pw, a: 0, b: 0 });
    wing(0, false);
    const q = A(-0.5, -0.06);
    p.fill(
      pathOf(
        Array.from(
          { length: 10 },
          (_, i) => [q[0] + s * 0.05 * Math.cos(i * 0.628), q[1] + s * 0.05 * Math.sin(i * 0.628)] as P2,
        ),
      ),
      black ? '#fff' : INK,
      black ? 0 : 1,
    );
    return;
  }
  const b = spline2(
    [
      A(-0.5, -0.62),
      A(-0.28, -0.86),
      A(0.04, -0.74),
      A(0.2, -0.36),
      A(0.72, 0.06),
      A(1.0, 0.32),
      A(0.92, 0.42),
      A(0.4, 0.24),
      A(0.1, 0.36),
      A(-0.3, 0.24),
      A(-0.48, -0.14),
    ],
    5,
    true,
  );
  p.ink([A(-0.06, 0.3), A(-0.1, 0.62)], { w: pw * 1.6, a: 0, b: 0 });
  p.ink([A(0.1, 0.32), A(0.08, 0.62)], { w: pw * 1.6, a: 0, b: 0 });
  for (const dx of [-0.1, 0.08])
    for (const k of [-0.14, -0.02, 0.12]) p.ink([A(dx, 0.6), A(dx + k, 0.66)], { w: pw * 1.2, a: 0, b: 0.3 });
  p.ink([...b, b[0]!], { w: pw * 1.7, a: 0, b: 0, under: 0.2 });
  p.flat(pathOf(b), m);
  p.within(pathOf(b), () => {
    if (o.kind !== 'crow')
      p.fill(
        pathOf(spline2([A(-0.56, -0.4), A(-0.3, -0.36), A(-0.1, 0.1), A(0.2, 0.4), A(-0.4, 0.5)], 5, true)),
        '#f6efe2',
        0,
      );
    p.shade(pathOf([A(-0.3, 0.3), A(0.1, 0.18), A(0.6, 0.2), A(0.6, 0.6), A(-0.3, 0.6)]), m);
  });
  const wg = spline2(
    [A(-0.14, -0.3), A(0.16, -0.34), A(0.5, -0.02), A(0.78, 0.22), A(0.4, 0.16), A(0.06, 0.1), A(-0.14, -0.1)],
    5,
    true,
  );
  p.fill(pathOf(wg), m.shade, black ? 1 : m.bwShade);
  p.ink([...wg, wg[0]!], { w: pw, a: 0, b: 0 }, ln, ln);
  for (const t of [0.1, 0.3])
    p.ink([A(0.0 + t * 0.5, -0.06 + t * 0.3), A(0.5 + t * 0.4, 0.12)], { w: pw * 0.7, a: 0.3, b: 0.3 }, ln, ln);
  p.fill(pathOf([A(-0.46, -0.66), A(-0.76, -0.54), A(-0.46, -0.48)]), '#e0a04a', black ? 0 : 0.2);
  p.ink([A(-0.46, -0.66), A(-0.76, -0.54), A(-0.46, -0.48)], { w: pw, a: 0, b: 0 });
  const q = A(-0.3, -0.62);
  p.fill(
    pathOf(
      Array.from(
        { length: 12 },
        (_, i) => [q[0] + s * 0.07 * Math.cos(i * 0.524), q[1] + s * 0.07 * Math.sin(i * 0.524)] as P2,
      ),
    ),
    black ? '#fff' : INK,
    black ? 0 : 1,
  );
  if (!black)
    p.fill(
      pathOf(
        Array.from(
          { length: 8 },
          (_, i) =>
            [
              q[0] - s * 0.02 + s * 0.025 * Math.cos(i * 0.785),
              q[1] - s * 0.025 + s * 0.025 * Math.sin(i * 0.785),
            ] as P2,
        ),
      ),
      '#fff',
      0,
    );
}
export function drawFish(
  p: Paint,
  x: number,
  y: number,
  s: number,
  flip = false,
  m = material('#e8884a', { bw: 0.24, bwShade: 0.42 }),
): void {
  const fx = flip ? -1 : 1,
    pw = penOf(s) * 0.85,
    A = (u: number, v: number): P2 => [x + fx * u * s, y + v * s],
    b = spline2(
      [
        A(-0.95, 0.02),
        A(-0.5, -0.34),
        A(0.1, -0.36),
        A(0.6, -0.1),
        A(0.72, 0.0),
        A(0.6, 0.12),
        A(0.1, 0.34),
        A(-0.5, 0.3),
      ],
      6,
      true,
    ),
    fin = (pts: P2[]): void => {
      p.flat(pathOf(pts), m);
      p.ink([...pts, pts[0]!], { w: pw, a: 0, b: 0 });
      const c = pts[0]!;
      for (let i = 1; i < pts.length - 1; i++)
        p.ink([c, [lerp(pts[i]![0], pts[i + 1]![0], 0.5), lerp(pts[i]![1], pts[i + 1]![1], 0.5)]], {
          w: pw * 0.6,
          a: 0.3,
          b: 0.3,
        });
    };
  fin([A(0.62, 0), A(1.06, -0.36), A(0.94, 0), A(1.08, 0.34)]);
  fin([A(-0.1, -0.3), A(-0.24, -0.36), A(0.0, -0.62), A(0.34, -0.5), A(0.4, -0.22)]);
  p.ink([...b, b[0]!], { w: pw * 1.6, a: 0, b: 0, under: 0.25 });
  p.flat(pathOf(b), m);
  p.within(pathOf(b), () => {
    p.fill(
      pathOf(spline2([A(-1, 0.1), A(-0.4, 0.14), A(0.2, 0.12), A(0.8, 0.05), A(0.4, 0.6), A(-0.6, 0.6)], 5, true)),
      '#fdf3e6',
      0,
    );
    for (let i = 0; i < 5; i++)
      for (let j = 0; j < 4; j++) {
        const c = A(-0.28 + i * 0.17, -0.24 + j * 0.13 + (i % 2) * 0.06),
          k = s * 0.06;
        p.ink(
          spline2(
            [
              [c[0], c[1] - k],
              [c[0] + fx * k * 0.8, c[1]],
              [c[0], c[1] + k],
            ],
            4,
          ),
          { w: pw * 0.6 },
        );
      }
  });
  p.ink(spline2([A(-0.5, -0.28), A(-0.4, 0), A(-0.5, 0.24)], 5), { w: pw });
  fin([A(-0.34, 0.1), A(-0.1, 0.06), A(0.06, 0.26), A(-0.14, 0.3)]);
  const e = A(-0.68, -0.06);
  p.fill(
    pathOf(
      Array.from(
        { length: 14 },
        (_, i) => [e[0] + s * 0.1 * Math.cos(i * 0.449), e[1] + s * 0.1 * Math.sin(i * 0.449)] as P2,
      ),
    ),
    '#fff',
    0,
  );
  p.ink(
    Array.from(
      { length: 15 },
      (_, i) => [e[0] + s * 0.1 * Math.cos(i * 0.449), e[1] + s * 0.1 * Math.sin(i * 0.449)] as P2,
    ),
    { w: pw, a: 0, b: 0 },
  );
  p.fill(
    pathOf(
      Array.from(
        { length: 10 },
        (_, i) => [e[0] + s * 0.05 * Math.cos(i * 0.628), e[1] + s * 0.055 * Math.sin(i * 0.628)] as P2,
      ),
    ),
    INK,
    1,
  );
  p.ink(spline2([A(-0.94, 0.06), A(-0.84, 0.1), A(-0.78, 0.06)], 4), { w: pw });
}
const eyesFace = (p: Paint, x: number, y: number, s: number, mood: Mood, pw: number): void => {
  for (const d of [-1, 1]) {
    const c: P2 = [x + d * s * 0.3, y];
    if (mood === 'happy')
      p.ink(
        spline2(
          [
            [c[0] - s * 0.12, c[1] + s * 0.04],
            [c[0], c[1] - s * 0.1],
            [c[0] + s * 0.12, c[1] + s * 0.04],
          ],
          5,
        ),
        { w: pw * 1.8, a: 0.2, b: 0.2 },
      );
    else {
      p.fill(
        pathOf(
          Array.from(
            { length: 18 },
            (_, i) =>
              [
                c[0] + s * 0.1 * Math.cos(i * 0.349),
                c[1] + s * 0.16 * (mood === 'surprised' ? 1.15 : 1) * Math.sin(i * 0.349),
              ] as P2,
          ),
        ),
        INK,
        1,
      );
      p.fill(
        pathOf(
          Array.from(
            { length: 10 },
            (_, i) =>
              [
                c[0] - s * 0.03 + s * 0.04 * Math.cos(i * 0.628),
                c[1] - s * 0.06 + s * 0.045 * Math.sin(i * 0.628),
              ] as P2,
          ),
        ),
        '#fff',
        0,
      );
      if (mood === 'angry' || mood === 'sad') {
        const k = mood === 'angry' ? 1 : -1;
        p.ink(
          [
            [c[0] - d * s * 0.14, c[1] - s * (0.22 - 0.08 * k)],
            [c[0] + d * s * 0.14, c[1] - s * (0.22 + 0.08 * k)],
          ],
          { w: pw * 1.4 },
        );
      }
    }
  }
  const m: P2[] =
    mood === 'sad' || mood === 'angry'
      ? [
          [x - s * 0.1, y + s * 0.3],
          [x, y + s * 0.22],
          [x + s * 0.1, y + s * 0.3],
        ]
      : [
          [x - s * 0.13, y + s * 0.2],
          [x, y + s * 0.29],
          [x + s * 0.13, y + s * 0.2],
        ];
  if (mood === 'surprised')
    p.fill(
      pathOf(
        Array.from(
          { length: 14 },
          (_, i) => [x + s * 0.07 * Math.cos(i * 0.449), y + s * 0.3 + s * 0.1 * Math.sin(i * 0.449)] as P2,
        ),
      ),
      INK,
      1,
    );
  else p.ink(spline2(m, 6), { w: pw * 1.2 });
};
export function drawSlime(
  p: Paint,
  x: number,
  y: number,
  s: number,
  mood: Mood = 'happy',
  m = material('#7fc8e0', { bw: 0.1, bwShade: 0.3 }),
): void {
  const pw = penOf(s),
    A = (u: number, v: number): P2 => [x + u * s, y + v * s],
    o = spline2(
      [
        A(0, -1.5),
        A(0.16, -1.2),
        A(0.7, -0.8),
        A(1.05, -0.2),
        A(1.0, 0.0),
        A(0.5, 0.06),
        A(0, 0.04),
        A(-0.5, 0.07),
        A(-1.0, 0.0),
        A(-1.04, -0.2),
        A(-0.7, -0.8),
        A(-0.2, -1.2),
      ],
      6,
      true,
    ),
    d = pathOf(o);
  p.flat(d, m);
  p.within(d, () => {
    p.shade(
      pathOf(spline2([A(1.2, -0.9), A(0.7, -0.5), A(0.3, -0.12), A(-0.8, -0.06), A(-1, 0.3), A(1.3, 0.3)], 6, true)),
      m,
    );
    p.fill(
      pathOf(spline2([A(-0.62, -0.7), A(-0.42, -0.96), A(-0.26, -0.98), A(-0.44, -0.7), A(-0.62, -0.46)], 5, true)),
      '#ffffff',
      0,
    );
  });
  p.ink([...o, o[0]!], { w: pw * 1.4, a: 0, b: 0, under: 0.4 });
  eyesFace(p, x, y - s * 0.45, s, mood, pw);
}
export function drawGhost(p: Paint, x: number, y: number, s: number, mood: Mood = 'happy'): void {
  const pw = penOf(s),
    m = material('#f4f4fb', { shade: '#c9cbe6', bw: 0, bwShade: 0.2 }),
    A = (u: number, v: number): P2 => [x + u * s, y + v * s],
    arm = (d: number): void => {
      const a = spline2(
        [A(d * 0.6, -0.2), A(d * 1.02, -0.34), A(d * 1.12, -0.1), A(d * 0.8, 0.02), A(d * 0.6, 0.12)],
        5,
      );
      p.flat(pathOf(a), m);
      p.ink(a, { w: pw * 1.2, a: 0.05, b: 0.05 });
    };
  const o = spline2(
      [
        A(0, -1),
        A(0.52, -0.86),
        A(0.74, -0.3),
        A(0.74, 0.4),
        A(0.6, 0.9),
        A(0.5, 0.72),
        A(0.26, 1.08),
        A(0.1, 0.86),
        A(-0.1, 1.3),
        A(-0.34, 1.02),
        A(-0.5, 1.24),
        A(-0.66, 0.7),
        A(-0.74, 0.2),
        A(-0.72, -0.34),
        A(-0.5, -0.86),
      ],
      6,
      true,
    ),
    d = pathOf(o);
  arm(-1);
  arm(1);
  p.flat(d, m);
  p.within(d, () =>
    p.shade(
      pathOf(
        spline2(
          [A(0.9, -0.9), A(0.5, -0.3), A(0.44, 0.4), A(0.1, 0.8), A(-0.7, 0.9), A(-0.4, 1.6), A(1.2, 1.4)],
          6,
          true,
        ),
      ),
      m,
    ),
  );
  p.ink([...o, o[0]!], { w: pw * 1.3, a: 0, b: 0, under: 0.3 });
  eyesFace(p, x, y - s * 0.4, s, mood, pw);
  for (const q of [-1, 1])
    for (let i = 0; i < 3; i++)
      p.ink([A(q * 0.5 + (i - 1) * 0.06, -0.2), A(q * 0.5 + (i - 1.4) * 0.06, -0.12)], { w: pw * 0.6 }, '#e59aa0', INK);
}
/** Small round robot: a ball body, one big lens, stub arms, a wheel or feet. */
export const roundRobot = (mood: Mood = 'neutral', c: Look = L('#e6e8ea', 0)): Model => {
  const m = new Model(),
    D = L('#2e333c', 1),
    G = L('#8d959e', 0.3);
  for (const x of [-0.16, 0.16])
    m.lathe(
      [x, 0, 0],
      [
        [0.09, 0],
        [0.1, 0.05],
        [0.05, 0.1],
      ],
      G,
      { n: 12 },
    ).line(
      [
        [x, 0.1, 0],
        [x, 0.2, 0],
      ],
      0.05,
      D,
    );
  for (const s of [-1, 1])
    m.line(
      [
        [s * 0.36, 0.46, 0],
        [s * 0.48, 0.36, -0.04],
        [s * 0.47, 0.22, -0.14],
      ],
      0.05,
      G,
    ).ball(s * 0.47, 0.2, -0.15, 0.06, c, { n: 10 });
  m.ball(0, 0.5, 0, 0.38, c, { n: 22 });
  const disc = (r: number, z: number, cx = 0, cy = 0.54): P3[] =>
    Array.from(
      { length: 20 },
      (_, i) => [cx + r * Math.cos((-i / 20) * TAU), cy + r * Math.sin((-i / 20) * TAU), z] as P3,
    );
  m.decal(disc(0.24, -0.38), D, 0.9);
  if (mood === 'happy')
    m.decal(
      [
        [-0.01, 0.5, -0.385],
        [-0.01, 0.51, -0.385],
        [0.01, 0.51, -0.385],
      ],
      D,
      0,
      [
        [
          [-0.1, 0.52, -0.386],
          [-0.05, 0.6, -0.386],
          [0, 0.54, -0.386],
        ],
        [
          [0, 0.54, -0.386],
          [0.05, 0.6, -0.386],
          [0.1, 0.52, -0.386],
        ],
      ],
      1.4,
    )
      .decal(
        [
          [-0.12, 0.5, -0.387],
          [-0.06, 0.61, -0.387],
          [-0.01, 0.5, -0.387],
          [-0.06, 0.57, -0.387],
        ],
        GLOW('#bff2f6'),
        0.3,
      )
      .decal(
        [
          [0.01, 0.5, -0.387],
          [0.06, 0.61, -0.387],
          [0.12, 0.5, -0.387],
          [0.06, 0.57, -0.387],
        ],
        GLOW('#bff2f6'),
        0.3,
      );
  else for (const x of [-0.09, 0.09]) m.decal(disc(0.055, -0.386, x), GLOW('#bff2f6'), 0.4);
  m.line(
    [
      [0, 0.87, 0],
      [0, 1.0, 0],
    ],
    0.7,
  ).ball(0, 1.02, 0, 0.035, GLOW('#f26a5a', 0.3), { n: 8 });
  return m;
};
const robotHead = (mood: Mood): Model => {
  const m = new Model(),
    c = L('#dfe4e8', 0),
    D = L('#242a34', 1),
    G = L('#8f98a2', 0.28),
    y = -1.0;
  m.cyl(0, y - 0.35, 0, 0.3, 0.45, G, { n: 12 });
  for (const s of [-1, 1])
    m.lathe(
      [s * 0.86, y + 0.95, 0],
      [
        [0.26, -0.08],
        [0.3, 0],
        [0.26, 0.08],
      ],
      G,
      { axis: 'x', n: 14 },
    );
  m.ext(
    spline2(
      [
        [-0.5, y],
        [0.5, y],
        [0.84, y + 0.5],
        [0.86, y + 1.3],
        [0.6, y + 1.86],
        [0, y + 1.98],
        [-0.6, y + 1.86],
        [-0.86, y + 1.3],
        [-0.84, y + 0.5],
      ] as P2[],
      4,
      true,
    ),
    -0.62,
    0.66,
    c,
  );
  m.decal(
    spline2(
      [
        [-0.66, y + 0.62],
        [-0.7, y + 1.3],
        [0, y + 1.42],
        [0.7, y + 1.3],
        [0.66, y + 0.62],
        [0, y + 0.54],
      ] as P2[],
      5,
      true,
    ).map(([a, b]) => [a, b, -0.625] as P3),
    D,
    1,
  );
  for (const s of [-1, 1]) {
    const e: P3[] =
      mood === 'happy'
        ? [
            [s * 0.36 - 0.2, y + 0.9, -0.63],
            [s * 0.36, y + 1.16, -0.63],
            [s * 0.36 + 0.2, y + 0.9, -0.63],
            [s * 0.36, y + 1.06, -0.63],
          ]
        : Array.from(
            { length: 16 },
            (_, i) =>
              [
                s * 0.36 + 0.16 * Math.cos(-i * 0.393),
                y + 0.98 + (mood === 'sad' ? 0.11 : 0.19) * Math.sin(-i * 0.393),
                -0.63,
              ] as P3,
          );
    m.decal(e, GLOW('#c4f4f8'), 0.5);
    if (mood === 'sad')
      m.decal(
        [
          [s * 0.36 - 0.2, y + (s < 0 ? 1.0 : 1.12), -0.632],
          [s * 0.36 - 0.2, y + 1.25, -0.632],
          [s * 0.36 + 0.2, y + 1.25, -0.632],
          [s * 0.36 + 0.2, y + (s < 0 ? 1.12 : 1.0), -0.632],
        ],
        D,
        0,
      );
  }
  m.decal(
    [
      [-0.22, y + 0.28, -0.625],
      [-0.22, y + 0.4, -0.625],
      [0.22, y + 0.4, -0.625],
      [0.22, y + 0.28, -0.625],
    ],
    G,
    0.6,
    [-0.11, 0, 0.11].map(
      (u) =>
        [
          [u, y + 0.29, -0.63],
          [u, y + 0.39, -0.63],
        ] as P3[],
    ),
    0.6,
  );
  m.line(
    [
      [0.5, y + 1.8, 0],
      [0.62, y + 2.4, 0],
    ],
    1.2,
  ).ball(0.62, y + 2.44, 0, 0.09, GLOW('#f26a5a', 0.3), { n: 8 });
  return m;
};
const helmet = (): Model => {
  const m = new Model(),
    S = L('#c9d0d8', 0.04),
    D = L('#1f242c', 1),
    G = L('#8f98a4', 0.28),
    y = -1.15;
  m.lathe(
    [0, y, 0],
    [
      [0.62, 0],
      [0.7, 0.15],
      [0.92, 0.5],
      [0.97, 1.2],
      [0.84, 1.78],
      [0.5, 2.15],
      [0.0001, 2.3],
    ],
    S,
    { n: 22, sz: 1.08 },
  );
  const V: P3[] = [];
  for (let i = 0; i <= 10; i++) {
    const a = -1.15 + i * 0.23;
    V.push([Math.sin(a) * 1.0, y + 1.12 + (i === 5 ? -0.06 : 0), -Math.cos(a) * 1.1]);
  }
  for (let i = 10; i >= 0; i--) {
    const a = -1.15 + i * 0.23;
    V.push([Math.sin(a) * 1.0, y + 1.28, -Math.cos(a) * 1.1]);
  }
  for (let i = 0; i < 10; i++) m.sheet([V[i]!, V[i + 1]!, V[20 - i]!, V[21 - i]!], D, { ink: 0.3 });
  m.sheet(
    [
      [-0.04, y + 0.2, -0.86],
      [0.04, y + 0.2, -0.86],
      [0.05, y + 1.1, -1.15],
      [0.04, y + 2.2, -0.62],
      [-0.04, y + 2.2, -0.62],
      [-0.05, y + 1.1, -1.15],
    ],
    G,
    { ink: 0.9 },
  );
  for (const s of [-1, 1])
    for (let i = 0; i < 5; i++)
      m.line(
        [
          [s * (0.2 + i * 0.09), y + 0.5, -0.98 + i * 0.05],
          [s * (0.2 + i * 0.09), y + 0.85, -1.04 + i * 0.05],
        ],
        0.9,
      );
  for (const s of [-1, 1])
    m.lathe(
      [s * 0.96, y + 1.2, 0],
      [
        [0.14, -0.05],
        [0.14, 0.05],
      ],
      G,
      { axis: 'x', n: 12 },
    );
  m.sheet(
    spline3(
      [
        [0, y + 2.2, -0.1],
        [0.05, y + 2.75, 0.3],
        [0.0, y + 2.6, 0.9],
        [-0.05, y + 1.9, 1.5],
        [0, y + 1.6, 1.3],
        [0, y + 2.2, 0.6],
      ],
      4,
    ),
    L('#b5352f', 0.5),
    { ink: 0.9 },
  );
  return m;
};
export type Being = 'robot' | 'knight' | 'skeleton';
/** A humanoid that is not a person, on the skeleton of the body poses. */
export function drawBeing(
  p: Paint,
  kind: Being,
  pose: Pose,
  camera: Camera,
  place: Placed,
  o: { mood?: Mood; look?: Material; sex?: 'f' | 'm'; age?: HeadSpec['age'] } = {},
): Figure {
  const spec = {
      sex: o.sex ?? 'm',
      age: o.age ?? 'adult',
      yaw: 0,
      pitch: 0,
      roll: 0,
      eyes: 'sharp',
      eyeColour: '#444444',
      expression: 'neutral',
      hair: 'short',
      seed: 3,
    } as unknown as HeadSpec,
    F = new Figure(
      p,
      spec,
      pose,
      { top: 'shirt', bottom: 'pants', c1: '#cccccc', c2: '#cccccc', c3: '#cccccc', shoes: '#333333' } as Outfit,
      camera,
      place,
    ),
    pw = F.pw,
    J = F.J,
    s = place.s;
  const m =
      o.look ??
      (kind === 'robot'
        ? material('#dfe4e8', { bw: 0, bwShade: 0.24 })
        : kind === 'knight'
          ? material('#c6ced8', { bw: 0.02, bwShade: 0.3 })
          : material('#efe9da', { bw: 0, bwShade: 0.22 })),
    g = material('#7f8892', { bw: 0.4, bwShade: 0.6 }),
    dk = material('#2c313b', { bw: 1, bwShade: 1 });
  const k = (v: P3): number => F.k(F.view(v)[2]),
    circ = (c: P2, r: number): P2[] =>
      Array.from({ length: 22 }, (_, i) => [c[0] + r * Math.cos(i * 0.2856), c[1] + r * Math.sin(i * 0.2856)] as P2),
    ball = (v: P3, r: number, mm: Material): void => {
      const c = F.p2(v),
        R = r * k(v),
        q = circ(c, R);
      p.flat(pathOf(q), mm);
      p.within(pathOf(q), () => p.shade(pathOf(q.map(([a, b]) => [a + R * 0.45, b + R * 0.5] as P2)), mm));
      p.ink([...q, q[0]!], { w: pw, a: 0, b: 0, under: 0.2 });
    };
  const lerp3 = (a: P3, b: P3, t: number): P3 => [lerp(a[0], b[0], t), lerp(a[1], b[1], t), lerp(a[2], b[2], t)];
  const bone = (a: P3, b: P3, r: number): void => {
    for (const [w, c2] of [
      [r + pw / s / 1.1, INK],
      [r, ''],
    ] as const) {
      const A = F.p2(a),
        B = F.p2(b),
        d =
          stroke([A, B], { w: w * 2 * s, press: (t) => 0.62 + 0.38 * Math.abs(2 * t - 1) ** 2.4, wobble: 0 }) +
          pathOf(circ(A, w * s * 1.1)) +
          pathOf(circ(B, w * s * 1.1));
      p.fill(d, c2 || m.base, c2 ? 1 : m.bw);
    }
  };
  const plate = (a: P3, b: P3, r0: number, r1: number, mm: Material, prof?: (t: number) => number): void => {
    const l = F.limb(a, b, r0, r1, prof);
    F.paintLimb(l, mm, 1.05, { end: true });
    const A = l.left[0]!,
      B = l.right[0]!;
    p.ink([A, B], { w: pw, a: 0, b: 0 });
    if (kind === 'knight') {
      const i = 4;
      p.ink(
        spline2(
          [
            l.left[i]!,
            [lerp(l.left[i]![0], l.right[i]![0], 0.5), lerp(l.left[i + 1]![1], l.right[i + 1]![1], 0.5)],
            l.right[i]!,
          ],
          5,
        ),
        { w: pw * 0.8, a: 0.05, b: 0.05 },
      );
    }
    p.within(l.poly, () =>
      p.ink(
        l.left
          .slice(2, 9)
          .map(([u, v], i2) => [lerp(u, l.right[i2 + 2]![0], 0.22), lerp(v, l.right[i2 + 2]![1], 0.22)] as P2),
        { w: pw * 1.1, a: 0.4, b: 0.5 },
        '#ffffff',
        kind === 'knight' ? '#ffffff' : m.bw > 0.1 ? '#fff' : '#ffffff',
      ),
    );
  };
  const thick = kind === 'knight' ? 1.12 : 1,
    limbs: { z: number; draw: () => void }[] = [];
  for (const d of ['l', 'r'] as const) {
    const S = J[d + 'Sho']!,
      E = J[d + 'Elb']!,
      W = J[d + 'Wri']!,
      T = J[d + 'Tip']!,
      H = J[d + 'Hip']!,
      K = J[d + 'Kne']!,
      A = J[d + 'Ank']!,
      O = J[d + 'Toe']!;
    limbs.push({
      z: (F.z(d + 'Hip') + F.z(d + 'Kne') * 2 + F.z(d + 'Ank')) / 4 - 0.3,
      draw: () => {
        if (kind === 'skeleton') {
          bone(H, K, 0.16);
          bone(K, A, 0.14);
          bone(A, O, 0.12);
          return;
        }
        plate(lerp3(A, O, -0.1), O, 0.34 * thick, 0.34 * thick, kind === 'robot' ? g : m);
        plate(
          lerp3(K, A, 0.06),
          lerp3(K, A, 0.98),
          0.46 * thick,
          0.36 * thick,
          m,
          (t) => 0.1 * Math.exp(-((t - 0.3) ** 2) / 0.05),
        );
        ball(K, 0.4 * thick, kind === 'robot' ? g : m);
        plate(H, lerp3(H, K, 0.95), 0.56 * thick, 0.44 * thick, m);
        if (kind === 'knight') ball(lerp3(K, A, -0.02), 0.36, m);
      },
    });
    limbs.push({
      z: (F.z(d + 'Sho') + F.z(d + 'Elb') + F.z(d + 'Wri')) / 3 + (F.z(d + 'Wri') > 0.4 ? 1 : -0.4),
      draw: () => {
        if (kind === 'skeleton') {
          bone(S, E, 0.13);
          bone(E, W, 0.11);
          for (let i = -2; i <= 2; i++) {
            const q: P3 = [T[0] + i * 0.12, T[1] + 0.1 * Math.abs(i), T[2]];
            bone(lerp3(W, q, 0.25), q, 0.055);
          }
          return;
        }
        plate(S, lerp3(S, E, 0.95), 0.36 * thick, 0.3 * thick, kind === 'robot' ? g : m);
        ball(E, 0.32 * thick, kind === 'robot' ? dk : m);
        plate(lerp3(E, W, 0.08), W, 0.36 * thick, 0.28 * thick, m);
        const c = F.p2(lerp3(W, T, 0.45)),
          R = 0.42 * k(W);
        const q = spline2(
          [
            [c[0] - R, c[1] - R * 0.6],
            [c[0] + R * 0.2, c[1] - R],
            [c[0] + R, c[1] - R * 0.3],
            [c[0] + R * 0.8, c[1] + R * 0.7],
            [c[0] - R * 0.2, c[1] + R],
            [c[0] - R, c[1] + R * 0.4],
          ] as P2[],
          4,
          true,
        );
        p.flat(pathOf(q), kind === 'robot' ? g : m);
        p.ink([...q, q[0]!], { w: pw, a: 0, b: 0, under: 0.2 });
        for (const t of [-0.3, 0.1, 0.5])
          p.ink(
            [
              [c[0] + R * t, c[1] - R * 0.1],
              [c[0] + R * (t - 0.08), c[1] + R * 0.75],
            ],
            { w: pw * 0.8, a: 0.1, b: 0.2 },
          );
        ball(S, kind === 'knight' ? 0.72 : 0.5, m);
        if (kind === 'knight') {
          const cs = F.p2(S),
            r = 0.72 * k(S);
          for (const t of [0.3, 0.6])
            p.ink(
              Array.from(
                { length: 9 },
                (_, i) =>
                  [
                    cs[0] + r * (1 - t * 0.15) * Math.cos(0.25 + i * 0.33),
                    cs[1] + r * (t - 0.2) + r * 0.5 * Math.sin(0.25 + i * 0.33),
                  ] as P2,
              ),
              { w: pw * 0.8 },
            );
        }
      },
    });
  }
  const front = limbs.filter((q) => q.z > 0.25).sort((a, b) => a.z - b.z),
    behind = limbs.filter((q) => q.z <= 0.25).sort((a, b) => a.z - b.z);
  behind.forEach((q) => q.draw());
  if (kind !== 'skeleton')
    plate(
      lerp3(J['neck']!, J['head']!, -0.25),
      lerp3(J['neck']!, J['head']!, 0.8),
      kind === 'knight' ? 0.62 : 0.36,
      kind === 'knight' ? 0.56 : 0.34,
      kind === 'knight' ? m : g,
    );
  // torso from the rings
  const rg = F.rings,
    outline = (i0: number, i1: number, grow = 1): P2[] => {
      const Lf: P2[] = [],
        Rt: P2[] = [];
      for (let i = i0; i <= i1; i++) {
        const q = rg[i]!,
          n = 26;
        let lo: P2 | null = null,
          hi: P2 | null = null;
        for (let j = 0; j < n; j++) {
          const a = (j / n) * TAU,
            v: P3 = [0, 1, 2].map(
              (t) => q.c[t]! + (q.x[t]! * q.w * Math.cos(a) + q.z[t]! * q.d * Math.sin(a)) * grow,
            ) as P3,
            s2 = F.p2(v);
          if (!lo || s2[0] < lo[0]) lo = s2;
          if (!hi || s2[0] > hi[0]) hi = s2;
        }
        Lf.push(lo!);
        Rt.push(hi!);
      }
      return [...spline2(Lf, 4), ...spline2(Rt, 4).reverse()];
    };
  if (kind === 'skeleton') {
    const nk = J['neck']!,
      pv = J['pelvis']!;
    for (let i = 0; i <= 12; i++) {
      const v = lerp3(nk, pv, i / 12),
        c = F.p2(v),
        R = 0.17 * s;
      const q = circ(c, R);
      p.ink([...q, q[0]!], { w: pw * 1.6, a: 0, b: 0 });
      p.flat(pathOf(q), m);
    }
    for (let i = 0; i < 6; i++) {
      const t = 0.1 + i * 0.085,
        v = lerp3(nk, pv, t),
        c = F.p2(v),
        W = s * (0.8 + 0.5 * Math.sin((i + 1) * 0.5));
      for (const d of [-1, 1]) {
        const q = spline2(
          [
            [c[0] + d * W * 0.1, c[1] - s * 0.05],
            [c[0] + d * W * 0.9, c[1] + s * 0.02],
            [c[0] + d * W, c[1] + s * 0.3],
            [c[0] + d * W * 0.25, c[1] + s * 0.42],
          ],
          6,
        );
        p.ink(q, { w: s * 0.2 + pw * 2, a: 0.02, b: 0.1 }, INK, INK);
        p.ink(q, { w: s * 0.2 - pw * 0.2, a: 0.02, b: 0.1 }, m.base, p.tone(m.bw));
      }
    }
    const pl = F.p2(pv),
      hip = spline2(
        [
          [pl[0] - s * 0.95, pl[1] - s * 0.5],
          [pl[0] - s * 0.4, pl[1] - s * 0.15],
          [pl[0], pl[1] - s * 0.3],
          [pl[0] + s * 0.4, pl[1] - s * 0.15],
          [pl[0] + s * 0.95, pl[1] - s * 0.5],
          [pl[0] + s * 0.8, pl[1] + s * 0.3],
          [pl[0] + s * 0.25, pl[1] + s * 0.62],
          [pl[0] - s * 0.25, pl[1] + s * 0.62],
          [pl[0] - s * 0.8, pl[1] + s * 0.3],
        ],
        5,
        true,
      );
    p.flat(pathOf(hip), m);
    p.ink([...hip, hip[0]!], { w: pw * 1.2, a: 0, b: 0, under: 0.2 });
    for (const d of [-1, 1]) p.fill(pathOf(circ([pl[0] + d * s * 0.36, pl[1] + s * 0.16], s * 0.17)), INK, 1);
    const a = F.p2(J['lSho']!),
      b = F.p2(J['rSho']!);
    p.ink([a, b], { w: s * 0.24 + pw * 2, a: 0, b: 0 });
    p.ink([a, b], { w: s * 0.24, a: 0, b: 0 }, m.base, p.tone(m.bw));
  } else {
    const low = outline(4, rg.length - 1, kind === 'robot' ? 0.94 : 1.06),
      up = outline(1, 4, 1.08);
    const pc = (o2: P2[], mm: Material): void => {
      p.flat(pathOf(o2), mm);
      p.within(pathOf(o2), () => p.shade(pathOf(o2.map(([a, b]) => [a + s * 0.5, b + s * 0.45] as P2)), mm));
      p.ink([...o2, o2[0]!], { w: pw * 1.1, a: 0, b: 0, under: 0.2 });
    };
    pc(low, kind === 'robot' ? g : m);
    if (kind === 'knight') {
      const n = low.length / 2;
      for (let i = 1; i < 4; i++) {
        const a = low[Math.floor((n * i) / 5)]!,
          b = low[low.length - 1 - Math.floor((n * i) / 5)]!;
        p.ink(spline2([a, [lerp(a[0], b[0], 0.5), lerp(a[1], b[1], 0.5) + s * 0.16], b], 6), {
          w: pw,
          a: 0.02,
          b: 0.02,
        });
      }
    }
    pc(up, m);
    const c = F.p2(lerp3(J['neck']!, J['pelvis']!, 0.28));
    if (kind === 'robot') {
      const q = circ([c[0], c[1]], s * 0.36);
      p.flat(pathOf(q), dk);
      p.ink([...q, q[0]!], { w: pw, a: 0, b: 0 });
      p.fill(pathOf(circ([c[0], c[1]], s * 0.2)), '#bff2f6', 0);
      for (const t of [0.55, 0.72]) {
        const a = F.p2(lerp3(J['neck']!, J['pelvis']!, t));
        p.ink(
          [
            [a[0] - s * 0.5, a[1]],
            [a[0] + s * 0.5, a[1]],
          ],
          { w: pw * 0.9 },
        );
      }
    } else {
      const nk = F.p2(J['neck']!);
      p.ink(
        spline2(
          [
            [nk[0], nk[1] + s * 0.5],
            [c[0] + s * 0.05, c[1]],
            [c[0], c[1] + s * 1.3],
          ],
          5,
        ),
        { w: pw, a: 0.1, b: 0.2 },
      );
      p.ink(
        spline2(
          [
            [c[0] - s * 0.9, c[1] + s * 0.4],
            [c[0], c[1] + s * 0.86],
            [c[0] + s * 0.9, c[1] + s * 0.4],
          ],
          6,
        ),
        { w: pw * 0.9 },
      );
    }
  }
  front.forEach((q) => q.draw());
  const e = eulerOf(F.headM),
    hc = F.p2(J['head']!),
    hk = k(J['head']!) * F.b.headScale;
  if (kind === 'skeleton')
    drawBeastHead(p, 'skull', { base: m }, hc[0], hc[1] - hk * 0.2, hk * 1.02, {
      yaw: e.yaw,
      pitch: e.pitch,
      roll: e.roll,
    });
  else
    drawProp(p, '', {
      x: hc[0],
      y: hc[1],
      ppm: hk,
      yaw: -e.yaw,
      pitch: -e.pitch,
      roll: e.roll,
      model: kind === 'robot' ? robotHead(o.mood ?? 'neutral') : helmet(),
      ink: 1.05 * (pw / 1.6),
    });
  return F;
}
// ---------- parts for people (call before or after drawFigure with its Figure)
/** Two feathered wings behind the shoulders. */
export function angelWings(p: Paint, F: Figure, open = 1, m = material('#fbfaf6', { bw: 0, bwShade: 0.2 })): void {
  for (const d of ['l', 'r'] as const) {
    const a = F.p2(F.J[d + 'Sho']!),
      s = F.place.s,
      k = F.view(F.J[d + 'Sho']!)[0] < F.view(F.J['neck']!)[0] ? -1 : 1,
      A = (u: number, v: number): P2 => [a[0] + k * (u - 0.6) * s * open, a[1] + v * s],
      pw = F.pw;
    for (let row = 2; row >= 0; row--) {
      const n = 7 - row;
      for (let i = n; i >= 0; i--) {
        const t = i / n,
          r0 = A(0.6 + t * 3.4, -1.2 - 1.6 * Math.sin(t * 2.2) + row * 0.5),
          len = (2.0 + 2.8 * t) * (1 - row * 0.26),
          an = 1.75 - t * 1.25,
          e: P2 = [r0[0] + k * Math.cos(an) * len * s, r0[1] + Math.sin(an) * len * s],
          f = stroke(spline2([r0, [lerp(r0[0], e[0], 0.6) + k * s * 0.1, lerp(r0[1], e[1], 0.55)], e], 5), {
            w: s * 0.86,
            press: (u) => Math.min(1, 0.5 + u * 2) * (u > 0.8 ? Math.sqrt(Math.max(0, (1 - u) / 0.2)) : 1),
            wobble: 0,
          }),
          f2 = stroke(
            spline2(
              [
                r0,
                [lerp(r0[0], e[0], 0.6) + k * s * 0.1, lerp(r0[1], e[1], 0.55)],
                [e[0] + (e[0] - r0[0]) * 0.015, e[1] + (e[1] - r0[1]) * 0.015],
              ],
              5,
            ),
            {
              w: s * 0.86 + pw * 2,
              press: (u) => Math.min(1, 0.5 + u * 2) * (u > 0.8 ? Math.sqrt(Math.max(0, (1 - u) / 0.2)) : 1),
              wobble: 0,
            },
          );
        p.fill(f2, INK, 1);
        p.fill(f, m.base, m.bw);
        p.ink(
          [
            [lerp(r0[0], e[0], 0.3), lerp(r0[1], e[1], 0.3)],
            [lerp(r0[0], e[0], 0.85), lerp(r0[1], e[1], 0.85)],
          ],
          { w: pw * 0.5, a: 0.4, b: 0.5 },
        );
      }
    }
    const top = spline2(
      [A(0.4, 0), A(1.2, -1.9), A(2.6, -2.9), A(3.9, -2.5), A(4.2, -1.7), A(3, -1.7), A(1.6, -0.6)],
      6,
      true,
    );
    p.flat(pathOf(top), m);
    p.ink([...top, top[0]!], { w: pw * 1.1, a: 0, b: 0 });
  }
}
/** Cat, fox or rabbit ears on a head (x, y, s as for drawHead), and horns. */
export function headParts(
  p: Paint,
  x: number,
  y: number,
  s: number,
  yaw: number,
  kind: 'cat' | 'fox' | 'rabbit' | 'horns',
  m: Material,
): void {
  const M = rotation(yaw, 0, 0),
    at = (v: P3): P2 => {
      const t = turn(M, v);
      return [x + t[0] * s, y + t[1] * s];
    },
    pw = penOf(s) * 1.05;
  for (const d of [-1, 1].sort((a, b) => turn(M, [a, 0, 0])[2] - turn(M, [b, 0, 0])[2])) {
    const E = (u: number, v: number, z = 0): P2 => at([d * u, v, z]);
    if (kind === 'horns') {
      const h = spline2(
        [E(0.32, -1.02, 0.35), E(0.5, -1.4, 0.42), E(0.62, -1.75, 0.36), E(0.72, -1.42, 0.38), E(0.66, -0.98, 0.3)],
        4,
      );
      p.flat(pathOf(h), material('#efe2b8', { bw: 0, bwShade: 0.24 }));
      p.ink(h, { w: pw * 1.2, a: 0.02, b: 0.02 });
      for (const t of [0.25, 0.5])
        p.ink([E(0.38 + t * 0.2, -1.0 - t * 0.7, 0.36), E(0.66 + t * 0.04, -1.02 - t * 0.62, 0.33)], { w: pw * 0.8 });
      continue;
    }
    const o =
      kind === 'rabbit'
        ? spline2([E(0.2, -1.2), E(0.16, -2.0), E(0.42, -2.7), E(0.68, -2.4), E(0.66, -1.6), E(0.56, -1.05)], 5)
        : [
            ...spline2([E(0.22, -1.22), E(0.5, -1.66), E(0.84, kind === 'fox' ? -2.05 : -1.9)], 4),
            ...spline2([E(0.84, kind === 'fox' ? -2.05 : -1.9), E(0.98, -1.4), E(0.86, -0.82)], 4).slice(1),
          ];
    p.flat(pathOf(o), m);
    const c: P2 = [(o[0]![0] + o[o.length - 1]![0]) / 2, (o[0]![1] + o[o.length - 1]![1]) / 2];
    p.fill(pathOf(o.map(([a, b]) => [lerp(c[0], a, 0.62), lerp(c[1], b, 0.7)] as P2)), '#f0b8b0', m.bw > 0.9 ? 0 : 0.2);
    p.ink(o, { w: pw * 1.1, a: 0.02, b: 0.02 }, INK, m.bw > 0.9 ? INK : INK);
  }
}
export function catTail(p: Paint, F: Figure, m: Material, side = 1): void {
  const a = F.p2(F.J['pelvis']!),
    s = F.place.s,
    pts = spline2(
      [
        a,
        [a[0] + side * s * 1.6, a[1] + s * 0.8],
        [a[0] + side * s * 2.6, a[1] - s * 0.6],
        [a[0] + side * s * 2.2, a[1] - s * 2.2],
        [a[0] + side * s * 2.9, a[1] - s * 2.8],
      ],
      6,
    );
  p.fill(
    pathOf(
      tubePts(
        pts,
        pts.map(() => s * 0.24 + F.pw * 0.6),
      ),
    ),
    INK,
    1,
  );
  p.flat(
    pathOf(
      tubePts(
        pts,
        pts.map(() => s * 0.24),
      ),
    ),
    m,
  );
  if (m.bw > 0.9)
    p.ink(
      pts.slice(4, -3).map(([u, v]) => [u - s * 0.1, v] as P2),
      { w: F.pw * 0.8 },
      INK,
      '#fff',
    );
}
export { POSES };
