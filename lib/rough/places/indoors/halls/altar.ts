import type { P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { planks } from '../../../world/brush';
import { GLOW, L, Model } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { glow, pool } from '../room/lamps';
import { Room } from '../room/room';
import { block, blocks } from '../room/sets';
import { shoji } from '../room/shoji';
import { hanging } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

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
    for (const wall of ['left', 'right'] as const)
      windowIn(room, wall, [3.5, 4.7, 0.9, 2], { view: 'garden', panes: 4, seed: 6, frame: K.DARK_WOOD });
    shoji(room, 'right', -1.4, 3.1);
    for (const x of [-1.6, 1.6]) glow(room, 'back', x, 1.8, 1.2);
    pool(room, 0, 3.4, 2.2);
    planks(w, room.floor('z'), 16, 5, 0.36);
    room.patch(-0.7, 0.7, -3.2, 4.4, L('#a33a3a', 0.44), 0.8);
    room.panel('back', [-1.5, 1.5, 1, 3], L('#6a3a2a', 0.7), 1.2);
    hanging(room, 'back', [-3.4, -1.6, 0.8, 3.2], L('#8a5a8a', 0.4), 6);
    hanging(room, 'back', [1.6, 3.4, 0.8, 3.2], L('#8a5a8a', 0.4), 6);
    for (let i = 0; i < 3; i++)
      room.put(new Model().box(0, 0, 5 + i * 0.4, 3.6 - i * 0.4, 0.2 * (i + 1), 0.4, L('#c9a070', 0.14)));
    blocks(room, [0, 0, 6.5], 0, [
      block([0, 0, 0], [3.2, 0.8, 0.9], L('#7a4a30', 0.56)),
      block([0, 0.8, 0], [2.4, 0.3, 0.6], K.WOOD),
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
      block([0, 0, 0], [1.1, 0.55, 0.5], L('#8a5a38', 0.4)),
      block([0, 0.55, 0], [1.2, 0.06, 0.56], K.DARK_WOOD),
    ]);
    room.prop('plate', -0.2, 0.61, 4.3);
    room.prop('apple', -0.2, 0.63, 4.3);
    for (const s of [-1, 1]) pillarSquare(room, s * 2.2, 4.9);
    room.finish(0.34);
  },
};

const pillarSquare = (room: Room, x: number, z: number): void =>
  blocks(room, [x, 0, z], 0, [
    block([0, 0, 0], [0.26, 3.4, 0.26], L('#a33a2a', 0.5)),
    block([0, 0, 0], [0.36, 0.2, 0.36], K.DARK),
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
