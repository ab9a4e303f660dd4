/** Ears of animals on top of the head. */
import { lerp, norm, spline2, type P2, type P3 } from '../../geometry/geometry';
import { material, pathOf } from '../../pen/paint';
import type { Ears } from '../../vocabulary/people';
import type { HairBrush } from '../hair/hair-kit';

interface EarShape {
  /** Base on the head and tip, on the viewer's right. */
  readonly root: P3;
  readonly tip: P3;
  /** Half width of the base, in units, and the outline: (across, along) from the base to the tip. */
  readonly wide: number;
  readonly outline: readonly (readonly [number, number])[];
  /** How far the ear looks aside. */
  readonly aside: number;
  readonly isFurry: boolean;
}
const POINTED = [[-1, 0], [-0.95, 0.34], [-0.6, 0.7], [0, 1], [0.55, 0.72], [0.98, 0.36], [1, 0]] as const; // prettier-ignore
const ROUND = [[-0.8, 0], [-1.1, 0.4], [-0.85, 0.86], [0, 1.04], [0.85, 0.86], [1.1, 0.4], [0.8, 0]] as const; // prettier-ignore
const LONG = [[-0.8, 0], [-1.1, 0.3], [-1.15, 0.62], [-0.7, 0.92], [0, 1], [0.7, 0.92], [1.15, 0.62], [1.1, 0.3], [0.8, 0]] as const; // prettier-ignore
const FLOPPED = [[-0.9, 0], [-1.2, 0.3], [-1.1, 0.7], [-0.5, 1], [0.4, 0.98], [1, 0.7], [1.05, 0.3], [0.8, 0]] as const; // prettier-ignore

const SHAPES: Readonly<Partial<Record<Ears, EarShape>>> = {
  cat_ears: {
    root: [0.58, -1.04, 0.05],
    tip: [0.86, -1.78, -0.02],
    wide: 0.34,
    outline: POINTED,
    aside: 0.2,
    isFurry: true,
  },
  fox_ears: {
    root: [0.56, -1.06, 0.02],
    tip: [0.8, -2.05, -0.04],
    wide: 0.36,
    outline: POINTED,
    aside: 0.25,
    isFurry: true,
  },
  wolf_ears: {
    root: [0.54, -1.08, 0],
    tip: [0.74, -1.86, -0.06],
    wide: 0.36,
    outline: POINTED,
    aside: 0.1,
    isFurry: true,
  },
  dog_ears: {
    root: [0.7, -1.0, -0.02],
    tip: [1.16, -0.22, 0.1],
    wide: 0.34,
    outline: FLOPPED,
    aside: 0.4,
    isFurry: false,
  },
  rabbit_ears: {
    root: [0.36, -1.18, 0],
    tip: [0.56, -2.7, -0.1],
    wide: 0.2,
    outline: LONG,
    aside: 0.15,
    isFurry: false,
  },
  mouse_ears: {
    root: [0.72, -1.0, -0.05],
    tip: [1.14, -1.66, -0.1],
    wide: 0.36,
    outline: ROUND,
    aside: 0.1,
    isFurry: false,
  },
  bear_ears: {
    root: [0.66, -1.06, -0.05],
    tip: [0.9, -1.52, -0.08],
    wide: 0.28,
    outline: ROUND,
    aside: 0.1,
    isFurry: false,
  },
  horse_ears: {
    root: [0.48, -1.12, 0],
    tip: [0.56, -1.72, 0.02],
    wide: 0.17,
    outline: LONG,
    aside: 0.3,
    isFurry: true,
  },
};
const PINK = material('#f4b8b0', { bw: 0.08, bwShade: 0.24 });

/** The ears of one pass: those set behind the head's middle are drawn before the hair. */
export function drawAnimalEars(brush: HairBrush, ears: Ears, pass: 'far' | 'near'): void {
  const shape = SHAPES[ears];
  if (shape === undefined) return;
  for (const side of [-1, 1]) {
    const isFar = brush.f.depth([side * shape.root[0], 0, shape.root[2]]) < -0.3;
    if (isFar === (pass === 'far')) drawOne(brush, shape, side);
  }
}

function drawOne({ p, f, spec, pen }: HairBrush, shape: EarShape, side: number): void {
  const { root, tip } = shape;
  const m = spec.hairMaterial;
  const along: P3 = [side * (tip[0] - root[0]), tip[1] - root[1], tip[2] - root[2]];
  // the ear is a leaf that looks forward and a little outwards
  const looks = norm([side * shape.aside, 0.1, 1]);
  const across = norm([
    along[1] * looks[2] - along[2] * looks[1],
    along[2] * looks[0] - along[0] * looks[2],
    along[0] * looks[1] - along[1] * looks[0],
  ]);
  const put = (u: number, t: number, grow: number, out: number): P2 => {
    const k = u * shape.wide * grow;
    return f.p([
      side * root[0] + across[0] * k + along[0] * t + looks[0] * out,
      root[1] + across[1] * k + along[1] * t + looks[1] * out,
      root[2] + across[2] * k + along[2] * t + looks[2] * out - 0.12 * Math.abs(u) * (1 - t),
    ]);
  };
  // seen from the side a leaf would vanish: it keeps a thickness
  const outer = spline2(shape.outline.map(([u, t]) => put(u, t, 1, -0.02)), 5); // prettier-ignore
  const back = spline2(shape.outline.map(([u, t]) => put(u * 0.7, t, 1, -0.26 * (1 - t))), 5); // prettier-ignore
  const isFront = f.depth(looks) > 0;
  const outline = isFront ? outer : back;
  p.flat(pathOf(back), m);
  p.ink(back, { w: pen, a: 0.05, b: 0.05 });
  p.flat(pathOf(outer), m);
  if (isFront) {
    const inner = spline2(shape.outline.map(([u, t]) => put(u, lerp(0.06, 0.86, t), 0.6, 0)), 5); // prettier-ignore
    p.flat(pathOf(inner), PINK);
    p.ink(inner, { w: pen * 0.6, a: 0.2, b: 0.2 });
    if (shape.isFurry)
      for (const u of [-0.4, -0.1, 0.22])
        p.ink([put(u, 0.02, 1, 0), put(u * 0.7 - 0.06, 0.3, 1, 0.02), put(u * 0.5 - 0.1, 0.5, 1, 0)], {
          w: pen * 0.7,
          a: 0.1,
          b: 0.8,
        });
  }
  p.ink(outline, { w: pen * 1.05, a: 0.05, b: 0.05 });
}
