import { rng, type P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { ray } from '../../../world/brush';
import { GLOW, L, Model, TAU } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { glow, pool, wallLamp } from '../room/lamps';
import { fallenIn } from '../room/brought-in';
import { Room } from '../room/room';
import { windowIn } from '../room/windows';

/** Rough stone, a barred door, chains, a torch whose light has an edge, straw, bones. */
export const dungeon: PlaceSpec = {
  inside: true,
  time: 'night',
  shots: { wide: S([-1, 1.5, -3], [0.3, 1.4, 6], 0.72), close: S([0.9, 1.35, -0.2], [-1.2, 1.3, 4], 0.92) },
  spot: { at: [0.1, 0, 2], yaw: 0, back: 4.2, side: [0.8, 0.8] },
  build: (w) => {
    const stone = L('#8f877c', 0.26);
    const room = new Room(w, {
      x: [-2.9, 2.9],
      z: [-3.4, 7],
      height: 3.2,
      floor: L('#7d766c', 0.34),
      wall: stone,
      side: L('#857d72', 0.34),
      ceiling: L('#2f2a28', 1),
      skirting: false,
    });
    for (const x of [-1.9, 1.7]) glow(room, 'back', x, 1.9, 1.3);
    glow(room, 'right', 2.4, 2, 1.2);
    glow(room, 'left', 1.4, 2, 1.2);
    pool(room, 0, 2.2, 2.2);
    for (const wall of ['back', 'left', 'right'] as const) masonry(room, wall);
    flags(room);
    cellDoor(room);
    windowIn(room, 'right', [5, 5.6, 2.3, 2.8], { view: 'sky', panes: 4, frame: K.DARK, sill: false });
    grate(room);
    fallenIn(room, [0.7, 3.1], 3.1);
    wallLamp(room, 'back', -1.9, 1.8, true);
    wallLamp(room, 'right', 2.4, 1.9, true);
    wallLamp(room, 'left', 1.4, 1.9, true);
    for (const s of [-1, 1]) for (const z of [0.2, 4]) vault(room, s, z);
    chains(room);
    straw(room);
    room.prop('skull', 1.9, 0, 4.9, 20, { s: 1.1 });
    room.prop('bucket', -2.3, 0, 3, 10);
    room.prop('barrel', 2.4, 0, 3.4);
    room.prop('crate', -2.2, 0, 5.6, 14);
    room.finish(0.4);
  },
};

/** A grate in the ceiling on the yard above: the sky of the hour behind its bars, and by day its light in the room. */
function grate(room: Room): void {
  const { w } = room,
    [x0, x1, z0, z1, y] = [0.1, 1.3, 2.5, 3.7, room.h - 0.01],
    isDay = w.time !== 'night',
    isDull = w.wet || w.weather === 'cloudy' || w.weather === 'snow';
  const opening: P3[] = [[x0, y, z0], [x1, y, z0], [x1, y, z1], [x0, y, z1]]; // prettier-ignore
  w.quad(opening, GLOW(isDay ? (isDull ? '#b3bdc6' : '#fdf6e0') : '#1f2b55', isDay ? (isDull ? 0.14 : 0) : 0.66), 1.2);
  const bars: [P3, P3][] = [];
  for (let i = 1; i < 5; i++) bars.push([[x0 + 0.24 * i, y, z0], [x0 + 0.24 * i, y, z1]]); // prettier-ignore
  w.edges(bars, 2);
  if (!isDay || isDull || w.weather === 'fog') return;
  w.fill([[0, 0.004, 2.4], [1.4, 0.004, 2.4], [1.4, 0.004, 3.8], [0, 0.004, 3.8]], GLOW('#fff6dc', 0)); // prettier-ignore
  w.item([x0, 0.3, 3.69], [x1, y, 3.7], () => {
    const from = w.at([0.7, y, 3.1]);
    ray(w, from, Math.PI / 2, 0.2, w.at([0.7, 0, 3.1])[1] - from[1], 0, 0.7);
  });
}

/** Stones of uneven size with thick dark joints in groups, some darker faces, cracks. */
function masonry(room: Room, wall: 'back' | 'left' | 'right'): void {
  if (!room.faces(wall)) return;
  const { w } = room;
  const [from, to] = room.span(wall);
  const r = rng(wall.length * 7 + 3);
  const heavy: [P3, P3][] = [];
  const light: [P3, P3][] = [];
  let dark = '';
  let y = 0;
  while (y < room.h - 0.1) {
    const h = Math.min(room.h - y, r(0.3, 0.5));
    let u = from - r(0, 0.5);
    const skip = r() < 0.2;
    while (u < to) {
      const wide = r(0.45, 1);
      const a = Math.max(from, u);
      const b = Math.min(to, u + wide);
      if (b > a + 0.05) {
        const joint = r();
        if (!skip && joint < 0.62)
          (joint < 0.25 ? heavy : light).push([
            room.at(wall, b, y + r(0, 0.03), 0.01),
            room.at(wall, b + r(-0.03, 0.03), y + h, 0.01),
          ]);
        if (r() < 0.7)
          (r() < 0.3 ? heavy : light).push([
            room.at(wall, a + r(0, 0.08), y + h, 0.01),
            room.at(wall, b - r(0, 0.12), y + h + r(-0.02, 0.02), 0.01),
          ]);
        if (r() < 0.1) dark += w.poly(room.rect(wall, a + 0.02, b - 0.02, y + 0.02, y + h - 0.02, 0.008));
        if (r() < 0.12)
          light.push([
            room.at(wall, a + wide * 0.4, y + h * 0.8, 0.01),
            room.at(wall, a + wide * 0.5, y + h * 0.45, 0.01),
          ]);
      }
      u += wide;
    }
    y += h;
  }
  w.put(dark, L('#6f675e', 0.5), 1, 4);
  w.edges(heavy, 1);
  w.edges(light, 0.5);
}

function flags(room: Room): void {
  const r = rng(12);
  const lines: [P3, P3][] = [];
  for (let z = -3; z < 7; z += 0.9) {
    lines.push([
      [-2.9, 0.003, z],
      [r(0, 2.9), 0.003, z + r(-0.06, 0.06)],
    ]);
    for (let x = -2.6 + r(0, 0.5); x < 2.8; x += r(0.7, 1.2))
      if (r() < 0.7)
        lines.push([
          [x, 0.003, z],
          [x + r(-0.1, 0.1), 0.003, z + 0.9],
        ]);
  }
  room.w.edges(lines, 0.5);
}

function cellDoor(room: Room): void {
  if (!room.faces('back')) return;
  const { w } = room;
  const arch: P3[] = [
    room.at('back', -0.9, 0, 0.01),
    ...Array.from({ length: 9 }, (_, i) =>
      room.at('back', -0.9 * Math.cos((i / 8) * Math.PI), 1.6 + 0.9 * Math.sin((i / 8) * Math.PI), 0.01),
    ),
    room.at('back', 0.9, 0, 0.01),
  ];
  w.quad(arch, L('#17141a', 1), 2);
  const bars: [P3, P3][] = [];
  for (let i = 1; i < 8; i++) {
    const x = -0.9 + i * 0.225;
    bars.push([room.at('back', x, 0, 0.03), room.at('back', x, 1.6 + Math.sqrt(Math.max(0, 0.81 - x * x)), 0.03)]);
  }
  for (const y of [0.5, 1.2, 1.9]) bars.push([room.at('back', -0.85, y, 0.03), room.at('back', 0.85, y, 0.03)]);
  w.edges(bars, 1.7, L('#8a8f98', 0.14));
  room.panel('back', [0.5, 0.75, 0.95, 1.2], L('#6a6f78', 0.4), 0.9);
}

/** A rib of the vault that springs from the wall. */
function vault(room: Room, s: number, z: number): void {
  const m = new Model().box(s * 2.78, 0, z, 0.3, 1.9, 0.5, L('#9a9286', 0.24));
  room.put(m);
  room.w.model(
    new Model().line(
      Array.from({ length: 8 }, (_, k): P3 => [
        s * 2.75 * Math.cos((k / 7) * Math.PI * 0.5),
        1.9 + 1.25 * Math.sin((k / 7) * Math.PI * 0.5),
        z,
      ]),
      0.28,
      L('#7a7268', 0.5),
    ),
  );
}

function chains(room: Room): void {
  for (const [x, z] of [
    [2.74, 1],
    [2.74, 1.5],
  ] as const) {
    const m = new Model().lathe(
      [x, 1.7, z],
      [
        [0.05, -0.02],
        [0.05, 0.02],
      ],
      K.DARK,
      { axis: 'x', n: 10 },
    );
    for (let i = 0; i < 7; i++) {
      const y = 1.64 - i * 0.1;
      m.line(
        Array.from({ length: 7 }, (_, k): P3 => [
          x - 0.06 - (i % 2 ? 0.025 * Math.sin((k / 6) * TAU) : 0),
          y + 0.055 * Math.cos((k / 6) * TAU),
          z + (i % 2 ? 0 : 0.025 * Math.sin((k / 6) * TAU)),
        ]),
        0.014,
        K.STEEL,
      );
    }
    m.lathe(
      [x - 0.06, 0.94, z],
      [
        [0.07, -0.02],
        [0.07, 0.02],
      ],
      K.STEEL,
      { axis: 'x', n: 10 },
    );
    room.w.model(m);
  }
}

function straw(room: Room): void {
  const r = rng(7);
  const lines: [P3, P3][] = [];
  for (let i = 0; i < 70; i++) {
    const a = r(0, TAU);
    const k = Math.sqrt(r());
    const [x, z] = [-1.9 + 0.8 * k * Math.cos(a), 2 + 0.9 * k * Math.sin(a)];
    const t = r(0, TAU);
    lines.push([
      [x, 0.01, z],
      [x + 0.16 * Math.cos(t), 0.04, z + 0.16 * Math.sin(t)],
    ]);
  }
  room.w.fill(
    Array.from({ length: 14 }, (_, i): P3 => [
      -1.9 + 0.85 * Math.cos((i / 14) * TAU) * (1 + 0.1 * Math.sin(i * 3)),
      0.004,
      2 + 0.95 * Math.sin((i / 14) * TAU),
    ]),
    L('#c9b27a', 0.14),
  );
  room.w.edges(lines, 0.6);
}
