import type { P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { GLOW, L, Model, TAU, type Look } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { officeChair } from '../room/furniture';
import { pool } from '../room/lamps';
import { litSide, spaceWeather } from '../../pieces/space-weather';
import { Room } from '../room/room';
import { block, blocks } from '../room/sets';
import { writing } from '../room/wall-pieces';
import { drawView } from '../room/window-view';

/** The bridge of a spaceship: a great window on stars and a planet, consoles, the captain's chair. */
export const spacecraftInterior: PlaceSpec = {
  inside: true,
  time: 'night',
  shots: { wide: S([-1.3, 1.6, -3], [0.3, 1.5, 5], 0.74), close: S([1.2, 1.4, -0.4], [-0.9, 1.4, 4.6], 0.92) },
  spot: { at: [0, 0, 1.7], yaw: 0, back: 4, side: [0.8, 0.8] },
  build: (w) => {
    const metal = L('#8a94a4', 0.3);
    const room = new Room(w, {
      x: [-4, 4],
      z: [-3.4, 6],
      height: 3.2,
      floor: L('#5a6272', 0.44),
      wall: L('#6f7888', 0.36),
      side: metal,
      ceiling: L('#333a48', 1),
      skirting: false,
    });
    viewport(room);
    pool(room, 0, 2, 2);
    deckLines(room);
    for (const s of [-1, 1] as const) sidePanels(room, s);
    for (const z of [-1, 1.6, 4.2])
      w.model(
        new Model()
          .box(0, 3.1, z, 5.6, 0.1, 0.14, GLOW('#d9f2ff', 0), { ink: 0.8 })
          .line(
            [
              [-4, 2.2, z + 0.8],
              [-2.9, 3.2, z + 0.8],
            ],
            0.2,
            L('#474f5e', 0.8),
          )
          .line(
            [
              [4, 2.2, z + 0.8],
              [2.9, 3.2, z + 0.8],
            ],
            0.2,
            L('#474f5e', 0.8),
          ),
      );
    for (const x of [-1.7, 1.7]) {
      consoleDesk(room, x, 3.7);
      officeChair(room, x, 2.8, 180, L('#3a4252', 0.85));
    }
    blocks(room, [0, 0, 3.6], 0, [
      block([0, 0, 0], [1.4, 0.2, 1.4], metal),
      block([0, 0.2, 0.1], [0.5, 0.3, 0.5], K.DARK),
      block([0, 0.5, 0.1], [0.7, 0.12, 0.7], L('#7a2f3a', 0.6)),
      block([0, 0.62, -0.2], [0.7, 0.9, 0.14], L('#7a2f3a', 0.6)),
      block([-0.42, 0.6, 0.1], [0.12, 0.26, 0.6], K.STEEL),
      block([0.42, 0.6, 0.1], [0.12, 0.26, 0.6], K.STEEL),
    ]);
    table3d(room);
    room.finish(0.1);
  },
};

/** Where the planet stands before the window, metres from its middle: beside the captain's chair, not behind it. */
const PLANET_X = -1.3;

function viewport(room: Room): void {
  if (!room.faces('back')) return;
  const { w } = room;
  const p = (x: number, y: number): P3 => room.at('back', x, y, 0.01);
  const shape = [p(-3.6, 0.9), p(3.6, 0.9), p(3, 2.9), p(-3, 2.9)];
  const d = w.poly(shape);
  if (!d) return;
  w.p.within(d, () => {
    drawView(w, (a, b) => p(-3.6 + 7.2 * a, 0.9 + 2 * b), 'space', 7, 3.6);
    const ball = (k: number, dx: number, dy = 0): P3[] =>
      Array.from({ length: 36 }, (_, i) =>
        p(PLANET_X + dx + k * Math.cos((i / 36) * TAU), 1.7 + dy + k * Math.sin((i / 36) * TAU)),
      );
    w.fill(ball(0.95, 0), GLOW('#6fb0d8', 0.24));
    w.p.within(w.poly(ball(0.95, 0)), () => {
      const land = (dx: number, dy: number): P3 => p(PLANET_X + dx, 1.7 + dy);
      w.fill([land(-0.9, 0.4), land(-0.3, 0.7), land(0.4, 0.45), land(0, 0.1), land(-0.5, 0.2)], GLOW('#a8cf9a', 0));
      w.fill([land(-0.1, -0.2), land(0.6, -0.3), land(0.7, -0.7), land(0.2, -0.8)], GLOW('#a8cf9a', 0));
      const [aside, down] = litSide(w.time);
      w.p.within(
        `${w.poly(ball(1.4, 0))}${w.poly(ball(0.97, 0.95 * aside, -0.95 * down))}`,
        () => w.fill(ball(0.95, 0), GLOW('#1a2748', 0.95)),
        true,
      );
    });
    w.outline(ball(0.95, 0), 0.8);
    spaceWeather(w, {
      at: (u, v) => w.at(p(-3.6 + 7.2 * u, 2.9 - 2 * v)),
      planet: { centre: w.at(p(PLANET_X, 1.7)), radius: 0.95 * w.px(p(PLANET_X, 1.7)) },
    });
  });
  w.outline(shape, 2);
  for (const k of [-1.2, 1.2]) w.edge(p(k * 1.05, 0.9), p(k * 0.86, 2.9), 3, L('#474f5e', 0.8));
}

function deckLines(room: Room): void {
  const lines: [P3, P3][] = [];
  for (const x of [-2.4, -0.8, 0.8, 2.4])
    lines.push([
      [x, 0.003, -3.4],
      [x, 0.003, 6],
    ]);
  for (let z = -2; z < 6; z += 1.6)
    lines.push([
      [-4, 0.003, z],
      [4, 0.003, z],
    ]);
  room.w.edges(lines, 0.45);
  for (const x of [-0.9, 0.9]) room.patch(x - 0.04, x + 0.04, -3.4, 2.6, GLOW('#bfeaff', 0));
}

/** Wall panels with seams, lights and screens. */
function sidePanels(room: Room, s: 1 | -1): void {
  const wall = s < 0 ? 'left' : 'right';
  if (!room.faces(wall)) return;
  for (let i = 0; i < 4; i++) {
    const z = -2.6 + i * 2.1;
    room.panel(wall, [z, z + 1.9, 0.3, 2.1], L('#7d8798', 0.24), 0.9);
    room.panel(wall, [z + 0.2, z + 1.2, 1.1, 1.9], K.BLACK, 0.9);
    writing(room, wall, [z + 0.28, z + 1.1, 1.2, 1.82], 5, i + 4, GLOW('#9fe8ff', 0));
    for (let k = 0; k < 4; k++)
      room.panel(
        wall,
        [
          z + 1.34 + (k % 2) * 0.24,
          z + 1.5 + (k % 2) * 0.24,
          1.2 + Math.floor(k / 2) * 0.34,
          1.42 + Math.floor(k / 2) * 0.34,
        ],
        [GLOW('#ffcf6a', 0), GLOW('#ff8a7a', 0.3), GLOW('#d8f4ff', 0), K.DARK][k]!,
        0.6,
      );
    room.panel(wall, [z + 0.2, z + 1.7, 0.45, 0.9], L('#5f6878', 0.5), 0.6);
  }
}

function consoleDesk(room: Room, x: number, z: number): void {
  const m = new Model().ext(
    [
      [-0.5, 0],
      [0.4, 0],
      [0.4, 1.05],
      [0.1, 1.05],
      [-0.5, 0.72],
    ],
    -0.8,
    0.8,
    L('#5f6878', 0.5),
  );
  m.decal(
    [
      [-0.46, 0.745, 0.72],
      [0.06, 1.03, 0.72],
      [0.06, 1.03, -0.72],
      [-0.46, 0.745, -0.72],
    ],
    K.BLACK,
    0.8,
  );
  for (let i = 0; i < 4; i++)
    m.decal(
      [
        [-0.4, 0.78, 0.6 - i * 0.36],
        [-0.12, 0.935, 0.6 - i * 0.36],
        [-0.12, 0.935, 0.34 - i * 0.36],
        [-0.4, 0.78, 0.34 - i * 0.36],
      ],
      [GLOW('#cfeeff', 0), GLOW('#ffd98a', 0), GLOW('#ff9a8a', 0.3), GLOW('#cfeeff', 0)][i]!,
      0.6,
    );
  room.put(m, { at: [x, 0, z], yaw: 90 + 180 });
}

/** A round table with a floating globe of lines. */
function table3d(room: Room): void {
  room.put(
    new Model().lathe(
      [-2.6, 0, 0.6],
      [
        [0.3, 0],
        [0.2, 0.2],
        [0.2, 0.6],
        [0.55, 0.74],
        [0.55, 0.8],
      ],
      L('#5f6878', 0.5),
      { n: 18 },
    ),
  );
  room.w.item([-3, 0.85, 0.2], [-2.2, 1.6, 1], () => {
    const look: Look = GLOW('#c8f2ff', 0);
    for (const k of [0, 0.6, 1.2])
      room.w.pen(
        Array.from({ length: 19 }, (_, i): P3 => [
          -2.6 + 0.32 * Math.cos((i / 18) * TAU) * Math.cos(k),
          1.25 + 0.32 * Math.sin((i / 18) * TAU),
          0.6 + 0.32 * Math.cos((i / 18) * TAU) * Math.sin(k),
        ]),
        1.1,
        look,
        { a: 0, b: 0 },
      );
    room.w.pen(
      Array.from({ length: 19 }, (_, i): P3 => [
        -2.6 + 0.32 * Math.cos((i / 18) * TAU),
        1.25,
        0.6 + 0.32 * Math.sin((i / 18) * TAU),
      ]),
      1.1,
      look,
      { a: 0, b: 0 },
    );
  });
}
