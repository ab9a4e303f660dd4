import type { SurfaceBuild } from '../../anatomy/surface-build';
import { add, lerp, mul, norm, spline3, sub, type P3 } from '../../geometry/geometry';
import { addLoft, type Section } from '../loft';
import type { Beast, Girth } from './beast';
import type { Coat } from './coat';
import type { Bones, Leg } from './skeleton';

const section = ([wide, up, down]: Girth, k = 1): Section => ({ wide: wide * k, up: up * k, down: down * k });
const round = (r: number): Section => ({ wide: r, up: r, down: r });

/** Trunk and neck as one skin. */
export function addTrunk(g: SurfaceBuild, beast: Beast, bones: Bones, coat: Coat): void {
  const { rump, waist, chest, neck } = beast,
    [, low, high] = neck,
    part = g.part('body', coat.of('body'), { thr: 0.2 });
  addLoft(g, part, bones.spine, [
    section(rump, 0.5),
    section(rump),
    section(waist),
    section(chest),
    { wide: low, up: low * 0.96, down: low * 1.16 },
    round(lerp(low, high, 0.62)),
    round(high),
  ]);
  addFurTicks(g, beast, bones, part);
}

/** A few strokes of fur where the chest and the belly end. */
function addFurTicks(g: SurfaceBuild, beast: Beast, bones: Bones, part: number): void {
  if (beast.foot === 'hoof' || beast.foot === 'pillar' || beast.coat.pattern === 'scales') return;
  const chestAt = bones.spine[3]!,
    throat = bones.spine[4]!,
    front = add(throat, [0, beast.neck[1] * 0.7, beast.neck[1] * 0.85]),
    down = norm(sub(chestAt, throat));
  for (const x of [-0.34, 0, 0.34]) {
    const from: P3 = add(front, [x * beast.chest[0], Math.abs(x) * -0.2, -Math.abs(x) * 0.2]);
    g.fold(
      part,
      [from, add(from, [x * 0.1, 0.16, 0.02]), add(from, add(mul(down, 0.1), [x * 0.3, 0.3, -0.02]))],
      0.5,
      0.2,
      0.8,
    );
  }
}

/** A leg as one skin from the root to the pastern, and its foot. */
export function addLeg(g: SurfaceBuild, beast: Beast, leg: Leg, name: string, coat: Coat): void {
  const isFore = name.startsWith('fore'),
    [r0, r1, r2, r3] = isFore ? beast.foreleg : beast.hindleg,
    [root, knee, hock, sole] = leg,
    part = g.part(name, coat.of(isFore ? 'foreleg' : 'hindleg'), { thr: isFore ? 0.16 : 0.09 }),
    thigh = isFore ? 1.02 : 1.06;
  addLoft(
    g,
    part,
    [root, add(mul(root, 0.45), mul(knee, 0.55)), knee, hock, sole],
    [
      { wide: r0 * 0.72, up: r0 * thigh, down: r0 * thigh },
      { wide: r0 * 0.66, up: lerp(r0, r1, 0.4), down: lerp(r0, r1, 0.4) },
      { wide: r1 * 0.86, up: r1, down: r1 },
      round(r2),
      round(r2 * 0.96),
    ],
    [1, 0, 0],
    18,
  );
  addFoot(g, beast, leg, { r: r3, name }, coat);
}

function addFoot(
  g: SurfaceBuild,
  beast: Beast,
  [, , hock, sole]: Leg,
  { r, name }: { r: number; name: string },
  coat: Coat,
): void {
  const isFore = name.startsWith('fore'),
    choice = coat.of(isFore ? 'foreleg' : 'hindleg'),
    tip = typeof choice === 'number' ? choice : choice(0, 0.98),
    down = norm(sub(sole, hock)),
    flat: P3 = norm([
      down[0] * 0.2,
      Math.abs(down[1]) > 0.6 || sole[1] > -r ? 0 : down[1] * 0.6,
      Math.max(0.25, down[2] + 0.8),
    ]),
    along: P3 = sole[1] < -r * 1.6 ? norm(add(down, [0, 0, 0.25])) : flat,
    side: P3 = norm([along[2], 0, -along[0]]),
    up: P3 = norm([
      side[1] * along[2] - side[2] * along[1],
      side[2] * along[0] - side[0] * along[2],
      side[0] * along[1] - side[1] * along[0],
    ]);
  if (beast.foot === 'hoof') {
    const part = g.part(`${name}Hoof`, coat.dark, { edge: true });
    g.rod(part, [add(sole, mul(down, -r * 0.5)), add(sole, mul(down, r * 0.7))], (t) => r * lerp(0.86, 1.16, t), 14);
    return;
  }
  if (beast.foot === 'pillar') {
    addPillarFoot(g, { sole, r, name }, tip);
    return;
  }
  const long = beast.foot === 'long' && !isFore ? 2.1 : 1.16,
    part = g.part(`${name}Paw`, tip, { thr: 0.14 }),
    c = add(sole, mul(along, r * (long - 1) * 0.9 + r * 0.24));
  g.ball(part, c, mul(side, r * 1.06), mul(up, r * 0.74), mul(along, r * long), 12);
  if (beast.foot === 'claw') {
    for (const x of [-0.6, 0, 0.6]) {
      const from = add(c, add(mul(along, r * 0.86), add(mul(side, x * r), mul(up, -r * 0.2))));
      g.rod(
        g.part(`${name}Claw`, g.mat('#f2ead2'), { edge: true }),
        [from, add(from, add(mul(along, r * 0.5), mul(up, -r * 0.3)))],
        (t) => r * 0.2 * (1.05 - t),
        8,
      );
    }
    return;
  }
  for (const x of [-0.32, 0.32])
    g.fold(
      part,
      [0.7, 0.85, 0.97].map((t) =>
        add(
          c,
          add(
            mul(side, x * r * 1.06),
            add(
              mul(along, r * long * t * 0.95),
              mul(up, r * 0.74 * Math.sqrt(Math.max(0.02, 1 - t * t * 0.95 - x * x)) * (t > 0.9 ? 0.4 : 1)),
            ),
          ),
        ),
      ),
      0.5,
      0.3,
      0.4,
    );
}

