import type { P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { bricks } from '../../../world/brush';
import { L, Model } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { table } from '../room/furniture';
import { Room } from '../room/room';
import { block, blocks } from '../room/sets';
import { windowIn } from '../room/windows';

/** Bars, a bunk, a high window with its patch of light, scratched days, a basin. */
export const prisonCell: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([-0.6, 1.45, -2.2], [0.2, 1.2, 3], 0.7),
    close: S([0.6, 1.3, -0.8], [-0.4, 1.15, 2.6], 0.88),
    bars: S([0.3, 1.4, 2.4], [-0.1, 1.3, -2], 0.75),
  },
  spot: { at: [0.2, 0, 1.1], yaw: 0, back: 2.4, side: [0.5, 0.5] },
  build: (w) => {
    const room = new Room(w, {
      x: [-1.5, 1.5],
      z: [-1.2, 2.9],
      height: 2.8,
      floor: L('#8d8a84', 0.3),
      wall: L('#b5b1a8', 0.12),
      side: L('#a5a198', 0.24),
      ceiling: L('#7d7a74', 0.5),
      skirting: false,
    });
    windowIn(room, 'back', [-0.2, 0.7, 1.85, 2.45], { view: 'sky', panes: 6, frame: K.DARK, sill: false });
    bricks(w, room.whole('back'), 0.55, 0.28, 5, 0.3, 0.42);
    bricks(w, room.whole('left'), 0.55, 0.28, 7, 0.26, 0.42);
    bricks(w, room.whole('right'), 0.55, 0.28, 9, 0.22, 0.42);
    tally(room);
    blocks(room, [-1.02, 0, 1.6], 0, [
      block([0, 0.42, 0], [0.86, 0.06, 1.95], L('#5a5e64', 0.7)),
      block([0, 0.48, 0], [0.84, 0.1, 1.9], L('#d9d5c8', 0.04)),
      block([0, 0.58, 0.7], [0.6, 0.1, 0.36], K.WHITE),
      block([0, 0.56, -0.3], [0.88, 0.05, 1], L('#7d7a70', 0.36)),
    ]);
    for (const z of [0.75, 2.4])
      w.model(
        new Model().line(
          [
            [-1.48, 1.2, z],
            [-0.62, 0.48, z],
          ],
          0.025,
          K.DARK,
        ),
      );
    const sink = new Model()
      .lathe(
        [0, 0.62, 0],
        [
          [0.1, 0],
          [0.2, 0.12],
          [0.22, 0.2],
        ],
        K.STEEL,
        { n: 14 },
      )
      .line(
        [
          [0, 0.8, 0.2],
          [0, 1, 0.16],
          [0, 0.98, 0.04],
        ],
        0.03,
        K.STEEL,
      );
    w.model(sink, { at: [1.1, 0, 2.65] });
    room.put(
      new Model().lathe(
        [0, 0, 0],
        [
          [0.16, 0],
          [0.2, 0.3],
          [0.22, 0.38],
        ],
        K.STEEL,
        { n: 14 },
      ),
      { at: [1.15, 0, 1.7] },
    );
    table(room, [1.15, 0.6], [0.5, 0.5, 0.7], K.DARK_WOOD);
    room.prop('plate', 1.15, 0.7, 0.6);
    room.prop('cup', 1.28, 0.7, 0.45);
    bars(room);
    room.finish(0.36);
  },
};

/** Five strokes a bundle, scratched into the wall. */
function tally(room: Room): void {
  if (!room.faces('right')) return;
  const lines: [P3, P3][] = [];
  for (let g = 0; g < 7; g++) {
    const z = 2.1 - (g % 4) * 0.26;
    const y = 1.75 - Math.floor(g / 4) * 0.22;
    for (let i = 0; i < 4; i++)
      lines.push([room.at('right', z - i * 0.04, y, 0.01), room.at('right', z - i * 0.04 + 0.01, y + 0.14, 0.01)]);
    if (g < 6) lines.push([room.at('right', z + 0.03, y + 0.03, 0.01), room.at('right', z - 0.16, y + 0.11, 0.01)]);
  }
  room.w.edges(lines, 0.6);
}

/** The barred front, seen from inside looking out; from outside only its two end posts are drawn, so that people stay clear. */
function bars(room: Room): void {
  const look = L('#4a4e55', 0.9);
  const m = new Model();
  const all = room.w.shot.at[2] > room.z0 + 0.4;
  for (let i = 0; i <= 12; i++)
    if (all || i < 2 || i > 10)
      m.line(
        [
          [-1.5 + i * 0.25, 0, -1.1],
          [-1.5 + i * 0.25, 2.8, -1.1],
        ],
        0.045,
        look,
      );
  if (all)
    for (const y of [0.3, 1.1, 2.2])
      m.line(
        [
          [-1.5, y, -1.1],
          [1.5, y, -1.1],
        ],
        0.06,
        look,
      );
  room.w.model(m);
}
