import { rng, type P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { GLOW, L, Model, TAU } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { Room } from '../room/room';
import { block, blocks } from '../room/sets';
import { drawView } from '../room/window-view';
import { windowIn } from '../room/windows';

/** The front seats of a car from behind: dashboard, wheel, mirror, the road ahead. */
export const carInterior: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([0.1, 1.2, 2.7], [-0.04, 0.98, -0.5], 0.86),
    close: S([0.5, 1.14, 1.06], [-0.4, 0.98, -0.2], 0.62),
    behind: S([0, 1.12, -1.35], [0, 1.02, 3], 0.62),
  },
  spot: { at: [0.38, 0.1, 0.1], yaw: 180, back: 2.6, side: [0.4, 0.6], seat: 0.36 },
  build: (w) => {
    const room = new Room(w, {
      x: [-0.85, 0.85],
      z: [-1.6, 1.5],
      height: 1.42,
      floor: L('#4a4a50', 0.7),
      wall: L('#6a6a70', 0.5),
      side: L('#7d7b80', 0.36),
      ceiling: L('#c9c5bc', 0.14),
      skirting: false,
    });
    road(room);
    for (const wall of ['left', 'right'] as const) {
      windowIn(room, wall, [-1.3, -0.25, 0.86, 1.3], {
        view: 'town',
        panes: 1,
        seed: 4,
        sill: false,
        frame: K.BLACK,
        dim: true,
      });
      windowIn(room, wall, [-0.12, 0.95, 0.86, 1.3], {
        view: 'town',
        panes: 1,
        seed: 7,
        sill: false,
        frame: K.BLACK,
        dim: true,
      });
      room.panel(wall, [-0.1, 0.9, 0.3, 0.8], L('#5a5860', 0.6), 0.8);
      room.panel(wall, [0.2, 0.42, 0.66, 0.71], K.STEEL, 0.6);
    }
    dashboard(room);
    body(room);
    const cloth = L('#5f5a66', 0.55);
    for (const x of [-0.38, 0.38])
      blocks(room, [x, 0.1, 0], 0, [
        block([0, 0.1, 0.12], [0.5, 0.26, 0.5], cloth),
        block([0, 0.2, -0.18], [0.5, 0.62, 0.14], cloth),
        block([0, 0.86, -0.19], [0.26, 0.16, 0.1], cloth),
        block([-0.06, 0.8, -0.19], [0.02, 0.08, 0.02], K.STEEL),
        block([0.06, 0.8, -0.19], [0.02, 0.08, 0.02], K.STEEL),
      ]);
    if (w.shot.at[2] > 0)
      blocks(room, [0, 0.1, -1.2], 0, [
        block([0, 0.1, 0.1], [1.4, 0.28, 0.5], cloth),
        block([0, 0.2, -0.2], [1.4, 0.6, 0.14], cloth),
      ]);
    w.model(
      new Model()
        .line(
          [
            [0, 1.42, 1],
            [0, 1.33, 0.94],
          ],
          0.03,
          K.BLACK,
        )
        .box(0, 1.24, 0.92, 0.26, 0.09, 0.03, K.BLACK)
        .front(0.904, -0.115, 1.255, 0.23, 0.06, L('#b9cbd6', 0.1), 0.5),
    );
    room.prop('teddy_bear', 0.5, 0.86, 1.1, 160, { s: 0.3 });
    room.finish(0.1);
  },
};

/** Seen from the bonnet: the car's body round the windscreen, its roof edge, bonnet and wipers. */
function body(room: Room): void {
  const { w } = room;
  windowIn(room, 'front', [-0.62, 0.62, 0.88, 1.3], {
    view: 'town',
    panes: 1,
    seed: 9,
    sill: false,
    frame: K.BLACK,
    dim: true,
  });
  if (w.shot.at[2] < room.z1 + 0.1) return;
  w.item([-0.85, 0, 1.5], [0.85, 1.42, 1.51], () => {
    const hole: P3[] = [
      [-0.8, 0.84, 1.5],
      [0.8, 0.84, 1.5],
      [0.7, 1.36, 1.5],
      [-0.7, 1.36, 1.5],
    ];
    const { x, y, w: width, h } = w.panel;
    const all = `M${x} ${y}h${width}v${h}h${-width}Z`;
    const paint = w.tint(L('#b0483c', 0.24), 2, 2);
    w.p.within(all + w.poly(hole), () => w.p.fill(all, paint.c, paint.bw), true);
    w.outline(hole, 2.6);
    w.fill(
      [
        [-0.95, 0.84, 1.52],
        [0.95, 0.84, 1.52],
        [1.1, 0.74, 2.4],
        [-1.1, 0.74, 2.4],
      ],
      L('#c8584a', 0.1),
    );
    w.edges(
      [
        [
          [-0.95, 0.84, 1.52],
          [-1.1, 0.74, 2.4],
        ],
        [
          [0.95, 0.84, 1.52],
          [1.1, 0.74, 2.4],
        ],
        [
          [-0.3, 0.83, 1.56],
          [-0.34, 0.75, 2.4],
        ],
        [
          [0.3, 0.83, 1.56],
          [0.34, 0.75, 2.4],
        ],
      ],
      0.8,
    );
    for (const s of [-1, 1]) w.edge([s * 0.1, 0.85, 1.5], [s * 0.1 + 0.5, w.wet ? 1.16 : 0.88, 1.5], 1.8);
    if (w.time !== 'night')
      w.edges(
        [
          [
            [-0.5, 0.95, 1.49],
            [-0.3, 1.3, 1.49],
          ],
          [
            [-0.42, 0.93, 1.49],
            [-0.26, 1.2, 1.49],
          ],
        ],
        1.2,
        GLOW('#ffffff', 0),
      );
  });
}

