import * as K from '../../../things/looks';
import { L, Model } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { pile, table, woodChair } from '../room/furniture';
import { glow, pool } from '../room/lamps';
import { broughtIn } from '../room/brought-in';
import { windowIn } from '../room/windows';
import { Room } from '../room/room';
import { clock, door, notices } from '../room/wall-pieces';

/** Bare walls, one lamp over a table, two chairs, the mirror that is a window. */
export const interviewRoom: PlaceSpec = {
  inside: true,
  time: 'night',
  shots: { wide: S([-1.3, 1.5, -2], [0.4, 1.1, 3], 0.7), close: S([0.8, 1.25, -0.6], [-0.4, 1.1, 2.4], 0.88) },
  spot: { at: [0.7, 0, 1.2], yaw: 0, back: 2.8, side: [0.8, 0.4] },
  closeSpot: { at: [0, 0, 2.35], yaw: 0, back: 2.4, side: [0.6, 0.6], seat: 0.44 },
  build: (w) => {
    const room = new Room(w, {
      x: [-2, 2],
      z: [-2.2, 3.2],
      height: 2.6,
      floor: L('#8a8d90', 0.3),
      wall: L('#c9cdca', 0.1),
      side: L('#bcc0be', 0.16),
      ceiling: L('#8d9090', 0.4),
    });
    glow(room, 'back', 0, 1.5, 1.3);
    pool(room, 0, 1.7, 1.7, 1.3);
    room.panel('left', [0.4, 2.6, 1, 2], L('#4a5058', 0.9), 1.2);
    if (room.faces('left'))
      w.edges(
        [
          [room.at('left', 0.8, 1.1, 0.02), room.at('left', 1.4, 1.9, 0.02)],
          [room.at('left', 1, 1.1, 0.02), room.at('left', 1.6, 1.9, 0.02)],
        ],
        1,
        K.WHITE,
      );
    door(room, 'back', 0.8, 1.7, 2.05, { look: L('#7d868c', 0.44) });
    windowIn(room, 'back', [-1.75, -0.85, 1.75, 2.3], { view: 'town', panes: 5, frame: K.DARK, dim: true });
    broughtIn(room, { from: [1.2, 3], to: [-0.9, -0.6], umbrella: { at: [0.55, 2.98], lean: [-0.06, 0.2] } });
    clock(room, 'back', 0.1, 2.25, 0.18);
    notices(room, 'right', [0.6, 1.6, 1.2, 1.9], 3, K.GREY);
    table(room, [0, 1.6], [1.4, 0.75, 0.73], L('#8f9498', 0.24), { legs: K.DARK });
    woodChair(room, 0, 2.4, 0, K.DARK);
    woodChair(room, -0.1, 0.75, 176, K.DARK);
    const lampModel = new Model()
      .line(
        [
          [0, 2.6, 1.6],
          [0, 1.98, 1.6],
        ],
        0.8,
      )
      .lathe(
        [0, 1.78, 1.6],
        [
          [0.3, 0],
          [0.08, 0.16],
          [0.03, 0.22],
        ],
        K.DARK,
        { n: 16 },
      )
      .ball(0, 1.79, 1.6, 0.08, K.LAMP, { n: 10 });
    w.model(lampModel);
    room.prop('cup', -0.4, 0.73, 1.5);
    pile(room, [0.4, 0.73, 1.7], 2, 4);
    room.prop('photo', 0.1, 0.73, 1.45, 30);
    const camera = new Model().box(0, 0, 0, 0.12, 0.1, 0.24, K.WHITE).line(
      [
        [0, 0.1, 0.08],
        [0, 0.3, 0.14],
      ],
      0.04,
      K.GREY,
    );
    w.model(camera, { at: [-1.7, 2.2, 2.9], yaw: -40 });
    room.finish(0.4);
  },
};
