/** Hands: a palm and five finger chains in hand space (x from the wrist to the finger tips, y towards the thumb), laid along the forearm. */
import { lerp, spline2, type P2 } from '../geometry/geometry';
import { pathOf, stroke } from '../pen/stroke';
import { INK, Paint, type Material } from '../pen/paint';

export type HandKind = 'relaxed' | 'fist' | 'open' | 'point' | 'pointCam' | 'peace' | 'hip' | 'tuck' | 'hold';
interface Finger {
  pts: P2[];
  r: number;
  nail?: boolean;
}
interface Hand {
  palm: P2[];
  back: Finger[];
  front: Finger[];
  lines?: P2[][];
}
const OPEN_PALM: P2[] = [
  [0, -0.17],
  [0.2, -0.25],
  [0.5, -0.25],
  [0.53, 0.0],
  [0.5, 0.2],
  [0.28, 0.26],
  [0.1, 0.2],
  [0, 0.17],
];
const HANDS: Record<HandKind, Hand | null> = {
  open: {
    palm: OPEN_PALM,
    back: [
      {
        pts: [
          [0.46, -0.19],
          [0.64, -0.3],
          [0.78, -0.39],
        ],
        r: 0.058,
      },
      {
        pts: [
          [0.5, -0.07],
          [0.74, -0.12],
          [0.96, -0.17],
        ],
        r: 0.066,
      },
      {
        pts: [
          [0.51, 0.05],
          [0.78, 0.05],
          [1.03, 0.05],
        ],
        r: 0.068,
      },
      {
        pts: [
          [0.49, 0.16],
          [0.72, 0.21],
          [0.95, 0.28],
        ],
        r: 0.066,
      },
      {
        pts: [
          [0.14, 0.15],
          [0.34, 0.36],
          [0.56, 0.48],
        ],
        r: 0.075,
      },
    ],
    front: [],
    lines: [
      [
        [0.2, 0.2],
        [0.24, 0.0],
        [0.12, -0.1],
      ],
      [
        [0.48, 0.18],
        [0.36, 0.02],
        [0.34, -0.18],
      ],
    ],
  },
  relaxed: {
    palm: [
      [0, -0.16],
      [0.22, -0.2],
      [0.44, -0.22],
      [0.5, -0.05],
      [0.44, 0.1],
      [0.22, 0.16],
      [0, 0.15],
    ],
    back: [
      {
        pts: [
          [0.4, 0.0],
          [0.62, 0.1],
          [0.72, 0.22],
        ],
        r: 0.058,
      },
      {
        pts: [
          [0.43, -0.05],
          [0.7, 0.03],
          [0.83, 0.18],
        ],
        r: 0.064,
      },
    ],
    front: [
      {
        pts: [
          [0.44, -0.09],
          [0.73, -0.06],
          [0.9, 0.1],
        ],
        r: 0.066,
      },
      {
        pts: [
          [0.42, -0.15],
          [0.7, -0.17],
          [0.88, -0.03],
        ],
        r: 0.066,
      },
      {
        pts: [
          [0.1, 0.09],
          [0.32, 0.16],
          [0.52, 0.12],
        ],
        r: 0.07,
      },
    ],
  },
  fist: {
    palm: [
      [0, -0.17],
      [0.2, -0.24],
      [0.42, -0.27],
      [0.52, -0.1],
      [0.52, 0.12],
      [0.42, 0.24],
      [0.2, 0.24],
      [0, 0.16],
    ],
    back: [],
    front: [
      {
        pts: [
          [0.36, -0.2],
          [0.45, -0.2],
          [0.53, -0.2],
        ],
        r: 0.075,
      },
      {
        pts: [
          [0.36, -0.07],
          [0.45, -0.07],
          [0.57, -0.07],
        ],
        r: 0.078,
      },
      {
        pts: [
          [0.36, 0.06],
          [0.45, 0.06],
          [0.57, 0.06],
        ],
        r: 0.078,
      },
      {
        pts: [
          [0.36, 0.18],
          [0.45, 0.18],
          [0.53, 0.18],
        ],
        r: 0.072,
      },
      {
        pts: [
          [0.14, 0.2],
          [0.32, 0.27],
          [0.47, 0.13],
        ],
        r: 0.075,
      },
    ],
  },
  point: {
    palm: [
      [0, -0.17],
      [0.2, -0.22],
      [0.42, -0.23],
      [0.5, -0.1],
      [0.5, 0.12],
      [0.42, 0.2],
      [0.2, 0.22],
      [0, 0.16],
    ],
    back: [
      {
        pts: [
          [0.42, 0.15],
          [0.72, 0.17],
          [1.02, 0.18],
        ],
        r: 0.066,
      },
    ],
    front: [
      {
        pts: [
          [0.36, -0.18],
          [0.45, -0.18],
          [0.51, -0.17],
        ],
        r: 0.072,
      },
      {
        pts: [
          [0.36, -0.07],
          [0.45, -0.07],
          [0.54, -0.06],
        ],
        r: 0.075,
      },
      {
        pts: [
          [0.36, 0.04],
          [0.45, 0.04],
          [0.54, 0.05],
        ],
        r: 0.075,
      },
      {
        pts: [
          [0.14, 0.18],
          [0.34, 0.24],
          [0.52, 0.16],
        ],
        r: 0.07,
      },
    ],
  },
  peace: {
    palm: [
      [0, -0.17],
      [0.2, -0.22],
      [0.42, -0.23],
      [0.5, -0.1],
      [0.5, 0.12],
      [0.42, 0.2],
      [0.2, 0.22],
      [0, 0.16],
    ],
    back: [
      {
        pts: [
          [0.42, 0.15],
          [0.72, 0.24],
          [0.98, 0.33],
        ],
        r: 0.066,
      },
      {
        pts: [
          [0.44, 0.04],
          [0.76, 0.0],
          [1.05, -0.04],
        ],
        r: 0.068,
      },
    ],
    front: [
      {
        pts: [
          [0.36, -0.18],
          [0.45, -0.18],
          [0.51, -0.17],
        ],
        r: 0.07,
      },
      {
        pts: [
          [0.36, -0.07],
          [0.45, -0.07],
          [0.54, -0.06],
        ],
        r: 0.073,
      },
      {
        pts: [
          [0.12, 0.17],
          [0.3, 0.1],
          [0.45, -0.02],
        ],
        r: 0.072,
      },
    ],
  },
  hold: {
    palm: [
      [0, -0.16],
      [0.22, -0.2],
      [0.42, -0.2],
      [0.5, -0.02],
      [0.42, 0.16],
      [0.22, 0.2],
      [0, 0.16],
    ],
    back: [
      {
        pts: [
          [0.12, 0.12],
          [0.32, 0.3],
          [0.52, 0.28],
        ],
        r: 0.075,
      },
    ],
    front: [
      {
        pts: [
          [0.36, -0.14],
          [0.45, -0.14],
          [0.57, -0.06],
        ],
        r: 0.064,
      },
      {
        pts: [
          [0.42, -0.06],
          [0.66, 0.02],
          [0.58, 0.18],
        ],
        r: 0.066,
      },
      {
        pts: [
          [0.42, 0.02],
          [0.68, 0.1],
          [0.6, 0.25],
        ],
        r: 0.066,
      },
      {
        pts: [
          [0.4, 0.1],
          [0.64, 0.18],
          [0.56, 0.31],
        ],
        r: 0.064,
      },
    ],
  },
  hip: {
    palm: [
      [0, -0.16],
      [0.22, -0.22],
      [0.42, -0.2],
      [0.46, 0],
      [0.42, 0.16],
      [0.2, 0.18],
      [0, 0.15],
    ],
    back: [
      {
        pts: [
          [0.1, 0.08],
          [0.26, 0.22],
          [0.38, 0.3],
        ],
        r: 0.07,
      },
    ],
    front: [
      {
        pts: [
          [0.36, 0.1],
          [0.5, 0.18],
          [0.54, 0.24],
        ],
        r: 0.056,
      },
      {
        pts: [
          [0.4, 0.02],
          [0.58, 0.08],
          [0.66, 0.16],
        ],
        r: 0.062,
      },
      {
        pts: [
          [0.4, -0.06],
          [0.62, -0.02],
          [0.72, 0.07],
        ],
        r: 0.064,
      },
      {
        pts: [
          [0.38, -0.14],
          [0.6, -0.12],
          [0.71, -0.03],
        ],
        r: 0.064,
      },
    ],
  },
  tuck: null,
  pointCam: { palm: [], back: [], front: [] },
};

