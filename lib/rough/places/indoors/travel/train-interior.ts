import type { P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { GLOW, L, Model, TAU } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { pool } from '../room/lamps';
import { Room } from '../room/room';
import { block, blocks, type Block } from '../room/sets';
import { poster, writing } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** A commuter train: long seats, doors, straps, advertisements, the next car through the end door. */
export const trainInterior: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([0.15, 1.4, -2.6], [-0.05, 1.3, 8], 0.68),
    close: S([0.6, 1.35, -0.6], [-1.3, 1.25, 2.6], 0.82),
    seats: S([1.1, 1.15, 0.6], [-1.4, 1.05, 1.9], 0.72),
  },
  spot: { at: [0.1, 0, 1.7], yaw: 0, back: 4.2, side: [0.4, 0.4] },
  closeSpot: { at: [-0.95, 0, 1.55], yaw: -62, back: 1.7, side: [0.4, 0.4], seat: 0.42 },
  build: (w) => {
    const room = new Room(w, {
      x: [-1.4, 1.4],
      z: [-4, 14],
      height: 2.3,
      floor: L('#9c9a98', 0.16),
      wall: L('#e6e6e0', 0),
      side: L('#e9e8e2', 0.02),
      skirting: false,
    });
    for (const wall of ['left', 'right'] as const)
      for (let i = 0; i < 4; i++) {
        const z = -3.6 + i * 4.4;
        windowIn(room, wall, [z + 1.75, z + 4.05, 0.98, 1.86], {
          view: 'town',
          seed: i + 2,
          panes: 2,
          sill: false,
          frame: K.STEEL,
        });
        trainDoor(room, wall, z);
      }
    w.edges(
      [-0.5, 0.5].map((x): [P3, P3] => [
        [x, 0.003, -4],
        [x, 0.003, 14],
      ]),
      0.6,
    );
    room.patch(-0.5, 0.5, -4, 14, L('#b5b3b0', 0.06));
    for (const z of [0, 4, 8]) pool(room, 0, z, 1.3);
    ends(room);
    ceiling(room);
    for (const s of [-1, 1]) for (let i = 0; i < 4; i++) longSeat(room, s, -3.6 + i * 4.4 + 2.9);
    straps(room);
    room.finish(0.12);
  },
};

function trainDoor(room: Room, wall: 'left' | 'right', z: number): void {
  if (!room.faces(wall)) return;
  for (const k of [0, 1]) {
    const a = z + k * 0.65;
    room.panel(wall, [a, a + 0.65, 0.02, 1.95], L('#cfd4d6', 0.07), 0.9);
    windowIn(room, wall, [a + 0.13, a + 0.52, 0.85, 1.75], {
      view: 'town',
      seed: z + 8,
      panes: 1,
      sill: false,
      frame: K.DARK,
      dim: true,
    });
  }
  room.panel(wall, [z - 0.05, z + 1.35, 1.98, 2.22], K.WHITE, 0.7);
  writing(room, wall, [z + 0.1, z + 1.2, 2.03, 2.17], 1, Math.round(z) + 9);
}

function longSeat(room: Room, s: number, z: number): void {
  const list: Block[] = [
    block([s * 1.13, 0.12, z], [0.46, 0.3, 2.5], L('#4a6a8a', 0.42)),
    block([s * 1.34, 0.42, z], [0.1, 0.5, 2.5], L('#4a6a8a', 0.42)),
  ];
  for (const e of [-1.28, 1.28]) list.push(block([s * 1.16, 0.1, z + e], [0.44, 0.9, 0.05], L('#dfe2e0', 0.03)));
  blocks(room, [0, 0, 0], 0, list);
  // each pole by itself: one before a face is left out
  for (const e of [-1.25, 1.25])
    room.w.model(
      new Model().line(
        [
          [s * 0.94, 0.95, z + e],
          [s * 0.94, 2.26, z + e],
        ],
        0.035,
        K.STEEL,
      ),
    );
  const m = new Model();
  m.line(
    [
      [s * 0.94, 1.86, z - 1.25],
      [s * 0.94, 1.86, z + 1.25],
    ],
    0.03,
    K.STEEL,
  ).line(
    [
      [s * 1.3, 1.95, z - 1.2],
      [s * 1.02, 1.95, z - 1.2],
      [s * 1.02, 1.95, z + 1.2],
      [s * 1.3, 1.95, z + 1.2],
    ],
    0.03,
    K.STEEL,
  );
  room.w.model(m);
}

/** Rings that hang from two bars. */
function straps(room: Room): void {
  for (const s of [-1, 1]) {
    const m = new Model().line(
      [
        [s * 0.62, 2.08, -3.8],
        [s * 0.62, 2.08, 13.6],
      ],
      0.03,
      K.STEEL,
    );
    room.w.model(m);
    for (let z = -0.6; z < 9; z += z < 5 ? 0.62 : 1.1) {
      const ring = Array.from({ length: 11 }, (_, i): P3 => [
        s * 0.62 + 0.07 * Math.cos((i / 10) * TAU),
        1.76 + 0.07 * Math.sin((i / 10) * TAU),
        z,
      ]);
      room.w.model(
        new Model()
          .line(
            [
              [s * 0.62, 2.08, z],
              [s * 0.62, 1.83, z],
            ],
            0.024,
            K.CREAM,
          )
          .line(ring, 0.02, K.WHITE),
      );
    }
  }
}

function ceiling(room: Room): void {
  for (let i = 0; i < 6; i++) {
    const z = -2 + i * 2.4;
    room.w.model(
      new Model().box(0, 2.24, z, 0.24, 0.05, 1.6, room.lit ? GLOW('#fff6d8') : GLOW('#ffffff'), { ink: 0.8 }),
    );
    if (i > 0) for (const x of [-0.3, 0.3]) hangingPoster(room, x, z + 1.2, i);
  }
}

function hangingPoster(room: Room, x: number, z: number, i: number): void {
  const m = new Model().box(x, 1.86, z, 0.52, 0.36, 0.01, i % 2 ? K.WHITE : K.CREAM, { ink: 0.8 });
  m.front(z - 0.006, x - 0.22, 2.02, 0.44, 0.16, [K.RED, K.BLUE, K.YELLOW][i % 3]!, 0.4);
  for (const k of [0, 1]) m.front(z - 0.006, x - 0.2, 1.9 + k * 0.05, 0.36 - k * 0.1, 0.018, K.DARK, 0);
  room.w.model(m);
}

function ends(room: Room): void {
  room.panel('back', [-0.45, 0.45, 0.02, 1.95], L('#c3c9cb', 0.1), 1);
  room.panel('back', [-0.28, 0.28, 0.9, 1.75], L('#59616c', 1), 0.8);
  for (const s of [-1, 1]) poster(room, 'back', [s * 0.95 - 0.3, s * 0.95 + 0.3, 1, 1.8], s + 4);
}
