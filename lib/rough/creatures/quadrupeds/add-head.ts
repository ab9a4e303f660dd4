import type { SurfaceBuild } from '../../anatomy/surface-build';
import { lerp, type P3 } from '../../geometry/geometry';
import { material } from '../../pen/paint';
import type { Local } from '../draw-surfaces';
import { addEgg, addLeaf, addLoft } from '../loft';
import type { Mood } from '../mood';
import type { Beast, EarShape, HeadShape } from './beast';
import type { Coat } from './coat';
import { addHorns } from './add-horns';
import { addProboscis } from './add-proboscis';

type Snout = NonNullable<HeadShape['snout']>;

const NOSE = material('#2a2022', { bw: 1, bwShade: 1 });
const INNER_EAR = material('#eab3a8', { bw: 0.22, bwShade: 0.34 });

/** Outlines of ears in skull units: the inner and the outer edge from root to tip, on the right side. */
const EARS: Readonly<
  Record<
    EarShape,
    { readonly inner: readonly P3[]; readonly outer: readonly P3[]; readonly thick: number; readonly lining: boolean }
  >
> = {
  pointed: {
    inner: [
      [0.2, -0.6, 0.06],
      [0.36, -0.94, 0.06],
      [0.7, -1.3, -0.02],
    ],
    outer: [
      [0.92, -0.3, -0.04],
      [0.98, -0.82, -0.04],
      [0.72, -1.31, -0.02],
    ],
    thick: 0.13,
    lining: true,
  },
  tall: {
    inner: [
      [0.18, -0.56, 0.06],
      [0.36, -1.08, 0.04],
      [0.68, -1.54, -0.06],
    ],
    outer: [
      [0.88, -0.26, -0.06],
      [0.94, -0.96, -0.06],
      [0.7, -1.55, -0.06],
    ],
    thick: 0.13,
    lining: true,
  },
  folded: {
    inner: [
      [0.3, -0.66, 0.1],
      [0.52, -0.92, 0.2],
      [0.84, -0.76, 0.46],
    ],
    outer: [
      [0.86, -0.4, 0],
      [0.98, -0.72, 0.14],
      [0.86, -0.74, 0.46],
    ],
    thick: 0.12,
    lining: false,
  },
  hanging: {
    inner: [
      [0.46, -0.7, 0.06],
      [0.72, -0.46, 0.2],
      [0.8, 0.06, 0.24],
      [0.82, 0.5, 0.18],
    ],
    outer: [
      [0.74, -0.62, -0.2],
      [1.04, -0.3, -0.16],
      [1.12, 0.16, -0.02],
      [0.86, 0.52, 0.16],
    ],
    thick: 0.1,
    lining: false,
  },
  round: {
    inner: [
      [0.3, -0.62, 0],
      [0.28, -0.92, 0.02],
      [0.5, -1.2, 0],
      [0.74, -1.18, 0],
    ],
    outer: [
      [0.86, -0.4, -0.04],
      [1.08, -0.62, -0.04],
      [1.02, -1.0, -0.02],
      [0.76, -1.18, 0],
    ],
    thick: 0.13,
    lining: true,
  },
  long: {
    inner: [
      [0.1, -0.6, 0],
      [0.06, -1.2, -0.04],
      [0.12, -1.8, -0.1],
      [0.34, -2.14, -0.14],
    ],
    outer: [
      [0.5, -0.56, -0.04],
      [0.62, -1.2, -0.08],
      [0.6, -1.8, -0.12],
      [0.36, -2.15, -0.14],
    ],
    thick: 0.1,
    lining: true,
  },
  spread: {
    inner: [
      [0.42, -0.6, -0.02],
      [0.82, -0.92, 0.02],
      [1.5, -1.02, 0],
    ],
    outer: [
      [0.7, -0.36, -0.1],
      [1.2, -0.46, -0.06],
      [1.52, -1.0, 0],
    ],
    thick: 0.12,
    lining: true,
  },
  fan: {
    inner: [
      [0.66, -0.72, -0.04],
      [0.84, -0.2, 0.02],
      [0.86, 0.3, 0.06],
      [1.06, 0.92, 0.1],
    ],
    outer: [
      [0.9, -0.98, -0.3],
      [1.78, -0.92, -0.94],
      [1.9, 0.06, -0.9],
      [1.36, 1.02, -0.2],
    ],
    thick: 0.12,
    lining: false,
  },
  leaf: {
    inner: [
      [0.42, -0.62, -0.05],
      [0.52, -0.98, 0],
      [0.66, -1.28, 0],
    ],
    outer: [
      [0.82, -0.46, -0.12],
      [0.94, -0.84, -0.08],
      [0.68, -1.29, 0],
    ],
    thick: 0.1,
    lining: true,
  },
};