/** A round sole with three nails. */
function addPillarFoot(
  g: SurfaceBuild,
  { sole, r, name }: { readonly sole: P3; readonly r: number; readonly name: string },
  mat: number,
): void {
  const low: P3 = [sole[0], Math.min(sole[1] + r * 0.4, -r * 0.16), sole[2]];
  g.rod(g.part(`${name}Sole`, mat, { thr: 0.3 }), [add(sole, [0, -r * 0.5, 0]), low], (t) => r * lerp(1, 1.08, t), 16);
  for (const turn of [-0.7, 0, 0.7]) {
    const out: P3 = [Math.sin(turn) * r, 0, Math.cos(turn) * r];
    g.ball(
      g.part(`${name}Nail`, g.mat('#ece4d4'), { edge: true }),
      add(add(low, [0, -r * 0.04, 0]), out),
      [Math.cos(turn) * r * 0.3, 0, -Math.sin(turn) * r * 0.3],
      [0, r * 0.2, 0],
      [Math.sin(turn) * r * 0.14, 0, Math.cos(turn) * r * 0.14],
      8,
    );
  }
}

const FORMS: Readonly<Record<Beast['tail']['form'], (t: number) => number>> = {
  even: (t) => 1 - 0.25 * t,
  tapered: (t) => 1 - 0.92 * t,
  bushy: (t) => 0.45 + 1.1 * Math.sin(Math.PI * Math.pow(t, 0.8)) * (1 - 0.3 * t),
  curled: (t) => 0.8 + 0.5 * Math.sin(Math.PI * t) - 0.5 * t,
  ball: () => 1,
  hair: (t) => 0.5 + 0.9 * Math.sin(Math.PI * Math.pow(t, 0.7)),
  tassel: (t) => (t < 0.78 ? 0.42 : 0.5 + 0.9 * Math.sin(Math.PI * ((t - 0.78) / 0.22))),
  twist: (t) => 1 - 0.5 * t,
};

/** The tail, from how it is carried: it hangs, swings up, curls over the back, or lies round the sleeping body. */
export function addTailOf(
  g: SurfaceBuild,
  beast: Beast,
  bones: Bones,
  carry: readonly [rise: number, bend: number],
  coat: Coat,
): void {
  const { length, radius, form } = beast.tail,
    part = g.part(
      'tail',
      coat.paint.pattern === 'plain' || form === 'hair'
        ? form === 'hair' || form === 'tassel'
          ? coat.dark
          : coat.base
        : coat.of('tail'),
      { thr: 0.14 },
    ),
    { tail: root } = bones;
  if (form === 'ball') {
    g.ball(part, add(root, [0, -radius * 0.3, -radius * 0.5]), [radius, 0, 0], [0, radius, 0], [0, 0, radius], 12);
    return;
  }
  const points: P3[] = [root],
    steps = 8,
    isLow = carry[0] < 0,
    curl = form === 'curled' ? 250 : form === 'twist' ? 420 : 0;
  let angle = form === 'curled' ? 66 : form === 'hair' ? -40 : form === 'tassel' ? -58 : carry[0],
    heading = 0;
  for (let i = 1; i <= steps; i++) {
    const last = points[i - 1]!,
      step = length / steps;
    angle +=
      curl > 0 ? curl / steps : form === 'hair' ? -46 / steps : form === 'tassel' ? -40 / steps : carry[1] / steps;
    // to one side, so that a tail shows from the front and does not hide who is seen from behind
    if (curl === 0 && form !== 'hair' && form !== 'tassel') heading += isLow ? (i > 2 ? 20 : 8) : i > 2 ? 12 : 5;
    else if (isLow && curl === 0) heading += i > 2 ? 20 : 8;
    let next = add(last, [
      Math.sin((heading * Math.PI) / 180) * step * 0.9 + (curl > 0 ? 0.16 * step : 0),
      -Math.sin((angle * Math.PI) / 180) * step,
      -Math.cos((angle * Math.PI) / 180) * Math.cos((heading * Math.PI) / 180) * step,
    ]);
    const floor = -radius * FORMS[form](i / steps) * 0.9;
    if (next[1] > floor) {
      next = [next[0], floor, next[2]];
      if (angle < 0) angle *= 0.5;
    }
    points.push(next);
  }
  const line = spline3(points, 3);
  g.rod(
    part,
    line,
    (t) =>
      Math.max(
        0.02,
        radius * FORMS[form](t) * (t > 0.94 && form !== 'tapered' ? Math.sqrt(Math.max(0.05, (1 - t) / 0.06)) : 1),
      ),
    14,
  );
}
