import { curve, type P2, type P3 } from '../../geometry/geometry';
import { material } from '../../pen/paint';
import type { Form } from '../draw-surfaces';
import { ellipse, type Skin } from '../face-view';
import type { Mood } from '../mood';
import { drawSimpleFace } from './being-face';

const JELLY = material('#7cc4e8', { bw: 0.1, bwShade: 0.3 });
const SHEET = material('#f6f4fa', { bw: 0, bwShade: 0.2 });

/** A body of rings: radius, and how far it leans back, at heights over the floor. */
type Profile = readonly (readonly [height: number, radius: number, back: number])[];

interface RoundBody {
  /** Radius at a height over the floor, and how far its middle lies back there. */
  readonly radius: (height: number) => number;
  readonly back: (height: number) => number;
}
const bodyOf = (profile: Profile): RoundBody => ({
  radius: curve(profile.map(([h, r]): P2 => [h, r])),
  back: curve(profile.map(([h, , b]): P2 => [h, b])),
});

/** The front of a round body by place to the right and downwards from `top`. */
const frontOf = ({ radius: radiusAt, back: backAt }: RoundBody, lift: number, middle: number): Skin => ({
  at: (u, v) => {
    const radius = radiusAt(-v);
    return [u, v - lift, Math.sqrt(Math.max(0, radius * radius - u * u)) - backAt(-v)];
  },
  middle: [0, middle - lift, 0],
});

const SLIME: Profile = [
  [0, 1.36, 0],
  [0.1, 1.52, 0],
  [0.35, 1.6, 0],
  [0.8, 1.46, 0],
  [1.3, 1.08, 0],
  [1.7, 0.6, 0.02],
  [2.0, 0.3, 0.06],
  [2.3, 0.1, 0.16],
  [2.42, 0.02, 0.2],
];

/** A drop of jelly with a point that leans with its mood. */
export function slimeForm(mood: Mood, airy: number): Form {
  const squash = mood === 'sad' || mood === 'sleepy' ? 0.82 : mood === 'surprised' ? 1.12 : 1,
    wide = 1 / Math.sqrt(squash),
    body = bodyOf(SLIME.map(([h, r, b]): [number, number, number] => [h * squash, r * wide, b]));
  return {
    head: { at: [0, -0.9 * squash - airy, 0], radius: 1.3 },
    build: (g) => {
      const part = g.part('jelly', g.mat(JELLY), { thr: 0.4 });
      g.tube(
        part,
        26,
        32,
        0,
        1,
        (t, a) => {
          const h = 2.42 * squash * t,
            radius = body.radius(h);
          return [Math.sin(a) * radius, -h - airy, Math.cos(a) * radius - body.back(h)];
        },
        (t) => [0, -2.2 * squash * t * 0.8 - 0.2 - airy, 0],
      );
    },
    face: (view) => {
      const skin = frontOf(body, airy, -0.8);
      // near the outline a highlight would break it
      if (view.facing(skin, -1, -1.1 * squash) > 0.4) {
        view.fill(skin, ellipse(-1.04, -1.08 * squash, 0.12, 0.1, 12), '#ffffff', 0);
        view.fill(
          skin,
          [
            [-0.94, -1.26 * squash],
            [-0.7, -1.5 * squash],
            [-0.5, -1.66 * squash],
            [-0.62, -1.44 * squash],
          ],
          '#ffffff',
          0,
        );
      }
      drawSimpleFace(view, skin, { u: 0, v: -0.84 * squash, spread: 0.5, eye: [0.15, 0.23], mouth: [0.3, 0.26] }, mood);
    },
  };
}

const GHOST: Profile = [
  [0, 1.0, 0.5],
  [0.7, 1.06, 0.3],
  [1.4, 1.02, 0.1],
  [2.1, 1.06, 0],
  [2.7, 0.98, 0],
  [3.1, 0.74, 0],
  [3.36, 0.4, 0],
  [3.44, 0.02, 0],
];
const HOVER = 0.7;

/** A sheet in the air with a torn hem and two short arms. */
export function ghostForm(mood: Mood): Form {
  const body = bodyOf(GHOST),
    raised = mood === 'happy' || mood === 'surprised' || mood === 'angry';
  return {
    head: { at: [0, -2.5 - HOVER, 0], radius: 1.1 },
    build: (g) => {
      const sheet = g.mat(SHEET),
        part = g.part('sheet', sheet, { thr: 0.5 });
      g.tube(
        part,
        26,
        56,
        0,
        1,
        (t, a) => {
          const hem = t < 0.14 ? (1 - t / 0.14) * (0.34 * Math.abs(Math.sin(a * 3.5)) - 0.1) : 0,
            h = 3.44 * t + hem,
            radius = body.radius(3.44 * t),
            wave = 1 + 0.05 * Math.sin(a * 7) * (1 - t);
          return [Math.sin(a) * radius * wave, -h - HOVER, Math.cos(a) * radius * wave - body.back(3.44 * t)];
        },
        (t) => [0, -3.3 * t - HOVER - 0.05, -0.1],
      );
      for (const side of [-1, 1]) {
        const to: P3 = [side * 1.62, (raised ? -2.5 : -1.5) - HOVER, 0.5];
        g.rod(
          g.part('arm', sheet, { thr: 0.2 }),
          [[side * 0.7, -1.9 - HOVER, 0.2], [side * 1.2, (raised ? -2.05 : -1.86) - HOVER, 0.4], to],
          (t) => (t > 0.9 ? 0.2 : 0.34 - 0.06 * t),
          12,
        );
        g.ball(g.part('hand', sheet, { thr: 0.3 }), to, [0.26, 0, 0], [0, 0.26, 0], [0, 0, 0.26], 10);
      }
      for (const x of [-0.62, 0.1, 0.66]) {
        const radius = body.radius(0.9),
          z = Math.sqrt(radius * radius - x * x);
        g.fold(
          part,
          [
            [x * 0.86, -1.3 - HOVER, z - 0.1],
            [x * 0.95, -0.9 - HOVER, z - 0.2],
            [x, -0.4 - HOVER, z - 0.36],
          ],
          0.6,
          0.3,
          0.7,
        );
      }
    },
    face: (view) =>
      drawSimpleFace(
        view,
        frontOf(body, HOVER, -2.2),
        { u: 0, v: -2.56, spread: 0.38, eye: [0.15, 0.22], mouth: [0.36, 0.22] },
        mood,
      ),
  };
}
