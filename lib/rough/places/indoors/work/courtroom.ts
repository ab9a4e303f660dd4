import type { P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { planks } from '../../../world/brush';
import { L, TAU } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { bench, counter, officeChair, pile, pillar, table } from '../room/furniture';
import { ceilingLights } from '../room/lamps';
import { Room } from '../room/room';
import { block, blocks } from '../room/sets';
import { windowIn } from '../room/windows';

/** The judges' bench under a crest, witness stand, tables, rail and public benches. */
export const courtroom: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([-1.8, 1.7, -2.6], [0.4, 1.5, 6], 0.72),
    close: S([1.6, 1.5, 0.4], [-0.8, 1.6, 6], 0.95),
    judge: S([0.3, 2, 6.6], [-0.4, 1.2, -2], 0.75),
  },
  spot: { at: [0, 0, 3.2], yaw: 0, back: 5, side: [0.8, 0.8] },
  build: (w) => {
    const dark = L('#7a5236', 0.44);
    const room = new Room(w, {
      x: [-4.6, 4.6],
      z: [-3.4, 9],
      height: 4.2,
      floor: L('#9a6f4a', 0.24),
      wall: L('#e6d6ba', 0.02),
      ceiling: L('#efe6d2', 0),
    });
    for (let i = 0; i < 3; i++)
      windowIn(room, 'left', [-1.6 + i * 3.2, 0.2 + i * 3.2, 1.7, 3.7], { view: 'sky', seed: i, arch: true });
    ceilingLights(room, [-2, 2], [1, 4.4], 0.8, 0.8);
    planks(w, room.floor('z'), 26, 6, 0.3);
    for (const wall of ['back', 'left', 'right'] as const) {
      if (!room.faces(wall)) continue;
      const [from, to] = room.span(wall);
      room.panel(wall, [from, to, 0, 1.4], dark, 0.8);
      for (let u = from + 0.3; u < to - 0.9; u += 1.1) room.panel(wall, [u, u + 0.8, 0.2, 1.2], dark, 0.5);
    }
    room.panel('back', [-2.2, 2.2, 1.4, 3.9], L('#8a5f3f', 0.36), 1);
    crest(room);
    blocks(room, [0, 0, 7.6], 0, [
      block([0, 0, 0.2], [7, 0.5, 1.8], dark),
      block([0, 0.5, -0.5], [6, 1, 0.4], K.DARK_WOOD),
      block([0, 1.5, -0.5], [6.3, 0.08, 0.6], K.WOOD),
    ]);
    for (const x of [-1.9, 0, 1.9])
      blocks(room, [x, 0.5, 8.1], 0, [
        block([0, 0.5, 0.3], [0.7, x === 0 ? 1.6 : 1.3, 0.12], K.DARK),
        block([0, 0.4, 0], [0.7, 0.1, 0.6], K.DARK),
      ]);
    pile(room, [-1.5, 1.58, 7.1], 3, 3, false);
    room.prop('hammer', 0.3, 1.58, 7, 60);
    counter(room, { x: 0, z: 5, w: 1.3, d: 0.5, h: 1, look: K.DARK_WOOD, panels: 1 });
    for (const s of [-1, 1]) {
      table(room, [s * 2.7, 4.4], [0.9, 2.2, 0.75], K.DARK_WOOD);
      for (const z of [3.9, 4.9]) officeChair(room, s * 3.6, z, s > 0 ? 90 : -90);
      pile(room, [s * 2.7, 0.75, 4], 4, s + 5);
    }
    for (const s of [-1, 1])
      blocks(room, [s * 2.7, 0, 1.9], 0, [
        block([0, 0.86, 0], [3.2, 0.07, 0.12], K.WOOD),
        block([0, 0.06, 0], [3.2, 0.72, 0.05], K.DARK_WOOD),
        block([-s * 1.56, 0, 0], [0.1, 0.95, 0.14], K.DARK_WOOD),
      ]);
    for (const z of [-0.4, 0.8])
      for (const s of [-1, 1]) bench(room, s * 2.7, z, 2.8, { yaw: 180, back: true, look: K.DARK_WOOD });
    for (const s of [-1, 1]) pillar(room, s * 3.9, 8.4, 0.22, 4.2);
    room.finish(0.26);
  },
};

/** Scales in a wreath over the judges. */
function crest(room: Room): void {
  if (!room.faces('back')) return;
  const p = (u: number, v: number): P3 => room.at('back', u, 3.1 + v, 0.03);
  room.w.quad(
    Array.from({ length: 24 }, (_, i) => p(0.55 * Math.cos((i / 24) * TAU), 0.55 * Math.sin((i / 24) * TAU))),
    K.GOLD,
    1,
  );
  room.w.quad(
    Array.from({ length: 24 }, (_, i) => p(0.44 * Math.cos((i / 24) * TAU), 0.44 * Math.sin((i / 24) * TAU))),
    L('#6a4630', 0.6),
    0.7,
  );
  room.w.edges(
    [
      [p(0, -0.34), p(0, 0.3)],
      [p(-0.3, 0.2), p(0.3, 0.24)],
      [p(-0.3, 0.2), p(-0.38, -0.06)],
      [p(-0.3, 0.2), p(-0.2, -0.06)],
      [p(0.3, 0.24), p(0.2, -0.02)],
      [p(0.3, 0.24), p(0.38, -0.02)],
      [p(-0.4, -0.06), p(-0.18, -0.06)],
      [p(0.18, -0.02), p(0.4, -0.02)],
      [p(-0.16, -0.34), p(0.16, -0.34)],
    ],
    1.3,
    K.GOLD,
  );
}
