/** Places in metres, seen by a pinhole camera (1-point: yaw 0; 2-point: yaw about 30). Line width and detail fall with distance. */
import { clamp, lerp, rad, rng, spline2, type P2, type P3 } from '../geometry/geometry';
import { pathOf } from '../pen/stroke';
import { INK, material, mixHex, Paint, type Material } from '../pen/paint';

export interface Lens {
  x: number;
  y: number;
  w: number;
  h: number;
  /** px per unit at distance 1 */ f: number;
  eye: number;
  /** horizon and vanishing point, shares of the panel */ vx: number;
  vy: number;
  yaw?: number;
  ex?: number;
  ez?: number;
}
type Look = { c: string; bw: number };

export class Space {
  readonly cx: number;
  readonly cy: number;
  private readonly c: number;
  private readonly s: number;
  constructor(
    readonly p: Paint,
    readonly l: Lens,
  ) {
    this.cx = l.x + l.w * l.vx;
    this.cy = l.y + l.h * l.vy;
    this.c = Math.cos(rad(l.yaw ?? 0));
    this.s = Math.sin(rad(l.yaw ?? 0));
  }
  cam(v: P3): P3 {
    const x = v[0] - (this.l.ex ?? 0),
      z = v[2] - (this.l.ez ?? 0);
    return [x * this.c - z * this.s, v[1] - this.l.eye, x * this.s + z * this.c];
  }
  proj(q: P3): P2 {
    return [this.cx + (this.l.f * q[0]) / q[2], this.cy - (this.l.f * q[1]) / q[2]];
  }
  at(v: P3): P2 {
    const q = this.cam(v);
    return this.proj([q[0], q[1], Math.max(0.12, q[2])]);
  }
  scale(v: P3): number {
    return this.l.f / Math.max(0.12, this.cam(v)[2]);
  }
  private clipped(pts: P3[]): P2[] {
    const near = 0.15,
      q = pts.map((v) => this.cam(v)),
      out: P3[] = [];
    q.forEach((a, i) => {
      const b = q[(i + 1) % q.length]!;
      if (a[2] >= near) out.push(a);
      if (a[2] >= near !== b[2] >= near) {
        const t = (near - a[2]) / (b[2] - a[2]);
        out.push([lerp(a[0], b[0], t), lerp(a[1], b[1], t), near]);
      }
    });
    return out.map((v) => this.proj(v));
  }
  poly(pts: P3[]): string {
    return pathOf(this.clipped(pts));
  }
  fill(pts: P3[], k: Look | Material): void {
    const d = this.poly(pts);
    if (d) this.p.fill(d, 'c' in k ? k.c : k.base, k.bw);
  }
  /** A ruled pen line: heavier when near, thinning towards its far end, with a short overshoot when near. */
  edge(a: P3, b: P3, k = 1, colour = INK, bw = INK): void {
    let qa = this.cam(a),
      qb = this.cam(b);
    const near = 0.15;
    if (qa[2] < near && qb[2] < near) return;
    if (qa[2] < near) {
      const t = (near - qa[2]) / (qb[2] - qa[2]);
      qa = [lerp(qa[0], qb[0], t), lerp(qa[1], qb[1], t), near];
    }
    if (qb[2] < near) {
      const t = (near - qb[2]) / (qa[2] - qb[2]);
      qb = [lerp(qb[0], qa[0], t), lerp(qb[1], qa[1], t), near];
    }
    const A = this.proj(qa),
      B = this.proj(qb);
    const wid = (z: number): number => clamp(2.6 * Math.pow(3 / Math.max(0.8, z), 0.55), 0.55, 3.2) * k;
    const wa = wid(qa[2]),
      wb = wid(qb[2]),
      w = Math.max(wa, wb);
    const len = Math.hypot(A[0] - B[0], A[1] - B[1]);
    if (len < 1.5 || len > 20000) return;
    this.p.ink([A, B], { w, press: (t) => lerp(wa, wb, t) / w, wobble: 0.02 }, colour, bw);
  }
  outline(pts: P3[], k = 1, colour = INK, bw = INK): void {
    pts.forEach((a, i) => this.edge(a, pts[(i + 1) % pts.length]!, k, colour, bw));
  }
  quad(pts: P3[], k: Look | Material, ink = 1): void {
    this.fill(pts, k);
    if (ink) this.outline(pts, ink);
  }
  /** A box by its corner and size; only faces that the camera sees. */
  box(
    x: number,
    y: number,
    z: number,
    w: number,
    h: number,
    d: number,
    top: Look,
    front: Look,
    side: Look,
    ink = 1,
  ): void {
    const ex = this.l.ex ?? 0,
      ez = this.l.ez ?? 0;
    const faces: [P3[], Look, boolean][] = [
      [
        [
          [x, y + h, z],
          [x + w, y + h, z],
          [x + w, y + h, z + d],
          [x, y + h, z + d],
        ],
        top,
        this.l.eye > y + h,
      ],
      [
        [
          [x, y, z],
          [x + w, y, z],
          [x + w, y, z + d],
          [x, y, z + d],
        ],
        side,
        this.l.eye < y,
      ],
      [
        [
          [x, y, z],
          [x, y + h, z],
          [x, y + h, z + d],
          [x, y, z + d],
        ],
        side,
        ex < x,
      ],
      [
        [
          [x + w, y, z],
          [x + w, y + h, z],
          [x + w, y + h, z + d],
          [x + w, y, z + d],
        ],
        side,
        ex > x + w,
      ],
      [
        [
          [x, y, z],
          [x + w, y, z],
          [x + w, y + h, z],
          [x, y + h, z],
        ],
        front,
        ez < z,
      ],
      [
        [
          [x, y, z + d],
          [x + w, y, z + d],
          [x + w, y + h, z + d],
          [x, y + h, z + d],
        ],
        front,
        ez > z + d,
      ],
    ];
    for (const [pts, look, seen] of faces) if (seen) this.quad(pts, look, ink);
  }
  /** Where a figure stands: px per head unit and the pelvis point, for drawFigure. */
  stand(x: number, z: number, legUnits: number, y = 0): { x: number; y: number; s: number } {
    const s = this.scale([x, y, z]) * 0.1,
      q = this.at([x, y + legUnits * 0.1, z]);
    return { x: q[0], y: q[1], s };
  }
}
const L = (c: string, bw: number): Look => ({ c, bw });
function frame(p: Paint, l: Lens, draw: () => void): void {
  p.within(
    pathOf([
      [l.x, l.y],
      [l.x + l.w, l.y],
      [l.x + l.w, l.y + l.h],
      [l.x, l.y + l.h],
    ]),
    draw,
  );
}
const rectPath = (l: Lens): string =>
  pathOf([
    [l.x, l.y],
    [l.x + l.w, l.y],
    [l.x + l.w, l.y + l.h],
    [l.x, l.y + l.h],
  ]);

