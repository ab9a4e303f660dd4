import { compose } from '../../anatomy/orientation';
import type { SurfaceBuild } from '../../anatomy/surface-build';
import { add, lerp, mul, rotation, turn, type Mat, type P3 } from '../../geometry/geometry';
import type { AnimalPose } from '../../vocabulary/creatures';
import { Local, type Form } from '../draw-surfaces';
import { addEgg, addLeaf, wrapped } from '../loft';
import type { Mood } from '../mood';
import { addWingsOf } from '../parts/wing-pair';

import { drawBirdFace } from './bird-face';
import { BIRDS, COMB, type BirdKind, type BirdShape } from './bird-shapes';

/** How a bird holds itself. */
interface Perch {
  readonly isFlying: boolean;
  readonly rise: number;
  readonly leg: number;
  readonly stride: number;
  readonly nod: number;
}

function perchOf(kind: BirdKind, shape: BirdShape, pose: AnimalPose): Perch {
  const isFlying = pose === 'jumping' || (pose === 'running' && kind !== 'chicken'),
    isLow = pose === 'sitting' || pose === 'lying' || pose === 'sleeping';
  return {
    isFlying,
    rise: isFlying ? (pose === 'jumping' ? 24 : 6) : shape.rise,
    leg: isLow ? shape.leg * 0.12 : shape.leg,
    stride: pose === 'walking' ? 0.5 : pose === 'running' ? 0.8 : 0,
    nod: pose === 'looking_up' ? 32 : pose === 'sleeping' ? -14 : isFlying ? 6 : 0,
  };
}

/** A posed bird that adds its surfaces and draws its face. */
class Bird {
  readonly tilt: Mat;
  readonly middle: P3;
  readonly head: Local;
  private readonly perch: Perch;
  constructor(
    kind: BirdKind,
    private readonly shape: BirdShape,
    pose: AnimalPose,
    private readonly mood: Mood,
    look: number,
  ) {
    const perch = (this.perch = perchOf(kind, shape, pose)),
      lift = perch.isFlying ? 1.6 : 0;
    this.tilt = rotation(0, perch.rise, 0);
    this.middle = [
      0,
      -perch.leg - shape.body[1] * 0.9 - shape.body[2] * Math.sin((perch.rise * Math.PI) / 180) * 0.34 - lift,
      0,
    ];
    const [forward, up] = shape.neck,
      down = pose === 'sleeping' ? 0.3 : 0,
      at: P3 = add(this.middle, [
        0,
        -up * (perch.isFlying ? 0.6 : 1) + down,
        forward * (perch.isFlying ? 1.3 : 1) - down * 0.4,
      ]);
    const turned = rotation(look, 0, 0),
      nod = rotation(0, perch.nod, 0);
    this.head = new Local(at, compose(turned, nod), shape.head);
  }

  private body(v: P3): P3 {
    return add(this.middle, turn(this.tilt, v));
  }

  build(g: SurfaceBuild): void {
    const { shape, head } = this,
      [x, y, z] = shape.body,
      base = g.mat(shape.base),
      breast = g.mat(shape.breast),
      axis = (v: P3): P3 => turn(this.tilt, v),
      trunk = g.part(
        'body',
        wrapped((u, v) => (v > 0.5 && Math.abs(u) < 0.62 ? breast : base)),
        { thr: 0.24 },
      );
    addEgg(g, trunk, this.middle, [axis([x, 0, 0]), axis([0, y, 0]), axis([0, 0, z])]);
    const neck = g.part('neck', base, { thr: 0.4 });
    g.rod(
      neck,
      [this.body([0, -y * 0.2, z * 0.5]), add(head.c, [0, shape.head * 0.2, -0.1])],
      (t) => lerp(Math.min(x, y) * 0.78, shape.head * 0.86, t),
      16,
    );
    addEgg(
      g,
      g.part('skull', shape.isOwl ? base : wrapped((u, v) => (v > 0.62 && Math.abs(u) < 0.5 ? breast : base)), {
        thr: 0.3,
      }),
      head.c,
      [head.axis([1, 0, 0]), head.axis([0, 0.96, 0]), head.axis([0, 0, 1])],
    );
    this.addBeak(g);
    this.addTail(g);
    if (this.perch.isFlying) this.spreadWings(g);
    else for (const side of [-1, 1] as const) this.foldWing(g, side);
    for (const side of [-1, 1] as const) this.addLeg(g, side);
    if (shape.comb) this.addComb(g);
    if (shape.isOwl) this.addOwlFace(g);
  }

  private addBeak(g: SurfaceBuild): void {
    const { head, shape } = this,
      { length, depth, hook, colour } = shape.beak,
      k = shape.head,
      reach = 0.86 + length / k,
      open = this.mood === 'happy' || this.mood === 'surprised' ? 0.26 : 0.02,
      part = g.part('beak', g.mat(colour), { edge: true, thr: 0.06 });
    if (open > 0.1)
      g.rod(
        g.part('lowerBeak', g.mat(colour), { edge: true }),
        [head.at([0, 0.2, 0.8]), head.at([0, 0.22 + open, reach * 0.92])],
        (t) => depth * 0.7 * (1.06 - t),
        12,
      );
    g.rod(
      part,
      [
        head.at([0, 0.1, 0.78]),
        head.at([0, 0.12 - hook * 0.2, lerp(0.86, reach, 0.6)]),
        head.at([0, 0.16 + hook, reach]),
      ],
      (t) => depth * (1.08 - t),
      14,
    );
  }

