import { rng, type P3 } from '../../geometry/geometry';
import { GLOW, L, Model, TAU, type Look } from '../../world/kit';
import { grid, planks, ray } from '../../world/brush';
import * as K from '../../things/looks';
import { S, type PlaceSpec } from '../place-kind';
import { bench, pillar, seat, steps } from './furniture';
import { shoji } from './home-corners';
import { glow, pool, wallLamp } from './lamps';
import { Room } from './room';
import { block, blocks } from './sets';
import { chandelier } from './shops';
import { hanging, letters } from './wall-pieces';
import { hasBeams } from './daylight';
import { windowIn } from './windows';

/** A stage seen from the hall: red curtain, boards, spotlights that cross. */
export const stage: PlaceSpec = {
  inside: true,
  time: 'night',
  shots: {
    wide: S([-1.2, 1.7, -4], [0.2, 1.9, 6], 0.72),
    close: S([1.6, 1.8, -0.4], [-0.6, 1.9, 5], 0.9),
    wings: S([-3.6, 2.3, 3.4], [2, 1.8, 2.2], 0.7),
  },
  spot: { at: [0, 0.9, 2.4], yaw: 0, back: 5.4, side: [2, 2] },
  build: (w) => {
    const room = new Room(w, {
      x: [-6, 6],
      z: [-5, 7],
      height: 6,
      floor: L('#3a2a2a', 1),
      wall: L('#2a2030', 1),
      side: L('#3a2c34', 0.95),
      ceiling: L('#1f1a22', 1),
      skirting: false,
    });
    blocks(room, [0, 0, 3.8], 0, [block(0, 0, 0, 10.6, 0.9, 6, L('#8a5a3a', 0.4), L('#b98a5a', 0.24))]);
    w.flush(false);
    spot(room, 0, 2.4, 1.5);
    boards(room);
    backdrop(room);
    drapes(room);
    for (const x of [-3, -1, 1, 3]) lampCan(room, x);
    mike(room, 0.9, 2.6);
    blocks(room, [-2.6, 0.9, 4.2], 0, [block(0, 0, 0, 0.9, 0.5, 0.6, K.DARK), block(0, 0.5, 0, 0.7, 1, 0.5, K.BLACK)]);
    blocks(room, [2.8, 0.9, 4.2], 0, [block(0, 0, 0, 0.9, 0.5, 0.6, K.DARK), block(0, 0.5, 0, 0.7, 1, 0.5, K.BLACK)]);
    for (const x of [-4, -2.4, 2.4, 4]) blocks(room, [x, 0.9, 1.1], 0, [block(0, 0, 0, 0.4, 0.18, 0.3, K.DARK)]);
    heads(room);
    beams(room);
    room.finish(0);
  },
};

/** The circle of a spotlight on the boards. */
function spot(room: Room, x: number, z: number, r: number): void {
  const disc = (k: number): P3[] =>
    Array.from({ length: 28 }, (_, i): P3 => [
      x + r * k * Math.cos((i / 28) * TAU),
      0.905,
      z + r * k * 0.8 * Math.sin((i / 28) * TAU),
    ]);
  room.w.fill(disc(1.25), GLOW('#d9b080', 0.08));
  room.w.fill(disc(1), GLOW('#fff2cf', 0));
}

function boards(room: Room): void {
  const lines: [P3, P3][] = [];
  for (let i = 1; i < 16; i++)
    lines.push([
      [-5.3 + i * 0.66, 0.906, 0.8],
      [-5.3 + i * 0.66, 0.906, 6.8],
    ]);
  room.w.edges(lines, 0.36);
}

function backdrop(room: Room): void {
  if (!room.faces('back')) return;
  room.panel('back', -4.2, 4.2, 0.9, 5.2, L('#4a3f66', 0.6), 0.8);
  const r = rng(8);
  let d = '';
  for (let i = 0; i < 34; i++) {
    const [x, y] = room.w.at(room.at('back', r(-4, 4), r(1.6, 5), 0.02));
    const k = r(1, 3.4);
    d += `M${x.toFixed(1)} ${(y - k).toFixed(1)}l${k.toFixed(1)} ${k.toFixed(1)}l${(-k).toFixed(1)} ${k.toFixed(1)}l${(-k).toFixed(1)} ${(-k).toFixed(1)}Z`;
  }
  room.w.p.fill(d, '#fff4c8', '#ffffff');
}

/** Side curtains and the valance, in folds. */
function drapes(room: Room): void {
  const { w } = room;
  const red = L('#a3303a', 0.42);
  const fold = (x0: number, x1: number, y0: number, y1: number, z: number, n: number): void => {
    const m = new Model();
    for (let i = 0; i < n; i++) {
      const a = x0 + ((x1 - x0) * i) / n;
      const b = x0 + ((x1 - x0) * (i + 1)) / n;
      m.sheet(
        [
          [a, y0, z],
          [b, y0 + (i % 2 ? 0.06 : -0.04), z],
          [b, y1, z],
          [a, y1, z],
        ],
        i % 2 ? { ...red, c: '#7a2230', bw: 0.62 } : red,
        { ink: 0.7 },
      );
    }
    w.model(m);
  };
  fold(-5.4, -3.7, 0.9, 5.4, 1.7, 8);
  fold(3.7, 5.4, 0.9, 5.4, 1.7, 8);
  fold(-5.4, 5.4, 4.6, 5.8, 1.5, 26);
}