/** Ears of angry and sad animals lie back. */
const LAID_BACK: Readonly<Record<Mood, number>> = {
  neutral: 0,
  happy: 0.05,
  angry: 0.42,
  sad: 0.34,
  surprised: -0.06,
  sleepy: 0.14,
};

function addEar(g: SurfaceBuild, local: Local, head: HeadShape, side: -1 | 1, mood: Mood, coat: Coat): void {
  const { inner, outer, thick, lining } = EARS[head.ears],
    isHanging = head.ears === 'hanging' || head.ears === 'folded' || head.ears === 'fan',
    back = isHanging ? 0 : LAID_BACK[mood],
    place = ([x, y, z]: P3): P3 => {
      const high = Math.max(0, -y - 0.5),
        grown = 1 + (head.earSize - 1) * (isHanging ? 1 : 1);
      return local.at([
        side * (x + back * high * 0.5 + (grown - 1) * (x - 0.5)) * head.skull[0],
        (-0.5 - high * grown * (1 - back * 0.42) + Math.max(0, y + 0.5)) * head.skull[1] * 1.12,
        z - back * high * 0.8,
      ]);
    },
    choice = coat.of('ear'),
    ear = g.part(
      head.ears === 'hanging' || head.ears === 'fan' ? 'flap' : 'ear',
      typeof choice === 'number' ? choice : coat.base,
      {
        thr: 0.06,
        edge: head.ears === 'hanging' || head.ears === 'fan',
      },
    );
  addLeaf(g, ear, inner.map(place), outer.map(place), local.axis([0, 0, 1]), thick * local.k);
  if (!lining) return;
  const part = g.part('earLining', g.mat(INNER_EAR), { thr: 0.3, plain: true }),
    shrink = (from: readonly P3[], to: readonly P3[], t: number): P3[] =>
      from.slice(0, -1).map((q, i): P3 => {
        const other = to[Math.min(i, to.length - 1)]!;
        return [
          lerp(q[0], other[0], t),
          lerp(q[1], other[1], t) + (i === 0 ? -0.1 : 0.05),
          lerp(q[2], other[2], t) + thick * 0.9,
        ];
      }),
    tip = inner[inner.length - 1]!,
    top: P3 = [tip[0] * 0.99, lerp(tip[1], -0.5, 0.2), tip[2] + thick * 0.6];
  addLeaf(
    g,
    part,
    [...shrink(inner, outer, 0.26), top].map(place),
    [...shrink(outer, inner, 0.24), [top[0] + 0.01, top[1], top[2]] satisfies P3].map(place),
    local.axis([0, 0, 1]),
    thick * 0.5 * local.k,
  );
}

function addSnout(g: SurfaceBuild, local: Local, head: HeadShape, coat: Coat): void {
  const { muzzle, muzzleSize, snout } = head;
  const part = g.part('muzzle', coat.of('muzzle'), { thr: 0.24 });
  if (!snout) {
    const [x, y, z] = muzzleSize;
    addEgg(g, part, local.at(muzzle), [local.axis([x, 0, 0]), local.axis([0, y, 0]), local.axis([0, 0, z])], 12);
    return;
  }
  const { to, radius } = snout,
    mid: P3 = [0, lerp(muzzle[1], to[1], 0.5), lerp(muzzle[2], to[2], 0.5)],
    section = (wide: number, high: number) => ({ wide: wide * local.k, up: high * local.k, down: high * local.k });
  addLoft(
    g,
    part,
    [
      local.at([0, muzzle[1], muzzle[2] - 0.4]),
      local.at(muzzle),
      local.at(mid),
      local.at([to[0], to[1], to[2] - radius * 0.3]),
    ],
    [
      section(muzzleSize[0], muzzleSize[1]),
      section(muzzleSize[0] * 0.98, muzzleSize[1]),
      section(lerp(muzzleSize[0], radius, 0.6), lerp(muzzleSize[1], radius, 0.6)),
      section(radius, radius * 0.86),
    ],
    local.axis([1, 0, 0]),
    20,
  );
  addLips(g, local, head, snout, part);
  addNose(g, local, head, snout);
}

