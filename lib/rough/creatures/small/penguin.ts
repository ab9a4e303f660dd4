import { compose } from '../../anatomy/orientation';
import type { SurfaceBuild } from '../../anatomy/surface-build';
import { add, mul, norm, rotation, spline3, type P2, type P3 } from '../../geometry/geometry';
import { material, type Material } from '../../pen/paint';
import type { AnimalPose } from '../../vocabulary/creatures';
import { Local, type Form } from '../draw-surfaces';
import { ellipse, type FaceView, type Skin } from '../face-view';
import { addEgg, addLeaf, addLoft, wrapped } from '../loft';
import { WHITE_FUR } from '../materials';
import type { Mood } from '../mood';

/** What a penguin is made of. */
export interface PenguinPaint {
  readonly back: Material;
  readonly front: Material;
}

const BACK = material('#39404e', { bw: 1, bwShade: 1 });
const ORANGE = material('#f0a03c', { bw: 0.14, bwShade: 0.32 });
const MOUTH = material('#c8584e', { bw: 0.6, bwShade: 0.7 });
export const PENGUIN_PAINT: PenguinPaint = { back: BACK, front: WHITE_FUR };

/** How a penguin holds itself: degrees it leans and rolls, how far its flippers stand off, its feet. */
interface Posture {
  readonly lean: number;
  readonly roll: number;
  readonly flipper: number;
  readonly lift: number;
  readonly stride: number;
  readonly nod: number;
  /** Sits on its tail: feet forward. */
  readonly isLow: boolean;
}

const UPRIGHT: Posture = { lean: 0, roll: 0, flipper: 12, lift: 0, stride: 0, nod: 0, isLow: false };
const POSTURES: Readonly<Record<AnimalPose, Posture>> = {
  standing: UPRIGHT,
  walking: { ...UPRIGHT, roll: 7, flipper: 26, stride: 0.4 },
  running: { ...UPRIGHT, lean: -20, roll: -5, flipper: 52, stride: 0.7, nod: 14 },
  sitting: { ...UPRIGHT, lean: 5, flipper: 20, isLow: true },
  lying: { ...UPRIGHT, lean: -82, flipper: 40, nod: 62 },
  sleeping: { ...UPRIGHT, flipper: 4, nod: -26, isLow: true },
  jumping: { ...UPRIGHT, lean: -8, flipper: 78, lift: 1.3, nod: 10 },
  looking_up: { ...UPRIGHT, flipper: 16, nod: 30 },
};
/** What a mood adds to the flippers. */
const FLIPPERS_OF_MOOD: Readonly<Record<Mood, number>> = {
  neutral: 0,
  happy: 44,
  angry: 22,
  sad: -4,
  surprised: 58,
  sleepy: -6,
};

class Penguin {
  readonly body: Local;
  readonly head: Local;
  private readonly posture: Posture;
  constructor(
    private readonly paint: PenguinPaint,
    pose: AnimalPose,
    private readonly mood: Mood,
    look: number,
  ) {
    const posture = (this.posture = POSTURES[pose]),
      isFlat = posture.lean < -45,
      R = rotation(0, posture.lean, posture.roll);
    this.body = new Local([0, (isFlat ? -1.16 : posture.isLow ? -0.1 : -0.32) - posture.lift, isFlat ? -1.7 : 0], R);
    this.head = new Local(
      this.body.at([0, -3.72, 0.12]),
      compose(R, compose(rotation(look, 0, 0), rotation(0, posture.nod - (mood === 'sad' ? 14 : 0), 0))),
      0.98,
    );
  }

