import type { SurfaceBuild } from '../../anatomy/surface-build';
import { add, lerp, mul, rotation, spline3, turn, type Mat, type P3 } from '../../geometry/geometry';
import { material, type Material } from '../../pen/paint';
import type { Wings } from '../../vocabulary/creatures';
import { addLeaf } from '../loft';

/** Where wings grow and how they are held, in units. */
export interface WingPlace {
  /** Middle between their roots, and how far up, out and behind it the roots lie. */
  readonly root: P3;
  readonly back: number;
  readonly half: number;
  /** Times the usual size (a wing of about 5 units). */
  readonly size: number;
  /** 0 folded down to 1 raised. */
  readonly lift: number;
  readonly colour?: Material;
  /** How the back is turned. */
  readonly turn?: Mat;
}

const UPRIGHT = rotation(0, 0, 0);

const FEATHER = material('#fbfaf6', { bw: 0, bwShade: 0.2 });
const BIRD = material('#8a6a52', { bw: 0.3, bwShade: 0.48 });
const NIGHT = material('#33303c', { bw: 1, bwShade: 1 });
const DEMON = material('#6a2f3c', { bw: 0.62, bwShade: 0.78 });
const FAIRY = material('#d3ecf2', { bw: 0.06, bwShade: 0.18, shade: '#b4d6e4' });

/** One side of a pair: points out of the body by reach to the side, height and depth behind. */
class WingSide {
  constructor(
    private readonly o: WingPlace,
    readonly side: -1 | 1,
  ) {}
  /** x outwards, y up, z behind. */
  at(x: number, y: number, z: number): P3 {
    const { root, half, back, size } = this.o;
    return add(root, this.along([this.side * (half + x * size), -back - y * size, -z * size]));
  }
  /** A direction of the back's space. */
  along(v: P3): P3 {
    return turn(this.o.turn ?? UPRIGHT, v);
  }
}

/** A wing of feathers: three rows that overlap along an arm. */
function addFeathers(g: SurfaceBuild, o: WingPlace, mat: number): void {
  for (const side of [-1, 1] as const) {
    const w = new WingSide(o, side),
      rise = lerp(-0.6, 1.9, o.lift),
      arm = spline3(
        [w.at(0, 0, 0), w.at(1.1, 0.8 + rise * 0.4, 0.5), w.at(2.5, 1.1 + rise * 0.8, 0.8), w.at(3.5, 0.7 + rise, 0.9)],
        6,
      ),
      bone = g.part('wingArm', mat, { edge: true });
    // small wings have fewer feathers, or their edges fill up with ink
    const isSmall = g.px * o.size < 16;
    for (const [row, most, from, to, reach] of [
      ['primary', 11, 0.12, 1, 2.9],
      ['covert', 9, 0.06, 0.98, 1.6],
      ['small', 8, 0.02, 0.96, 0.86],
    ] as const) {
      const count = isSmall ? Math.ceil(most * 0.6) : most;
      const depth = row === 'primary' ? 0.12 : row === 'covert' ? 0.04 : -0.04;
      for (let i = 0; i < count; i++) {
        const t = from + ((to - from) * i) / (count - 1),
          at = arm[Math.min(arm.length - 1, Math.round(t * (arm.length - 1)))]!,
          spread = lerp(-86, lerp(-64, -10, o.lift), t * t) * (Math.PI / 180),
          length = reach * o.size * (row === 'primary' ? lerp(0.7, 1.12, t) : 1) * (1 + g.r(-0.04, 0.04)),
          plain: P3 = [side * Math.cos(spread), -Math.sin(spread), -0.1],
          dir = w.along(plain),
          over = w.along([-plain[1] * side * 0.5, plain[0] * side * 0.5, 0]),
          from3: P3 = add(at, w.along([0, 0, -depth * o.size - i * 0.012])),
          part = g.part(`${row}${side}${i}`, mat, { thr: 0.02, edge: true }),
          width = (row === 'primary' ? 0.94 : 0.82) * o.size * (isSmall ? 1.5 : 1),
          edge = (k: number): P3[] => [
            add(from3, mul(over, width * 0.4 * k)),
            add(from3, add(mul(dir, length * 0.5), mul(over, width * k))),
            add(from3, add(mul(dir, length * 0.86), mul(over, width * 0.8 * k))),
            add(from3, mul(dir, length)),
          ];
        addLeaf(g, part, edge(-0.5), edge(0.5), w.along([0, 0, 1]), 0.03 * o.size);
      }
    }
    g.rod(bone, arm, (t) => o.size * lerp(0.34, 0.16, t), 10);
  }
}