export function corridor(p: Paint, l: Lens, dusk = false): Space {
  const s = new Space(p, l),
    far = 26,
    W = 1.7,
    H = 2.9;
  const wall = dusk ? L('#f3d9b8', 0) : L('#f2ede2', 0),
    floorC = dusk ? L('#b98a66', 0.2) : L('#c3cdc6', 0.16);
  frame(p, l, () => {
    s.fill(
      [
        [-W, 0, 0],
        [W, 0, 0],
        [W, 0, far],
        [-W, 0, far],
      ],
      floorC,
    );
    s.fill(
      [
        [-W, H, 0],
        [W, H, 0],
        [W, H, far],
        [-W, H, far],
      ],
      L(dusk ? '#e0c0a0' : '#dfe3df', 0),
    );
    s.fill(
      [
        [W, 0, 0],
        [W, H, 0],
        [W, H, far],
        [W, 0, far],
      ],
      wall,
    );
    s.fill(
      [
        [-W, 0, 0],
        [-W, H, 0],
        [-W, H, far],
        [-W, 0, far],
      ],
      wall,
    );
    s.fill(
      [
        [-W, 0, far],
        [W, 0, far],
        [W, H, far],
        [-W, H, far],
      ],
      L('#cfd3cc', 0.2),
    );
    // end of the corridor: a bright door
    s.quad(
      [
        [-0.9, 0, far],
        [0.9, 0, far],
        [0.9, 2.1, far],
        [-0.9, 2.1, far],
      ],
      L('#fdfbf0', 0),
    );
    s.edge([0, 0, far], [0, 2.1, far], 0.7);
    // floor joints and the light of the windows
    for (let z = 1; z < far; z += z < 8 ? 1 : z < 14 ? 2 : 4)
      s.edge([-W, 0, z], [W, 0, z], 0.4, mixHex(floorC.c, INK, 0.45));
    for (const x of [-0.55, 0.55]) s.edge([x, 0, 0.3], [x, 0, far], 0.4, mixHex(floorC.c, INK, 0.45));
    for (let i = 0; i < 8; i++) {
      const z = 1 + i * 3.1;
      s.fill(
        [
          [-W + 0.1, 0, z],
          [0.85, 0, z + 1.0],
          [0.85, 0, z + 2.7],
          [-W + 0.1, 0, z + 1.9],
        ],
        L(dusk ? '#f6cf93' : '#eef3ea', 0),
      );
      s.edge([-W + 0.1, 0, z + 0.95], [0.85, 0, z + 1.85], 0.5, mixHex(floorC.c, INK, 0.3));
    }
    // left: windows
    s.fill(
      [
        [-W, 0, 0],
        [-W, 0.95, 0],
        [-W, 0.95, far],
        [-W, 0, far],
      ],
      L(dusk ? '#d9a878' : '#d8dcd0', 0),
    );
    for (let i = 0; i < 8; i++) {
      const z = 0.4 + i * 3.1,
        a = z + 0.15,
        b = z + 2.75;
      s.quad(
        [
          [-W, 0.95, a],
          [-W, 2.45, a],
          [-W, 2.45, b],
          [-W, 0.95, b],
        ],
        L(dusk ? '#ffd98f' : '#d4ecfa', 0),
        1,
      );
      // sky and trees through the glass
      s.fill(
        [
          [-W, 0.95, a],
          [-W, 1.35, a],
          [-W, 1.5, lerp(a, b, 0.3)],
          [-W, 1.32, lerp(a, b, 0.55)],
          [-W, 1.55, lerp(a, b, 0.8)],
          [-W, 1.3, b],
          [-W, 0.95, b],
        ],
        L(dusk ? '#c98552' : '#9cc79a', 0.14),
      );
      s.edge([-W, 0.95, (a + b) / 2], [-W, 2.45, (a + b) / 2], 0.9);
      s.edge([-W, 2.0, a], [-W, 2.0, b], 0.8);
      s.quad(
        [
          [-W, 0.95, a - 0.1],
          [-W + 0.14, 0.9, a - 0.1],
          [-W + 0.14, 0.9, b + 0.1],
          [-W, 0.95, b + 0.1],
        ],
        L('#fbf8ee', 0),
        0.7,
      );
      s.fill(
        [
          [-W, 0, b + 0.02],
          [-W, H, b + 0.02],
          [-W + 0.16, H, b + 0.02],
          [-W + 0.16, 0, b + 0.02],
        ],
        L('#e3dccb', 0.06),
      );
      s.edge([-W + 0.16, 0, b + 0.02], [-W + 0.16, H, b + 0.02], 0.8);
      s.fill(
        [
          [-W + 0.16, 0, b + 0.02],
          [-W + 0.16, H, b + 0.02],
          [-W + 0.16, H, b + 0.34],
          [-W + 0.16, 0, b + 0.34],
        ],
        L('#f7f2e6', 0),
      );
      s.edge([-W + 0.16, 0, b + 0.34], [-W + 0.16, H, b + 0.34], 0.6);
    }
    // right: classrooms
    s.fill(
      [
        [W, 0, 0],
        [W, 0.9, 0],
        [W, 0.9, far],
        [W, 0, far],
      ],
      L(dusk ? '#b58a64' : '#cbb592', 0.14),
    );
    for (let i = 0; i < 4; i++) {
      const z = 1.4 + i * 6.2;
      s.quad(
        [
          [W, 0, z],
          [W, 2.05, z],
          [W, 2.05, z + 1.7],
          [W, 0, z + 1.7],
        ],
        L(dusk ? '#8a5f42' : '#a9825a', 0.42),
      );
      s.edge([W, 0, z + 0.85], [W, 2.05, z + 0.85], 0.8);
      for (const q of [0.18, 1.03])
        s.quad(
          [
            [W, 1.15, z + q],
            [W, 1.8, z + q],
            [W, 1.8, z + q + 0.5],
            [W, 1.15, z + q + 0.5],
          ],
          L('#46566a', 1),
          0.7,
        );
      s.quad(
        [
          [W, 1.0, z + 2.1],
          [W, 2.0, z + 2.1],
          [W, 2.0, z + 5.7],
          [W, 1.0, z + 5.7],
        ],
        L('#5c7088', 0.6),
      );
      for (let k = 1; k < 4; k++) s.edge([W, 1.0, z + 2.1 + k * 0.9], [W, 2.0, z + 2.1 + k * 0.9], 0.8);
      for (let k = 0; k < 4; k++)
        s.fill(
          [
            [W, 1.02, z + 2.2 + k * 0.9],
            [W, 1.98, z + 2.5 + k * 0.9],
            [W, 1.98, z + 2.65 + k * 0.9],
            [W, 1.02, z + 2.35 + k * 0.9],
          ],
          L('#b8c9da', 0),
        );
      s.quad(
        [
          [W - 0.02, 2.2, z + 0.3],
          [W - 0.42, 2.2, z + 0.3],
          [W - 0.42, 2.4, z + 0.3],
          [W - 0.02, 2.4, z + 0.3],
        ],
        L('#ffffff', 0),
        0.8,
      );
    }
    for (const x of [-W, W]) {
      s.edge([x, 0, 0.2], [x, 0, far], 1.1);
      s.edge([x, H, 0.2], [x, H, far], 1);
      s.edge([x, 0.12, 0.2], [x, 0.12, far], 0.5);
    }
    s.edge([W, 0.9, 0.2], [W, 0.9, far], 0.7);
    for (let i = 0; i < 6; i++) {
      const z = 1.6 + i * 4;
      s.quad(
        [
          [-0.16, H, z],
          [0.16, H, z],
          [0.16, H, z + 1.6],
          [-0.16, H, z + 1.6],
        ],
        L('#ffffff', 0),
        0.8,
      );
    }
    // notice board, fire box
    s.quad(
      [
        [W, 1.15, 9.3],
        [W, 1.9, 9.3],
        [W, 1.9, 10.9],
        [W, 1.15, 10.9],
      ],
      L('#e9e2cc', 0.05),
      0.7,
    );
    // the upper near corners sink into shade
    p.raw(
      `<path d="${rectPath(l)}" fill="${
        p.mode === 'bw'
          ? p.gradientTone(0.24, 0, l.y, l.y + l.h * 0.24)
          : p.linear(
              [
                [0, '#3a305066'],
                [0.5, '#3a305000'],
              ],
              l.x,
              l.y,
              l.x,
              l.y + l.h,
            )
      }"/>`,
    );
  });
  return s;
}

