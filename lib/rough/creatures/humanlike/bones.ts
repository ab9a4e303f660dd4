import type { FigureBuild } from '../../anatomy/figure-build';
import { fingerBones } from '../../anatomy/hand-finger';
import { inHand } from '../../anatomy/hand-frame';
import { HAND_SHAPES } from '../../anatomy/hand-shapes';
import { SIDES, type Side } from '../../anatomy/pose';
import { add, lerp, mix3, mul, norm, spline3, sub, turn, type P3 } from '../../geometry/geometry';
import { material } from '../../pen/paint';
import { Local } from '../draw-surfaces';
import { addEgg } from '../loft';
import type { Mood } from '../mood';
import { HORN } from '../materials';

const HOLLOW = material('#2a2326', { bw: 1, bwShade: 1 });

/** A long bone: a shaft with a knob at both ends. */
function bone(g: FigureBuild, name: string, a: P3, b: P3, r: number): void {
  const part = g.part(name, g.mat(HORN), { edge: true, thr: 0.05 }),
    line = [0, 0.06, 0.12, 0.3, 0.5, 0.7, 0.88, 0.94, 1].map((t) => mix3(a, b, t)),
    girth = (t: number): number =>
      r * (1 + 0.9 * Math.exp(-(((t - 0.04) / 0.08) ** 2)) + 0.9 * Math.exp(-(((t - 0.96) / 0.08) ** 2)));
  g.rod(part, line, girth, 12);
}

function addTrunkBones(g: FigureBuild): void {
  const { body } = g,
    mat = g.mat(HORN),
    back = (t: number): P3 => {
      const ring = body.ring(t);
      return add(ring.c, turn(ring.R, [0, 0, -ring.db * 0.5]));
    };
  for (let i = 0; i < 15; i++) {
    const t = lerp(0.2, 1, i / 14),
      at = back(Math.min(1, t)),
      r = lerp(0.2, 0.14, i / 14);
    g.ball(
      g.part(`vertebra${i}`, mat, { edge: true }),
      at,
      turn(body.RC, [r * 1.3, 0, 0]),
      turn(body.RC, [0, r * 0.82, 0]),
      turn(body.RC, [0, 0, r * 1.1]),
      8,
    );
  }
  const top = back(1),
    skull = add(body.J['head']!, turn(body.RH, [0, 0.3 * body.b.headScale, -0.3 * body.b.headScale]));
  for (let i = 1; i < 6; i++)
    g.ball(
      g.part(`neck${i}`, mat, { edge: true }),
      mix3(top, skull, i / 5.4),
      turn(body.RC, [0.18, 0, 0]),
      turn(body.RC, [0, 0.13, 0]),
      turn(body.RC, [0, 0, 0.16]),
      8,
    );
  const breast = (t: number): P3 => body.trunk(t, 0, -0.12);
  g.rod(
    g.part('sternum', mat, { edge: true }),
    [breast(0.89), breast(0.8), breast(0.68)],
    (t) => lerp(0.16, 0.1, t),
    10,
  );
  for (let i = 0; i < 7; i++) {
    const t = lerp(0.9, 0.56, i / 6);
    for (const side of [-1, 1]) {
      const last = i < 5 ? 0.16 : 0.7,
        line: P3[] = [back(t + 0.02)];
      for (let k = 0; k <= 8; k++) {
        const a = lerp(Math.PI * 0.84, last, k / 8);
        line.push(
          body.trunk(
            Math.min(0.93, t - 0.05 * Math.sin((k / 8) * Math.PI * 0.7) + (k / 8) * 0.02),
            side * a,
            i === 0 ? -0.34 : -0.12,
          ),
        );
      }
      g.rod(g.part(`rib${i}${side}`, mat, { edge: true }), spline3(line, 2), 0.085, 8);
    }
  }
  for (const side of SIDES) {
    const shoulder = body.J[`${side}Sho`]!;
    g.rod(
      g.part(`${side}Collarbone`, mat, { edge: true }),
      spline3([breast(0.9), add(mix3(breast(0.9), shoulder, 0.5), turn(body.RC, [0, -0.08, 0.1])), shoulder], 4),
      0.1,
      8,
    );
  }
}