function lampCan(room: Room, x: number): void {
  const m = new Model()
    .line(
      [
        [x, 5.6, 1.2],
        [x, 5.2, 1.2],
      ],
      0.05,
      K.DARK,
    )
    .lathe(
      [x, 4.84, 1.2],
      [
        [0.2, 0],
        [0.2, 0.3],
        [0.1, 0.4],
      ],
      K.BLACK,
      { n: 12 },
    );
  m.lathe(
    [x, 4.82, 1.2],
    [
      [0.17, 0],
      [0.17, 0.02],
    ],
    K.LAMP,
    { n: 12, ink: 0.6 },
  );
  room.w.model(m);
}

function mike(room: Room, x: number, z: number): void {
  room.w.model(
    new Model()
      .lathe(
        [x, 0.9, z],
        [
          [0.18, 0],
          [0.18, 0.03],
        ],
        K.BLACK,
        { n: 12 },
      )
      .line(
        [
          [x, 0.92, z],
          [x, 2.2, z],
        ],
        0.025,
        K.STEEL,
      )
      .line(
        [
          [x, 2.18, z],
          [x - 0.05, 2.3, z - 0.16],
        ],
        0.05,
        K.BLACK,
      ),
  );
}

/** Heads of the audience along the lower edge. */
function heads(room: Room): void {
  const { w } = room;
  if (w.shot.at[2] > -1) return;
  w.item([-5, 0, -1.6], [5, 1, -1.5], () => {
    let d = '';
    for (let i = 0; i < 13; i++) {
      const [x, y] = w.at([-4.8 + i * 0.8 + 0.1 * Math.sin(i * 3), 0.62, -1.5]);
      const k = w.px([0, 0.6, -1.5]) * 0.13;
      d += `M${(x - k).toFixed(1)} ${y.toFixed(1)}a${k.toFixed(1)} ${(k * 1.2).toFixed(1)} 0 1 1 ${(2 * k).toFixed(1)} 0l${(k * 1.1).toFixed(1)} ${(k * 3).toFixed(1)}h${(-k * 4.2).toFixed(1)}Z`;
    }
    w.p.fill(d, '#1c1820', 1);
  });
}

function beams(room: Room): void {
  const { w } = room;
  const strength = 0.5;
  w.item([-0.1, 5, 1.9], [0.1, 5.2, 1.92], () => {
    for (const x of [-3, 3]) {
      const [ax, ay] = w.at([x, 4.82, 1.2]);
      const [bx, by] = w.at([0, 0.9, 2.4]);
      if (w.bw) {
        const r = rng(x + 9);
        let d = '';
        for (let i = 0; i < 7; i++) {
          const [ex, ey] = w.at([-1.3 + i * 0.43, 0.9, 2.4 + r(-0.6, 0.6)]);
          d += `M${(ax + (i - 3) * 0.6).toFixed(1)} ${ay.toFixed(1)}L${ex.toFixed(1)} ${ey.toFixed(1)}l1.6 0Z`;
        }
        w.p.fill(d, '#ffffff', '#ffffff');
      } else ray(w, [ax, ay], Math.atan2(by - ay, bx - ax), 0.2, Math.hypot(bx - ax, by - ay), 0, strength);
    }
  });
}

/** Rows of seats seen from the screen's side or from behind, steps between them, a bright screen. */
export const theater: PlaceSpec = {
  inside: true,
  time: 'night',
  shots: {
    wide: S([1.2, 2.1, -2.6], [-0.2, 1.9, 8], 0.72),
    close: S([-0.9, 1.5, 0.2], [1.6, 1.6, 6], 0.92),
    screen: S([-0.6, 1.9, 7.4], [0.4, 1.2, 0], 0.75),
  },
  spot: { at: [-1.75, 0, 3.2], yaw: 10, back: 2.2, side: [0.4, 0.4] },
  build: (w) => {
    const room = new Room(w, {
      x: [-5, 5],
      z: [-3.4, 11],
      height: 5,
      floor: L('#4a3c46', 0.6),
      wall: L('#3a3040', 0.95),
      side: L('#55465a', 0.5),
      ceiling: L('#2a2430', 1),
      skirting: false,
    });
    room.panel('back', -3.8, 3.8, 1.2, 4.4, GLOW('#f2f6ff', 0), 1.3);
    film(room);
    for (const s of [-1, 1]) for (const z of [1, 4, 7]) wallLamp(room, s < 0 ? 'left' : 'right', z, 2.2);
    hanging(room, 'back', -5, -3.9, 0.4, 4.8, L('#8a2f3a', 0.5), 5);
    hanging(room, 'back', 3.9, 5, 0.4, 4.8, L('#8a2f3a', 0.5), 5);
    for (let row = 0; row < 5; row++)
      for (let i = 0; i < 8; i++) {
        const x = -3.9 + i * 0.66 + (i > 2 ? 0.75 : 0) + (i > 5 ? 0.6 : 0);
        if (i === 6 && row % 2) continue;
        const z = 0.4 + row * 1.15;
        if (Math.hypot(x - w.shot.at[0], z - w.shot.at[2]) < 0.8) continue;
        seat(room, x, z, 0.56, { yaw: 180, look: L('#9a3340', 0.46), back: 0.6, arms: w.px([x, 0.5, z]) > 120 });
      }
    room.prop('cup', 0.1, 0.62, 1.5);
    room.finish(0);
  },
};

