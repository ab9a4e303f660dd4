import type { P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { grid } from '../../../world/brush';
import { GLOW, L, Model } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { bench, plant, table } from '../room/furniture';
import { glow, pendant } from '../room/lamps';
import { Room } from '../room/room';
import { door } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** Glass on an iron frame, beds of plants, pots on shelves, vines overhead. */
export const greenhouse: PlaceSpec = {
  inside: true,
  shots: { wide: S([-0.5, 1.5, -2.6], [0.1, 1.5, 6], 0.72), close: S([0.7, 1.3, -0.2], [-1, 1.3, 4], 0.92) },
  spot: { at: [0, 0, 1.9], yaw: 0, back: 4, side: [0.4, 0.4] },
  build: (w) => {
    const room = new Room(w, {
      x: [-2.8, 2.8],
      z: [-3, 8],
      height: 3,
      floor: L('#c2b49a', 0.14),
      wall: L('#eef5f0', 0),
      ceiling: L('#e9f3f4', 0),
      skirting: false,
    });
    glow(room, 'back', 0, 2, 1);
    for (let i = 0; i < 4; i++)
      for (const wall of ['left', 'right'] as const)
        windowIn(room, wall, [-2.8 + i * 2.7, -0.2 + i * 2.7, 0.7, 2.95], {
          view: 'garden',
          seed: i + 3,
          panes: 3,
          bar: 0.6,
          frame: K.WHITE,
          sill: false,
        });
    windowIn(room, 'back', [-2.7, -0.7, 0.7, 2.95], { view: 'garden', panes: 2, bar: 0.6, seed: 4, sill: false });
    windowIn(room, 'back', [0.7, 2.7, 0.7, 2.95], { view: 'garden', panes: 2, bar: 0.6, seed: 9, sill: false });
    door(room, 'back', -0.5, 0.5, 2.2, { pane: 0.6, look: K.WHITE });
    roofGlass(room);
    pendant(room, 0, 2.4, 2.3, K.WHITE, 0.8);
    grid(w, room.floor(), 8, 14, 0.34);
    for (const s of [-1, 1]) {
      for (let i = 0; i < 4; i++) {
        table(room, [s * 1.85, -0.4 + i * 2.1], [1.1, 1.7, 0.72], K.WOOD);
        for (let k = 0; k < 3; k++)
          plant(
            room,
            s * (1.65 + (k % 2) * 0.45),
            -0.9 + i * 2.1 + k * 0.5,
            0.5 + ((i + k) % 3) * 0.16,
            i * 3 + k + (s > 0 ? 20 : 1),
            0.72,
          );
      }
      room.prop('bucket', s * 1.2, 0, 1 + s, 20);
    }
    vines(room);
    room.prop('shovel', 1.15, 0, 3.6, 20);
    room.prop('flower', -1.5, 0.72, 1.9);
    bench(room, 0, 7.3, 1.1);
    room.finish(0.08);
  },
};

function roofGlass(room: Room): void {
  const bars: [P3, P3][] = [];
  for (let i = 0; i <= 6; i++)
    bars.push([
      [-2.8 + i * 0.933, 3, -3],
      [-2.8 + i * 0.933, 3, 8],
    ]);
  for (let z = -2; z <= 8; z += 2)
    bars.push([
      [-2.8, 3, z],
      [2.8, 3, z],
    ]);
  const night = room.w.time === 'night';
  room.w.fill(
    [
      [-2.8, 3, -3],
      [2.8, 3, -3],
      [2.8, 3, 8],
      [-2.8, 3, 8],
    ],
    night ? GLOW('#1c2648', 0.9) : room.w.wet ? GLOW('#c3cdd3', 0.2) : GLOW('#e3f2f8', 0),
  );
  room.w.edges(bars, 1.6, night ? GLOW('#8fa0c0', 0.2) : undefined);
}

/** Hanging baskets that frame the upper corners. */
function vines(room: Room): void {
  for (const [x, z] of [
    [-1.5, 1.4],
    [1.6, 2.6],
    [-1.5, 4.6],
    [1.5, 5.6],
  ] as const) {
    const m = new Model()
      .line(
        [
          [x, 3, z],
          [x, 2.5, z],
        ],
        0.5,
      )
      .lathe(
        [x, 2.3, z],
        [
          [0.06, 0],
          [0.2, 0.1],
          [0.22, 0.2],
        ],
        K.BROWN,
        { n: 12 },
      );
    for (let i = 0; i < 8; i++) {
      const [c, s] = [Math.cos(i * 0.8), Math.sin(i * 0.8)];
      m.sheet(
        [
          [x + c * 0.1, 2.5, z + s * 0.1],
          [x + c * 0.3, 2.46, z + s * 0.3],
          [x + c * 0.36, 2.1 + (i % 3) * 0.08, z + s * 0.36],
          [x + c * 0.22, 2.34, z + s * 0.22],
        ],
        L('#5f8f5a', i % 2 ? 0.5 : 0.2),
        { ink: 0.7 },
      );
    }
    room.w.model(m);
  }
}