function addPelvis(g: FigureBuild): void {
  const { body } = g,
    mat = g.mat(HORN),
    at = (x: number, y: number, z: number): P3 => add(body.J['pelvis']!, turn(body.RP, [x * body.b.hip, y, z]));
  for (const side of [-1, 1]) {
    g.rod(
      g.part('ilium', mat, { edge: true }),
      spline3(
        [
          at(side * 0.08, -0.5, -0.4),
          at(side * 0.66, -0.78, -0.2),
          at(side * 0.8, -0.52, 0.22),
          at(side * 0.5, 0.02, 0.24),
        ],
        4,
      ),
      (t) => 0.16 + 0.16 * Math.sin(Math.PI * t),
      10,
    );
    g.rod(
      g.part('ischium', mat, { edge: true }),
      spline3(
        [at(side * 0.5, 0.02, 0.24), at(side * 0.42, 0.42, 0.1), at(side * 0.08, 0.34, 0.36), at(0, 0.16, 0.4)],
        4,
      ),
      0.13,
      8,
    );
  }
  g.ball(
    g.part('sacrum', mat, { edge: true }),
    at(0, -0.34, -0.36),
    turn(body.RP, [0.3, 0, 0]),
    turn(body.RP, [0, 0.42, 0]),
    turn(body.RP, [0, 0, 0.18]),
    10,
  );
}

function addHandBones(g: FigureBuild, side: Side): void {
  const frame = g.hands[side];
  if (!frame) return;
  const shape = HAND_SHAPES[g.body.pose[side].hand],
    mat = g.mat(HORN),
    r = 0.034 * frame.len;
  shape.f.forEach((bend, i) => {
    const { points } = fingerBones(i, bend),
      line = [inHand(frame, [0.04, points[1][1] * 0.4, 0]), ...points.slice(1).map((q) => inHand(frame, q))];
    for (let k = 0; k + 1 < line.length; k++)
      g.rod(
        g.part(`${side}F${i}`, mat, { edge: true, thr: 0.02 }),
        [line[k]!, mix3(line[k]!, line[k + 1]!, 0.5), line[k + 1]!],
        (t) => r * (1.3 - 0.7 * Math.sin(Math.PI * t)),
        8,
      );
  });
  const thumb = shape.thumb.map((q) => inHand(frame, q));
  for (let k = 0; k + 1 < thumb.length; k++)
    g.rod(g.part(`${side}F4`, mat, { edge: true, thr: 0.02 }), [thumb[k]!, thumb[k + 1]!], r * 1.1, 8);
  delete g.hands[side];
}

function addLimbBones(g: FigureBuild): void {
  const { J, footDir, b } = g.body;
  for (const side of SIDES) {
    const joint = (name: string): P3 => J[side + name]!,
      elbow = joint('Elb'),
      wrist = joint('Wri'),
      knee = joint('Kne'),
      ankle = joint('Ank'),
      aside = turn(g.body.RC, [0.09, 0, 0.04]);
    bone(g, `${side}ArmBone`, joint('Sho'), elbow, 0.13);
    bone(g, `${side}ArmUlna`, add(elbow, aside), add(wrist, mul(aside, 0.8)), 0.075);
    bone(g, `${side}ArmRadius`, sub(elbow, aside), sub(wrist, mul(aside, 0.8)), 0.085);
    bone(g, `${side}Femur`, joint('Hip'), knee, 0.17);
    g.ball(
      g.part(`${side}Kneecap`, g.mat(HORN), { edge: true }),
      add(knee, mul(g.body.limb(`${side}L`, 1).z, 0.22)),
      [0.16, 0, 0],
      [0, 0.18, 0],
      [0, 0, 0.1],
      8,
    );
    bone(g, `${side}Shin`, knee, ankle, 0.14);
    bone(
      g,
      `${side}Fibula`,
      add(knee, mul(g.body.limb(`${side}L`, 1.1).x, 0.2)),
      add(ankle, mul(g.body.limb(`${side}L`, 1.9).x, 0.14)),
      0.07,
    );
    const along = footDir[side]!,
      low = add(ankle, [0, 0.3 * b.foot, 0]);
    g.ball(
      g.part(`${side}Heel`, g.mat(HORN), { edge: true }),
      add(low, mul(along, -0.14 * b.foot)),
      [0.2, 0, 0],
      [0, 0.2, 0],
      [0, 0, 0.24],
      8,
    );
    addEgg(
      g,
      g.part(`${side}Tarsus`, g.mat(HORN), { edge: true }),
      add(ankle, [0, 0.13 * b.foot, 0]),
      [
        [0.2, 0, 0],
        [0, 0.24, 0],
        [0, 0, 0.22],
      ],
      10,
    );
    const across = norm([along[2], 0, -along[0]]);
    for (let i = 0; i < 4; i++) {
      const x = (i - 1.5) * 0.11;
      g.rod(
        g.part(`${side}Toe${i}`, g.mat(HORN), { edge: true }),
        [
          add(ankle, [0, 0.16 * b.foot, 0]),
          add(add(low, mul(along, 0.36 * b.foot)), mul(across, x)),
          add(add(low, mul(along, 0.66 * b.foot)), mul(across, x * 1.5)),
        ],
        (t) => 0.09 - 0.03 * t,
        8,
      );
    }
    addHandBones(g, side);
  }
}