export function rainyStreet(p: Paint, l: Lens, o: { seed?: number; rain?: boolean; day?: boolean } = {}): Space {
  const s = new Space(p, l),
    r = rng(o.seed ?? 4),
    far = 70,
    night = !o.day;
  frame(p, l, () => {
    p.raw(
      `<path d="${rectPath(l)}" fill="${
        p.mode === 'bw'
          ? '#ffffff'
          : p.linear(
              night
                ? [
                    [0, '#1f2a44'],
                    [0.55, '#5d6f92'],
                    [1, '#93a2b8'],
                  ]
                : [
                    [0, '#7fb6e6'],
                    [0.6, '#dff0fa'],
                    [1, '#ffffff'],
                  ],
              l.x,
              l.y,
              l.x,
              s.cy,
            )
      }"/>`,
    );
    if (p.mode === 'bw')
      p.raw(
        `<path d="${rectPath(l)}" fill="${night ? p.gradientTone(0.75, 0.06, l.y, Math.max(l.y + 20, s.cy)) : p.gradientTone(0.3, 0, l.y, Math.max(l.y + 20, s.cy))}"/>`,
      );
    const road = night ? L('#55617a', 0.3) : L('#b9bdc4', 0.08);
    s.fill(
      [
        [-60, 0, 0.2],
        [60, 0, 0.2],
        [60, 0, 400],
        [-60, 0, 400],
      ],
      road,
    );
    // far blocks
    for (let i = 0; i < 9; i++) {
      const x = -16 + i * 4 + r(-1, 1),
        h = r(6, 16);
      s.fill(
        [
          [x, 0, far],
          [x + 4.5, 0, far],
          [x + 4.5, h, far],
          [x, h, far],
        ],
        L(night ? '#6f7f9e' : '#c9d6e2', night ? 0.25 : 0.08),
      );
    }
    // both rows of houses, the farthest first
    const rows: { side: number; z: number; d: number; h: number }[] = [];
    for (const side of [-1, 1]) {
      let z = side < 0 ? -1 : 1;
      while (z < far) {
        const d = r(4.5, 8);
        rows.push({ side, z, d, h: r(5.5, 11.5) });
        z += d + (r() < 0.3 ? 0.9 : 0);
      }
    }
    rows.sort((a, b) => b.z - a.z).forEach((q) => house(s, q, r, night));
    for (const side of [-1, 1]) {
      s.fill(
        [
          [side * 3.1, 0.0, 0.2],
          [side * 4.4, 0.0, 0.2],
          [side * 4.4, 0, far],
          [side * 3.1, 0, far],
        ],
        L(night ? '#79849a' : '#d3d3cf', night ? 0.12 : 0),
      );
      s.edge([side * 3.1, 0, 0.3], [side * 3.1, 0, far], 1);
      s.edge([side * 3.0, 0, 0.3], [side * 3.0, 0, far], 0.5);
    }
    for (let i = 0; i < 14; i++) {
      const z = 2 + i * 3.4;
      s.fill(
        [
          [-0.09, 0, z],
          [0.09, 0, z],
          [0.09, 0, z + 1.6],
          [-0.09, 0, z + 1.6],
        ],
        L('#dfe6ef', 0),
      );
    }
    if (night)
      for (let i = 0; i < 26; i++) {
        // wet road: vertical streaks of light under the shops
        const z = r(3, 34),
          side = r() < 0.5 ? -1 : 1,
          q = s.at([side * r(1.2, 4.0), 0, z]),
          k = s.scale([0, 0, z]),
          w = k * r(0.05, 0.22),
          h = k * r(0.5, 1.5);
        p.fill(
          pathOf([
            [q[0] - w, q[1]],
            [q[0] + w, q[1] - h * 0.1],
            [q[0] + w * 0.7, q[1] + h],
            [q[0], q[1] + h * 0.8],
            [q[0] - w * 0.8, q[1] + h * 1.1],
          ]),
          r() < 0.6 ? '#ffd98a' : '#a8d4f0',
          0,
          p.mode === 'bw' ? 1 : 0.5,
        );
      }
    poles(s, r, far, night);
    if (o.rain !== false && night) rain(p, l, r, 130);
  });
  return s;
}
function house(
  s: Space,
  q: { side: number; z: number; d: number; h: number },
  r: ReturnType<typeof rng>,
  night: boolean,
): void {
  const { side, z, d, h } = q,
    x = side * 4.4,
    detail = z < 34,
    far = clamp(z / 60, 0, 1);
  const fog = night ? '#6f7f9e' : '#d5e2ec',
    hue = ['#8a6f66', '#6f7a8c', '#94836f', '#7a6a80', '#617a7a', '#9a8a8a'][Math.floor(r(0, 6))]!;
  const base = mixHex(night ? mixHex(hue, '#27324e', 0.45) : mixHex(hue, '#ffffff', 0.5), fog, far * 0.8),
    bw = night ? lerp(0.62, 0.24, far) : lerp(0.14, 0.05, far);
  // the face across the street direction, seen at the near end
  const nearFace: P3[] = [
    [x, 0, z],
    [x + side * 7, 0, z],
    [x + side * 7, h, z],
    [x, h, z],
  ];
  s.quad(nearFace, L(mixHex(base, '#101428', 0.4), night ? (z < 16 ? 1 : 0.7) : 0.3));
  s.quad(
    [
      [x, 0, z],
      [x, h, z],
      [x, h, z + d],
      [x, 0, z + d],
    ],
    L(base, bw),
  );
  if (!detail) {
    for (let y = 3.4; y < h - 0.8; y += 2.6)
      for (let k = 0.6; k < d - 1; k += 2)
        s.fill(
          [
            [x, y, z + k],
            [x, y + 1.1, z + k],
            [x, y + 1.1, z + k + 1],
            [x, y, z + k + 1],
          ],
          r() < 0.5 ? L('#ffe2a0', 0) : L('#3a4560', 0.8),
        );
    return;
  }
  s.edge([x, h - 0.25, z], [x, h - 0.25, z + d], 0.6);
  // shop front
  const lit = r() < 0.72;
  s.quad(
    [
      [x, 0.15, z + 0.5],
      [x, 2.35, z + 0.5],
      [x, 2.35, z + d - 0.5],
      [x, 0.15, z + d - 0.5],
    ],
    lit ? L(night ? '#ffe3a6' : '#cfe0ea', 0) : L('#4d5668', 0.7),
  );
  const n = Math.max(2, Math.round((d - 1) / 1.1));
  for (let k = 1; k < n; k++)
    s.edge([x, 0.15, z + 0.5 + ((d - 1) * k) / n], [x, 2.35, z + 0.5 + ((d - 1) * k) / n], 0.8);
  if (lit) {
    // goods in the window as small dark shapes
    for (let k = 0; k < n; k++) {
      const a = z + 0.6 + ((d - 1) * k) / n;
      for (let j = 0; j < 3; j++) {
        const b = a + r(0.05, 0.7),
          y = r(0.3, 1.1),
          hh = r(0.2, 0.6);
        s.fill(
          [
            [x, y, b],
            [x, y + hh, b],
            [x, y + hh, b + r(0.1, 0.25)],
            [x, y, b + 0.2],
          ],
          L(['#b06a4a', '#5f7f6a', '#a8503f', '#486080'][j]!, r() < 0.4 ? 1 : 0.3),
        );
      }
    }
  } else for (let y = 0.35; y < 2.3; y += 0.16) s.edge([x, y, z + 0.5], [x, y, z + d - 0.5], 0.35);
  // awning with stripes
  const aw = ['#b8433c', '#3f6f8c', '#4f7f58', '#c98a3a'][Math.floor(r(0, 4))]!,
    xo = x - side * 1.0;
  s.quad(
    [
      [x, 2.95, z + 0.3],
      [xo, 2.45, z + 0.3],
      [xo, 2.45, z + d - 0.3],
      [x, 2.95, z + d - 0.3],
    ],
    L(night ? mixHex(aw, '#27324e', 0.25) : aw, 0.45),
  );
  for (let k = 0; k < d - 0.8; k += 1)
    s.fill(
      [
        [x, 2.95, z + 0.3 + k],
        [xo, 2.45, z + 0.3 + k],
        [xo, 2.45, z + 0.8 + k],
        [x, 2.95, z + 0.8 + k],
      ],
      L('#f1ead9', 0),
    );
  s.quad(
    [
      [xo, 2.45, z + 0.3],
      [xo, 2.25, z + 0.3],
      [xo, 2.25, z + d - 0.3],
      [xo, 2.45, z + d - 0.3],
    ],
    L('#f1ead9', 0.05),
    0.8,
  );
  // upper windows
  for (let y = 3.7; y < h - 1; y += 2.5)
    for (let k = 0.7; k < d - 1.2; k += 1.9) {
      const on = r() < 0.45;
      s.quad(
        [
          [x, y, z + k],
          [x, y + 1.25, z + k],
          [x, y + 1.25, z + k + 1.15],
          [x, y, z + k + 1.15],
        ],
        on ? L(night ? '#ffe9b8' : '#dbe9f2', 0) : L(night ? '#2b3550' : '#8fa3b5', night ? 1 : 0.4),
        0.8,
      );
      s.edge([x, y, z + k + 0.57], [x, y + 1.25, z + k + 0.57], 0.6);
      if (r() < 0.3)
        s.box(
          x - (side > 0 ? 0.4 : 0),
          y - 0.55,
          z + k + 0.1,
          0.4,
          0.45,
          0.8,
          L('#cfd3d6', 0),
          L('#b5bac0', 0.15),
          L('#c3c8cd', 0.1),
          0.7,
        );
    }
  // hanging sign boards
  if (r() < 0.85) {
    const zz = z + r(0.6, d - 0.8),
      y0 = r(3, 3.6),
      hh = r(1.3, 2.6),
      cc = ['#c9473a', '#e8c24a', '#3f7f9a', '#e6e2d8'][Math.floor(r(0, 4))]!;
    const x1 = x - side * 0.95;
    s.quad(
      [
        [x, y0, zz],
        [x1, y0, zz],
        [x1, y0 + hh, zz],
        [x, y0 + hh, zz],
      ],
      L(cc, r() < 0.35 ? 1 : 0),
      1,
    );
    for (let k = 0; k < 3; k++) {
      const yy = y0 + hh * (0.12 + k * 0.3);
      glyph(s, x, x1, yy, hh * 0.22, zz, r);
    }
  }
}
/** An invented character: a few crossing strokes in a square. */
function glyph(s: Space, x0: number, x1: number, y: number, h: number, z: number, r: ReturnType<typeof rng>): void {
  if (s.scale([x0, y, z]) * h < 5) return;
  const g = (u: number, v: number): P3 => [lerp(x0, x1, 0.2 + 0.6 * u), y + v * h, z];
  for (let i = 0; i < 4; i++) {
    const t = r(0.1, 0.9);
    if (i % 2) s.edge(g(0.05, t), g(0.95, t), 1.1, '#2a2226', '#888888');
    else s.edge(g(t, 0), g(t, 1), 1.1, '#2a2226', '#888888');
  }
}
function poles(s: Space, r: ReturnType<typeof rng>, far: number, night: boolean): void {
  const tops: P3[][] = [],
    list: number[] = [];
  for (let z = 5.2; z < far; z += 9.5) list.push(z);
  for (const z of [...list].reverse()) {
    const x = 3.3,
      w = 0.13;
    const q = (y: number, ww: number): [P3, P3] => [
      [x - ww, y, z],
      [x + ww, y, z],
    ];
    const [a, b] = q(0, w),
      [c, d] = q(8.6, w * 0.8);
    s.fill([a, b, d, c], L(night ? '#2c3040' : '#8d8f92', z < 26 ? 1 : 0.6));
    s.edge(a, c, 0.8);
    s.edge(b, d, 0.8);
    for (const y of [8.2, 7.5])
      s.quad(
        [
          [x - 1.0, y, z],
          [x + 1.0, y, z],
          [x + 1.0, y + 0.12, z],
          [x - 1.0, y + 0.12, z],
        ],
        L('#3a3a42', 1),
        0.6,
      );
    if (r() < 0.6)
      s.box(x - 0.34, 6.2, z - 0.5, 0.68, 1.0, 0.4, L('#777', 0.3), L('#8b9096', 0.25), L('#666', 0.5), 0.8);
    tops.push([
      [x - 0.9, 8.32, z],
      [x - 0.3, 8.32, z],
      [x + 0.8, 8.32, z],
      [x - 0.9, 7.62, z],
      [x + 0.1, 6.9, z],
    ]);
  }
  tops.unshift([
    [2.4, 8.9, far + 20],
    [3, 8.9, far + 20],
    [4, 8.9, far + 20],
    [2.4, 8.2, far + 20],
    [3.4, 7.2, far + 20],
  ]);
  tops.push([
    [2.4, 8.4, -4.5],
    [3, 8.4, -4.5],
    [4.1, 8.4, -4.5],
    [2.4, 7.7, -4.5],
    [3.4, 6.9, -4.5],
  ]);
  for (let i = 0; i + 1 < tops.length; i++)
    for (let k = 0; k < 5; k++) {
      const a = tops[i]![k]!,
        b = tops[i + 1]![k]!,
        pts: P3[] = Array.from({ length: 9 }, (_, j) => {
          const t = j / 8;
          return [lerp(a[0], b[0], t), lerp(a[1], b[1], t) - 1.1 * 4 * t * (1 - t) * 0.5, lerp(a[2], b[2], t)] as P3;
        });
      for (let j = 0; j < 8; j++) s.edge(pts[j]!, pts[j + 1]!, k === 4 ? 0.9 : 0.55);
      if (k < 2) {
        const t = r(0.2, 0.8),
          m: P3 = [lerp(a[0], b[0], t) - 3.2 * (k + 0.4), 6.0, lerp(a[2], b[2], t)];
        s.edge([lerp(a[0], b[0], t), lerp(a[1], b[1], t) - 1.1, lerp(a[2], b[2], t)], [m[0] - 3, 5.6, m[2] + 2], 0.45);
      }
    }
}
export function rain(p: Paint, l: Lens, r: ReturnType<typeof rng>, n: number, tilt = -0.16): void {
  for (let i = 0; i < n; i++) {
    const x = r(l.x - 40, l.x + l.w + 40),
      y = r(l.y - 30, l.y + l.h),
      len = r(20, 74),
      w = r(0.8, 2.1);
    p.ink(
      [
        [x, y],
        [x + tilt * len, y + len],
      ],
      { w, a: 0.6, b: 0.25 },
      '#e8f2ff',
      r() < 0.8 ? '#ffffff' : INK,
    );
  }
  for (let i = 0; i < n / 5; i++) {
    const x = r(l.x, l.x + l.w),
      y = r(l.y + l.h * 0.72, l.y + l.h),
      k = r(3, 8);
    p.ink(
      spline2(
        [
          [x - k, y],
          [x, y + k * 0.22],
          [x + k, y],
        ],
        5,
      ),
      { w: 1.2 },
      '#e8f2ff',
      '#ffffff',
    );
    for (const q of [-1, 1])
      p.ink(
        [
          [x + q * 2, y - 1],
          [x + q * k * 0.7, y - k],
        ],
        { w: 1, a: 0.1, b: 0.8 },
        '#e8f2ff',
        '#ffffff',
      );
  }
}