/** Windscreen with the street, lamps and wipers. */
function road(room: Room): void {
  if (!room.faces('back')) return;
  const { w } = room;
  const glass = [
    [-0.8, 0.86],
    [0.8, 0.86],
    [0.68, 1.36],
    [-0.68, 1.36],
  ].map(([x, y]): P3 => room.at('back', x!, y!, 0.005));
  const d = w.poly(glass);
  if (!d) return;
  w.p.within(d, () => {
    const f = (a: number, b: number): P3 => room.at('back', -0.8 + 1.6 * a, 0.86 + 0.5 * b, 0.005);
    drawView(w, f, 'town', 11, 3.2);
    const night = w.time === 'night';
    w.fill([f(0, 0), f(1, 0), f(0.56, 0.34), f(0.44, 0.34)], night ? GLOW('#2a2f42', 0.85) : GLOW('#8f9298', 0.3));
    w.fill([f(0.485, 0), f(0.515, 0), f(0.503, 0.3), f(0.497, 0.3)], GLOW('#ffffff', 0));
    for (const s of [-1, 1])
      for (let k = 0; k < 3; k++)
        w.edge(
          f(0.5 + s * (0.14 + k * 0.14), 0.2),
          f(0.5 + s * (0.14 + k * 0.14), 0.62 + k * 0.1),
          1.2,
          night ? GLOW('#8a90a8', 0.3) : undefined,
        );
    if (night)
      for (const s of [-1, 1])
        w.fill([f(0.5 + s * 0.02, 0.3), f(0.5 + s * 0.36, 0), f(0.5 + s * 0.1, 0)], GLOW('#f6e6b0', 0));
    rain(room, f);
  });
  w.outline(glass, 2.2);
  for (const x of [-0.4, 0.1])
    w.edge(room.at('back', x, 0.87, 0.02), room.at('back', x + 0.36, w.wet ? 1.2 : 0.93, 0.02), 1.6);
}

function rain(room: Room, f: (a: number, b: number) => P3): void {
  if (!room.w.wet && room.w.weather !== 'snow') return;
  const r = rng(3);
  const lines: [P3, P3][] = [];
  for (let i = 0; i < 40; i++) {
    const [u, v] = [r(), r(0.1, 1)];
    lines.push([f(u, v), f(u - 0.01, v - (room.w.wet ? 0.12 : 0.02))]);
  }
  room.w.edges(lines, 1, GLOW('#f4f8fb', 0));
}

function dashboard(room: Room): void {
  const dark = L('#3a3a42', 0.85);
  blocks(room, [0, 0, 0], 0, [
    block([0, 0.3, 1.2], [1.66, 0.54, 0.5], dark),
    block([0, 0.2, 0.6], [0.24, 0.36, 0.8], dark),
  ]);
  const m = new Model()
    .box(0, 0.52, 0.93, 0.34, 0.22, 0.03, K.BLACK)
    .front(0.914, -0.14, 0.56, 0.28, 0.15, GLOW('#cfe8f5', 0), 0.6);
  const ring = (r: number): P3[] =>
    Array.from({ length: 19 }, (_, i): P3 => [
      -0.38 + r * Math.cos((i / 18) * TAU),
      0.74 + r * 0.92 * Math.sin((i / 18) * TAU),
      0.78 + r * 0.3 * Math.sin((i / 18) * TAU),
    ]);
  m.line(ring(0.19), 0.035, K.BLACK)
    .line(
      [
        [-0.56, 0.74, 0.78],
        [-0.2, 0.74, 0.78],
      ],
      0.04,
      K.BLACK,
    )
    .line(
      [
        [-0.38, 0.74, 0.78],
        [-0.38, 0.57, 0.72],
      ],
      0.04,
      K.BLACK,
    );
  m.line(
    [
      [0, 0.56, 0.5],
      [0.02, 0.7, 0.46],
    ],
    0.03,
    K.BLACK,
  ).ball(0.02, 0.72, 0.46, 0.035, K.BLACK, { n: 8 });
  for (const x of [-0.46, -0.3])
    m.lathe(
      [x, 0.77, 0.94],
      [
        [0.055, -0.01],
        [0.055, 0.01],
      ],
      GLOW('#f4f4e8', 0),
      { axis: 'z', n: 14, ink: 0.7 },
    );
  for (const x of [-0.7, 0.34, 0.7]) m.box(x, 0.7, 0.94, 0.16, 0.07, 0.02, K.BLACK);
  room.w.model(m);
}