/** What runs on the screen: hills and a sun. */
function film(room: Room): void {
  if (!room.faces('back')) return;
  const p = (u: number, v: number): P3 => room.at('back', -3.7 + 7.4 * u, 1.3 + 3 * v, 0.02);
  room.w.fill(
    [p(0, 0), p(0, 0.3), p(0.2, 0.46), p(0.4, 0.28), p(0.62, 0.5), p(0.82, 0.3), p(1, 0.4), p(1, 0)],
    GLOW('#9fb6d0', 0.2),
  );
  room.w.quad(
    Array.from({ length: 20 }, (_, i) =>
      p(0.68 + 0.06 * Math.cos((i / 20) * TAU), 0.7 + 0.14 * Math.sin((i / 20) * TAU)),
    ),
    GLOW('#ffe9b0', 0),
    0.7,
  );
}

/** A dark hall before a wall of water: fish, weed, rays, the blue on the floor. */
export const aquarium: PlaceSpec = {
  inside: true,
  shots: { wide: S([-1.4, 1.5, -3], [0.3, 1.7, 5], 0.74), close: S([1, 1.4, -0.4], [-0.6, 1.7, 5], 0.92) },
  spot: { at: [0, 0, 2.1], yaw: 0, back: 4.4, side: [1.4, 1.4] },
  build: (w) => {
    const room = new Room(w, {
      x: [-5, 5],
      z: [-3.4, 5],
      height: 4,
      floor: L('#2f4a66', 0.62),
      wall: L('#26344a', 1),
      side: L('#2a3a52', 0.95),
      ceiling: L('#1a2434', 1),
      skirting: false,
    });
    water(room);
    const shade: P3[] = [
      [-4.2, 0.004, 5],
      [4.2, 0.004, 5],
      [3.2, 0.004, 1.6],
      [-3.2, 0.004, 1.6],
    ];
    w.fill(shade, GLOW('#5f9ac4', 0.34));
    w.fill(
      [
        [-3.8, 0.005, 5],
        [3.8, 0.005, 5],
        [2.6, 0.005, 3],
        [-2.6, 0.005, 3],
      ],
      GLOW('#8fc4e0', 0.12),
    );
    for (const s of [-1, 1] as const) sideTank(room, s);
    w.model(
      new Model().line(
        [
          [-4.4, 0.9, 4.2],
          [4.4, 0.9, 4.2],
        ],
        0.06,
        K.STEEL,
      ),
    );
    for (let i = 0; i < 7; i++)
      w.model(
        new Model().line(
          [
            [-4.2 + i * 1.4, 0, 4.2],
            [-4.2 + i * 1.4, 0.9, 4.2],
          ],
          0.05,
          K.STEEL,
        ),
      );
    bench(room, -2.5, 1.6, 1.7, { yaw: 180, look: L('#5a6a7a', 0.5) });
    bench(room, 2.8, 1.2, 1.7, { yaw: 180, look: L('#5a6a7a', 0.5) });
    room.finish(0);
  },
};

/** The great pane: water in three depths, light from above, weed, rocks, fish of three sizes. */
function water(room: Room): void {
  if (!room.faces('back')) return;
  const { w } = room;
  const p = (x: number, y: number): P3 => room.at('back', x, y, 0.01);
  const rect = (x0: number, x1: number, y0: number, y1: number): P3[] => [p(x0, y0), p(x1, y0), p(x1, y1), p(x0, y1)];
  w.fill(rect(-4.4, 4.4, 0.5, 3.6), GLOW('#4f9ac8', 0.2));
  const d = w.poly(rect(-4.4, 4.4, 0.5, 3.6));
  if (!d) return;
  w.p.within(d, () => {
    w.fill([p(-4.4, 2.6), p(-2, 2.9), p(1, 2.5), p(4.4, 2.8), p(4.4, 3.6), p(-4.4, 3.6)], GLOW('#a3d6ee', 0.04));
    for (const x of [-3.2, -1.2, 0.6, 2.7])
      w.fill([p(x, 3.6), p(x + 0.5, 3.6), p(x + 1.4, 0.5), p(x + 0.3, 0.5)], GLOW('#bfe4f4', 0.06));
    w.fill(
      [p(-4.4, 0.5), p(-4.4, 1.1), p(-3, 0.8), p(-1.4, 1.3), p(0.4, 0.75), p(2.2, 1.2), p(4.4, 0.8), p(4.4, 0.5)],
      GLOW('#2a5a7a', 0.62),
    );
    for (let i = 0; i < 12; i++) weed(w, p, -4.1 + i * 0.75, 0.6 + (i % 4) * 0.34, i);
    const r = rng(5);
    for (let i = 0; i < 15; i++) fish(w, p, r(-4, 4), r(1.4, 3.3), r(0.08, 0.2), r() < 0.7 ? 1 : -1, i % 3 === 0);
    ray1(w, p);
  });
  w.outline(rect(-4.4, 4.4, 0.5, 3.6), 1.5);
  for (const x of [-1.5, 1.5]) w.edge(p(x, 0.5), p(x, 3.6), 1.6);
  w.quad(room.rect('back', -4.6, 4.6, 0.34, 0.5, 0.2), L('#3a4a5e', 0.9), 0.9);
}

