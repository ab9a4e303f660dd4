import { add, lerp, rotation, spline3, turn, type P2, type P3 } from '../../geometry/geometry';
import { INK, material, pathOf } from '../../pen/paint';
import type { AnimalPose } from '../../vocabulary/creatures';
import { drawSimpleFace } from '../beings/being-face';
import { Local, type Form } from '../draw-surfaces';
import { ellipse, type Skin } from '../face-view';
import { addEgg, addLeaf, addLoft, wrapped } from '../loft';
import type { Mood } from '../mood';

const SILVER = material('#7fa6c0', { bw: 0.26, bwShade: 0.44 });
const BELLY = material('#f2f5f6', { bw: 0, bwShade: 0.2 });
const FIN = material('#5d86a4', { bw: 0.42, bwShade: 0.58 });
const OCTOPUS = material('#d8695c', { bw: 0.26, bwShade: 0.46 });
const SUCKER = material('#f6d6cc', { bw: 0, bwShade: 0.2 });
const SHELL = material('#7d8a52', { bw: 0.36, bwShade: 0.54 });
const SHELL_RIM = material('#d8c88a', { bw: 0.08, bwShade: 0.28 });
const TURTLE = material('#a8b878', { bw: 0.14, bwShade: 0.34 });

/** A fish that hangs in the water; leaping it bends. */
export function fishForm(pose: AnimalPose, mood: Mood): Form {
  const isLeaping = pose === 'jumping' || pose === 'running',
    pitch = isLeaping ? 34 : pose === 'looking_up' ? 22 : 0,
    height = isLeaping ? 2.6 : pose === 'lying' || pose === 'sleeping' ? 0.9 : 1.5,
    local = new Local([0, -height, 0], rotation(0, pitch, pose === 'lying' ? 84 : 0)),
    bend = isLeaping ? 0.5 : 0.12,
    spine = ([z, y]: P2): P3 => local.at([Math.sin(z * 0.9) * bend * 0.4, y + bend * z * z * 0.12, z]);
  return {
    head: { at: local.at([0, 0, 1.3]), radius: 0.8 },
    build: (g) => {
      const [silver, belly, fin] = [g.mat(SILVER), g.mat(BELLY), g.mat(FIN)],
        body = g.part(
          'body',
          wrapped((u) => (Math.abs(u) > 0.56 ? belly : silver)),
          { thr: 0.2 },
        );
      addLoft(
        g,
        body,
        (
          [
            [-2.0, 0],
            [-1.3, 0],
            [-0.3, 0],
            [0.8, 0],
            [1.5, 0.02],
            [1.95, 0.06],
          ] satisfies P2[]
        ).map(spine),
        [
          { wide: 0.1, up: 0.24, down: 0.22 },
          { wide: 0.26, up: 0.42, down: 0.42 },
          { wide: 0.46, up: 0.78, down: 0.78 },
          { wide: 0.52, up: 0.8, down: 0.84 },
          { wide: 0.42, up: 0.5, down: 0.58 },
          { wide: 0.2, up: 0.16, down: 0.2 },
        ],
        local.axis([1, 0, 0]),
      );
      const tail = (y: number, z: number): P3 => local.at([bend * 0.3 * z * 0.4, y, z]);
      for (const up of [-1, 1])
        addLeaf(
          g,
          g.part(`tail${up}`, fin, { edge: true }),
          [tail(0, -1.9), tail(up * 0.5, -2.5), tail(up * 1.1, -3.1)],
          [tail(0, -2.1), tail(up * 0.16, -2.6), tail(up * 1.1, -3.12)],
          local.axis([1, 0, 0]),
          0.06,
        );
      addLeaf(
        g,
        g.part('dorsal', fin, { edge: true }),
        [local.at([0, -0.7, 0.9]), local.at([0, -1.3, 0.3]), local.at([0, -1.24, -0.5])],
        [local.at([0, -0.6, 0.6]), local.at([0, -0.6, -0.2]), local.at([0, -0.56, -0.9])],
        local.axis([1, 0, 0]),
        0.06,
      );
      addLeaf(
        g,
        g.part('ventral', fin, { edge: true }),
        [local.at([0, 0.7, 0.2]), local.at([0, 1.06, -0.3]), local.at([0, 0.96, -0.6])],
        [local.at([0, 0.66, -0.2]), local.at([0, 0.7, -0.4]), local.at([0, 0.94, -0.62])],
        local.axis([1, 0, 0]),
        0.05,
      );
      for (const s of [-1, 1]) {
        addLeaf(
          g,
          g.part('pectoral', fin, { edge: true }),
          [local.at([s * 0.5, 0.16, 0.8]), local.at([s * 0.78, 0.2, 0.3]), local.at([s * 0.9, 0.44, -0.1])],
          [local.at([s * 0.5, 0.44, 0.7]), local.at([s * 0.74, 0.6, 0.3]), local.at([s * 0.9, 0.46, -0.12])],
          local.axis([0, 0, 1]),
          0.05,
        );
        g.fold(
          body,
          [local.at([s * 0.44, -0.56, 1.06]), local.at([s * 0.54, 0, 0.98]), local.at([s * 0.42, 0.56, 1.06])],
          0.8,
          0.1,
          0.3,
        );
        for (const z of [0.4, -0.1, -0.6])
          for (const y of [-0.3, 0.1])
            g.fold(
              body,
              [local.at([s * 0.44, y - 0.12, z]), local.at([s * 0.5, y, z - 0.1]), local.at([s * 0.45, y + 0.12, z])],
              0.45,
              0.2,
              0.4,
            );
      }
    },
    face: (view) => {
      for (const s of [-1, 1]) {
        const at = local.at([s * 0.4, -0.1, 1.42]);
        if (view.depth(local.at([s, 0, 1.4])) - view.depth(local.at([0, 0, 1.4])) < 0.1 || !view.shows(at, 0.5))
          continue;
        if (mood === 'sleepy' || mood === 'happy')
          view.p.ink(
            [-1, -0.4, 0, 0.4, 1].map((t) =>
              view.project(
                local.at([s * 0.42, -0.1 + (mood === 'happy' ? 1 : -1) * (t * t * 0.14 - 0.08), 1.42 + t * 0.16]),
              ),
            ),
            { w: view.pen * 1.2, a: 0.1, b: 0.1 },
          );
        else {
          const k = mood === 'surprised' ? 1.3 : 1,
            ring = (r: number): P2[] =>
              ellipse(0, 0, r, r, 14).map(([a, b]) => view.project(local.at([s * 0.42, -0.1 + b, 1.42 + a])));
          view.p.fill(pathOf(ring(0.2 * k)), '#ffffff', 0);
          view.p.ink([...ring(0.2 * k), ring(0.2 * k)[0]!], { w: view.pen * 0.7, a: 0, b: 0 });
          view.p.fill(pathOf(ring(0.12)), INK, 1);
        }
      }
      const mouth = [local.at([-0.14, 0.12, 1.98]), local.at([0, 0.18, 2.04]), local.at([0.14, 0.12, 1.98])].map((q) =>
        view.project(q),
      );
      view.p.ink(mouth, { w: view.pen * 0.8, a: 0.1, b: 0.1 });
    },
  };
}

