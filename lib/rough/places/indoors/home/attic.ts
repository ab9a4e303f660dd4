import type { P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { planks } from '../../../world/brush';
import { L, Model } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { pile } from '../room/furniture';
import { pendant } from '../room/lamps';
import { Room } from '../room/room';
import { windowIn } from '../room/windows';

/** Under the roof: slanting boards, one round window, trunks and forgotten things. */
export const attic: PlaceSpec = {
  inside: true,
  shots: { wide: S([-0.9, 1.4, -2.6], [0.2, 1.15, 5], 0.74), close: S([0.9, 1.2, -0.2], [-0.7, 1.1, 4], 0.95) },
  spot: { at: [0.1, 0, 1.6], yaw: 0, back: 3.6, side: [0.6, 0.6] },
  build: (w) => {
    const room = new Room(w, {
      x: [-2.6, 2.6],
      z: [-3, 5],
      height: 2.9,
      floor: L('#a87c54', 0.24),
      wall: L('#c9a880', 0.12),
      skirting: false,
      open: true,
    });
    gable(room);
    windowIn(room, 'back', [-0.55, 0.55, 0.95, 2.1], { view: 'sky', seed: 3, arch: true, panes: 2, bar: 0.5 });
    planks(w, room.floor('z'), 18, 6, 0.42);
    planks(w, room.plane('back', -1.4, 1.4, 0, 0.9), 5, 4, 0.36);
    slopes(room);
    pendant(room, 0, 1.5, 1.95, K.CREAM, 0.7);
    room.prop('treasure_chest', -1.4, 0, 3.6, 30);
    for (const [x, y, z, yaw, s] of [
      [1.5, 0, 3.9, 8, 1.3],
      [1.5, 0.48, 3.9, -12, 1],
      [1.75, 0, 2.7, 40, 1.2],
      [-1.8, 0, 1.2, 20, 1.3],
    ] as const)
      room.prop('box', x, y, z, yaw, { s });
    room.prop('mirror', 0.95, 0, 4.5, -16);
    room.prop('guitar', -0.95, 0, 4.6, 12);
    room.prop('teddy_bear', -1.35, 0.52, 3.5, 30);
    room.prop('lamp', -1.85, 0, 2.6);
    room.prop('suitcase', 1.9, 0, 1.2, 70);
    pile(room, [0.3, 0, 3.9], 7, 3, false);
    pile(room, [0.62, 0, 3.8], 4, 8, false);
    cobweb(room);
    room.finish(0.3);
  },
};

/** The back wall narrows to the ridge. */
function gable(room: Room): void {
  for (const s of [-1, 1]) {
    room.w.fill(
      [
        [s * 2.6, 0.9, room.z0],
        [s * 2.6, 0.9, 5],
        [0, 2.9, 5],
        [0, 2.9, room.z0],
      ],
      L('#b48e66', s < 0 ? 0.3 : 0.16),
      s < 0 ? 1 : 2,
    );
    room.w.edge([s * 2.6, 0.9, 5], [0, 2.9, 5], 1.2);
    room.w.edge([s * 2.6, 0.9, room.z0], [s * 2.6, 0.9, 5], 1);
  }
}

function slopes(room: Room): void {
  const lines: [P3, P3][] = [];
  for (const s of [-1, 1])
    for (let i = 1; i < 6; i++) {
      const t = i / 6;
      const [x, y] = [s * 2.6 * (1 - t), 0.9 + 2 * t];
      for (let k = 0; k < 3; k++)
        lines.push([
          [x, y, -1 + k * 2 + Math.sin(i * 3 + k)],
          [x, y, 0.7 + k * 2 + Math.sin(i * 3 + k)],
        ]);
    }
  room.w.edges(lines, 0.4);
  for (const z of [-0.4, 1.7, 3.8]) {
    for (const s of [-1, 1])
      room.w.model(
        new Model().line(
          [
            [s * 2.55, 0.86, z],
            [0, 2.8, z],
          ],
          0.16,
          L('#7a5638', 0.5),
        ),
      );
    room.w.model(
      new Model().line(
        [
          [-1.05, 2, z],
          [1.05, 2, z],
        ],
        0.13,
        L('#7a5638', 0.5),
      ),
    );
  }
}

function cobweb(room: Room): void {
  const c: P3 = [1.02, 2, 3.8];
  const ends: P3[] = [
    [0.1, 2, 3.79],
    [0.3, 2.5, 3.79],
    [0.7, 2.3, 3.79],
  ];
  const lines: [P3, P3][] = ends.map((e) => [c, e]);
  for (const k of [0.35, 0.6, 0.85])
    for (let i = 0; i < 2; i++) lines.push([mix(c, ends[i]!, k), mix(c, ends[i + 1]!, k)]);
  room.w.item([0, 1.9, 3.7], [1.1, 2.6, 3.72], () => room.w.edges(lines, 0.35));
}

const mix = (a: P3, b: P3, t: number): P3 => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
];
