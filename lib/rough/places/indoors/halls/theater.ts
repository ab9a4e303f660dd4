import type { P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { GLOW, L, Model, TAU } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { seat } from '../room/furniture';
import { wallLamp } from '../room/lamps';
import { broughtIn } from '../room/brought-in';
import { windowIn } from '../room/windows';
import { Room } from '../room/room';
import { hanging } from '../room/wall-pieces';

/** Rows of seats seen from the screen's side or from behind, steps between them, a bright screen. */
export const theater: PlaceSpec = {
  inside: true,
  time: 'night',
  shots: {
    wide: S([1.2, 2.1, -2.6], [-0.2, 1.9, 8], 0.72),
    close: S([-0.6, 1.5, 0.2], [-1.5, 1.4, 6], 0.92),
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
    room.panel('back', [-3.8, 3.8, 1.2, 4.4], GLOW('#f2f6ff', 0), 1.3);
    film(room);
    exit(room);
    broughtIn(room, { from: [0.8, 6], to: [0.8, 0.2], umbrella: { at: [0.5, 2.2], lean: [-0.16, 0.1] } });
    for (const s of [-1, 1]) for (const z of [1, 4, 7]) wallLamp(room, s < 0 ? 'left' : 'right', z, 2.2);
    hanging(room, 'back', [-5, -3.9, 0.4, 4.8], L('#8a2f3a', 0.5), 5);
    hanging(room, 'back', [3.9, 5, 0.4, 4.8], L('#8a2f3a', 0.5), 5);
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

/** The door to the street stands ajar under its sign: the hour and the weather are seen through it. */
function exit(room: Room): void {
  windowIn(room, 'left', [8, 9.3, 0.02, 2.2], { view: 'town', panes: 1, sill: false, frame: K.DARK, dim: true });
  room.panel('left', [8.25, 9.05, 2.4, 2.65], GLOW('#7fe0a0', 0), 1);
  room.w.model(new Model().box(-4.75, 0.02, 9.36, 0.5, 2.16, 0.06, L('#5a4650', 0.6)));
}

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