export function drawHand(
  p: Paint,
  kind: HandKind,
  wrist: P2,
  tip: P2,
  size: number,
  skin: Material,
  pw: number,
  side: number,
  elbow: P2,
): void {
  if (kind === 'tuck') return;
  if (kind === 'pointCam') {
    pointAtCamera(p, tip, size, skin, pw, side);
    return;
  }
  const h = HANDS[kind]!;
  let dx = tip[0] - wrist[0],
    dy = tip[1] - wrist[1];
  if (Math.hypot(dx, dy) < size * 0.35) {
    dx = wrist[0] - elbow[0];
    dy = wrist[1] - elbow[1];
  }
  const d = Math.hypot(dx, dy) || 1,
    len = size * 1.22 * Math.max(0.62, Math.min(1, Math.hypot(tip[0] - wrist[0], tip[1] - wrist[1]) / (size * 1.0))),
    ux = dx / d,
    uy = dy / d,
    w = size * 1.22;
  const at = ([x, y]: P2): P2 => [
    wrist[0] + ux * x * len + -uy * -side * y * w,
    wrist[1] + uy * x * len + ux * -side * y * w,
  ];
  paintHand(p, h, at, w, skin, pw);
}
function paintHand(p: Paint, h: Hand, at: (q: P2) => P2, w: number, skin: Material, pw: number): void {
  const finger = (f: Finger, base: boolean): void => {
    const pts = spline2(f.pts.map(at), 6),
      r = f.r * w;
    const body = (extra: number): void => {
      const d = stroke(pts, { w: (r + extra) * 2, press: (t) => lerp(1, 0.84, t), wobble: 0 });
      const e = pts[pts.length - 1]!;
      for (const q of [d, circle(e, (r + extra) * 0.84)])
        p.fill(q, extra > 0 ? INK : skin.base, extra > 0 ? 1 : skin.bw);
    };
    body(pw * 0.5);
    body(-pw * 0.25);
    // shadow along the far edge of the finger
    const e = pts.map(([x, y]) => [x + r * 0.5, y + r * 0.42] as P2);
    if (base) p.shade(stroke(e.slice(4), { w: r * 0.7, a: 0.3, b: 0.4, wobble: 0 }), skin);
  };
  const palm = spline2(h.palm.map(at), 6, true);
  h.back.forEach((f) => finger(f, true));
  p.ink([...palm, palm[0]!], { w: pw, a: 0, b: 0, under: 0.2 });
  p.flat(pathOf(palm), skin);
  // reopen the roots of the fingers behind: a little skin over the palm's outline
  for (const f of h.back) {
    const a = at(f.pts[0]!),
      b = at(f.pts[1]!);
    p.flat(
      stroke([a, [lerp(a[0], b[0], 0.32), lerp(a[1], b[1], 0.32)]], { w: f.r * w * 1.75, a: 0, b: 0, wobble: 0 }),
      skin,
    );
  }
  p.within(pathOf(palm), () => p.shade(pathOf(palm.map(([x, y]) => [x + w * 0.12, y + w * 0.16] as P2)), skin, 0.7));
  h.front.forEach((f) => finger(f, false));
  for (const f of h.front) {
    const a = at(f.pts[0]!),
      b = at(f.pts[1]!);
    p.flat(
      stroke(
        [
          [a[0] - (b[0] - a[0]) * 0.35, a[1] - (b[1] - a[1]) * 0.35],
          [lerp(a[0], b[0], 0.22), lerp(a[1], b[1], 0.22)],
        ],
        { w: f.r * w * 1.5, a: 0, b: 0, wobble: 0 },
      ),
      skin,
    );
  }
  for (const l of h.lines ?? []) p.ink(spline2(l.map(at), 6), { w: pw * 0.55, a: 0.3, b: 0.6 });
}
const circle = (c: P2, r: number): string =>
  pathOf(
    Array.from(
      { length: 14 },
      (_, i) => [c[0] + r * Math.cos((i / 14) * 6.2832), c[1] + r * Math.sin((i / 14) * 6.2832)] as P2,
    ),
  );

