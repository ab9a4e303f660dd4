import { compose } from '../../anatomy/orientation';
import type { SurfaceBuild } from '../../anatomy/surface-build';
import { add, len3, lerp, mul, norm, rotation, spline3, sub, type P3 } from '../../geometry/geometry';
import { material, type Material } from '../../pen/paint';
import type { AnimalPose } from '../../vocabulary/creatures';
import { Local, type Form } from '../draw-surfaces';
import { addEgg, addLoft, wrapped } from '../loft';
import type { Mood } from '../mood';
import { drawMonkeyFace, MUZZLE, SKULL } from './monkey-face';
import { MONKEY_POSTURES, type MonkeyPosture } from './monkey-postures';

/** What a monkey is made of. */
export interface MonkeyPaint {
  readonly fur: Material;
  readonly belly: Material;
  /** Of face, ears, hands and feet. */
  readonly skin: Material;
}

const MONKEY_PAINT: MonkeyPaint = {
  fur: material('#a5744a', { bw: 0.36, bwShade: 0.54 }),
  belly: material('#e2c49c', { bw: 0.06, bwShade: 0.24 }),
  skin: material('#f2c9a6', { bw: 0, bwShade: 0.2 }),
};

/** Lengths of the two bones of an arm and of a leg. */
const ARM = [1.44, 1.36] as const;
const LEG = [1.22, 1.2] as const;

/** Whether a point of the skull is on the bare face: two lobes over the eyes, narrower at the chin. */
const isFace = (aside: number, v: number): boolean =>
  v > 0.3 && v < 0.9 && aside < (v < 0.52 ? 0.27 - (v < 0.38 ? (0.38 - v) * 1.6 : 0) : 0.27 - (v - 0.52) * 0.2);

class Monkey {
  readonly head: Local;
  private readonly posture: MonkeyPosture;
  constructor(
    private readonly paint: MonkeyPaint,
    pose: AnimalPose,
    mood: Mood,
    look: number,
  ) {
    const posture = (this.posture = MONKEY_POSTURES[pose]);
    this.head = new Local(
      add(posture.chest, posture.neck),
      compose(rotation(look, 0, 0), rotation(0, posture.nod - (mood === 'sad' ? 12 : 0), 0)),
    );
  }

  build(g: SurfaceBuild): void {
    const fur = g.mat(this.paint.fur),
      skin = g.mat(this.paint.skin);
    this.addTrunk(g, fur);
    this.addHead(g, fur, skin);
    for (const side of [-1, 1] as const) {
      this.addArm(g, side, fur, skin);
      this.addLeg(g, side, fur, skin);
    }
    const root = this.posture.hips;
    g.rod(
      g.part('tail', fur, { thr: 0.12 }),
      spline3(
        this.posture.tail.map((point) => add(root, point)),
        6,
      ).map(([x, y, z]): P3 => [x, Math.min(-0.2, y), z]),
      (t) => lerp(0.24, 0.17, t) * Math.sqrt(Math.max(0.04, 1 - Math.max(0, (t - 0.95) / 0.05) ** 2)),
      12,
    );
  }

  private addTrunk(g: SurfaceBuild, fur: number): void {
    const { hips, chest, neck } = this.posture,
      belly = g.mat(this.paint.belly),
      section = (wide: number, up: number, down: number) => ({ wide, up, down });
    addLoft(
      g,
      g.part(
        'trunk',
        wrapped((u, v) => (Math.abs(u) > 0.66 && v < 0.86 ? belly : fur)),
        { thr: 0.26 },
      ),
      [hips, add(mul(hips, 0.5), mul(chest, 0.5)), chest, add(chest, mul(neck, 0.6))],
      [section(0.84, 0.8, 0.76), section(0.98, 0.84, 0.98), section(1.0, 0.8, 0.84), section(0.6, 0.56, 0.56)],
      [1, 0, 0],
      26,
    );
  }

  private addHead(g: SurfaceBuild, fur: number, skin: number): void {
    const { head } = this,
      [a, b, c] = SKULL,
      [ma, mb, mc] = MUZZLE.axes;
    addEgg(
      g,
      g.part(
        'skull',
        wrapped((u, v) => (isFace(Math.abs(u), v) ? skin : fur)),
        { thr: 0.3 },
      ),
      head.c,
      [head.axis([a, 0, 0]), head.axis([0, b, 0]), head.axis([0, 0, c])],
      30,
    );
    addEgg(
      g,
      g.part('muzzle', skin, { thr: 0.1 }),
      head.at(MUZZLE.at),
      [head.axis([ma, 0, 0]), head.axis([0, mb, 0]), head.axis([0, 0, mc])],
      16,
    );
    const tuft = g.part('tuft', fur, { edge: true, thr: 0.08 });
    for (const [x, tip] of [[-0.12, -0.3], [0.1, -0.02]] as const) // prettier-ignore
      g.rod(tuft, [head.at([x, -0.8, 0.24]), head.at([x - 0.02, -1.0, 0.34]), head.at([tip, -1.1, 0.52])], (t) => 0.17 * (1.05 - t), 8); // prettier-ignore
    for (const side of [-1, 1]) {
      const ear = head.at([side * 1.04, -0.02, -0.04]);
      g.ball(g.part(`ear${side}`, fur, { edge: true, thr: 0.06 }), ear, head.axis([0.36, 0, 0]), head.axis([0, 0.4, 0]), head.axis([0, 0, 0.15]), 12); // prettier-ignore
      g.ball(g.part(`inner${side}`, skin, { edge: true, thr: 0.03 }), head.at([side * 1.08, -0.02, 0.08]), head.axis([0.22, 0, 0]), head.axis([0, 0.26, 0]), head.axis([0, 0, 0.1]), 10); // prettier-ignore
    }
  }

