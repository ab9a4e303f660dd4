import { compose } from '../../anatomy/orientation';
import type { SurfaceBuild } from '../../anatomy/surface-build';
import { add, lerp, mul, norm, rotation, spline3, sub, type P2, type P3 } from '../../geometry/geometry';
import { multiplyHex } from '../../pen/colour';
import { material, type Material } from '../../pen/paint';
import type { AnimalPose } from '../../vocabulary/creatures';
import { Local, type Form } from '../draw-surfaces';
import { ellipse, type FaceView, type Skin } from '../face-view';
import { addEgg, wrapped } from '../loft';
import type { Mood } from '../mood';

/** What a frog is made of. */
export interface FrogPaint {
  readonly skin: Material;
  readonly belly: Material;
}

export const FROG_PAINT: FrogPaint = {
  skin: material('#6fae4e', { bw: 0.26, bwShade: 0.46 }),
  belly: material('#f0efc8', { bw: 0, bwShade: 0.2 }),
};

/** How a frog holds itself. */
interface Squat {
  /** Degrees that the breast is raised. */
  readonly rise: number;
  /** Of the body's middle over the ground. */
  readonly height: number;
  /** Forelegs from bent (0) to straight (1) under it. */
  readonly isUp: boolean;
  /** Stretched out in a leap. */
  readonly isLeaping: boolean;
  readonly nod: number;
  readonly step: number;
}

const SITTING: Squat = { rise: 30, height: 1.06, isUp: false, isLeaping: false, nod: 0, step: 0 };
const SQUATS: Readonly<Record<AnimalPose, Squat>> = {
  standing: { ...SITTING, rise: 42, height: 1.36, isUp: true },
  walking: { ...SITTING, rise: 20, height: 1.14, isUp: true, step: 0.5 },
  running: { ...SITTING, rise: 16, height: 2.0, isLeaping: true, nod: 10 },
  sitting: SITTING,
  lying: { ...SITTING, rise: 6, height: 0.78, nod: 8 },
  sleeping: { ...SITTING, rise: 4, height: 0.74, nod: -8 },
  jumping: { ...SITTING, rise: 46, height: 3.0, isLeaping: true, nod: -16 },
  looking_up: { ...SITTING, rise: 40, height: 1.2, isUp: true, nod: 22 },
};

type Limb = readonly [root: P3, joint: P3, end: P3, tip: P3];

class Frog {
  readonly head: Local;
  private readonly body: Local;
  private readonly squat: Squat;
  constructor(
    private readonly paint: FrogPaint,
    pose: AnimalPose,
    private readonly mood: Mood,
    look: number,
  ) {
    const squat = (this.squat = SQUATS[pose]);
    this.body = new Local([0, -squat.height, -0.1], rotation(0, squat.rise, 0));
    this.head = new Local(
      add(this.body.at([0, -0.26, 1.06]), [0, -0.28, 0]),
      compose(rotation(look * 0.7, 0, 0), rotation(0, squat.rise * 0.26 + squat.nod, 0)),
    );
  }

  build(g: SurfaceBuild): void {
    const skin = g.mat(this.paint.skin),
      belly = g.mat(this.paint.belly),
      { body, head } = this;
    addEgg(
      g,
      g.part(
        'body',
        wrapped((u, v) => (v > 0.56 && Math.abs(u) < 0.6 ? belly : skin)),
        { thr: 0.24 },
      ),
      body.c,
      [body.axis([1.08, 0, 0]), body.axis([0, 0.8, 0]), body.axis([0, 0, 1.4])],
    );
    addEgg(
      g,
      g.part(
        'skull',
        wrapped((u, v) => (v > 0.6 && Math.abs(u) < 0.56 ? belly : skin)),
        { thr: 0.26 },
      ),
      head.c,
      [head.axis([1.12, 0, 0]), head.axis([0, 0.7, 0]), head.axis([0, 0, 0.92])],
      20,
    );
    for (const side of [-1, 1] as const) {
      addEgg(
        g,
        g.part(`eye${side}`, skin, { thr: 0.16 }),
        head.at(eyeAt(side)),
        [head.axis([EYE, 0, 0]), head.axis([0, EYE, 0]), head.axis([0, 0, EYE])],
        14,
      );
      this.addHindLeg(g, side, skin);
      this.addForeleg(g, side, skin);
    }
    const back = g.part('spots', g.mat(darker(this.paint.skin)), { plain: true, thr: 0.4 });
    for (const [x, z, r] of SPOTS)
      addEgg(
        g,
        back,
        body.at([x, -0.74 * Math.sqrt(Math.max(0, 1 - x * x * 0.86 - z * z * 0.51)), z]),
        [body.axis([r, 0, 0]), body.axis([0, 0.07, 0]), body.axis([0, 0, r * 1.2])],
        8,
      );
  }