type OnPane = (x: number, y: number) => P3;

function weed(w: Room['w'], p: OnPane, x: number, h: number, i: number): void {
  const line = [0, 0.25, 0.5, 0.75, 1].map((t) => p(x + 0.12 * Math.sin(t * 5 + i), 0.5 + h * t));
  w.pen(line, 4, GLOW('#2f6a5a', i % 2 ? 1 : 0.6), { a: 0.1, b: 0.8 });
}

function fish(w: Room['w'], p: OnPane, x: number, y: number, k: number, dir: number, dark: boolean): void {
  const q = (u: number, v: number): P3 => p(x + u * k * dir, y + v * k);
  const body = [
    q(1.1, 0),
    q(0.6, 0.42),
    q(-0.2, 0.46),
    q(-0.9, 0.12),
    q(-1.5, 0.42),
    q(-1.35, 0),
    q(-1.5, -0.42),
    q(-0.9, -0.12),
    q(-0.2, -0.46),
    q(0.6, -0.4),
  ];
  w.quad(body, dark ? GLOW('#e08a4a', 0.5) : GLOW('#f2f4f0', 0), 0.7);
  w.fill([q(0.2, 0.44), q(0.4, 0.42), q(0.25, -0.42), q(0.05, -0.44)], GLOW('#33404f', 1));
  w.fill([q(0.72, 0.06), q(0.82, 0.14), q(0.9, 0.06), q(0.8, -0.02)], GLOW('#1b2430', 1));
}

/** A ray with its long tail, the one great fish of the pane. */
function ray1(w: Room['w'], p: OnPane): void {
  const q = (u: number, v: number): P3 => p(1.9 + u, 2.5 + v);
  w.quad(
    [
      q(0.6, 0.06),
      q(0.2, 0.34),
      q(-0.5, 0.62),
      q(-0.3, 0.16),
      q(-1.5, -0.1),
      q(-0.3, 0),
      q(-0.4, -0.42),
      q(0.25, -0.16),
    ],
    GLOW('#6a7a90', 0.5),
    0.9,
  );
  w.fill([q(0.6, 0.06), q(0.25, -0.16), q(-0.4, -0.42), q(-0.3, 0)], GLOW('#f0f4f6', 0));
}

function sideTank(room: Room, s: 1 | -1): void {
  const wall = s < 0 ? 'left' : 'right';
  if (!room.faces(wall)) return;
  for (const z of [-0.6, 2]) {
    const rect = room.rect(wall, z, z + 1.6, 0.9, 2.1, 0.02);
    room.w.quad(rect, GLOW('#7fbcd8', 0.1), 1.3);
    const p: OnPane = (u, v) => room.at(wall, u, v, 0.03);
    fish(room.w, p, z + 0.6, 1.6, 0.12, s, true);
    fish(room.w, p, z + 1.1, 1.3, 0.1, -s, false);
    weed(room.w, (u, v) => room.at(wall, u, v + 0.42, 0.03), z + 0.3, 0.6, 2);
  }
}

/** A bath house: tiled pool that steams, painted mountain, stools and taps. */
export const onsen: PlaceSpec = {
  inside: true,
  shots: { wide: S([-1.2, 1.5, -2.8], [0.3, 1.1, 6], 0.74), close: S([1, 1.3, -0.2], [-0.8, 1.1, 4.4], 0.95) },
  spot: { at: [-0.2, 0, 1.4], yaw: 0, back: 3.6, side: [0.6, 0.6] },
  build: (w) => {
    const room = new Room(w, {
      x: [-3.4, 3.4],
      z: [-3, 6.4],
      height: 3.6,
      floor: L('#c9d2d0', 0.13),
      wall: L('#eef2ee', 0),
      skirting: false,
    });
    for (let i = 0; i < 3; i++) windowIn(room, 'left', -1 + i * 2.4, 0.8 + i * 2.4, 2.2, 3.2, { view: 'sky', seed: i });
    pool(room, 0, 1.6, 2);
    grid(w, room.floor(), 14, 18, 0.28);
    fuji(room);
    for (const wall of ['left', 'right'] as const)
      if (room.faces(wall)) grid(w, room.plane(wall, 0, 6.4, 0, 1.6), 24, 6, 0.28);
    const rim = L('#a9b4b2', 0.2);
    blocks(room, [0, 0, 4.9], 0, [
      block(0, 0, -1.4, 6.6, 0.5, 0.24, rim),
      block(-3.2, 0, 0, 0.24, 0.5, 2.9, rim),
      block(3.2, 0, 0, 0.24, 0.5, 2.9, rim),
    ]);
    w.item([-3, 0.1, 3.7], [3, 0.44, 6.3], () => bathWater(room));
    for (let i = 0; i < 3; i++) taps(room, 3.3, -0.2 + i * 1.2);
    for (let i = 0; i < 3; i++) taps(room, -3.3, -0.2 + i * 1.2);
    blocks(room, [-1.6, 0, 3], 0, [block(0, 0, 0, 0.3, 0.16, 0.3, K.WOOD)]);
    blocks(room, [1.3, 0, 2.9], 0, [block(0, 0, 0, 0.4, 0.06, 0.3, K.WHITE)]);
    room.finish(0.14);
    vapour(room);
  },
};