/** A wing of skin between fingers. */
function addMembrane(g: SurfaceBuild, o: WingPlace, mat: number, bone: number, ribs: number): void {
  for (const side of [-1, 1] as const) {
    const w = new WingSide(o, side),
      rise = lerp(0.2, 2.4, o.lift),
      wrist = w.at(1.5, 1.0 + rise, 0.9),
      root = w.at(0, 0, 0),
      tips: P3[] = [];
    for (let i = 0; i < ribs; i++) {
      const t = i / (ribs - 1),
        angle = lerp(lerp(10, 40, o.lift), -104, t) * (Math.PI / 180),
        reach = lerp(3.1, 2.2, t);
      tips.push(
        add(
          wrist,
          w.along([
            side * Math.cos(angle) * reach * o.size,
            -Math.sin(angle) * reach * o.size,
            -0.4 * o.size * (1 - t),
          ]),
        ),
      );
    }
    const low = w.at(0.1, -1.5, 0.1),
      ends = [...tips, low],
      cloth = g.part('membrane', mat, { edge: true, inside: mat });
    for (let i = 0; i < ends.length - 1; i++) {
      const a = ends[i]!,
        b = ends[i + 1]!,
        sag = add(mul(add(a, b), 0.42), mul(wrist, 0.16)),
        edge = spline3([a, sag, b], 5);
      g.buf.grid(
        cloth,
        [edge.map(() => wrist), edge.map((q) => add(mul(wrist, 0.5), mul(q, 0.5))), edge],
        null,
        (k) => k / edge.length,
        (k) => k / 2,
      );
    }
    g.buf.grid(
      cloth,
      [
        [wrist, mul(add(wrist, root), 0.5), root],
        [mul(add(wrist, low), 0.5), mul(add(wrist, add(root, mul(low, 2))), 0.25), mul(add(root, low), 0.5)],
        [low, low, low],
      ],
      null,
      (k) => k / 2,
      (k) => k / 2,
    );
    for (const tip of tips)
      g.rod(
        g.part('finger', bone, { edge: true }),
        spline3([wrist, add(mul(add(wrist, tip), 0.5), [0, -0.12 * o.size, 0]), tip], 4),
        (t) => o.size * 0.11 * (1.06 - t),
        8,
      );
    g.rod(
      g.part('wingArm', bone, { edge: true }),
      spline3([root, w.at(0.7, 0.2 + rise * 0.4, 0.5), wrist], 4),
      (t) => o.size * lerp(0.24, 0.15, t),
      10,
    );
    g.rod(
      g.part('thumb', bone, { edge: true }),
      [wrist, add(wrist, [side * 0.05, -0.5 * o.size, 0.1])],
      (t) => o.size * 0.12 * (1.04 - t),
      8,
    );
  }
}

/** Two pairs of clear leaves with veins. */
function addFairyWings(g: SurfaceBuild, o: WingPlace, mat: number): void {
  for (const side of [-1, 1] as const) {
    const w = new WingSide(o, side);
    for (const leaf of [
      {
        left: [
          [0, 0, 0],
          [0.6, 1.6, 0.5],
          [1.9, 3.1, 0.9],
          [3.0, 3.4, 1.1],
        ],
        right: [
          [0.1, -0.1, 0],
          [1.5, 0.4, 0.6],
          [2.9, 1.7, 1.0],
          [3.1, 3.3, 1.1],
        ],
      },
      {
        left: [
          [0, -0.2, 0],
          [1.2, -0.4, 0.5],
          [2.1, -1.2, 0.7],
          [2.0, -2.4, 0.8],
        ],
        right: [
          [0, -0.5, 0],
          [0.4, -1.3, 0.4],
          [1.1, -2.2, 0.7],
          [1.9, -2.45, 0.8],
        ],
      },
    ] as const) {
      const part = g.part('fairyWing', mat, { edge: true, thr: 0.02, plain: true }),
        to = ([x, y, z]: readonly [number, number, number]): P3 => w.at(x, y, z),
        left = leaf.left.map(to),
        right = leaf.right.map(to);
      addLeaf(g, part, left, right, w.along([0, 0, 1]), 0.03 * o.size);
      for (const t of [0.3, 0.66]) {
        const vein = left.map((q, i) => add(mul(q, 1 - t), mul(right[i]!, t)));
        for (const z of [0.03, -0.03])
          g.fold(
            part,
            vein.slice(0, 3).map((q) => add(q, [0, 0, z * o.size])),
            0.4,
            0.1,
            0.6,
          );
      }
    }
  }
}

/** Adds a pair of wings. */
export function addWingsOf(g: SurfaceBuild, wings: Wings, o: WingPlace): void {
  const own = (m: Material): number => g.mat(o.colour ?? m);
  switch (wings) {
    case 'angel_wings':
      return addFeathers(g, o, own(FEATHER));
    case 'bird_wings':
      return addFeathers(g, o, own(BIRD));
    case 'fairy_wings':
      return addFairyWings(g, o, own(FAIRY));
    case 'bat_wings':
      return addMembrane(g, { ...o, size: o.size * 0.74 }, own(NIGHT), own(NIGHT), 5);
    case 'demon_wings':
      return addMembrane(g, o, own(DEMON), g.mat(NIGHT), 4);
    case 'dragon_wings':
      return addMembrane(
        g,
        { ...o, size: o.size * 1.2 },
        g.mat(material('#c9a06a', { bw: 0.3, bwShade: 0.5 })),
        own(material('#5f7a5a', { bw: 0.4, bwShade: 0.55 })),
        4,
      );
  }
}
