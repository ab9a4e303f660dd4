import type { SurfaceBuild } from '../../anatomy/surface-build';
import { add, mul, norm, sub, type P3 } from '../../geometry/geometry';
import type { Form } from '../draw-surfaces';
import type { Skin } from '../face-view';
import type { Mood } from '../mood';
import { drawSimpleFace } from './being-face';
import { ACCENT, GLASS, SHELL, STEEL } from '../materials';

const ball = (g: SurfaceBuild, name: string, mat: number, c: P3, r: number): number => {
  const part = g.part(name, mat, { edge: true });
  g.ball(part, c, [r, 0, 0], [0, r, 0], [0, 0, r], 16);
  return part;
};

/** The front of a ball. */
const ballSkin = (c: P3, r: number): Skin => ({
  at: (u, v) => [c[0] + u, c[1] + v, c[2] + Math.sqrt(Math.max(0, r * r - u * u - v * v))],
  middle: c,
});

/** A dark face plate on a ball: its outline in the ball's coordinates. */
function addPlate(g: SurfaceBuild, c: P3, r: number, [v, a, b]: readonly [number, number, number]): void {
  const skin = ballSkin(c, r * 1.015),
    rows: P3[][] = [];
  for (let j = 0; j <= 8; j++) {
    const row: P3[] = [],
      k = j / 8;
    for (let i = 0; i <= 28; i++) {
      const t = (i / 28) * Math.PI * 2,
        x = Math.cos(t),
        y = Math.sin(t);
      row.push(
        skin.at(
          Math.sign(x) * Math.pow(Math.abs(x), 0.7) * a * k,
          v + Math.sign(y) * Math.pow(Math.abs(y), 0.7) * b * k,
        ),
      );
    }
    rows.push(row);
  }
  g.buf.grid(
    g.part('plate', g.mat(GLASS), { edge: true, plain: true }),
    rows,
    rows.map(() => c),
    (i) => i / 28,
    (j) => j / 8,
  );
}

/** Half circles round a ball, as seams of its shell. */
function addSeam(g: SurfaceBuild, part: number, c: P3, r: number, y: number): void {
  const w = Math.sqrt(r * r - y * y) * 1.005;
  for (let k = 0; k < 4; k++)
    g.fold(
      part,
      Array.from({ length: 7 }, (_, i): P3 => {
        const a = ((k + i / 6) * Math.PI) / 2;
        return [c[0] + Math.sin(a) * w, c[1] + y, c[2] + Math.cos(a) * w];
      }),
      0.55,
      0.01,
      0.01,
    );
}

const BODY: P3 = [0, -1.72, 0];

/** A round robot on two short legs. */
export function roundRobotForm(mood: Mood): Form {
  const r = 1.3,
    up = mood === 'happy' || mood === 'surprised';
  return {
    head: { at: BODY, radius: r },
    build: (g) => {
      const [shell, accent, dark, steel] = [g.mat(SHELL), g.mat(ACCENT), g.mat(GLASS), g.mat(STEEL)],
        body = ball(g, 'body', shell, BODY, r);
      addSeam(g, body, BODY, r, 0.74);
      g.ball(
        g.part('hatch', accent, { edge: true }),
        [0, BODY[1], -r * 0.86],
        [0.62, 0, 0],
        [0, 0.62, 0],
        [0, 0, 0.3],
        18,
      );
      for (const y of [-0.2, 0, 0.2])
        g.rod(
          g.part('vent', dark),
          [
            [-0.28, BODY[1] + y, -r * 0.86 - 0.27],
            [0.28, BODY[1] + y, -r * 0.86 - 0.27],
          ],
          0.045,
          8,
        );
      addPlate(g, BODY, r, [-0.1, 0.9, 0.56]);
      g.rod(
        g.part('mast', dark, { edge: true }),
        [
          [0, BODY[1] - r * 0.96, 0],
          [0, BODY[1] - r - 0.5, 0],
        ],
        0.05,
        8,
      );
      ball(g, 'lamp', accent, [0, BODY[1] - r - 0.58, 0], 0.17);
      for (const side of [-1, 1]) {
        ball(g, 'shoulder', accent, [side * (r + 0.02), BODY[1] - 0.06, 0], 0.28);
        const hand: P3 = up ? [side * (r + 0.86), BODY[1] - 0.82, 0.3] : [side * (r + 0.4), BODY[1] + 0.9, 0.34],
          elbow: P3 = up ? [side * (r + 0.6), BODY[1] + 0.06, 0.1] : [side * (r + 0.5), BODY[1] + 0.4, 0.04];
        g.rod(g.part('arm', steel, { edge: true }), [[side * (r + 0.1), BODY[1] - 0.04, 0], elbow, hand], 0.13, 10);
        ball(g, 'hand', shell, hand, 0.26);
        g.rod(
          g.part('leg', steel, { edge: true }),
          [
            [side * 0.5, BODY[1] + r * 0.82, 0],
            [side * 0.52, -0.3, 0],
          ],
          0.16,
          10,
        );
        const foot = g.part('foot', accent, { edge: true });
        g.ball(foot, [side * 0.54, -0.2, 0.12], [0.36, 0, 0], [0, 0.2, 0], [0, 0, 0.5], 12);
        for (const y of [-0.2, 0.2])
          g.fold(
            body,
            [
              [side * r * 0.985, BODY[1] + y + 0.5, 0.1],
              [side * r * 0.94, BODY[1] + y + 0.52, 0.46],
            ],
            0.5,
            0.1,
            0.1,
          );
      }
    },
    face: (view) =>
      drawSimpleFace(
        view,
        ballSkin(BODY, r * 1.02),
        { u: 0, v: -0.18, spread: 0.38, eye: [0.15, 0.2], mouth: [0.3, 0.18], isOnBlack: true },
        mood,
      ),
  };
}

