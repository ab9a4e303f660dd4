import * as K from '../../../things/looks';
import { grid } from '../../../world/brush';
import { GLOW, L, Model } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { hangSign } from '../room/hang-sign';
import { ceilingLights } from '../room/lamps';
import { Room } from '../room/room';
import { shelf } from '../room/shelves';
import { letters } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** Long aisles, cold cases, pyramids of fruit, signs over the rows. */
export const supermarket: PlaceSpec = {
  inside: true,
  shots: { wide: S([-0.9, 1.6, -3], [0.4, 1.2, 8], 0.72), close: S([0.6, 1.35, 0], [-1.2, 1.15, 4.6], 0.92) },
  spot: { at: [0, 0, 2.6], yaw: 0, back: 5, side: [0.7, 0.7] },
  closeSpot: { at: [0.4, 0, 2.2], yaw: -14, back: 5, side: [0.7, 0.7] },
  build: (w) => {
    const room = new Room(w, {
      x: [-6, 6],
      z: [-3.4, 14],
      height: 4,
      floor: L('#e6e2d8', 0.06),
      wall: L('#f3f1ea', 0),
      ceiling: L('#f0efe9', 0),
      skirting: false,
    });
    windowIn(room, 'right', [-2, 6, 0.8, 3.2], { view: 'town', panes: 5, seed: 5 });
    ceilingLights(room, [-3, 0, 3], [1, 5, 9], 0.24, 2.4);
    grid(w, room.floor(), 10, 14, 0.26);
    room.panel('back', [-6, 6, 2.9, 3.8], L('#c8563c', 0.45), 1);
    letters(room, 'back', [-2, 2, 3.05, 3.65], { count: 6, seed: 5, look: K.WHITE, weight: 1.8 });
    for (let i = 0; i < 7; i++)
      shelf(room, {
        x: -5.1 + i * 1.7,
        z: 13.6,
        w: 1.65,
        h: 2.2,
        d: 0.7,
        facing: 'front',
        rows: 4,
        fill: 'drinks',
        look: K.WHITE,
        inner: GLOW('#eaf6fa', 0),
        seed: i,
      });
    for (const x of [-3.9, -1.75, 1.75, 3.9])
      shelf(room, {
        x,
        z: 8,
        w: 7.4,
        h: 1.9,
        d: 0.9,
        facing: x < 0 ? 'right' : 'left',
        rows: 4,
        fill: 'goods',
        look: K.WHITE,
        seed: x * 3 + 20,
        both: true,
      });
    for (const x of [-3.9, -1.75, 1.75, 3.9]) {
      shelf(room, {
        x,
        z: 4.2,
        w: 0.9,
        h: 1.5,
        d: 0.3,
        facing: 'front',
        rows: 3,
        fill: 'goods',
        look: K.WHITE,
        seed: x + 11,
      });
      hangSign(room, x, 4, x * 2);
    }
    fruit(room, -2.6, 1.6, K.RED);
    fruit(room, 2.5, 1.8, K.ORANGE);
    fruit(room, -3.9, 2.6, K.GREEN);
    room.prop('self_checkout', 4.4, 0, 2, 60);
    room.prop('basket', 1.1, 0, 0.6, 20);
    room.finish(0.1);
  },
};

/** A slanting stand of fruit with a price sign. */
function fruit(room: Room, x: number, z: number, look = K.RED): void {
  const m = new Model().box(x, 0, z, 1.5, 0.7, 0.9, K.WOOD);
  for (let j = 0; j < 3; j++)
    for (let i = 0; i < 6; i++)
      m.ball(
        x - 0.6 + i * 0.24 + (j % 2) * 0.05,
        0.76 + j * 0.06,
        z - 0.28 + j * 0.24,
        0.11,
        (i + j) % 4 ? look : K.YELLOW,
        { n: 8, ink: 0.8 },
      );
  room.put(m);
  room.w.model(
    new Model()
      .line(
        [
          [x, 0.8, z + 0.4],
          [x, 1.4, z + 0.4],
        ],
        0.03,
        K.GREY,
      )
      .box(x, 1.3, z + 0.4, 0.5, 0.3, 0.02, K.WHITE)
      .front(z + 0.388, x - 0.18, 1.38, 0.36, 0.12, K.RED, 0),
  );
}