export function train(p: Paint, l: Lens): Space {
  const s = new Space(p, l),
    far = 15,
    W = 1.4,
    H = 2.3;
  frame(p, l, () => {
    s.fill(
      [
        [-W, 0, 0],
        [W, 0, 0],
        [W, 0, far],
        [-W, 0, far],
      ],
      L('#8f959c', 0.25),
    );
    s.fill(
      [
        [-W, H, 0],
        [W, H, 0],
        [W, H, far],
        [-W, H, far],
      ],
      L('#eef0ee', 0),
    );
    for (const x of [-W, W])
      s.fill(
        [
          [x, 0, 0],
          [x, H, 0],
          [x, H, far],
          [x, 0, far],
        ],
        L('#e3e6e4', 0.04),
      );
    s.quad(
      [
        [-W, 0, far],
        [W, 0, far],
        [W, H, far],
        [-W, H, far],
      ],
      L('#cdd3d4', 0.15),
    );
    s.quad(
      [
        [-0.45, 0, far],
        [0.45, 0, far],
        [0.45, 1.95, far],
        [-0.45, 1.95, far],
      ],
      L('#8fa0ad', 0.4),
    );
    s.quad(
      [
        [-0.3, 0.95, far],
        [0.3, 0.95, far],
        [0.3, 1.75, far],
        [-0.3, 1.75, far],
      ],
      L('#3b4a5c', 1),
    );
    for (const x of [-0.35, 0.35]) s.edge([x, 0, 0.3], [x, 0, far], 0.4);
    // centre light on the floor
    s.fill(
      [
        [-0.3, 0, 0.3],
        [0.1, 0, 0.3],
        [0.1, 0, far],
        [-0.1, 0, far],
      ],
      L('#c3c9cd', 0.06),
    );
    for (const sd of [-1, 1]) {
      const x = sd * W;
      for (let bay = 3; bay >= 0; bay--) {
        const z0 = -0.6 + bay * 4.2,
          z1 = z0 + 2.9,
          d0 = z1 + 0.1,
          d1 = d0 + 1.1;
        // windows: blurred country
        s.quad(
          [
            [x, 0.95, z0 + 0.1],
            [x, 1.75, z0 + 0.1],
            [x, 1.75, z1 - 0.1],
            [x, 0.95, z1 - 0.1],
          ],
          L('#bfe0f2', 0),
        );
        s.fill(
          [
            [x, 0.95, z0 + 0.1],
            [x, 1.22, z0 + 0.1],
            [x, 1.3, (z0 + z1) / 2],
            [x, 1.18, z1 - 0.1],
            [x, 0.95, z1 - 0.1],
          ],
          L('#8fbf92', 0.25),
        );
        for (let k = 0; k < 7; k++) {
          const y = 1.0 + k * 0.1;
          s.edge([x, y, z0 + 0.2 + (k % 3) * 0.5], [x, y, z0 + 1.1 + (k % 4) * 0.4], 0.35, '#ffffff', INK);
        }
        s.edge([x, 0.95, (z0 + z1) / 2], [x, 1.75, (z0 + z1) / 2], 1);
        s.fill(
          [
            [x, 0.95, z0 + 0.3],
            [x, 1.75, z0 + 0.7],
            [x, 1.75, z0 + 0.95],
            [x, 0.95, z0 + 0.55],
          ],
          L('#f4fbff', 0),
        );
        // seat
        const sx = x - sd * 0.5;
        s.quad(
          [
            [x, 0.9, z0],
            [x, 0.42, z0],
            [x, 0.42, z1],
            [x, 0.9, z1],
          ],
          L('#5a7f8e', 0.5),
        );
        s.quad(
          [
            [x - sd * 0.06, 0.42, z0],
            [sx, 0.42, z0],
            [sx, 0.42, z1],
            [x - sd * 0.06, 0.42, z1],
          ],
          L('#6f98a6', 0.34),
        );
        s.quad(
          [
            [sx, 0.42, z0],
            [sx, 0.12, z0],
            [sx, 0.12, z1],
            [sx, 0.42, z1],
          ],
          L('#41606c', 1),
        );
        for (let k = 1; k < 6; k++) {
          const z = lerp(z0, z1, k / 6);
          s.edge([x, 0.88, z], [x - sd * 0.05, 0.44, z], 0.5);
          s.edge([x - sd * 0.05, 0.42, z], [sx, 0.42, z], 0.5);
        }
        s.quad(
          [
            [x, 0.2, z0],
            [sx, 0.2, z0],
            [sx + sd * 0.05, 0.95, z0],
            [x, 1.1, z0],
          ],
          L('#d6dad9', 0.08),
        );
        s.quad(
          [
            [x, 0.2, z1],
            [sx, 0.2, z1],
            [sx + sd * 0.05, 0.95, z1],
            [x, 1.1, z1],
          ],
          L('#d6dad9', 0.08),
        );
        // pole
        for (const z of [z0, z1]) {
          s.edge([sx, 0.3, z], [sx, 2.15, z], 1.6, '#c8d0d2', INK);
          s.edge([sx + 0.02, 0.3, z], [sx + 0.02, 2.15, z], 0.5);
        }
        // doors
        s.quad(
          [
            [x, 0, d0],
            [x, 1.95, d0],
            [x, 1.95, d1],
            [x, 0, d1],
          ],
          L('#c7cfd1', 0.14),
        );
        s.edge([x, 0, (d0 + d1) / 2], [x, 1.95, (d0 + d1) / 2], 0.9);
        for (const q of [0.1, 0.63])
          s.quad(
            [
              [x, 0.9, d0 + q],
              [x, 1.7, d0 + q],
              [x, 1.7, d0 + q + 0.37],
              [x, 0.9, d0 + q + 0.37],
            ],
            L('#cfe8f6', 0),
            0.8,
          );
        // luggage rack
        const rx = x - sd * 0.38;
        s.quad(
          [
            [x, 1.92, z0],
            [rx, 1.88, z0],
            [rx, 1.88, z1],
            [x, 1.92, z1],
          ],
          L('#aeb8bb', 0.3),
          0.9,
        );
        for (let k = 0; k <= 12; k++) s.edge([x, 1.92, lerp(z0, z1, k / 12)], [rx, 1.88, lerp(z0, z1, k / 12)], 0.35);
      }
      // strap rail and straps
      const px = sd * 0.72;
      s.edge([px, 1.98, 0.3], [px, 1.98, far], 1.2);
      for (let z = 12.6; z > 1.2; z -= 0.62) {
        const k = s.scale([px, 1.7, z]);
        if (k < 26) continue;
        const a = s.at([px, 1.98, z]),
          b = s.at([px, 1.76, z]),
          rr = k * 0.062;
        p.ink([a, b], { w: Math.max(1.2, k * 0.022), a: 0, b: 0 }, '#e7e2d4', INK);
        const ring = Array.from(
          { length: 19 },
          (_, i) => [b[0] + rr * 0.7 * Math.cos((i / 18) * 6.2832), b[1] + rr + rr * Math.sin((i / 18) * 6.2832)] as P2,
        );
        p.ink(ring, { w: Math.max(1.4, k * 0.03), a: 0, b: 0 }, INK);
        p.ink(ring, { w: Math.max(0.5, k * 0.014), a: 0, b: 0 }, '#f6f2e6', '#ffffff');
      }
      s.edge([x, 0, 0.3], [x, 0, far], 1);
      s.edge([x, H, 0.3], [x, H, far], 0.8);
      s.edge([x, 1.95, 0.3], [x, 1.95, far], 0.6);
    }
    for (let i = 0; i < 5; i++) {
      const z = 1.2 + i * 2.8;
      s.quad(
        [
          [-0.12, H, z],
          [0.12, H, z],
          [0.12, H, z + 1.9],
          [-0.12, H, z + 1.9],
        ],
        L('#ffffff', 0),
        0.9,
      );
    }
    for (let i = 4; i >= 0; i--) {
      const z = 2 + i * 2.6;
      s.quad(
        [
          [-0.5, 1.72, z],
          [-0.02, 1.72, z],
          [-0.02, 2.1, z],
          [-0.5, 2.1, z],
        ],
        L(['#e9c95a', '#8fb8d0', '#d98a7a', '#b8d09a', '#e6e0d0'][i]!, i % 2 ? 0.2 : 0),
        0.8,
      );
      s.quad(
        [
          [0.02, 1.72, z],
          [0.5, 1.72, z],
          [0.5, 2.1, z],
          [0.02, 2.1, z],
        ],
        L(['#cfd8e6', '#e0a86a', '#e9e2c8', '#8f9fc0', '#d0a0b0'][i]!, i % 2 ? 0 : 0.2),
        0.8,
      );
      for (let k = 0; k < 3; k++) {
        s.edge([-0.44, 1.8 + k * 0.09, z], [-0.12 - k * 0.07, 1.8 + k * 0.09, z], 0.5);
        s.edge([0.08, 1.8 + k * 0.09, z], [0.4 - k * 0.05, 1.8 + k * 0.09, z], 0.5);
      }
    }
    p.raw(
      `<path d="${rectPath(l)}" fill="${
        p.mode === 'bw'
          ? p.gradientTone(0, 0.3, l.y + l.h * 0.62, l.y + l.h)
          : p.linear(
              [
                [0.6, '#30304000'],
                [1, '#30304055'],
              ],
              l.x,
              l.y,
              l.x,
              l.y + l.h,
            )
      }"/>`,
    );
  });
  return s;
}

