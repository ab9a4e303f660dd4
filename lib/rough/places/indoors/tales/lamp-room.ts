import { rng, type P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { ray, sky } from '../../../world/brush';
import { GLOW, L, Model, TAU } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import type { Room } from '../room/room';

/** The lamp room of a lighthouse: glass all round, the great lens on its pedestal, the sea outside. */
export const lampRoom: PlaceSpec = {
  inside: true,
  time: 'night',
  shots: {
    wide: S([-1.5, 1.5, -2.6], [0.5, 1.55, 2], 0.7),
    close: S([0.9, 1.4, -2.5], [-0.5, 1.4, 1.4], 0.95),
    low: S([0.9, 0.6, -2.4], [-0.2, 1.9, 1.4], 0.7),
  },
  spot: { at: [-0.95, 0, -0.35], yaw: 14, back: 2, side: [0.6, 0.6] },
  build: (w) => {
    outside(w);
    w.inside = true;
    drum(w);
    lens(w);
    furniture(w);
    w.flush();
    if (w.time === 'night') beams(w);
  },
};

type W = Room['w'];

const PANES = 16;

const RADIUS = 2.5;

const around = (i: number, y: number, k = RADIUS): P3 => [
  k * Math.cos((i / PANES) * TAU + 0.1),
  y,
  k * Math.sin((i / PANES) * TAU + 0.1),
];

function outside(w: W): void {
  w.inside = false;
  sky(w, { stars: 70, clouds: 3, moon: [0.16, 0.3], seed: 14 });
  w.fill(
    [
      [-300, -14, 4],
      [300, -14, 4],
      [300, -14, 900],
      [-300, -14, 900],
    ],
    w.time === 'night' ? GLOW('#1d2c50', 0.82) : L('#4f93b8', 0.2),
  );
  const { x, y, w: width, h } = w.panel;
  const r = rng(3);
  let d = '';
  if (w.wet)
    for (let i = 0; i < 80; i++) {
      const [a, b, l] = [r(x, x + width), r(y, y + h * 0.7), r(14, 50)];
      d += `M${a.toFixed(1)} ${b.toFixed(1)}l${(-l * 0.3).toFixed(1)} ${l.toFixed(1)}l1.6 0Z`;
    }
  if (w.weather === 'snow')
    for (let i = 0; i < 90; i++) {
      const [a, b, k] = [r(x, x + width), r(y, y + h * 0.7), r(1, 3.4)];
      d += `M${(a - k).toFixed(1)} ${b.toFixed(1)}a${k.toFixed(1)} ${k.toFixed(1)} 0 1 0 ${(2 * k).toFixed(1)} 0a${k.toFixed(1)} ${k.toFixed(1)} 0 1 0 ${(-2 * k).toFixed(1)} 0Z`;
    }
  if (w.weather === 'wind')
    for (let i = 0; i < 14; i++) {
      const [a, b, l] = [r(x, x + width), r(y, y + h * 0.6), r(40, 110)];
      d += `M${a.toFixed(1)} ${b.toFixed(1)}q${(l / 2).toFixed(1)} ${(-l * 0.12).toFixed(1)} ${l.toFixed(1)} 0q${(-l / 2).toFixed(1)} ${(-l * 0.09).toFixed(1)} ${(-l).toFixed(1)} 0Z`;
    }
  if (d) w.p.fill(d, '#dfeaf4', '#ffffff');
}

/** Floor, low wall, panes on iron bars, the cone of the roof. */
function drum(w: W): void {
  w.fill(
    Array.from({ length: 32 }, (_, i): P3 => [RADIUS * Math.cos((i / 32) * TAU), 0, RADIUS * Math.sin((i / 32) * TAU)]),
    L('#8a8078', 0.3),
  );
  w.edges(
    Array.from({ length: 24 }, (_, i): [P3, P3] => [
      [0.9 * Math.cos((i / 24) * TAU), 0.001, 0.9 * Math.sin((i / 24) * TAU)],
      [RADIUS * Math.cos((i / 24) * TAU), 0.001, RADIUS * Math.sin((i / 24) * TAU)],
    ]),
    0.45,
  );
  const [low, top] = [0.85, 2.75];
  for (let i = 0; i < PANES; i++) {
    const a = around(i, 0);
    const b = around(i + 1, 0);
    if (w.depth(a) < 1.2 || w.depth(b) < 1.2 || w.shot.at[0] * a[0] + w.shot.at[2] * a[2] > RADIUS * RADIUS * 0.62)
      continue;
    w.quad([a, b, around(i + 1, low), around(i, low)], L('#d9d3c4', 0.08), 0.8, 1);
    for (const t of [0.33, 0.66]) w.edge(around(i + t, 0.06), around(i + t, low - 0.05), 0.4);
    w.quad(
      [around(i, low - 0.07), around(i + 1, low - 0.07), around(i + 1, low), around(i, low)],
      L('#5f5a52', 0.7),
      0.7,
    );
    w.edge(around(i, low), around(i, top), 2.4);
    w.edge(around(i, (low + top) / 2), around(i + 1, (low + top) / 2), 1.2);
    if (i % 3 === 0)
      for (const t of [0.3, 0.42])
        w.edge(around(i + t, low + 1.1), around(i + t + 0.2, low + 1.7), 0.7, GLOW('#ffffff', 0));
    w.quad(
      [around(i, top), around(i + 1, top), around(i + 1, top + 0.25), around(i, top + 0.25)],
      L('#5f5a52', 0.7),
      0.8,
    );
  }
  w.fill(
    Array.from({ length: 24 }, (_, i): P3 => [
      RADIUS * Math.cos((i / 24) * TAU),
      top + 0.25,
      RADIUS * Math.sin((i / 24) * TAU),
    ]),
    L('#6a6258', 0.5),
  );
  w.edges(
    Array.from({ length: PANES }, (_, i): [P3, P3] => [
      around(i, top + 0.25),
      [0.3 * Math.cos((i / PANES) * TAU), top + 0.5, 0.3 * Math.sin((i / PANES) * TAU)],
    ]),
    0.6,
  );
}

function lens(w: W): void {
  const night = w.time === 'night';
  const m = new Model().lathe(
    [0, 0, 0.3],
    [
      [0.62, 0],
      [0.62, 0.12],
      [0.4, 0.2],
      [0.34, 0.75],
      [0.55, 0.86],
      [0.55, 0.94],
    ],
    L('#4a5a58', 0.62),
    { n: 22 },
  );
  m.lathe(
    [0, 0.94, 0.3],
    [
      [0.5, 0],
      [0.52, 0.06],
    ],
    K.GOLD,
    { n: 22 },
  );
  m.lathe(
    [0, 1, 0.3],
    [
      [0.34, 0],
      [0.52, 0.3],
      [0.6, 0.68],
      [0.52, 1.06],
      [0.34, 1.36],
    ],
    night ? GLOW('#fff6cf', 0) : L('#cfeae6', 0.05),
    { n: 22 },
  );
  m.lathe(
    [0, 2.36, 0.3],
    [
      [0.36, 0],
      [0.3, 0.1],
      [0.06, 0.2],
    ],
    K.GOLD,
    { n: 18 },
  );
  w.model(m);
  w.item([-0.6, 1, -0.36], [0.6, 2.37, -0.33], () => rings(w));
}

/** Bull's eye and prisms of the lens, always turned to the viewer. */
function rings(w: W): void {
  const at: P3 = [0, 1.68, 0.3];
  const [cx, cy] = w.at(at);
  const k = w.px(at);
  const z = w.depth(at);
  const night = w.time === 'night';
  const arc = (r: number, a0: number, a1: number, lw: number): void =>
    w.p.ink(
      Array.from({ length: 21 }, (_, i) => {
        const t = a0 + ((a1 - a0) * i) / 20;
        return [cx + r * k * 0.92 * Math.cos(t), cy + r * k * Math.sin(t)] as const;
      }).map(([x, y]): [number, number] => [x, y]),
      { w: w.width(z, lw), a: 0.02, b: 0.02 },
      night ? '#b58a3a' : '#2a4a4a',
    );
  for (const [r, lw] of [
    [0.1, 1.3],
    [0.17, 0.8],
    [0.24, 1],
    [0.31, 0.7],
    [0.38, 0.8],
  ] as const)
    arc(r, 0, TAU, lw);
  for (const r of [0.47, 0.54, 0.61]) {
    arc(r, -2.3, -0.84, 0.8);
    arc(r, 0.84, 2.3, 0.8);
  }
}

function furniture(w: W): void {
  const put = (m: Model): void => w.model(m);
  put(new Model().box(-1.75, 0, 0.9, 0.7, 0.74, 0.5, K.DARK_WOOD).front(0.649, -2.05, 0.2, 0.6, 0.2, K.WOOD, 0.7));
  put(
    new Model().lathe(
      [-1.85, 0.74, 0.9],
      [
        [0.08, 0],
        [0.1, 0.05],
        [0.04, 0.1],
        [0.06, 0.14],
        [0.05, 0.3],
      ],
      K.GOLD,
      { n: 12 },
    ),
  );
  put(new Model().box(-1.55, 0.74, 0.85, 0.3, 0.03, 0.22, K.PAPER));
  put(
    new Model()
      .lathe(
        [1.5, 0, -0.2],
        [
          [0.2, 0],
          [0.24, 0.3],
        ],
        K.STEEL,
        { n: 12 },
      )
      .line(
        [
          [1.28, 0.3, -0.2],
          [1.5, 0.5, -0.2],
          [1.72, 0.3, -0.2],
        ],
        0.02,
        K.DARK,
      ),
  );
  const scope = new Model()
    .line(
      [
        [0, 0, -0.3],
        [0, 1.1, 0],
      ],
      0.04,
      K.DARK_WOOD,
    )
    .line(
      [
        [-0.3, 0, 0.2],
        [0, 1.1, 0],
      ],
      0.04,
      K.DARK_WOOD,
    )
    .line(
      [
        [0.3, 0, 0.2],
        [0, 1.1, 0],
      ],
      0.04,
      K.DARK_WOOD,
    )
    .tube(
      [
        [0, 1.06, -0.45],
        [0, 1.24, 0.45],
      ],
      [0.05, 0.085],
      K.GOLD,
    );
  w.model(scope, { at: [1.6, 0, 1], yaw: 60 });
}

function beams(w: W): void {
  const c: P3 = [0, 1.68, 0.3];
  const at = w.at(c);
  const k = w.px(c);
  for (const a of [-0.13, Math.PI + 0.1]) ray(w, at, a, 0.075, w.panel.w * 1.4, k * 0.62);
  let d = '';
  for (let i = 0; i < 36; i++) {
    const a = (i / 36) * TAU;
    if (Math.abs(Math.sin(a)) < 0.25) continue;
    const r0 = k * (0.7 + 0.06 * Math.sin(i * 5));
    const r1 = k * (0.86 + 0.16 * Math.sin(i * 7));
    const [nx, ny] = [-Math.sin(a) * 1.2, Math.cos(a) * 1.2];
    d += `M${(at[0] + r0 * Math.cos(a) - nx).toFixed(1)} ${(at[1] + r0 * Math.sin(a) - ny).toFixed(1)}L${(at[0] + r1 * Math.cos(a)).toFixed(1)} ${(at[1] + r1 * Math.sin(a)).toFixed(1)}L${(at[0] + r0 * Math.cos(a) + nx).toFixed(1)} ${(at[1] + r0 * Math.sin(a) + ny).toFixed(1)}Z`;
  }
  w.p.fill(d, '#fff3c0', '#ffffff');
}