  private addHindLeg(g: SurfaceBuild, side: -1 | 1, mat: number): void {
    const { body, squat } = this,
      step = side * squat.step,
      hip = body.at([side * 0.72, 0.16, -0.98]),
      limb: Limb = squat.isLeaping
        ? [hip, body.at([side * 1.02, 0.62, -1.7]), body.at([side * 0.66, 0.5, -2.7]), body.at([side * 0.84, 0.9, -3.6])] // prettier-ignore
        : [
            hip,
            [side * 1.56, Math.min(-0.5, hip[1] - 0.42), 0.14 + step],
            [side * 1.3, -0.2, -0.96 + step * 0.6],
            [side * 1.74, -0.1, 0.3 + step],
          ];
    this.addLimb(g, `hind${side}`, mat, limb, [0.52, 0.34, 0.2]);
  }

  private addForeleg(g: SurfaceBuild, side: -1 | 1, mat: number): void {
    const { body, squat } = this,
      step = -side * squat.step,
      shoulder = body.at([side * 0.74, 0.3, 0.78]),
      limb: Limb = squat.isLeaping
        ? [shoulder, body.at([side * 1.3, 0.62, 1.06]), body.at([side * 1.62, 0.66, 1.5]), body.at([side * 1.9, 0.7, 1.66])] // prettier-ignore
        : [
            shoulder,
            [side * (squat.isUp ? 0.96 : 1.2), shoulder[1] * 0.5, shoulder[2] + 0.02],
            [side * (squat.isUp ? 0.82 : 0.72), -0.13, shoulder[2] + 0.36 + step],
            [side * 0.78, -0.09, shoulder[2] + 0.66 + step],
          ];
    this.addLimb(g, `fore${side}`, mat, limb, [0.3, 0.22, 0.16]);
  }

  private addLimb(
    g: SurfaceBuild,
    name: string,
    mat: number,
    [root, joint, end, tip]: Limb,
    [r0, r1, r2]: readonly [number, number, number],
  ): void {
    const upper = g.part(`${name}Upper`, mat, { thr: 0.12 }),
      lower = g.part(`${name}Lower`, mat, { thr: 0.1 }),
      foot = g.part(`${name}Foot`, mat, { edge: true, thr: 0.06 });
    g.rod(upper, spline3([root, add(mul(root, 0.5), mul(joint, 0.5)), joint], 4), (t) => lerp(r0, r1, t), 14);
    g.rod(lower, [joint, end], (t) => lerp(r1 * 0.92, r2, t), 12);
    const along = norm(sub(tip, end)),
      across: P3 = norm([along[2], 0, -along[0]]),
      flat = Math.abs(along[1]) > 0.8 ? ([1, 0, 0] satisfies P3) : across,
      reach = Math.hypot(...sub(tip, end));
    for (const fan of [-0.42, 0, 0.42]) {
      const toe = add(end, add(mul(along, reach * (fan === 0 ? 1 : 0.9)), mul(flat, fan * reach * 0.8)));
      g.rod(foot, [end, toe], (t) => r2 * lerp(0.8, 0.46, t), 8);
      g.ball(foot, toe, [r2 * 0.72, 0, 0], [0, r2 * 0.5, 0], [0, 0, r2 * 0.72], 8);
    }
  }

  face(view: FaceView): void {
    const { head, mood } = this,
      skin: Skin = {
        at: (u, v) => head.at([u, v, 0.92 * Math.sqrt(Math.max(0, 1 - (u / 1.12) ** 2 - (v / 0.7) ** 2))]),
        middle: head.c,
      };
    for (const side of [-1, 1] as const) drawEye(view, head, side, mood);
    drawMouth(view, skin, mood);
    for (const side of [-1, 1]) view.fill(skin, ellipse(side * 0.13, -0.1, 0.035, 0.03, 8), '#2f3a22', 1);
  }
}