  build(g: SurfaceBuild): void {
    const back = g.mat(this.paint.back),
      front = g.mat(this.paint.front),
      { body, head } = this,
      section = (wide: number, up: number, down: number) => ({ wide, up, down }),
      trunk = g.part(
        'body',
        wrapped((u, v) => (Math.abs(u) > (v < 0.16 ? 0.5 : v > 0.82 ? 0.6 : 0.44) ? front : back)),
        { thr: 0.3 },
      );
    addLoft(
      g,
      trunk,
      ([[0.16], [-0.6], [-1.7], [-2.7], [-3.5]] as const).map(([y]) => body.at([0, y, 0])),
      [
        section(0.86, 0.8, 0.82),
        section(1.2, 1.08, 1.18),
        section(1.28, 1.12, 1.24),
        section(1.08, 0.96, 1.0),
        section(0.84, 0.8, 0.84),
      ],
      body.axis([1, 0, 0]),
      28,
    );
    addEgg(
      g,
      g.part(
        'skull',
        wrapped((u, v) => (isMask(Math.abs(u), v) ? front : back)),
        { thr: 0.34 },
      ),
      head.c,
      [head.axis([1, 0, 0]), head.axis([0, 0.94, 0]), head.axis([0, 0, 0.98])],
      22,
    );
    this.addBeak(g);
    for (const side of [-1, 1] as const) {
      this.addFlipper(g, side);
      this.addFoot(g, side);
    }
    this.addTail(g, back);
  }

  private addBeak(g: SurfaceBuild): void {
    const { head, mood } = this,
      open = mood === 'happy' || mood === 'surprised' ? 0.26 : mood === 'angry' ? 0.12 : 0;
    if (open > 0) {
      g.rod(g.part('mouth', g.mat(MOUTH), { plain: true }), [head.at([0, 0.2, 0.8]), head.at([0, 0.22 + open * 0.4, 1.2])], (t) => 0.2 * (1.1 - t), 10); // prettier-ignore
      g.rod(
        g.part('lowerBeak', g.mat(ORANGE), { edge: true }),
        [head.at([0, 0.24, 0.76]), head.at([0, 0.26 + open, 1.32])],
        (t) => 0.19 * (1.08 - t),
        12,
      );
    }
    g.rod(
      g.part('beak', g.mat(ORANGE), { edge: true, thr: 0.06 }),
      [head.at([0, 0.1, 0.7]), head.at([0, 0.13, 1.1]), head.at([0, 0.17 - open * 0.2, 1.5])],
      (t) => 0.24 * (1.08 - t * t),
      14,
    );
  }

  private addFlipper(g: SurfaceBuild, side: -1 | 1): void {
    const { body, posture, mood } = this,
      // asleep and lying they rest
      raise = Math.max(3, posture.flipper + (posture.nod < 0 ? 0 : FLIPPERS_OF_MOOD[mood])),
      angle = (raise * Math.PI) / 180,
      root: P3 = [side * 0.94, -2.96, 0.06],
      out: P3 = [side * Math.sin(angle), Math.cos(angle), -0.1],
      across: P3 = [0, 0, 1],
      at = (along: number, ahead: number): P3 => {
        // flippers bow outwards round the belly
        const bow = Math.sin(Math.min(1, along / 2.1) * Math.PI) * 0.24;
        return body.at(
          add(root, add(mul(out, along), add(mul(across, ahead), [side * Math.cos(angle) * bow, -Math.sin(angle) * bow, 0]))), // prettier-ignore
        );
      };
    addLeaf(
      g,
      g.part(`flipper${side}`, g.mat(this.paint.back), { edge: true, thr: 0.05 }),
      [at(-0.1, 0.16), at(0.6, 0.42), at(1.4, 0.36), at(2.16, 0.02)],
      [at(-0.06, -0.3), at(0.6, -0.5), at(1.4, -0.36), at(2.17, -0.02)],
      body.axis(norm([side * Math.cos(angle), -Math.sin(angle), 0])),
      0.15,
    );
  }