/** The painted mountain on the wall over the pool. */
function fuji(room: Room): void {
  if (!room.faces('back')) return;
  const { w } = room;
  const p = (x: number, y: number): P3 => room.at('back', x, y, 0.01);
  room.panel('back', -3.4, 3.4, 1.2, 3.5, GLOW('#bfe0f2', 0.04), 1);
  w.quad(
    [p(-2.6, 1.7), p(-1.2, 2.3), p(-0.3, 3.1), p(0.2, 3.15), p(1.1, 2.4), p(2.7, 1.7)],
    GLOW('#6d95b8', 0.36),
    0.9,
  );
  w.quad(
    [p(-0.75, 2.7), p(-0.3, 3.1), p(0.2, 3.15), p(0.7, 2.75), p(0.4, 2.6), p(0.15, 2.8), p(-0.15, 2.55), p(-0.4, 2.75)],
    GLOW('#ffffff', 0),
    0.7,
  );
  w.fill(
    [p(-3.4, 1.2), p(-3.4, 1.9), p(-2.2, 1.75), p(-1, 1.85), p(0.6, 1.68), p(2, 1.84), p(3.4, 1.7), p(3.4, 1.2)],
    GLOW('#7fae84', 0.26),
  );
  for (const [x, y, k] of [
    [-2.6, 2.9, 0.34],
    [2.3, 3, 0.4],
  ] as const)
    w.quad(
      Array.from({ length: 12 }, (_, i) =>
        p(x + k * 1.6 * Math.cos((i / 12) * TAU), y + k * 0.36 * Math.sin((i / 12) * TAU)),
      ),
      GLOW('#ffffff', 0),
      0.6,
    );
}

function bathWater(room: Room): void {
  const { w } = room;
  w.fill(
    [
      [-3.08, 0.42, 3.62],
      [3.08, 0.42, 3.62],
      [3.08, 0.42, 6.4],
      [-3.08, 0.42, 6.4],
    ],
    GLOW('#9fd0d8', 0.14),
  );
  const r = rng(6);
  const lines: [P3, P3][] = [];
  for (let i = 0; i < 26; i++) {
    const [x, z] = [r(-2.9, 2.6), r(3.7, 6.2)];
    lines.push([
      [x, 0.421, z],
      [x + r(0.1, 0.4), 0.421, z],
    ]);
  }
  w.edges(lines, 0.5);
}

function taps(room: Room, x: number, z: number): void {
  const s = Math.sign(x);
  const wall = s < 0 ? 'left' : 'right';
  room.panel(wall, z - 0.3, z + 0.3, 0.95, 1.5, L('#dbe8ec', 0.05), 0.8);
  room.w.model(
    new Model().box(x - s * 0.1, 0.66, z, 0.2, 0.06, 1, K.STEEL).line(
      [
        [x, 0.8, z],
        [x - s * 0.16, 0.84, z],
        [x - s * 0.18, 0.78, z],
      ],
      0.05,
      K.GOLD,
    ),
  );
  room.put(new Model().cyl(x - s * 0.6, 0, z, 0.16, 0.24, K.WOOD, { n: 12 }));
  room.w.model(
    new Model().lathe(
      [x - s * 0.15, 0.72, z + 0.3],
      [
        [0.09, 0],
        [0.12, 0.1],
      ],
      K.YELLOW,
      { n: 12 },
    ),
  );
}

/** Steam over the pool: soft shapes in colour, white tapered strokes in ink. */
function vapour(room: Room): void {
  const { w } = room;
  const r = rng(4);
  for (let i = 0; i < 7; i++) {
    const base: P3 = [r(-2.8, 2.8), 0.5, r(3.8, 6)];
    const line = [0, 0.3, 0.6, 1].map((t): P3 => [
      base[0] + 0.22 * Math.sin(t * 5 + i),
      0.5 + t * r(0.7, 1.4),
      base[2],
    ]);
    w.pen(line, 3.2, GLOW('#ffffff', 0), { a: 0.5, b: 0.7 });
  }
}