  private addTail(g: SurfaceBuild): void {
    const { shape } = this,
      [x, , z] = shape.body,
      mat = g.mat(shape.wing);
    for (const i of [-1, 0, 1]) {
      const fan = i * (this.perch.isFlying ? 0.5 : 0.22),
        at = (w: number, t: number): P3 =>
          this.body([
            fan * t * shape.tail + w * x * 0.3,
            -0.12 - (shape.comb ? t * 1.1 : 0) - Math.abs(i) * 0.02,
            -z * 0.78 - t * shape.tail * (i === 0 ? 1.06 : 1),
          ]);
      addLeaf(
        g,
        g.part(`tail${i}`, mat, { edge: true, thr: 0.03 }),
        [at(-0.6, 0), at(-0.9, 0.5), at(-0.7, 0.9), at(0, 1)],
        [at(0.6, 0), at(0.9, 0.5), at(0.7, 0.9), at(0, 1.01)],
        turn(this.tilt, [0, 1, 0]),
        0.06,
      );
    }
  }

  private foldWing(g: SurfaceBuild, side: -1 | 1): void {
    const { shape } = this,
      [x, y, z] = shape.body,
      part = g.part('wing', g.mat(shape.wing), { edge: true, thr: 0.05 }),
      at = (up: number, forward: number, out = 1): P3 => {
        const round = Math.sqrt(Math.max(0.02, 1 - up * up - forward * forward * 0.8));
        return this.body([side * x * (round * out + 0.08), -up * y, forward * z]);
      },
      upper = [at(0.3, 0.62), at(0.56, 0.1), at(0.4, -0.6), at(0.1, -1.24, 0.6)],
      lower = [at(0.1, 0.66), at(-0.4, 0.1), at(-0.36, -0.5), at(0.06, -1.26, 0.6)];
    addLeaf(g, part, upper, lower, [side, 0, 0], 0.16);
    for (const k of [0.3, 0.55]) {
      const line = [1, 2, 3].map((i) => add(add(mul(upper[i]!, 1 - k), mul(lower[i]!, k)), [side * 0.17, 0, 0]));
      g.fold(part, line, 0.6, 0.2, 0.4);
    }
  }

  private spreadWings(g: SurfaceBuild): void {
    const { shape } = this;
    addWingsOf(g, 'bird_wings', {
      root: this.body([0, -shape.body[1] * 0.6, shape.body[2] * 0.42]),
      back: 0,
      half: shape.body[0] * 0.5,
      size: 0.8,
      lift: 0.8,
      colour: shape.wing,
      turn: rotation(0, -30, 0),
    });
  }

  private addLeg(g: SurfaceBuild, side: -1 | 1): void {
    const { shape, perch } = this,
      mat = g.mat(shape.legs),
      hip = add(this.middle, [side * shape.body[0] * 0.4, shape.body[1] * 0.6, -0.1]),
      floor = perch.isFlying ? hip[1] + 0.4 : -0.03,
      forward = side * perch.stride + 0.12,
      foot: P3 = perch.isFlying
        ? add(hip, [0, 0.24, -0.9])
        : [hip[0], floor - (side > 0 && perch.stride > 0 ? 0.16 : 0), hip[2] + forward];
    g.rod(g.part('leg', mat, { edge: true }), [hip, foot], 0.075, 8);
    for (const fan of [-0.5, 0, 0.5])
      g.rod(
        g.part('toe', mat, { edge: true }),
        [foot, add(foot, perch.isFlying ? [fan * 0.3, 0.1, -0.3] : [fan * 0.5, 0.02, 0.42])],
        0.06,
        8,
      );
    if (!perch.isFlying) g.rod(g.part('toe', mat, { edge: true }), [foot, add(foot, [0, 0.02, -0.26])], 0.055, 8);
  }

  private addComb(g: SurfaceBuild): void {
    const { head } = this,
      mat = g.mat(COMB);
    for (const [z, size] of [
      [0.5, 0.24],
      [0.14, 0.32],
      [-0.24, 0.28],
    ] as const)
      addEgg(
        g,
        g.part('comb', mat, { thr: 0.3 }),
        head.at([0, -0.96 - size * 0.4, z]),
        [head.axis([0.14, 0, 0]), head.axis([0, size + 0.1, 0]), head.axis([0, 0, size])],
        10,
      );
    addEgg(
      g,
      g.part('wattle', mat, { edge: true }),
      head.at([0, 0.62, 0.86]),
      [head.axis([0.16, 0, 0]), head.axis([0, 0.32, 0]), head.axis([0, 0, 0.16])],
      10,
    );
  }

  private addOwlFace(g: SurfaceBuild): void {
    const { head, shape } = this,
      pale = g.mat(shape.breast),
      base = g.mat(shape.base);
    for (const side of [-1, 1]) {
      addEgg(
        g,
        g.part('disc', pale, { thr: 0.05 }),
        head.at([side * 0.42, -0.02, 0.62]),
        [head.axis([0.52, 0, side * -0.2]), head.axis([0, 0.6, 0]), head.axis([side * 0.12, 0, 0.34])],
        12,
      );
      g.rod(
        g.part('tuft', base, { edge: true }),
        [head.at([side * 0.5, -0.7, 0.2]), head.at([side * 0.86, -1.3, 0.14])],
        (t) => 0.3 * (1.04 - t),
        10,
      );
    }
  }
}

/** A bird: perched, walking or in flight. */
export function birdForm(
  kind: BirdKind,
  changes: Partial<Pick<BirdShape, 'base' | 'breast' | 'wing'>>,
  pose: AnimalPose,
  mood: Mood,
  look: number,
): Form {
  const shape = { ...BIRDS[kind], ...changes },
    bird = new Bird(kind, shape, pose, mood, look);
  return {
    head: { at: bird.head.c, radius: shape.head },
    build: (g) => bird.build(g),
    face: (view) => drawBirdFace(view, bird.head, shape, mood),
  };
}