export function room(p: Paint, l: Lens, night = false): Space {
  const s = new Space(p, { ...l, yaw: l.yaw ?? 32, ex: l.ex ?? -1.3, ez: l.ez ?? -1.9 }),
    r = rng(11),
    X = 2.1,
    Z = 2.6,
    H = 2.5;
  const wallA = night ? L('#5a5f80', 0.3) : L('#f1e6d4', 0),
    wallB = night ? L('#4d5273', 0.42) : L('#e3d5c2', 0.12),
    wood = night ? L('#5c4a4f', 0.55) : L('#c69a6b', 0.22);
  frame(p, l, () => {
    p.raw(`<path d="${rectPath(l)}" fill="${p.mode === 'bw' ? '#fff' : wallA.c}"/>`);
    s.fill(
      [
        [-6, 0, -3],
        [X, 0, -3],
        [X, 0, Z],
        [-6, 0, Z],
      ],
      wood,
    );
    s.fill(
      [
        [-6, 0, Z],
        [X, 0, Z],
        [X, H, Z],
        [-6, H, Z],
      ],
      wallA,
    );
    s.fill(
      [
        [X, 0, -3],
        [X, H, -3],
        [X, H, Z],
        [X, 0, Z],
      ],
      wallB,
    );
    s.fill(
      [
        [-6, H, -3],
        [X, H, -3],
        [X, H, Z],
        [-6, H, Z],
      ],
      L(night ? '#6b6f8c' : '#fbf6ea', night ? 0.2 : 0),
    );
    for (let z = -1.6; z < Z; z += 0.22) s.edge([-6, 0, z], [X, 0, z], 0.35, mixHex(wood.c, INK, 0.4));
    for (let i = 0; i < 26; i++) {
      const z = -1.6 + Math.floor(r(0, 19)) * 0.22,
        x = r(-4, X);
      s.edge([x, 0, z], [x, 0, z + 0.22], 0.35, mixHex(wood.c, INK, 0.4));
    }
    s.edge([-6, 0, Z], [X, 0, Z], 1);
    s.edge([X, 0, -1.5], [X, 0, Z], 1);
    s.edge([X, 0, Z], [X, H, Z], 1);
    s.edge([-6, H, Z], [X, H, Z], 0.9);
    s.edge([X, H, -1.5], [X, H, Z], 0.9);
    s.edge([-6, 0.1, Z], [X, 0.1, Z], 0.5);
    s.edge([X, 0.1, -1.5], [X, 0.1, Z], 0.5);
    // window with curtains on the far wall
    const wx = -1.55,
      ww = 1.6;
    s.quad(
      [
        [wx, 0.95, Z],
        [wx + ww, 0.95, Z],
        [wx + ww, 2.05, Z],
        [wx, 2.05, Z],
      ],
      L(night ? '#1d2748' : '#c9e9fb', night ? 1 : 0),
      1.2,
    );
    if (!night) {
      s.fill(
        [
          [wx, 0.95, Z],
          [wx, 1.2, Z],
          [wx + 0.3, 1.35, Z],
          [wx + 0.6, 1.2, Z],
          [wx + 0.95, 1.4, Z],
          [wx + 1.3, 1.22, Z],
          [wx + ww, 1.3, Z],
          [wx + ww, 0.95, Z],
        ],
        L('#a9cfa4', 0.2),
      );
      const c = s.at([wx + 1.05, 1.75, Z]),
        k = s.scale([wx, 1.7, Z]) * 0.12;
      for (const [dx, dy, q] of [
        [-1.2, 0.2, 1],
        [0, -0.2, 1.3],
        [1.2, 0.2, 0.9],
      ] as const)
        p.fill(
          pathOf(
            Array.from(
              { length: 16 },
              (_, i) =>
                [c[0] + dx * k + q * k * Math.cos(i * 0.393), c[1] + dy * k + q * k * 0.7 * Math.sin(i * 0.393)] as P2,
            ),
          ),
          '#ffffff',
          0,
        );
    } else
      for (let i = 0; i < 16; i++) {
        const q = s.at([wx + r(0.05, ww - 0.05), r(1, 2), Z]);
        p.fill(
          pathOf(
            Array.from(
              { length: 8 },
              (_, j) => [q[0] + 1.6 * Math.cos(j * 0.785), q[1] + 1.6 * Math.sin(j * 0.785)] as P2,
            ),
          ),
          i % 3 ? '#ffffff' : '#ffd98a',
          0,
        );
      }
    s.edge([wx + ww / 2, 0.95, Z], [wx + ww / 2, 2.05, Z], 1.3);
    s.edge([wx, 1.5, Z], [wx + ww, 1.5, Z], 0.9);
    for (const sd of [-1, 1]) {
      const x0 = sd < 0 ? wx - 0.28 : wx + ww - 0.12,
        n = 7,
        top = Array.from({ length: n + 1 }, (_, i) => [x0 + (0.4 * i) / n, 2.2, Z - 0.06] as P3),
        bot = Array.from(
          { length: n + 1 },
          (_, i) => [x0 + (0.46 * i) / n - 0.03, 0.62 + 0.02 * (i % 2), Z - 0.06] as P3,
        );
      s.quad([...top, ...bot.slice().reverse()], L(night ? '#6a4a5f' : '#d98d7a', 0.3), 0.9);
      for (let i = 1; i < n; i++) {
        s.edge(top[i]!, bot[i]!, 0.5);
        if (i % 2)
          s.fill(
            [top[i]!, top[i + 1] ?? top[i]!, bot[i + 1] ?? bot[i]!, bot[i]!],
            L(night ? '#553a4e' : '#b96f62', 0.55),
          );
      }
    }
    s.edge([wx - 0.4, 2.22, Z - 0.06], [wx + ww + 0.4, 2.22, Z - 0.06], 1.6);
    // light patch on the floor
    if (!night)
      s.fill(
        [
          [wx + 0.1, 0, 1.9],
          [wx + ww * 0.9, 0, 1.9],
          [wx + ww * 0.8 - 0.9, 0, 0.2],
          [wx - 0.9, 0, 0.2],
        ],
        L('#f0cf9c', 0),
      );
    // rug
    const rug = Array.from(
      { length: 28 },
      (_, i) => [-0.5 + 1.1 * Math.cos((i / 28) * 6.2832), 0.005, 0.5 + 0.75 * Math.sin((i / 28) * 6.2832)] as P3,
    );
    s.quad(rug, L(night ? '#6f5f86' : '#9fb8c9', 0.18), 0.8);
    s.outline(
      rug.map((q) => [-0.5 + (q[0] + 0.5) * 0.86, q[1], 0.5 + (q[2] - 0.5) * 0.86] as P3),
      0.5,
    );
    // book shelf on the right wall
    const bz0 = -0.1,
      bz1 = 1.15,
      bx = X - 0.32;
    s.box(bx, 0, bz0, 0.32, 2.0, bz1 - bz0, wood, L('#7a5a40', 1), L('#6b4d38', 1), 1.1);
    for (let sh = 0; sh < 5; sh++) {
      const y = 0.06 + sh * 0.39;
      let z = bz0 + 0.05;
      while (z < bz1 - 0.1) {
        const w = r(0.03, 0.07),
          h = r(0.22, 0.33);
        if (r() < 0.07) {
          z += w * 2;
          continue;
        }
        const c = ['#b5493f', '#3f6f8c', '#d9b45a', '#5f7f5a', '#e6dfd0', '#7a5a80', '#c9cdd3'][Math.floor(r(0, 7))]!;
        s.quad(
          [
            [bx - 0.005, y, z],
            [bx - 0.005, y + h, z],
            [bx - 0.005, y + h, z + w],
            [bx - 0.005, y, z + w],
          ],
          L(night ? mixHex(c, '#3a3f60', 0.45) : c, r() < 0.35 ? 0.35 : r() < 0.2 ? 1 : 0),
          0.55,
        );
        z += w;
      }
      s.quad(
        [
          [bx, y - 0.04, bz0],
          [bx, y, bz0],
          [bx, y, bz1],
          [bx, y - 0.04, bz1],
        ],
        wood,
        0.8,
      );
    }
    // desk under the window, lamp, monitor, chair
    const dk = L(night ? '#7a6258' : '#dcb98a', 0.08),
      dk2 = L(night ? '#5a463f' : '#b48a5e', 0.4);
    for (const x of [-1.45, -0.12]) s.box(x, 0, Z - 0.62, 0.06, 0.7, 0.55, dk, dk2, dk2, 0.9);
    s.box(-0.55, 0.12, Z - 0.6, 0.42, 0.58, 0.5, dk, L(night ? '#6a544b' : '#cfa878', 0.2), dk2, 0.9);
    for (const y of [0.3, 0.5]) {
      s.edge([-0.55, y, Z - 0.6], [-0.13, y, Z - 0.6], 0.8);
      s.edge([-0.38, y + 0.1, Z - 0.61], [-0.3, y + 0.1, Z - 0.61], 1.2);
    }
    s.box(-1.5, 0.7, Z - 0.65, 1.5, 0.05, 0.6, dk, dk, dk2, 1.1);
    s.box(
      -1.02,
      0.83,
      Z - 0.3,
      0.62,
      0.4,
      0.03,
      L('#2a2c33', 1),
      L(night ? '#9fd0f0' : '#39404d', night ? 0 : 1),
      L('#2a2c33', 1),
      1,
    );
    s.box(-0.76, 0.75, Z - 0.28, 0.1, 0.1, 0.02, dk2, L('#2a2c33', 1), dk2, 0.7);
    for (let i = 0; i < 4; i++)
      s.box(
        -1.42,
        0.75 + i * 0.035,
        Z - 0.5 + r(-0.02, 0.02),
        0.26,
        0.035,
        0.2,
        L('#fff', 0),
        L(['#b5493f', '#3f6f8c', '#d9b45a', '#5f7f5a'][i]!, 0.3),
        L('#eee', 0),
        0.7,
      );
    const lp = s.at([-0.16, 0.76, Z - 0.4]),
      k = s.scale([-0.16, 0.8, Z - 0.4]);
    p.ink(spline2([lp, [lp[0] + k * 0.1, lp[1] - k * 0.2], [lp[0] - k * 0.02, lp[1] - k * 0.38]], 6), {
      w: 3,
      a: 0,
      b: 0,
    });
    const shd = pathOf([
      [lp[0] - k * 0.14, lp[1] - k * 0.3],
      [lp[0] - k * 0.05, lp[1] - k * 0.44],
      [lp[0] + k * 0.05, lp[1] - k * 0.4],
      [lp[0] + k * 0.02, lp[1] - k * 0.24],
    ]);
    p.fill(shd, '#c8503f', 1);
    s.box(-1.05, 0.44, Z - 1.15, 0.44, 0.05, 0.42, L('#6f7f9a', 0.4), L('#55637a', 0.6), L('#55637a', 0.6), 1);
    s.box(-1.05, 0.55, Z - 1.19, 0.44, 0.42, 0.05, L('#6f7f9a', 0.4), L('#7f8fa8', 0.3), L('#55637a', 0.6), 1);
    for (const [x, z] of [
      [-1.03, Z - 1.13],
      [-0.65, Z - 1.13],
      [-0.65, Z - 0.78],
      [-1.03, Z - 0.78],
    ] as const)
      s.edge([x, 0, z], [x, 0.44, z], 1.8);
    // bed at the right
    const bd = L(night ? '#8f94b5' : '#eef2f6', 0),
      bd2 = L(night ? '#5a6a98' : '#7fa0c9', 0.3),
      bd3 = L(night ? '#48557e' : '#5f80aa', 0.5);
    s.box(0.75, 0, -1.35, 1.35, 0.22, 2.1 - 0.75, dk2, dk2, dk2, 1);
    s.box(0.78, 0.22, -1.32, 1.3, 0.22, 1.3, bd, bd, L('#d5dbe3', 0.12), 1);
    s.quad(
      [
        [0.74, 0.47, -1.4],
        [2.09, 0.47, -1.4],
        [2.09, 0.47, -0.5],
        [0.74, 0.47, -0.42],
      ],
      bd2,
      1,
    );
    s.quad(
      [
        [0.74, 0.47, -1.4],
        [0.74, 0.47, -0.42],
        [0.7, 0.16, -0.45],
        [0.7, 0.13, -1.4],
      ],
      bd3,
      1,
    );
    for (let i = 0; i < 5; i++) s.edge([0.74, 0.46, -1.2 + i * 0.18], [0.71, 0.2 + r(0, 0.1), -1.22 + i * 0.18], 0.5);
    // posters
    s.quad(
      [
        [0.35, 1.15, Z],
        [1.0, 1.12, Z],
        [1.0, 2.0, Z],
        [0.35, 2.02, Z],
      ],
      L('#e9dcc0', 0),
      1,
    );
    s.fill(
      [
        [0.42, 1.22, Z],
        [0.93, 1.2, Z],
        [0.93, 1.7, Z],
        [0.42, 1.72, Z],
      ],
      L('#c9603f', 0.45),
    );
    s.edge([0.45, 1.84, Z], [0.9, 1.83, Z], 1.4);
    s.edge([0.45, 1.92, Z], [0.75, 1.92, Z], 0.8);
    s.quad(
      [
        [1.2, 1.5, Z],
        [1.65, 1.5, Z],
        [1.65, 2.1, Z],
        [1.2, 2.1, Z],
      ],
      L('#3f5f7a', 1),
      1,
    );
    p.raw(
      `<path d="${rectPath(l)}" fill="${
        p.mode === 'bw'
          ? p.gradientTone(night ? 0.5 : 0.28, 0, l.y, l.y + l.h * 0.35)
          : p.linear(
              [
                [0, night ? '#10143066' : '#4a304033'],
                [0.45, '#4a304000'],
              ],
              l.x,
              l.y,
              l.x,
              l.y + l.h,
            )
      }"/>`,
    );
  });
  return s;
}