/** Polished boards, paper doors, scrolls, racks of wooden swords. */
export const dojo: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([-1.6, 1.4, -3], [0.3, 1.3, 8], 0.74),
    close: S([1.2, 1.25, 0], [-1, 1.2, 6], 0.95),
    low: S([1, 0.4, -1], [-0.2, 1.3, 8], 0.72),
  },
  spot: { at: [0, 0, 3], yaw: 0, back: 5.4, side: [1.6, 1.6] },
  build: (w) => {
    const room = new Room(w, {
      x: [-4.6, 4.6],
      z: [-3.4, 9],
      height: 3.6,
      floor: L('#c99a62', 0.16),
      wall: L('#efe4c8', 0),
      ceiling: L('#a87c50', 0.36),
      skirting: false,
    });
    for (let i = 0; i < 4; i++)
      windowIn(room, 'left', -2.2 + i * 2.8, -0.2 + i * 2.8, 0.9, 2.3, {
        view: 'garden',
        seed: i + 2,
        panes: 4,
        frame: K.DARK_WOOD,
      });
    pool(room, 0, 3, 3.4);
    planks(w, room.floor('z'), 18, 5, 0.36);
    shoji(room, 'right', 0, 6.3);
    rafters(room);
    room.panel('back', -1.6, 1.6, 0.4, 2.6, L('#d9c9a0', 0.1), 1);
    hanging(room, 'back', -0.4, 0.4, 0.9, 2.4, K.PAPER, 1);
    letters(room, 'back', -0.28, 0.28, 1.05, 2.25, 3, 5, K.DARK, 2.6);
    for (const x of [-3.2, 2.6]) rack(room, x);
    for (let i = 0; i < 7; i++) {
      room.panel('back', -4.4 + i * 0.32, -4.14 + i * 0.32, 2.5, 3.1, K.WOOD, 0.6);
      letters(room, 'back', -4.36 + i * 0.32, -4.18 + i * 0.32, 2.56, 3.04, 2, i, K.DARK, 0.9);
    }
    for (const wall of ['left', 'right', 'back'] as const)
      if (room.faces(wall)) room.panel(wall, ...room.span(wall), 2.6, 2.74, K.DARK_WOOD, 0.7);
    blocks(room, [0, 0, 8.4], 0, [block(0, 0, 0, 3.4, 0.34, 1, K.WOOD)]);
    room.prop('bouquet', -1.1, 0.34, 8.4, 0, { s: 0.9 });
    room.prop('drum', 1.15, 0.34, 8.4);
    room.finish(0.3);
  },
};

function rafters(room: Room): void {
  for (let i = 0; i < 5; i++) room.w.model(new Model().box(0, 3.2, -1.6 + i * 2.4, 9.2, 0.26, 0.2, L('#6a4630', 0.62)));
}

function rack(room: Room, x: number): void {
  if (!room.faces('back')) return;
  for (let i = 0; i < 4; i++) {
    const y = 1 + i * 0.3;
    room.w.edge(
      room.at('back', x - 0.55, y, 0.06),
      room.at('back', x + 0.65, y + 0.03, 0.06),
      2.6,
      i % 2 ? K.DARK_WOOD : K.DARK,
    );
  }
  for (const u of [-0.4, 0.4]) room.panel('back', x + u - 0.04, x + u + 0.04, 0.85, 2.1, K.DARK_WOOD, 0.7);
}

/** The inner hall of a shrine: mirror, drums, ropes with paper, lanterns, steps. */
export const altar: PlaceSpec = {
  inside: true,
  shots: { wide: S([-1.2, 1.45, -2.8], [0.2, 1.5, 6], 0.74), close: S([1, 1.3, 0], [-0.5, 1.5, 6], 0.95) },
  spot: { at: [0, 0, 2.2], yaw: 0, back: 4.4, side: [1, 1] },
  build: (w) => {
    const room = new Room(w, {
      x: [-3.6, 3.6],
      z: [-3.2, 7],
      height: 3.4,
      floor: L('#b98a58', 0.2),
      wall: L('#d9c098', 0.12),
      side: L('#cbb088', 0.16),
      ceiling: L('#7a5436', 0.5),
      skirting: false,
    });
    shoji(room, 'left', -1.4, 3.1);
    shoji(room, 'right', -1.4, 3.1);
    for (const x of [-1.6, 1.6]) glow(room, 'back', x, 1.8, 1.2);
    pool(room, 0, 3.4, 2.2);
    planks(w, room.floor('z'), 16, 5, 0.36);
    room.patch(-0.7, 0.7, -3.2, 4.4, L('#a33a3a', 0.44), 0.8);
    room.panel('back', -1.5, 1.5, 1, 3, L('#6a3a2a', 0.7), 1.2);
    hanging(room, 'back', -3.4, -1.6, 0.8, 3.2, L('#8a5a8a', 0.4), 6);
    hanging(room, 'back', 1.6, 3.4, 0.8, 3.2, L('#8a5a8a', 0.4), 6);
    for (let i = 0; i < 3; i++)
      room.put(new Model().box(0, 0, 5 + i * 0.4, 3.6 - i * 0.4, 0.2 * (i + 1), 0.4, L('#c9a070', 0.14)));
    blocks(room, [0, 0, 6.5], 0, [
      block(0, 0, 0, 3.2, 0.8, 0.9, L('#7a4a30', 0.56)),
      block(0, 0.8, 0, 2.4, 0.3, 0.6, K.WOOD),
    ]);
    mirror(room);
    rope(room);
    for (const x of [-1.3, 1.3]) {
      room.prop('candle', x * 0.7, 1.1, 6.35, 0, { s: 1.2 });
      room.prop('paper_lantern', x * 1.9, 1.5, 4.4, 0, { s: 1.5, look: room.lit ? GLOW('#ffe2a0', 0) : K.PAPER });
      room.prop('bottle', x * 0.4, 1.1, 6.35, 0, { look: K.WHITE });
    }
    drum(room, 2.5, 4);
    blocks(room, [0, 0, 4.3], 0, [
      block(0, 0, 0, 1.1, 0.55, 0.5, L('#8a5a38', 0.4)),
      block(0, 0.55, 0, 1.2, 0.06, 0.56, K.DARK_WOOD),
    ]);
    room.prop('plate', -0.2, 0.61, 4.3);
    room.prop('apple', -0.2, 0.63, 4.3);
    for (const s of [-1, 1]) pillarSquare(room, s * 2.2, 4.9);
    room.finish(0.34);
  },
};