/** A finger straight at the viewer: the fist seen from the front, the finger tip largest and lowest in detail. */
function pointAtCamera(p: Paint, c: P2, s: number, skin: Material, pw: number, side: number): void {
  s *= 0.88;
  const at = ([x, y]: P2): P2 => [c[0] + x * s * -side, c[1] + y * s];
  const fist = spline2(
    (
      [
        [-0.5, -0.3],
        [-0.1, -0.5],
        [0.35, -0.45],
        [0.58, -0.1],
        [0.55, 0.35],
        [0.2, 0.56],
        [-0.3, 0.5],
        [-0.55, 0.15],
      ] as P2[]
    ).map(at),
    6,
    true,
  );
  p.flat(pathOf(fist), skin);
  p.within(pathOf(fist), () => p.shade(pathOf(fist.map(([x, y]) => [x + s * 0.18, y + s * 0.28] as P2)), skin));
  p.ink([...fist, fist[0]!], { w: pw * 1.3, a: 0, b: 0, under: 0.3 });
  for (const [x, y, r] of [
    [0.3, 0.05, 0.2],
    [0.28, 0.28, 0.18],
    [0.2, 0.46, 0.15],
  ] as const) {
    const f = spline2(
      (
        [
          [x - r * 1.5, y - r * 0.45],
          [x, y - r * 0.62],
          [x + r * 0.9, y],
          [x, y + r * 0.6],
          [x - r * 1.5, y + r * 0.4],
        ] as P2[]
      ).map(at),
      5,
      true,
    );
    p.flat(pathOf(f), skin);
    p.ink([...f, f[0]!], { w: pw * 1.05, a: 0, b: 0, under: 0.2 });
  }
  const thumb = spline2(
    (
      [
        [-0.5, 0.12],
        [-0.2, 0.02],
        [0.12, 0.1],
        [0.16, 0.24],
        [-0.05, 0.3],
        [-0.42, 0.36],
      ] as P2[]
    ).map(at),
    6,
    true,
  );
  p.flat(pathOf(thumb), skin);
  p.ink([...thumb, thumb[0]!], { w: pw * 1.15, a: 0, b: 0, under: 0.2 });
  const fin = spline2(
    (
      [
        [-0.42, -0.42],
        [-0.1, -0.5],
        [0.16, -0.4],
        [0.24, -0.16],
        [0.1, 0.06],
        [-0.16, 0.1],
        [-0.4, -0.02],
        [-0.5, -0.22],
      ] as P2[]
    ).map(at),
    6,
    true,
  );
  p.flat(pathOf(fin), skin);
  p.within(pathOf(fin), () => p.shade(pathOf(fin.map(([x, y]) => [x + s * 0.09, y + s * 0.14] as P2)), skin));
  p.ink([...fin, fin[0]!], { w: pw * 1.6, a: 0, b: 0, under: 0.25 });
  // the finger's joints come forward as rings; the nail is only an edge at the top
  const ring = (k: number, dx: number, dy: number): void =>
    p.ink(
      spline2(
        (
          [
            [-0.42, -0.02],
            [-0.3, -0.3],
            [-0.05, -0.4],
            [0.16, -0.28],
          ] as P2[]
        ).map(([x, y]) => at([x * k + dx, y * k + dy])),
        6,
      ),
      { w: pw * 0.8, a: 0.4, b: 0.5 },
    );
  ring(0.72, -0.05, -0.02);
  p.ink(
    spline2(
      (
        [
          [-0.2, -0.27],
          [-0.1, -0.33],
          [0.02, -0.3],
        ] as P2[]
      ).map(at),
      6,
    ),
    { w: pw * 1.1, a: 0.3, b: 0.4 },
  );
}
export { HANDS, paintHand };