/** An octopus on its eight arms. */
export function octopusForm(pose: AnimalPose, mood: Mood): Form {
  const lift = pose === 'jumping' || pose === 'running' ? 1.2 : 0,
    head: P3 = [0, -2.2 - lift, 0],
    skin: Skin = {
      at: (u, v) => [u, head[1] + v, 1.16 * Math.sqrt(Math.max(0, 1 - (u / 1.16) ** 2 - (v / 1.36) ** 2))],
      middle: head,
    };
  return {
    head: { at: head, radius: 1.3 },
    build: (g) => {
      const [skinMat, pale] = [g.mat(OCTOPUS), g.mat(SUCKER)];
      addEgg(g, g.part('head', skinMat, { thr: 0.3 }), head, [
        [1.16, 0, 0],
        [0, 1.36, 0],
        [0, 0, 1.16],
      ]);
      for (let i = 0; i < 8; i++) {
        const a = ((i + 0.5) / 8) * Math.PI * 2,
          out: P3 = [Math.sin(a), 0, Math.cos(a)],
          curl = i % 2 === 0 ? 0.5 : 0.9,
          at = (r: number, up: number): P3 => [out[0] * r, Math.min(-0.16, -up) - lift * (1 - r / 3), out[2] * r],
          part = g.part(`arm${i}`, (u, v) => (Math.abs(u) > 0.8 && v > 0.3 ? pale : skinMat), { thr: 0.12 });
        g.rod(
          part,
          spline3(
            [
              at(0.5, 1.4),
              at(0.96, 0.7),
              at(1.7, 0.14),
              at(2.3, 0.16),
              add(at(2.6, 0.3 + curl * 0.4), [out[2] * 0.2, 0, -out[0] * 0.2]),
              add(at(2.34, 0.5 + curl * 0.5), [out[2] * 0.4, 0, -out[0] * 0.4]),
            ],
            4,
          ),
          (t) => lerp(0.46, 0.08, t),
          12,
        );
      }
    },
    face: (view) =>
      drawSimpleFace(view, skin, { u: 0, v: 0.1, spread: 0.46, eye: [0.18, 0.24], mouth: [0.46, 0.2] }, mood),
  };
}