  private addArm(g: SurfaceBuild, side: -1 | 1, fur: number, skin: number): void {
    const { chest, hand, step } = this.posture,
      root = add(chest, [side * 0.82, 0.1, 0.06]),
      end = this.reached(root, [side * hand[0], hand[1], hand[2] + side * step], ARM),
      elbow = bent(root, end, ARM, [side * 0.8, 0.5, -0.6]);
    this.addLimb(g, `arm${side}`, fur, [root, elbow, end], [0.44, 0.36, 0.26]);
    const along = norm(sub(end, elbow)),
      ahead: P3 = end[1] > -0.4 ? [0, 0.1, 1] : along,
      palm = g.part(`hand${side}`, skin, { edge: true, thr: 0.06 });
    g.ball(palm, add(end, mul(ahead, 0.1)), [0.26, 0, 0], [0, 0.2, 0], [0, 0, 0.28], 10);
    for (const fan of [-0.5, 0, 0.5])
      g.rod(
        palm,
        [add(end, mul(ahead, 0.1)), add(end, add(mul(ahead, 0.5), [fan * 0.44, 0.02, 0]))],
        (t) => lerp(0.14, 0.1, t),
        8,
      );
  }

  private addLeg(g: SurfaceBuild, side: -1 | 1, fur: number, skin: number): void {
    const { hips, foot, step, isPlanted } = this.posture,
      root = add(hips, [side * 0.6, 0.1, 0.1]),
      end = this.reached(root, [side * foot[0], foot[1], foot[2] - side * step], LEG),
      knee = bent(root, end, LEG, [side * 0.7, -0.7, 1]);
    this.addLimb(g, `leg${side}`, fur, [root, knee, end], [0.6, 0.42, 0.26]);
    const ahead: P3 = isPlanted ? norm([side * 0.3, 0, 1]) : norm(add(norm(sub(end, knee)), [0, 0, 0.5])),
      sole = g.part(`foot${side}`, skin, { edge: true, thr: 0.06 }),
      toes = add(end, mul(ahead, 0.72));
    g.rod(sole, [add(end, mul(ahead, -0.14)), add(end, mul(ahead, 0.4))], 0.22, 10);
    for (const fan of [-0.34, 0, 0.34]) g.rod(sole, [add(end, mul(ahead, 0.3)), add(toes, [fan * 0.6, 0.04, 0])], (t) => lerp(0.16, 0.11, t), 8); // prettier-ignore
    g.rod(sole, [add(end, mul(ahead, 0.14)), add(end, add(mul(ahead, 0.34), [-side * 0.36, 0.04, 0]))], 0.11, 8);
  }

  private addLimb(
    g: SurfaceBuild,
    name: string,
    mat: number,
    [root, joint, end]: readonly [P3, P3, P3],
    [r0, r1, r2]: readonly [number, number, number],
  ): void {
    g.rod(
      g.part(name, mat, { thr: 0.14 }),
      spline3([root, joint, end], 8),
      (t) => (t < 0.5 ? lerp(r0, r1, t * 2) : lerp(r1, r2, t * 2 - 1)),
      14,
    );
  }

  /** A target, or what of the way to it the bones reach. */
  private reached(root: P3, target: P3, [upper, lower]: readonly [number, number]): P3 {
    const way = sub(target, root),
      longest = (upper + lower) * 0.985,
      length = len3(way);
    return length <= longest ? target : add(root, mul(way, longest / length));
  }
}

/** Where the joint between two bones is that reach from `root` to `end`, bent towards `pole`. */
function bent(root: P3, end: P3, [upper, lower]: readonly [number, number], pole: P3): P3 {
  const way = sub(end, root),
    length = Math.max(0.01, len3(way)),
    along = mul(way, 1 / length),
    ahead = (upper * upper - lower * lower + length * length) / (2 * length),
    out = Math.sqrt(Math.max(0, upper * upper - ahead * ahead)),
    dot = pole[0] * along[0] + pole[1] * along[1] + pole[2] * along[2];
  return add(root, add(mul(along, ahead), mul(norm(sub(pole, mul(along, dot))), out)));
}

/** A monkey: sitting, on two feet, on four, in a leap. */
export function monkeyForm(paint: Partial<MonkeyPaint>, pose: AnimalPose, mood: Mood, look: number): Form {
  const monkey = new Monkey({ ...MONKEY_PAINT, ...paint }, pose, mood, look);
  return {
    head: { at: monkey.head.c, radius: 1.04 },
    build: (g) => monkey.build(g),
    face: (view) => drawMonkeyFace(view, monkey.head, mood),
  };
}
