import type { P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { GLOW, L, Model, TAU } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { seat } from '../room/furniture';
import { pool } from '../room/lamps';
import { Room } from '../room/room';
import { drawView } from '../room/window-view';

/** An aisle between rows of high seats, oval windows, lockers overhead. */
export const airplaneInterior: PlaceSpec = {
  inside: true,
  shots: { wide: S([0.05, 1.5, -2.2], [0, 1.3, 8], 0.68), close: S([0.6, 1.3, -0.2], [-1.5, 1.1, 2.4], 0.85) },
  spot: { at: [0, 0, 1.9], yaw: 0, back: 3.8, side: [0.1, 0.1] },
  closeSpot: { at: [-1.2, 0, 2.1], yaw: -30, back: 1.9, side: [0.2, 0.2], seat: 0.44 },
  build: (w) => {
    const room = new Room(w, {
      x: [-1.85, 1.85],
      z: [-3, 13],
      height: 2.15,
      floor: L('#6f7482', 0.36),
      wall: L('#e9e9e4', 0),
      side: L('#efefea', 0.02),
      skirting: false,
    });
    for (const wall of ['left', 'right'] as const) for (let i = 0; i < 14; i++) porthole(room, wall, -2.4 + i * 1.05);
    for (const z of [0, 4, 8]) pool(room, 0, z, 1);
    room.patch(-0.27, 0.27, -3, 13, L('#8a90a0', 0.22), 0.5);
    room.panel('back', [-0.4, 0.4, 0, 1.95], L('#d0d4d6', 0.08), 1);
    for (const s of [-1, 1]) room.panel('back', [s * 1.1 - 0.45, s * 1.1 + 0.45, 0.2, 1.9], L('#5f7394', 0.4), 0.9);
    for (const s of [-1, 1]) overhead(room, s);
    for (let i = 0; i < 8; i++)
      for (const s of [-1, 1])
        for (const k of [0, 1, 2]) {
          const z = 0.2 + i * 1.05;
          if (i > 4 && k === 2) continue;
          seat(room, s * (0.52 + k * 0.5), z, 0.44, { yaw: 180, look: L('#5f7394', 0.4), back: 0.78 });
        }
    for (const s of [-1, 1]) w.model(new Model().box(s * 0.14, 2.05, 4, 0.03, 0.02, 12, GLOW('#ffffff'), { ink: 0.5 }));
    room.finish(0.1);
  },
};

/** A rounded window with its blind, over clouds. */
function porthole(room: Room, wall: 'left' | 'right' | 'back', along: number, y = 1.05, k = 1): void {
  if (!room.faces(wall)) return;
  const { w } = room;
  const oval = (a: number, b: number): P3[] =>
    Array.from({ length: 16 }, (_, i) => {
      const t = (i / 16) * TAU;
      return room.at(
        wall,
        along + a * Math.sign(Math.cos(t)) * Math.abs(Math.cos(t)) ** 0.7,
        y + b * Math.sign(Math.sin(t)) * Math.abs(Math.sin(t)) ** 0.7,
        0.01,
      );
    });
  w.quad(oval(0.19 * k, 0.25 * k), K.WHITE, 0.8);
  const d = w.poly(oval(0.14 * k, 0.2 * k));
  if (!d) return;
  w.p.within(d, () => {
    const f = (a: number, b: number): P3 => room.at(wall, along + (a - 0.5) * 0.3 * k, y + (b - 0.5) * 0.44 * k, 0.01);
    drawView(w, f, 'sky', 3, 0.7);
    if (w.time !== 'night')
      w.fill([f(-0.2, 0), f(0.1, 0.26), f(0.4, 0.18), f(0.7, 0.34), f(1.2, 0.2), f(1.2, 0)], GLOW('#ffffff', 0));
    if (w.wet)
      w.edges(
        [0.2, 0.45, 0.7].map((u): [P3, P3] => [f(u, 0.9), f(u - 0.1, 0.4)]),
        0.9,
        GLOW('#f4f8fb', 0),
      );
    if (w.weather === 'snow')
      for (const [u, v] of [
        [0.3, 0.4],
        [0.6, 0.7],
        [0.5, 0.2],
      ] as const)
        w.fill([f(u, v), f(u + 0.1, v + 0.05), f(u, v + 0.12), f(u - 0.1, v + 0.05)], GLOW('#ffffff', 0));
  });
  w.outline(oval(0.14 * k, 0.2 * k), 0.7);
}

function overhead(room: Room, s: number): void {
  const m = new Model();
  m.ext(
    [
      [s * 1.85, 1.6],
      [s * 1.85, 2.15],
      [s * 1.1, 2.15],
      [s * 1.05, 1.75],
      [s * 1.25, 1.58],
    ],
    -3,
    13,
    L('#f0f0ec', 0),
  );
  room.w.model(m);
  const seams: [P3, P3][] = [];
  for (let z = -2; z < 13; z += 1.5)
    seams.push([
      [s * 1.05, 1.75, z],
      [s * 1.1, 2.15, z],
    ]);
  room.w.item([s > 0 ? 1.03 : -1.1, 1.7, -3], [s > 0 ? 1.04 : -1.04, 2.15, 13], () => room.w.edges(seams, 0.7));
}