const pillarSquare = (room: Room, x: number, z: number): void =>
  blocks(room, [x, 0, z], 0, [
    block(0, 0, 0, 0.26, 3.4, 0.26, L('#a33a2a', 0.5)),
    block(0, 0, 0, 0.36, 0.2, 0.36, K.DARK),
  ]);

function mirror(room: Room): void {
  const m = new Model().box(0, 1.1, 6.5, 0.5, 0.12, 0.2, K.DARK_WOOD).lathe(
    [0, 1.62, 6.5],
    [
      [0.4, -0.03],
      [0.4, 0.03],
    ],
    K.GOLD,
    { axis: 'z', n: 22 },
  );
  m.lathe(
    [0, 1.62, 6.46],
    [
      [0.33, -0.01],
      [0.33, 0.01],
    ],
    GLOW('#f0f6f8', 0),
    { axis: 'z', n: 22, ink: 0.7 },
  );
  m.line(
    [
      [-0.16, 1.5, 6.43],
      [0.1, 1.82, 6.43],
    ],
    0.8,
  ).line(
    [
      [-0.04, 1.46, 6.43],
      [0.18, 1.72, 6.43],
    ],
    0.8,
  );
  room.w.model(m);
}

/** A twisted rope with zigzag papers. */
function rope(room: Room): void {
  const line = Array.from({ length: 13 }, (_, i): P3 => [
    -2.1 + i * 0.35,
    2.75 - 0.22 * Math.sin((i / 12) * Math.PI),
    4.8,
  ]);
  const m = new Model().line(line, 0.13, L('#e3cf98', 0.05));
  for (let i = 0; i < 12; i++)
    m.line(
      [
        [line[i]![0] + 0.1, line[i]![1] - 0.07, 4.76],
        [line[i]![0] + 0.22, line[i]![1] + 0.07, 4.76],
      ],
      0.6,
    );
  for (const i of [2, 5, 7, 10]) {
    const [x, y] = line[i]!;
    m.sheet(
      [
        [x - 0.05, y - 0.06, 4.77],
        [x + 0.08, y - 0.06, 4.77],
        [x + 0.08, y - 0.22, 4.77],
        [x + 0.15, y - 0.22, 4.77],
        [x + 0.06, y - 0.5, 4.77],
        [x - 0.02, y - 0.3, 4.77],
        [x - 0.07, y - 0.3, 4.77],
      ],
      K.WHITE,
      { ink: 0.7 },
    );
  }
  room.w.model(m);
}

/** A great drum on its stand. */
function drum(room: Room, x: number, z: number): void {
  const m = new Model().box(x, 0, z, 0.7, 0.5, 0.7, K.DARK_WOOD).lathe(
    [x, 0.98, z],
    [
      [0.42, -0.42],
      [0.5, -0.2],
      [0.52, 0],
      [0.5, 0.2],
      [0.42, 0.42],
    ],
    L('#a3402f', 0.5),
    { axis: 'z', n: 20 },
  );
  m.lathe(
    [x, 0.98, z - 0.43],
    [
      [0.4, -0.01],
      [0.4, 0.01],
    ],
    K.CREAM,
    { axis: 'z', n: 20 },
  );
  room.put(m);
}

