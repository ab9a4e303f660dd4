import { lerp, type P3 } from '../../geometry/geometry';
import { material } from '../../pen/paint';
import type { Form } from '../draw-surfaces';
import type { Skin } from '../face-view';
import type { Mood } from '../mood';
import { drawSimpleFace } from './being-face';

const JELLY = material('#7cc4e8', { bw: 0.1, bwShade: 0.3 });
const SHEET = material('#f6f4fa', { bw: 0, bwShade: 0.2 });
const LIGHT = material('#ffffff', { bw: 0, bwShade: 0 });

/** A body of rings: radius, and how far it leans back, at heights over the floor. */
type Profile = readonly (readonly [height: number, radius: number, back: number])[];

const radiusAt = (profile: Profile, height: number): { radius: number; back: number } => {
  for (let i = 1; i < profile.length; i++) {
    const [h0, r0, b0] = profile[i - 1]!,
      [h1, r1, b1] = profile[i]!;
    if (height <= h1) {
      const t = (height - h0) / (h1 - h0);
      return { radius: lerp(r0, r1, t), back: lerp(b0, b1, t) };
    }
  }
  return { radius: 0.01, back: 0 };
};

/** The front of a round body by place to the right and downwards from `top`. */
const frontOf = (profile: Profile, lift: number, middle: number): Skin => ({
  at: (u, v) => {
    const { radius, back } = radiusAt(profile, -v);
    return [u, v - lift, Math.sqrt(Math.max(0, radius * radius - u * u)) - back];
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
    profile = SLIME.map(([h, r, b]): [number, number, number] => [h * squash, r * wide, b]);
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
            { radius, back } = radiusAt(profile, h);
          return [Math.sin(a) * radius, -h - airy, Math.cos(a) * radius - back];
        },
        (t) => [0, -2.2 * squash * t * 0.8 - 0.2 - airy, 0],
      );
      const skin = frontOf(profile, airy, -0.8);
      g.fold(part, [skin.at(-1.02, -1.1 * squash), skin.at(-0.82, -1.34 * squash), skin.at(-0.56, -1.56 * squash)], 1.7, 0.3, 0.3, true);
      g.dots.push({ part, at: skin.at(-1.18, -0.86 * squash), r: 0.1, colour: LIGHT.base, bw: 0 });
    },
    face: (view) =>
      drawSimpleFace(view, frontOf(profile, airy, -0.8), { u: 0, v: -0.84 * squash, spread: 0.5, eye: [0.15, 0.23], mouth: [0.3, 0.26] }, mood),
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
  const raised = mood === 'happy' || mood === 'surprised' || mood === 'angry';
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
            { radius, back } = radiusAt(GHOST, Math.max(0, 3.44 * t)),
            wave = 1 + 0.05 * Math.sin(a * 7) * (1 - t);
          return [Math.sin(a) * radius * wave, -h - HOVER, Math.cos(a) * radius * wave - back];
        },
        (t) => [0, -3.3 * t - HOVER - 0.05, -0.1],
      );
      for (const side of [-1, 1]) {
        const to: P3 = [side * 1.62, (raised ? -2.5 : -1.5) - HOVER, 0.5];
        g.rod(g.part('arm', sheet, { thr: 0.2 }), [[side * 0.7, -1.9 - HOVER, 0.2], [side * 1.2, (raised ? -2.05 : -1.86) - HOVER, 0.4], to], (t) => (t > 0.9 ? 0.2 : 0.34 - 0.06 * t), 12);
        g.ball(g.part('hand', sheet, { thr: 0.3 }), to, [0.26, 0, 0], [0, 0.26, 0], [0, 0, 0.26], 10);
      }
      for (const x of [-0.62, 0.1, 0.66]) {
        const { radius } = radiusAt(GHOST, 0.9),
          z = Math.sqrt(radius * radius - x * x);
        g.fold(part, [[x * 0.86, -1.3 - HOVER, z - 0.1], [x * 0.95, -0.9 - HOVER, z - 0.2], [x, -0.4 - HOVER, z - 0.36]], 0.6, 0.3, 0.7);
      }
    },
    face: (view) =>
      drawSimpleFace(view, frontOf(GHOST, HOVER, -2.2), { u: 0, v: -2.56, spread: 0.38, eye: [0.15, 0.22], mouth: [0.36, 0.22] }, mood),
  };
}