/** The nose at the tip of a snout is solid: it is seen from the side and from below too. */
function addNose(g: SurfaceBuild, local: Local, { nose: [wide, high] }: HeadShape, { to, radius }: Snout): void {
  if (wide <= 0) return;
  addEgg(
    g,
    g.part('nose', g.mat(NOSE), { thr: 0.3, plain: true }),
    local.at([0, to[1] - radius * 0.46, to[2] + radius * 0.16]),
    [local.axis([wide * 1.08, 0, 0]), local.axis([0, high * 1.12, 0]), local.axis([0, 0, high * 1.15])],
    10,
  );
}

/** The line of the mouth along both sides of a long muzzle, just above its lower edge. */
function addLips(
  g: SurfaceBuild,
  local: Local,
  { muzzle, muzzleSize }: HeadShape,
  { to, radius }: Snout,
  part: number,
): void {
  for (const side of [-1, 1])
    g.fold(
      part,
      [0.96, 0.7, 0.42, 0.16].map((t) => {
        const narrow = Math.min(1, t * 1.2),
          wide = lerp(muzzleSize[0], radius, narrow),
          high = lerp(muzzleSize[1], radius * 0.86, narrow);
        return local.at([
          side * wide * 0.85,
          lerp(muzzle[1], to[1], t) + high * (0.5 - (t < 0.3 ? 0.14 : 0)),
          lerp(muzzle[2], to[2] - radius * 0.3, t),
        ]);
      }),
      0.7,
      0.3,
      0.5,
    );
}

function addTufts(g: SurfaceBuild, local: Local, { skull, tuft }: HeadShape, coat: Coat): void {
  const choice = coat.of('skull'),
    mat = typeof choice === 'number' ? choice : choice(0.3, 0.68);
  for (const side of [-1, 1])
    for (const [y, reach, fall] of [
      [0.16, 1, 0.14],
      [0.4, 0.66, 0.2],
    ] as const) {
      const from: P3 = [side * skull[0] * 0.62, y * skull[1], 0.12],
        to: P3 = [side * (skull[0] * 0.94 + tuft * reach), (y + fall) * skull[1] + tuft * 0.3, 0.02];
      g.rod(g.part('tuft', mat, { thr: 0.3 }), [local.at(from), local.at(to)], (t) => local.k * 0.26 * (1.04 - t), 10);
    }
}

/** The head: skull, muzzle, ears, cheeks, horns; young ones have no antlers and no tusks. */
export function addHead(
  g: SurfaceBuild,
  local: Local,
  { head }: Beast,
  { mood, coat, isYoung }: { readonly mood: Mood; readonly coat: Coat; readonly isYoung: boolean },
): void {
  const [x, y, z] = head.skull;
  addEgg(g, g.part('skull', coat.of('skull'), { thr: 0.24 }), local.c, [
    local.axis([x, 0, 0]),
    local.axis([0, y, 0]),
    local.axis([0, 0, z]),
  ]);
  addSnout(g, local, head, coat);
  if (head.hasTrunk === true) addProboscis(g, local, { mood, coat, hasTusks: !isYoung });
  for (const side of [-1, 1] as const) addEar(g, local, head, side, mood, coat);
  if (head.tuft > 0) addTufts(g, local, head, coat);
  if (head.horns && !(isYoung && head.horns === 'antlers')) addHorns(g, local, head.horns);
}
