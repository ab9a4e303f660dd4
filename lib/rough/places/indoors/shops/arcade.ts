import type { P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { grid } from '../../../world/brush';
import { GLOW, L, Model } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { barStool } from '../room/furniture';
import { pool } from '../room/lamps';
import { broughtIn } from '../room/brought-in';
import { Room } from '../room/room';
import { letters } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** Rows of cabinets with bright screens, a crane of toys, a dark ceiling with lamps. */
export const arcade: PlaceSpec = {
  inside: true,
  time: 'night',
  shots: { wide: S([-1.2, 1.5, -2.6], [0.4, 1.2, 6], 0.74), close: S([0.9, 1.35, 0], [-1.4, 1.2, 4], 0.95) },
  spot: { at: [0.1, 0, 2.4], yaw: 0, back: 4.6, side: [0.5, 0.5] },
  build: (w) => {
    const room = new Room(w, {
      x: [-3.4, 3.4],
      z: [-3, 9],
      height: 3,
      floor: L('#4a4560', 0.6),
      wall: L('#6a6486', 0.45),
      side: L('#5f5a7a', 0.5),
      ceiling: L('#2a2838', 1),
    });
    for (const z of [0.5, 3.5, 6.5]) pool(room, 0, z, 1.5);
    for (const z of [1, 4, 7])
      for (const x of [-1.2, 1.2])
        w.model(new Model().box(x, 2.9, z, 0.9, 0.06, 0.12, GLOW('#ffd0f0', 0), { ink: 0.8 }));
    grid(w, room.floor(), 8, 14, 0.34, GLOW('#7a74a0', 0.4));
    broughtIn(room, { from: [0.6, 7.4], to: [-0.5, -0.4], umbrella: { at: [1.85, 1.9], lean: [0.25, 0.1] } });
    room.panel('back', [-2.6, 2.6, 1.9, 2.8], L('#1f1c2c', 1), 1);
    letters(room, 'back', [-2.2, 2.2, 2.05, 2.65], { count: 5, seed: 4, look: GLOW('#ff9ad0', 0), weight: 2.2 });
    for (let i = 0; i < 6; i++) for (const s of [-1, 1]) cabinet(room, s * 2.5, 0.2 + i * 1.25, s, i);
    crane(room, -0.9, 6.8);
    crane(room, 0.9, 6.8);
    for (const [x, z] of [
      [-1.75, 1.5],
      [1.75, 2.7],
      [-1.75, 4],
    ] as const)
      barStool(room, x, z, 0.5, K.DARK);
    windowIn(room, 'right', [7.6, 8.8, 0.3, 2.4], { view: 'town' });
    room.finish(0.2);
  },
};

const SCREENS = ['#8fe0ff', '#ffe08a', '#b8ffb0', '#ffb0d8'] as const;

/** A cabinet with marquee, screen and sticks, looking into the aisle. */
function cabinet(room: Room, x: number, z: number, side: number, i: number): void {
  const body = [K.RED, K.BLUE, K.DARK, K.PURPLE][i % 4]!;
  const m = new Model().ext(
    [
      [-0.35, 0],
      [0.4, 0],
      [0.4, 1.9],
      [-0.2, 1.9],
      [-0.28, 1.66],
      [-0.06, 1.6],
      [0.02, 1.1],
      [-0.4, 0.92],
    ],
    -0.36,
    0.36,
    body,
  );
  const face = (y0: number, y1: number, a0: number, a1: number, w: number): P3[] => [
    [a0, y0, w],
    [a1, y1, w],
    [a1, y1, -w],
    [a0, y0, -w],
  ];
  m.decal(face(1.12, 1.58, 0.01, -0.065, 0.28), GLOW(SCREENS[i % 4]!, 0), 0.9);
  m.decal(face(1.69, 1.87, -0.275, -0.215, 0.32), GLOW('#fff4c8', 0), 0.8);
  m.decal(face(0.945, 1.07, -0.37, -0.06, 0.3), K.GREY, 0.6);
  m.line(
    [
      [-0.2, 1.02, 0.1],
      [-0.24, 1.14, 0.1],
    ],
    0.02,
    K.BLACK,
  ).ball(-0.24, 1.15, 0.1, 0.035, K.RED, { n: 8 });
  m.box(-0.035, 1.28, 0, 0.012, 0.12, 0.14, K.DARK, { ink: 0 });
  room.put(m, { at: [x, 0, z], yaw: side > 0 ? 0 : 180 });
}

/** A glass case with a claw over soft toys. */
function crane(room: Room, x: number, z: number): void {
  const m = new Model()
    .box(x, 0, z, 0.9, 0.8, 0.8, K.PINK)
    .front(z - 0.402, x - 0.1, 0.2, 0.36, 0.3, K.BLACK, 0.7)
    .front(z - 0.402, x - 0.42, 0.56, 0.84, 0.16, K.WHITE, 0.6);
  m.box(x, 1.75, z, 0.9, 0.3, 0.8, K.PINK).front(z - 0.402, x - 0.36, 1.8, 0.72, 0.2, GLOW('#fff4c8', 0), 0.6);
  for (const [a, b] of [
    [-0.43, -0.38],
    [0.43, -0.38],
    [-0.43, 0.38],
    [0.43, 0.38],
  ] as const)
    m.box(x + a, 0.8, z + b, 0.04, 0.95, 0.04, K.STEEL);
  m.line(
    [
      [x, 1.75, z],
      [x, 1.4, z],
    ],
    0.02,
    K.DARK,
  ).line(
    [
      [x - 0.1, 1.24, z],
      [x - 0.06, 1.38, z],
      [x, 1.42, z],
      [x + 0.06, 1.38, z],
      [x + 0.1, 1.24, z],
    ],
    0.025,
    K.STEEL,
  );
  m.box(x, 0.8, z + 0.36, 0.84, 0.95, 0.01, GLOW('#fff0f6', 0), { ink: 0.4 });
  for (const [a, b, k] of [
    [-0.24, -0.1, 0.14],
    [0.06, -0.14, 0.15],
    [0.28, 0, 0.13],
    [-0.06, 0.12, 0.14],
  ] as const)
    m.ball(x + a, 0.8 + k, z + b, k, a > 0 ? K.YELLOW : K.SKY, { n: 10 })
      .ball(x + a - k * 0.6, 0.82 + k * 1.9, z + b, k * 0.36, K.SKY, { n: 8, ink: 0.7 })
      .ball(x + a + k * 0.6, 0.82 + k * 1.9, z + b, k * 0.36, K.SKY, { n: 8, ink: 0.7 });
  room.put(m);
}
