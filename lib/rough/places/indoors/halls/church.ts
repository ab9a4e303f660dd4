import type { P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { grid, ray } from '../../../world/brush';
import { GLOW, L, Model, TAU, type Look } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { chandelier } from '../room/chandelier';
import { hasBeams } from '../room/daylight';
import { bench, pillar, steps } from '../room/furniture';
import { pool } from '../room/lamps';
import { Room } from '../room/room';
import { block, blocks } from '../room/sets';
import { windowIn } from '../room/windows';

/** A nave: pews, arches, coloured windows, rays that fall on the aisle. */
export const church: PlaceSpec = {
  inside: true,
  shots: { wide: S([0.2, 1.6, -4], [0, 2.6, 14], 0.72), close: S([-1.5, 1.5, 1.6], [1, 2, 12], 0.92) },
  spot: { at: [0, 0, 4.6], yaw: 0, back: 7, side: [0.6, 0.6] },
  build: (w) => {
    const room = new Room(w, {
      x: [-5, 5],
      z: [-5, 17],
      height: 8,
      floor: L('#b9b0a2', 0.14),
      wall: L('#ded6c6', 0.03),
      side: L('#d3cab8', 0.07),
      ceiling: L('#6a6058', 0.6),
      skirting: false,
    });
    for (let i = 0; i < 5; i++)
      for (const wall of ['left', 'right'] as const)
        windowIn(room, wall, [-2.4 + i * 3.8, -1 + i * 3.8, 2.2, 5.6], {
          view: 'sky',
          arch: true,
          panes: 2,
          bar: 0.4,
          seed: i,
          dim: wall === 'right',
          sill: false,
        });
    for (const z of [0, 5, 10]) pool(room, 0, z, 2);
    grid(w, room.floor(), 8, 18, 0.34);
    room.patch(-0.8, 0.8, -5, 13, L('#9a3340', 0.42), 0.8);
    rose(room);
    for (const x of [-3.2, 3.2]) tall(room, x);
    for (let i = 0; i < 4; i++)
      for (const s of [-1, 1]) {
        const z = 0.2 + i * 4;
        pillar(room, s * 4, z, 0.32, 5.6);
        w.model(
          new Model().line(
            Array.from({ length: 9 }, (_, k): P3 => [
              s * 4 - s * 4 * (k / 8),
              5.6 + 2.2 * Math.sin((k / 8) * Math.PI * 0.5),
              z,
            ]),
            0.24,
            L('#a89e8e', 0.3),
          ),
        );
      }
    for (let i = 0; i < 6; i++)
      for (const s of [-1, 1]) bench(room, s * 2.3, 0.6 + i * 1.5, 2.4, { yaw: 180, back: true, look: K.DARK_WOOD });
    steps(room, [0, 13], { w: 6, count: 2, rise: 0.18, tread: 0.5 }, L('#cfc6b6', 0.06));
    blocks(room, [0, 0.36, 15.2], 0, [
      block([0, 0, 0], [2.6, 1, 0.9], K.WHITE),
      block([0, 1, 0], [2.9, 0.1, 1.1], L('#e9dfca', 0)),
      block([0, 1.1, 0.2], [0.12, 1.3, 0.1], K.GOLD),
      block([0, 1.86, 0.2], [0.7, 0.12, 0.1], K.GOLD),
    ]);
    for (const x of [-0.9, 0.9]) room.prop('candle', x, 1.46, 15, 0, { s: 1.6 });
    chandelier(room, 0, 8, 4.6, 0.8);
    shafts(room);
    room.finish(0.34);
  },
};

/** The round window over the altar. */
function rose(room: Room): void {
  if (!room.faces('back')) return;
  const { w } = room;
  const night = w.time === 'night';
  const p = (a: number, k: number): P3 => room.at('back', k * Math.cos(a), 5.6 + k * Math.sin(a), 0.02);
  const ring = (k: number): P3[] => Array.from({ length: 24 }, (_, i) => p((i / 24) * TAU, k));
  w.quad(ring(1.5), L('#b9b0a0', 0.2), 1.2);
  const colours: Look[] = [GLOW('#d98a7a', 0.3), GLOW('#8fb4d8', 0.14), GLOW('#e8d08a', 0)];
  for (let i = 0; i < 12; i++)
    w.quad(
      [
        p((i / 12) * TAU + 0.04, 0.5),
        p((i / 12) * TAU + 0.04, 1.3),
        p(((i + 0.5) / 12) * TAU, 1.38),
        p(((i + 1) / 12) * TAU - 0.04, 1.3),
        p(((i + 1) / 12) * TAU - 0.04, 0.5),
      ],
      night ? GLOW('#232b4c', 0.9) : colours[i % 3]!,
      0.9,
    );
  w.quad(ring(0.42), night ? GLOW('#232b4c', 0.9) : GLOW('#fff4d0', 0), 1);
}

/** Tall coloured lights beside the altar. */
function tall(room: Room, x: number): void {
  windowIn(room, 'back', [x - 0.6, x + 0.6, 1.8, 5.2], { view: 'sky', arch: true, panes: 2, bar: 0.3, sill: false });
  if (!room.faces('back') || room.w.time === 'night') return;
  for (let i = 0; i < 4; i++)
    room.panel(
      'back',
      [x - 0.5 + (i % 2) * 0.52, x - 0.02 + (i % 2) * 0.52, 2 + Math.floor(i / 2) * 1.1, 2.9 + Math.floor(i / 2) * 1.1],
      [GLOW('#d98a7a', 0.26), GLOW('#8fb4d8', 0.1), GLOW('#e8d08a', 0.04), GLOW('#9fc49a', 0.2)][i]!,
      0.7,
    );
}

/** Rays from the left windows; in ink they are white strokes. */
function shafts(room: Room): void {
  const { w } = room;
  if (!hasBeams(w) || !room.faces('left')) return;
  w.item([-4.9, 0.5, 16], [-4.8, 4, 16.1], () => {
    for (let i = 2; i < 5; i++) {
      const a = w.at([-4.9, 4.6, -1.7 + i * 3.8]);
      const b = w.at([-1, 0, -0.6 + i * 3.8]);
      ray(w, a, Math.atan2(b[1] - a[1], b[0] - a[0]), 0.05, Math.hypot(b[0] - a[0], b[1] - a[1]), 0, 0.6);
    }
  });
}