// ---------- effects
export function focusLines(p: Paint, l: Lens, c: P2, inner: number, seed = 1, colour = INK): void {
  const r = rng(seed),
    far = Math.hypot(l.w, l.h);
  frame(p, l, () => {
    for (let i = 0; i < 150; i++) {
      const a = (i / 150) * 6.2832 + r(-0.03, 0.03),
        k = inner * r(0.86, 1.5);
      p.ink(
        [
          [c[0] + Math.cos(a) * far, c[1] + Math.sin(a) * far * 0.9],
          [c[0] + Math.cos(a) * k, c[1] + Math.sin(a) * k * 0.72],
        ],
        { w: r(2, 11), a: 0, b: 0.95, wobble: 0 },
        colour,
        INK,
      );
    }
  });
}
export function speedLines(p: Paint, l: Lens, angle: number, seed = 1, n = 60, colour = INK): void {
  const r = rng(seed),
    ux = Math.cos(rad(angle)),
    uy = Math.sin(rad(angle));
  frame(p, l, () => {
    for (let i = 0; i < n; i++) {
      const x = r(l.x - 40, l.x + l.w),
        y = r(l.y, l.y + l.h),
        len = r(0.25, 0.9) * l.w;
      p.ink(
        [
          [x, y],
          [x + ux * len, y + uy * len],
        ],
        { w: r(0.8, 4.5), a: 0.3, b: 0.7, wobble: 0 },
        colour,
        INK,
      );
    }
  });
}
export { frame };