  private addFoot(g: SurfaceBuild, side: -1 | 1): void {
    const { body, posture } = this,
      isFlat = posture.lean < -45,
      mat = g.mat(ORANGE),
      step = side * posture.stride,
      c: P3 = isFlat
        ? body.at([side * 0.52, 0.5, -0.3])
        : posture.lift > 0
          ? body.at([side * 0.6, 0.5, 0.06])
          : [side * 0.6, -0.14 - (step > 0.1 ? 0.2 : 0), (posture.isLow ? 0.86 : 0.42) + step],
      up = posture.isLow ? 0.22 : 0,
      forward: P3 = isFlat
        ? body.axis([0, 1, -0.3])
        : posture.lift > 0
          ? body.axis([0, 0.8, 0.5])
          : norm([side * 0.2, -up, 1]),
      aside: P3 = [1, 0, 0],
      part = g.part(`foot${side}`, mat, { edge: true, thr: 0.08 });
    g.rod(g.part('leg', mat, { thr: 0.3 }), [body.at([side * 0.52, 0, 0]), c], 0.2, 10);
    for (const fan of [-0.34, 0, 0.34])
      g.rod(
        part,
        spline3([add(c, mul(forward, -0.16)), add(c, add(mul(forward, 0.26), mul(aside, fan * 0.6))), add(c, add(mul(forward, 0.6), mul(aside, fan)))], 3), // prettier-ignore
        (t) => 0.2 - 0.04 * t,
        10,
      );
  }

  private addTail(g: SurfaceBuild, mat: number): void {
    const { body } = this,
      at = (x: number, y: number, z: number): P3 => body.at([x, y, z]);
    addLeaf(
      g,
      g.part('tail', mat, { edge: true, thr: 0.05 }),
      [at(-0.36, -0.2, -0.74), at(-0.32, 0.1, -1.1), at(0, 0.26, -1.4)],
      [at(0.36, -0.2, -0.74), at(0.32, 0.1, -1.1), at(0.01, 0.26, -1.41)],
      body.axis([0, 0.7, 0.7]),
      0.1,
    );
  }

  face(view: FaceView): void {
    const { head, mood } = this,
      skin: Skin = {
        at: (u, v) => head.at([u, v * 0.94, 0.98 * Math.sqrt(Math.max(0, 1 - u * u - v * v))]),
        middle: head.c,
      };
    for (const side of [-1, 1] as const) drawEye(view, skin, side, mood);
  }
}

/** The white of a face: round both eyes, and under the beak. */
function isMask(u: number, v: number): boolean {
  const [x, y] = [(u - 0.19) / 0.15, (v - 0.46) / 0.17];
  return x * x + y * y < 1 || (v > 0.54 && u < 0.4 - (v - 0.54) * 0.1);
}

const EYE = { u: 0.46, v: -0.1, wide: 0.125, high: 0.17 };

function drawEye(view: FaceView, skin: Skin, side: -1 | 1, mood: Mood): void {
  const { u: aside, v, wide: a, high: b } = EYE,
    u = side * aside;
  if (mood === 'happy' || mood === 'sleepy') {
    const sense = mood === 'happy' ? -1 : 1;
    view.line(
      skin,
      [-1.3, -0.6, 0, 0.6, 1.3].map((t): P2 => [u + t * a, v + sense * b * (0.4 - 0.42 * t * t)]),
      1.3,
    );
    return;
  }
  const k = mood === 'surprised' ? 1.24 : 1,
    slope = mood === 'angry' ? 0.55 : mood === 'sad' ? -0.5 : 0;
  view.fill(
    skin,
    ellipse(u, v, a * k, b * k, 16).map(([x, y]): P2 => [x, slope === 0 ? y : Math.max(y, v - b * 0.5 + ((u - x) * side * slope * b) / a)]), // prettier-ignore
    '#1f1a1c',
    1,
  );
  view.fill(skin, ellipse(u - a * 0.28, v - b * 0.3, a * 0.36, b * 0.3, 10), '#ffffff', 0);
  if (slope !== 0)
    view.line(
      skin,
      [1.2, 0, -1.2].map((t): P2 => [u + side * t * a, v - b * 1.2 - t * slope * b * 0.6]),
      1.2,
    );
}

/** A penguin: upright, waddling, on its belly, in a leap. */
export function penguinForm(paint: Partial<PenguinPaint>, pose: AnimalPose, mood: Mood, look: number): Form {
  const penguin = new Penguin({ ...PENGUIN_PAINT, ...paint }, pose, mood, look);
  return {
    head: { at: penguin.head.c, radius: 1 },
    build: (g) => penguin.build(g),
    face: (view) => penguin.face(view),
  };
}