/** Radius of the bulbs that the eyes are. */
const EYE = 0.37;
const eyeAt = (side: -1 | 1): P3 => [side * 0.62, -0.62, 0.2];
/** Spots on the back: aside, forward, radius. */
const SPOTS = [
  [0.34, -0.3, 0.15],
  [-0.4, 0.16, 0.13],
  [-0.24, -0.74, 0.17],
  [0.46, 0.34, 0.1],
] as const;

const darker = ({ base, bw }: Material): Material =>
  material(multiplyHex(base, '#b8b8b8'), { bw: Math.min(0.8, bw + 0.24) });

function drawEye(view: FaceView, head: Local, side: -1 | 1, mood: Mood): void {
  const c = eyeAt(side),
    bulb: Skin = {
      at: (u, v) => head.at([c[0] + u, c[1] + v, c[2] + Math.sqrt(Math.max(0, EYE * EYE - u * u - v * v))]),
      middle: head.at(c),
    },
    u = side * 0.05;
  if (mood === 'happy' || mood === 'sleepy') {
    const sense = mood === 'happy' ? -1 : 1;
    view.line(
      bulb,
      [-0.26, -0.12, 0, 0.12, 0.26].map((t): P2 => [u + t, 0.02 + sense * (0.1 - 1.9 * t * t)]),
      1.3,
    );
    return;
  }
  const r = EYE * (mood === 'surprised' ? 0.86 : 0.74),
    slope = mood === 'angry' ? 0.7 : mood === 'sad' ? -0.6 : 0,
    lid = (points: P2[]): P2[] =>
      slope === 0 ? points : points.map(([x, y]): P2 => [x, Math.max(y, -r * 0.5 + (u - x) * side * slope)]),
    pupil = mood === 'surprised' ? 0.5 : 0.66;
  view.fill(bulb, lid(ellipse(u, 0.02, r, r, 18)), '#2a2418', 1);
  view.fill(bulb, lid(ellipse(u, 0.02, r * 0.86, r * 0.86, 18)), '#f4dc7c', 0);
  view.fill(bulb, lid(ellipse(u, 0.02, r * pupil, r * 0.54, 16)), '#1c1812', 1);
  view.fill(bulb, ellipse(u - r * 0.34, -r * 0.2, r * 0.22, r * 0.18, 8), '#ffffff', 0);
}

/** A mouth from cheek to cheek. */
function drawMouth(view: FaceView, skin: Skin, mood: Mood): void {
  const bend = mood === 'sad' || mood === 'angry' ? -0.12 : mood === 'surprised' ? 0 : 0.14,
    wide = 0.86,
    line = (t: number): P2 => [t * wide, 0.16 + bend * (1 - t * t) - (Math.abs(t) > 0.9 ? 0.03 : 0)];
  if (mood === 'happy' || mood === 'surprised') {
    const w = mood === 'happy' ? 0.56 : 0.22,
      top = 0.16 + bend * 0.6;
    view.fill(skin, ellipse(0, top + 0.12, w, mood === 'happy' ? 0.17 : 0.2, 16).map(([x, y]): P2 => [x, mood === 'happy' ? Math.max(y, top + 0.02) : y]), '#8a3a3a', 1); // prettier-ignore
    view.fill(skin, ellipse(0, top + 0.2, w * 0.56, 0.07, 12), '#ee928c', 0.12);
    if (mood === 'surprised') return;
  }
  // each half by itself, so that the nearer one shows from the side
  for (const side of [-1, 1])
    view.line(
      skin,
      [0, 0.25, 0.5, 0.75, 1].map((t) => line(side * t)),
      1.1,
    );
}

/** A frog: squatting, walking, in a leap. */
export function frogForm(paint: Partial<FrogPaint>, pose: AnimalPose, mood: Mood, look: number): Form {
  const frog = new Frog({ ...FROG_PAINT, ...paint }, pose, mood, look);
  return {
    head: { at: frog.head.c, radius: 1.05 },
    build: (g) => frog.build(g),
    face: (view) => frog.face(view),
  };
}