/** A robot on six jointed legs, with one great eye between two small ones. */
export function spiderRobotForm(mood: Mood, step: number): Form {
  const body: P3 = [0, -1.7, 0],
    head: P3 = [0, -1.72, 1.06];
  return {
    head: { at: head, radius: 0.8 },
    build: (g) => {
      const [shell, accent, dark, steel] = [g.mat(SHELL), g.mat(ACCENT), g.mat(GLASS), g.mat(STEEL)],
        hull = g.part('hull', steel, { edge: true });
      g.ball(hull, [0, body[1] - 0.1, -0.5], [1.12, 0, 0], [0, 0.72, 0], [0, 0, 1.36], 18);
      for (const z of [-1.1, -0.5]) {
        const w = 1.12 * Math.sqrt(1 - ((z + 0.5) / 1.36) ** 2),
          h = 0.72 * (w / 1.12);
        for (const from of [0, 1])
          g.fold(
            hull,
            Array.from({ length: 7 }, (_, i): P3 => {
              const a = ((from + i / 6) * Math.PI) / 2;
              return [Math.cos(a) * w * 1.01, body[1] - 0.1 - Math.sin(a) * h * 1.02, z];
            }),
            0.55,
            0.01,
            0.01,
          );
      }
      ball(g, 'head', shell, head, 0.78);
      addPlate(g, head, 0.78, [0, 0.56, 0.5]);
      for (const side of [-1, 1]) {
        g.rod(
          g.part('feeler', dark, { edge: true }),
          [
            [side * 0.4, head[1] - 0.6, head[2] - 0.1],
            [side * 0.62, head[1] - 1.2, head[2] + 0.2],
          ],
          0.05,
          8,
        );
        for (let k = 0; k < 3; k++) {
          const phase = (k % 2 === 0 ? side : -side) * step,
            angle = ((k - 1) * 46 + 4) * (Math.PI / 180),
            out: P3 = norm([side * Math.cos(angle), 0, -Math.sin(angle)]),
            from: P3 = [side * 0.8, body[1], -0.36 - (k - 1) * 0.62],
            knee = add(add(from, mul(out, 1.35)), [0, -0.86, phase * 0.2]),
            foot: P3 = add(add(from, mul(out, 2.35)), [0, 0, phase * 0.5]),
            sole: P3 = [foot[0], phase > 0 ? -0.24 : -0.02, foot[2]];
          ball(g, 'hip', accent, add(from, mul(out, 0.2)), 0.28);
          g.rod(g.part(`thigh${side}${k}`, shell, { edge: true }), [from, knee], (t) => 0.2 - 0.02 * t, 12);
          ball(g, 'knee', dark, knee, 0.22);
          g.rod(
            g.part(`shin${side}${k}`, steel, { edge: true }),
            [knee, add(knee, mul(sub(sole, knee), 0.6)), sole],
            (t) => 0.17 * (1.08 - t),
            10,
          );
        }
      }
    },
    face: (view) => {
      const skin = ballSkin(head, 0.79);
      drawSimpleFace(
        view,
        skin,
        { u: 0, v: -0.06, spread: 0.24, eye: [0.12, 0.14], mouth: [0.22, 0.12], isOnBlack: true },
        mood,
      );
    },
  };
}