/** A turtle; asleep it draws its head in. */
export function turtleForm(pose: AnimalPose, mood: Mood, look: number): Form {
  const isIn = pose === 'sleeping',
    step = pose === 'walking' || pose === 'running' ? 0.26 : 0,
    up = pose === 'looking_up' ? 0.7 : 0,
    head: P3 = [0, -0.9 - up, isIn ? 1.5 : 2.1],
    local = new Local(head, rotation(look, up * 30, 0), 0.62),
    skin: Skin = {
      at: (u, v) => local.at([u, v, 1.1 * Math.sqrt(Math.max(0, 1 - u * u - (v / 0.86) ** 2))]),
      middle: head,
    };
  return {
    head: { at: head, radius: 0.7 },
    build: (g) => {
      const [shell, rim, hide] = [g.mat(SHELL), g.mat(SHELL_RIM), g.mat(TURTLE)],
        dome = g.part('shell', shell, { edge: true, until: 0.52 }),
        on = (x: number, z: number): P3 => [
          x * 1.4,
          -0.66 - 1.06 * Math.sqrt(Math.max(0, 1 - x * x - z * z)),
          z * 1.72,
        ];
      addEgg(
        g,
        g.part('rim', rim, { edge: true }),
        [0, -0.62, 0],
        [
          [1.54, 0, 0],
          [0, 0.3, 0],
          [0, 0, 1.86],
        ],
        16,
      );
      addEgg(
        g,
        dome,
        [0, -0.66, 0],
        [
          [1.4, 0, 0],
          [0, 1.06, 0],
          [0, 0, 1.72],
        ],
      );
      const line = (points: readonly P2[]): void =>
        g.fold(
          dome,
          points.map(([x, z]) => on(x, z)),
          0.6,
          0.02,
          0.02,
        );
      for (const s of [-1, 1]) {
        line([
          [s * 0.36, -0.8],
          [s * 0.46, -0.3],
          [s * 0.46, 0.3],
          [s * 0.36, 0.8],
        ]);
        for (const z of [-0.5, 0.05, 0.56])
          line([
            [s * 0.44, z],
            [s * 0.7, z],
            [s * 0.92, z * 0.8],
          ]);
      }
      for (const z of [-0.34, 0.3])
        line([
          [-0.45, z],
          [0, z + 0.06],
          [0.45, z],
        ]);
      g.rod(g.part('neck', hide, { thr: 0.3 }), [[0, -0.6, 1.2], add(head, [0, 0.1, -0.2])], 0.4, 12);
      addEgg(
        g,
        g.part('head', hide, { thr: 0.2 }),
        head,
        [turn(local.R, [0.62, 0, 0]), turn(local.R, [0, 0.54, 0]), turn(local.R, [0, 0, 0.68])],
        14,
      );
      for (const s of [-1, 1])
        for (const z of [1.1, -1.16]) {
          const swing = (z > 0 ? s : -s) * step;
          g.rod(
            g.part('leg', hide, { edge: true, thr: 0.1 }),
            [
              [s * 0.9, -0.6, z * 0.8],
              [s * 1.34, -0.42, z + swing * 0.6],
              [s * 1.46, -0.3, z * 1.06 + swing * 0.8],
              [s * 1.54, -0.2, z * 1.1 + swing],
              [s * 1.58, -0.14, z * 1.12 + swing],
            ],
            (t) => lerp(0.42, 0.36, t) * Math.sqrt(Math.max(0.05, 1 - Math.pow(t, 8))),
            12,
          );
        }
      g.rod(
        g.part('tail', hide, { thr: 0.1 }),
        [
          [0, -0.5, -1.6],
          [0, -0.3, -2.2],
        ],
        (t) => 0.2 * (1.05 - t),
        8,
      );
    },
    face: (view) => {
      if (!isIn)
        drawSimpleFace(view, skin, { u: 0, v: -0.12, spread: 0.5, eye: [0.16, 0.2], mouth: [0.46, 0.3] }, mood);
    },
  };
}
