import type { P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { GLOW, L, Model } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { ceilingLights } from '../room/lamps';
import { Room } from '../room/room';
import { clock, door, letters, notices, poster } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** A long corridor: windows on the left throw their light across, doors of classrooms on the right. */
export const schoolHallway: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([0.35, 1.35, -1.6], [-0.1, 1.3, 10], 0.7),
    close: S([-0.9, 1.4, 0.6], [0.9, 1.25, 6], 0.95),
    window: S([1.15, 1.35, 1.4], [-1.6, 1.4, 4.2], 0.85),
    low: S([0.3, 0.35, -1.4], [-0.1, 1.1, 8], 0.65),
  },
  spot: { at: [0, 0, 2.6], yaw: 0, back: 6, side: [1, 1] },
  closeSpot: { at: [0, 0, 2.6], yaw: -30, back: 2, side: [1, 0.8] },
  build: (w) => {
    const room = new Room(w, {
      x: [-1.5, 1.5],
      z: [-4, 24],
      height: 2.8,
      floor: L('#cfc4b0', 0.14),
      side: L('#ece4d2', 0.04),
    });
    for (let i = 0; i < 9; i++)
      windowIn(room, 'left', [-3.4 + i * 3, -1.4 + i * 3, 1, 2.45], { view: 'trees', seed: i + 3, bar: 0.6, panes: 2 });
    ceilingLights(room, [0], [0.4, 4.4, 8.4, 12.4, 16.4, 20.4], 0.26, 1.3);
    tiles(room);
    for (let i = 0; i < 4; i++) {
      const z = -3 + i * 7;
      door(room, 'right', z + 0.2, z + 1.7, 2.05, { sliding: true, pane: 0.55, look: L('#c2a878', 0.2) });
      windowIn(room, 'right', [z + 2.2, z + 5.8, 1.25, 2.2], { view: 'wall', dim: true, sill: false, panes: 3 });
      notices(room, 'right', [z + 2.4, z + 3.8, 0.35, 1.05], i + 2);
      poster(room, 'right', [z + 4.4, z + 4.9, 0.4, 1.05], i + 6);
      room.w.model(new Model().box(1.28, 2.25, z + 1.95, 0.42, 0.22, 0.03, K.WHITE, { ink: 0.8 }));
    }
    ends(room);
    room.finish(0.2);
  },
};

function tiles(room: Room): void {
  const lines: [P3, P3][] = [];
  for (let z = -3; z < 24; z += 1)
    if (Math.sin(z * 2.3) > -0.6)
      lines.push([
        [room.x0, 0.002, z],
        [room.x1 * (Math.sin(z * 5.1) > 0 ? 1 : 0.2), 0.002, z],
      ]);
  for (const x of [-0.75, 0, 0.75])
    lines.push([
      [x, 0.002, -4],
      [x, 0.002, 24],
    ]);
  room.w.edges(lines, 0.4);
  room.patch(-0.03, 0.03, -4, 24, GLOW(room.lit ? '#f0e0b0' : '#f3ead2', 0));
  const band: [P3, P3][] = [];
  for (const x of [room.x0, room.x1])
    if (room.faces(x < 0 ? 'left' : 'right'))
      band.push([
        [x, 0.9, -4],
        [x, 0.9, 24],
      ]);
  room.w.edges(band, 0.6);
}

/** Fire extinguisher, shelf for shoes, the stairs' door at the far end. */
function ends(room: Room): void {
  door(room, 'back', -0.8, 0.8, 2.15, { sliding: true, pane: 0.6, look: L('#a8b2b8', 0.2) });
  clock(room, 'back', 0, 2.5, 0.16);
  letters(room, 'right', [0.7, 1.4, 2.28, 2.44], { count: 2, seed: 5 });
  const m = new Model()
    .box(0, 0, 0, 0.34, 0.95, 0.22, L('#c8483c', 0.42))
    .front(-0.112, -0.12, 0.32, 0.24, 0.5, K.GLASS, 0.6);
  room.put(m, { at: [1.36, 0, 5.6], yaw: 90 });
  const sink = new Model().box(0, 0, 0, 0.5, 0.8, 2.4, L('#e6e3da', 0.02)).box(0, 0.8, 0, 0.54, 0.06, 2.44, K.STEEL);
  for (let i = 0; i < 4; i++)
    sink.line(
      [
        [-0.2, 0.86, -0.9 + i * 0.6],
        [-0.2, 1.1, -0.9 + i * 0.6],
        [-0.06, 1.12, -0.9 + i * 0.6],
        [-0.04, 1.04, -0.9 + i * 0.6],
      ],
      0.035,
      K.STEEL,
    );
  room.put(sink, { at: [-1.22, 0, 12.6] });
}