/** A nave: pews, arches, coloured windows, rays that fall on the aisle. */
export const church: PlaceSpec = {
  inside: true,
  shots: { wide: S([0.2, 1.6, -4], [0, 2.6, 14], 0.72), close: S([-1.5, 1.5, 1.6], [1, 2, 12], 0.92) },
  spot: { at: [0, 0, 4.6], yaw: 0, back: 7, side: [0.6, 0.6] },
  build: (w) => {
    const room = new Room(w, {
      x: [-5, 5],
      z: [-5, 17],
      height: 8,
      floor: L('#b9b0a2', 0.14),
      wall: L('#ded6c6', 0.03),
      side: L('#d3cab8', 0.07),
      ceiling: L('#6a6058', 0.6),
      skirting: false,
    });
    for (let i = 0; i < 5; i++)
      for (const wall of ['left', 'right'] as const)
        windowIn(room, wall, -2.4 + i * 3.8, -1 + i * 3.8, 2.2, 5.6, {
          view: 'sky',
          arch: true,
          panes: 2,
          bar: 0.4,
          seed: i,
          dim: wall === 'right',
          sill: false,
        });
    for (const z of [0, 5, 10]) pool(room, 0, z, 2);
    grid(w, room.floor(), 8, 18, 0.34);
    room.patch(-0.8, 0.8, -5, 13, L('#9a3340', 0.42), 0.8);
    rose(room);
    for (const x of [-3.2, 3.2]) tall(room, x);
    for (let i = 0; i < 4; i++)
      for (const s of [-1, 1]) {
        const z = 0.2 + i * 4;
        pillar(room, s * 4, z, 0.32, 5.6);
        w.model(
          new Model().line(
            Array.from({ length: 9 }, (_, k): P3 => [
              s * 4 - s * 4 * (k / 8),
              5.6 + 2.2 * Math.sin((k / 8) * Math.PI * 0.5),
              z,
            ]),
            0.24,
            L('#a89e8e', 0.3),
          ),
        );
      }
    for (let i = 0; i < 6; i++)
      for (const s of [-1, 1]) bench(room, s * 2.3, 0.6 + i * 1.5, 2.4, { yaw: 180, back: true, look: K.DARK_WOOD });
    steps(room, 0, 13, 6, 2, 0.18, 0.5, L('#cfc6b6', 0.06));
    blocks(room, [0, 0.36, 15.2], 0, [
      block(0, 0, 0, 2.6, 1, 0.9, K.WHITE),
      block(0, 1, 0, 2.9, 0.1, 1.1, L('#e9dfca', 0)),
      block(0, 1.1, 0.2, 0.12, 1.3, 0.1, K.GOLD),
      block(0, 1.86, 0.2, 0.7, 0.12, 0.1, K.GOLD),
    ]);
    for (const x of [-0.9, 0.9]) room.prop('candle', x, 1.46, 15, 0, { s: 1.6 });
    chandelier(room, 0, 8, 4.6, 0.8);
    shafts(room);
    room.finish(0.34);
  },
};

/** The round window over the altar. */
function rose(room: Room): void {
  if (!room.faces('back')) return;
  const { w } = room;
  const night = w.time === 'night';
  const p = (a: number, k: number): P3 => room.at('back', k * Math.cos(a), 5.6 + k * Math.sin(a), 0.02);
  const ring = (k: number): P3[] => Array.from({ length: 24 }, (_, i) => p((i / 24) * TAU, k));
  w.quad(ring(1.5), L('#b9b0a0', 0.2), 1.2);
  const colours: Look[] = [GLOW('#d98a7a', 0.3), GLOW('#8fb4d8', 0.14), GLOW('#e8d08a', 0)];
  for (let i = 0; i < 12; i++)
    w.quad(
      [
        p((i / 12) * TAU + 0.04, 0.5),
        p((i / 12) * TAU + 0.04, 1.3),
        p(((i + 0.5) / 12) * TAU, 1.38),
        p(((i + 1) / 12) * TAU - 0.04, 1.3),
        p(((i + 1) / 12) * TAU - 0.04, 0.5),
      ],
      night ? GLOW('#232b4c', 0.9) : colours[i % 3]!,
      0.9,
    );
  w.quad(ring(0.42), night ? GLOW('#232b4c', 0.9) : GLOW('#fff4d0', 0), 1);
}

/** Tall coloured lights beside the altar. */
function tall(room: Room, x: number): void {
  windowIn(room, 'back', x - 0.6, x + 0.6, 1.8, 5.2, { view: 'sky', arch: true, panes: 2, bar: 0.3, sill: false });
  if (!room.faces('back') || room.w.time === 'night') return;
  for (let i = 0; i < 4; i++)
    room.panel(
      'back',
      x - 0.5 + (i % 2) * 0.52,
      x - 0.02 + (i % 2) * 0.52,
      2 + Math.floor(i / 2) * 1.1,
      2.9 + Math.floor(i / 2) * 1.1,
      [GLOW('#d98a7a', 0.26), GLOW('#8fb4d8', 0.1), GLOW('#e8d08a', 0.04), GLOW('#9fc49a', 0.2)][i]!,
      0.7,
    );
}

/** Rays from the left windows; in ink they are white strokes. */
function shafts(room: Room): void {
  const { w } = room;
  if (!hasBeams(w) || !room.faces('left')) return;
  w.item([-4.9, 5, 16], [-4.8, 5.2, 16.1], () => {
    for (let i = 2; i < 5; i++) {
      const a = w.at([-4.9, 4.6, -1.7 + i * 3.8]);
      const b = w.at([-1, 0, -0.6 + i * 3.8]);
      ray(w, a, Math.atan2(b[1] - a[1], b[0] - a[0]), 0.05, Math.hypot(b[0] - a[0], b[1] - a[1]), 0, 0.6);
    }
  });
}