/** A skull in head units. */
function addSkull(g: FigureBuild, mood: Mood): void {
  const local = new Local(g.body.J['head']!, g.body.RH, g.body.b.headScale),
    mat = g.mat(HORN),
    dark = g.mat(HOLLOW),
    open = mood === 'happy' || mood === 'surprised' || mood === 'angry' ? 0.2 : 0.04,
    egg = (name: string, m: number, c: P3, r: P3, edge = true): number => {
      const part = g.part(name, m, { edge, thr: 0.1, plain: m === dark });
      addEgg(g, part, local.at(c), [local.axis([r[0], 0, 0]), local.axis([0, r[1], 0]), local.axis([0, 0, r[2]])], 16);
      return part;
    };
  egg('cranium', mat, [0, -0.34, -0.06], [0.84, 0.86, 0.94], false);
  egg('cheeks', mat, [0, 0.24, 0.3], [0.66, 0.42, 0.52], false);
  egg('upperJaw', mat, [0, 0.5, 0.46], [0.4, 0.28, 0.4], false);
  const jaw = egg('skullJaw', mat, [0, 0.84 + open, 0.4], [0.44, 0.2, 0.46]);
  for (const side of [-1, 1])
    g.rod(
      g.part('jawbone', mat, { edge: true }),
      [
        local.at([side * 0.6, 0.2, 0.02]),
        local.at([side * 0.56, 0.6 + open, 0.06]),
        local.at([side * 0.4, 0.84 + open, 0.26]),
      ],
      0.13 * local.k,
      10,
    );
  const tilt = mood === 'angry' ? 0.14 : mood === 'sad' ? -0.14 : 0;
  for (const side of [-1, 1]) {
    const part = g.part('socket', dark, { plain: true, thr: 0.3 }),
      big = mood === 'surprised' ? 1.16 : 1,
      x = local.axis([0.25 * big, side * tilt * -0.6, -0.06 * side]),
      y = local.axis([0.02, (mood === 'happy' || mood === 'sleepy' ? 0.19 : 0.26) * big, 0.03]);
    g.ball(part, local.at([side * 0.36, 0.06, 0.72]), x, y, local.axis([side * 0.05, 0, 0.1]), 12);
  }
  g.mesh(
    'noseHole',
    [local.at([0, 0.2, 0.88]), local.at([-0.1, 0.42, 0.9]), local.at([0.1, 0.42, 0.9])],
    [[0, 1, 2]],
    dark,
    { edge: false, plain: true },
  );
  const teeth = egg('teeth', mat, [0, 0.68, 0.52], [0.32, 0.12, 0.36]);
  for (let i = -3; i <= 3; i++) {
    const x = i * 0.08,
      z = 0.52 + 0.37 * Math.sqrt(1 - (x / 0.34) ** 2);
    g.fold(
      teeth,
      [local.at([x, 0.58, z - 0.04]), local.at([x, 0.68, z]), local.at([x, 0.78, z - 0.04])],
      0.5,
      0.01,
      0.01,
    );
  }
  g.fold(
    jaw,
    [local.at([-0.2, 0.94 + open, 0.78]), local.at([0, 0.97 + open, 0.8]), local.at([0.2, 0.94 + open, 0.78])],
    0.4,
    0.3,
    0.3,
  );
}

/** A skeleton in the place of the flesh; hands become bones. */
export function addBones(g: FigureBuild, mood: Mood, isClothed: boolean): void {
  addTrunkBones(g);
  // hips are wider than a skirt's waist
  if (!isClothed) addPelvis(g);
  addLimbBones(g);
  addSkull(g, mood);
}
