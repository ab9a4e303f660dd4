import * as K from '../../../things/looks';
import { planks } from '../../../world/brush';
import { GLOW, L, Model } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { barStool, counter } from '../room/furniture';
import { pendant, pool } from '../room/lamps';
import { Room } from '../room/room';
import { shelf } from '../room/shelves';
import { door, notices } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** A long counter, a wall of bottles lit from behind, stools, low lamps. */
export const bar: PlaceSpec = {
  inside: true,
  time: 'night',
  shots: { wide: S([-1.6, 1.45, -2.4], [0.5, 1.2, 4], 0.74), close: S([0.9, 1.3, -0.4], [-0.7, 1.25, 3.4], 0.95) },
  spot: { at: [0.2, 0, 0.7], yaw: 0, back: 3, side: [1, 1] },
  closeSpot: { at: [0.5, 0, 0.7], yaw: -20, back: 3, side: [1, 1], seat: 0.7 },
  build: (w) => {
    const room = new Room(w, {
      x: [-3, 3],
      z: [-2.8, 4],
      height: 2.7,
      floor: L('#5a463a', 0.5),
      wall: L('#8a6f5a', 0.3),
      side: L('#7a6250', 0.36),
      ceiling: L('#3a302c', 0.95),
    });
    for (const x of [-1.6, 0, 1.6]) pool(room, x, 0.9, 1);
    planks(w, room.floor('x'), 16, 4, 0.34);
    for (let i = 0; i < 3; i++)
      shelf(room, {
        x: -1.8 + i * 1.8,
        z: 3.8,
        y: 0.95,
        w: 1.7,
        h: 1.4,
        d: 0.34,
        facing: 'front',
        rows: 3,
        fill: 'bottles',
        look: K.DARK_WOOD,
        inner: GLOW('#ffe9b8', 0),
        seed: i + 2,
      });
    counter(room, { x: 0, z: 3.55, w: 6, d: 0.5, h: 0.9, look: K.DARK_WOOD, top: K.DARK, panels: 7 });
    counter(room, {
      x: 0,
      z: 1.8,
      w: 5.4,
      d: 0.55,
      h: 1.08,
      look: L('#4a3226', 0.85),
      top: L('#a3683c', 0.3),
      panels: 8,
    });
    w.model(
      new Model().line(
        [
          [-2.6, 0.2, 1.4],
          [2.6, 0.2, 1.4],
        ],
        0.05,
        K.GOLD,
      ),
    );
    for (const x of [-2, -1.2, 1.2, 2]) barStool(room, x, 1.15, 0.78, L('#7a2f3a', 0.55));
    for (const x of [-1.8, -0.6, 0.6, 1.8]) pendant(room, x, 1.9, 1.98, L('#7a5a2a', 0.6), 0.7);
    for (const [x, thing] of [
      [-1.3, 'wine_glass'],
      [-0.3, 'glass'],
      [0.9, 'bottle'],
      [1.2, 'glass'],
      [2, 'wine_glass'],
    ] as const)
      room.prop(thing, x, 1.08, 1.75);
    const taps = new Model().box(0, 0, 0, 0.4, 0.05, 0.14, K.STEEL);
    for (const x of [-0.13, 0, 0.13])
      taps
        .line(
          [
            [x, 0, 0],
            [x, 0.34, 0],
          ],
          0.035,
          K.GOLD,
        )
        .line(
          [
            [x, 0.26, 0],
            [x, 0.24, -0.1],
          ],
          0.025,
          K.GOLD,
        );
    w.model(taps, { at: [-2, 1.08, 1.9] });
    for (let i = 0; i < 9; i++)
      w.model(
        new Model().lathe(
          [-0.9 + i * 0.22, 2.22, 2.6],
          [
            [0.04, 0],
            [0.045, 0.1],
            [0.008, 0.13],
            [0.008, 0.2],
            [0.03, 0.21],
          ],
          K.GLASS,
          { n: 8, ink: 0.7 },
        ),
      );
    windowIn(room, 'left', [-0.3, 1.4, 1.1, 2.1], { view: 'town', seed: 5, panes: 2, frame: K.DARK_WOOD });
    notices(room, 'right', [1, 2, 1.3, 2], 4);
    door(room, 'right', -0.8, 0.2, 2.05, { look: K.DARK_WOOD, pane: 0.4 });
    room.finish(0.4);
  },
};
