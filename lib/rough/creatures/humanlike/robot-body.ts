import type { FigureBuild } from '../../anatomy/figure-build';
import type { LimbKey } from '../../anatomy/skeleton';
import { ringPoint } from '../../anatomy/limb-ring';
import { add, lerp, mul, smooth, turn, type P3 } from '../../geometry/geometry';
import { material, type Material } from '../../pen/paint';
import { ACCENT, GLOW, JOINT, SHELL } from '../materials';

const HEAVY = material('#7d8a72', { bw: 0.12, bwShade: 0.36 });
const HEAVY_DARK = material('#4c5648', { bw: 0.46, bwShade: 0.64 });

/** Build of a robot's shells. */
interface RobotBuild {
  readonly shell: Material;
  readonly accent: Material;
  /** How far the chest stands off the trunk, and how much wider it is at the shoulders. */
  readonly ease: number;
  readonly shoulders: number;
  /** Radius of the shoulder balls. */
  readonly ball: number;
  /** Thick plates round forearms, shins and shoulders. */
  readonly isHeavy: boolean;
}
export const SLIM_BUILD: RobotBuild = {
  shell: SHELL,
  accent: ACCENT,
  ease: 0.18,
  shoulders: 0.22,
  ball: 0.5,
  isHeavy: false,
};
export const HEAVY_BUILD: RobotBuild = {
  shell: HEAVY,
  accent: HEAVY_DARK,
  ease: 0.36,
  shoulders: 0.42,
  ball: 0.66,
  isHeavy: true,
};

const square = (v: number): number => Math.sign(v) * Math.pow(Math.abs(v), 0.62);

/** A shell round the trunk from t0 to t1, squarer than flesh, closed at both ends. */
function trunkShell(
  g: FigureBuild,
  name: string,
  mat: number,
  [t0, t1]: readonly [number, number],
  ease: (t: number) => number,
): number {
  const { body } = g,
    part = g.part(name, mat, { edge: true, thr: 0.08 });
  g.tube(
    part,
    18,
    36,
    t0,
    t1,
    (t, a) => {
      const share = (t - t0) / (t1 - t0),
        close = 0.55 + 0.45 * smooth(0, 0.09, share) * smooth(1, 0.91, share),
        { c, R, w, df, db } = body.ring(t, ease(t)),
        cs = Math.cos(a);
      return add(c, turn(R, [w * close * square(Math.sin(a)), 0, (cs > 0 ? df : db) * close * square(cs)]));
    },
    (t) => body.ring(t).c,
  );
  return part;
}

/** A seam round a trunk shell, in quarters so that each is inked as far as it shows. */
function trunkSeam(g: FigureBuild, part: number, t: number, ease: number): void {
  const { c, R, w, df, db } = g.body.ring(t, ease);
  for (let k = 0; k < 4; k++)
    g.fold(
      part,
      Array.from({ length: 9 }, (_, i): P3 => {
        const a = ((k + i / 8) * Math.PI) / 2,
          cs = Math.cos(a);
        return add(c, turn(R, [w * square(Math.sin(a)) * 1.004, 0, (cs > 0 ? df : db) * square(cs) * 1.004]));
      }),
      0.5,
      0.01,
      0.01,
    );
}

function addChest(g: FigureBuild, o: RobotBuild): void {
  const chestEase = (t: number): number => o.ease + o.shoulders * smooth(0.6, 0.84, t) - 0.1 * smooth(0.86, 0.96, t),
    chest = trunkShell(g, 'robotChest', g.mat(o.shell), [0.52, 0.95], chestEase),
    belly = trunkShell(g, 'robotBelly', g.mat(JOINT), [0.26, 0.56], () => (o.isHeavy ? 0.1 : 0.0)),
    pelvis = trunkShell(g, 'robotPelvis', g.mat(o.accent), [0.0, 0.3], () => o.ease * 0.55);
  trunkSeam(g, chest, 0.62, chestEase(0.62));
  trunkSeam(g, pelvis, 0.2, o.ease * 0.55);
  for (const t of [0.34, 0.4, 0.46]) trunkSeam(g, belly, t, o.isHeavy ? 0.1 : 0);
  const front = (t: number, x: number, off: number): P3 => {
    const { c, R, df } = g.body.ring(t, chestEase(t));
    return add(c, turn(R, [x, 0, df * 1.0 + off]));
  };
  const lampAt = front(0.76, 0, 0.04);
  g.ball(
    g.part('chestRim', g.mat(o.accent), { edge: true }),
    lampAt,
    turn(g.body.RC, [0.34, 0, 0]),
    turn(g.body.RC, [0, 0.34, 0]),
    turn(g.body.RC, [0, 0, 0.1]),
    16,
  );
  g.ball(
    g.part('chestLamp', g.mat(GLOW), { edge: true, plain: true }),
    front(0.76, 0, 0.1),
    turn(g.body.RC, [0.2, 0, 0]),
    turn(g.body.RC, [0, 0.2, 0]),
    turn(g.body.RC, [0, 0, 0.12]),
    14,
  );
  for (const side of [-1, 1]) {
    g.fold(
      chest,
      [front(0.9, side * 0.62, 0.01), front(0.72, side * 0.7, 0.01), front(0.6, side * 0.52, 0.01)],
      0.5,
      0.05,
      0.05,
    );
    for (const t of [0.68, 0.655, 0.63])
      g.fold(
        chest,
        [front(t, side * 0.62, 0.012), front(t, side * 0.4, 0.012), front(t, side * 0.2, 0.012)],
        0.5,
        0.05,
        0.05,
      );
  }
}

/** A plate round a limb from q0 to q1, `thick` times the flesh. */
function plate(g: FigureBuild, key: LimbKey, mat: number, [q0, q1]: readonly [number, number], thick: number): void {
  const part = g.part(`${key[0]!}MetalPlate`, mat, { edge: true, thr: 0.06 });
  g.tube(
    part,
    12,
    24,
    q0,
    q1,
    (q, a) => {
      const t = (q - q0) / (q1 - q0),
        k = thick * (0.6 + 0.4 * smooth(0, 0.12, t) * smooth(1, 0.88, t)),
        r = g.body.limb(key, q);
      return ringPoint({ ...r, f: r.f * k, b: r.b * k, o: r.o * k, i: r.i * k }, a);
    },
    (q) => g.body.limb(key, q).c,
  );
}

/** The trunk and joints of a robot; arms and legs are the anatomy's metal limbs. */
export function addRobotBody(g: FigureBuild, o: RobotBuild): void {
  addChest(g, o);
  for (const side of ['l', 'r'] as const) {
    const sign = side === 'l' ? -1 : 1,
      shoulder = g.body.J[`${side}Sho`]!,
      r = o.ball * g.body.b.limb,
      pad = add(shoulder, turn(g.body.RC, [sign * 0.12, -0.06, 0]));
    g.ball(
      g.part(`${side}MetalShoulder`, g.mat(o.isHeavy ? o.shell : o.accent), { edge: true }),
      pad,
      [r, 0, 0],
      [0, r, 0],
      [0, 0, r],
      16,
    );
    const hip = g.body.limb(`${side}L`, 0.16);
    g.ball(
      g.part(`${side}MetalHip`, g.mat(JOINT), { edge: true }),
      hip.c,
      mul(hip.x, lerp(hip.o, hip.i, 0.5) * 0.92),
      [0, 0.56, 0],
      mul(hip.z, hip.f * 0.92),
      14,
    );
    if (!o.isHeavy) continue;
    plate(g, `${side}A`, g.mat(o.shell), [1.16, 1.92], 1.75);
    plate(g, `${side}A`, g.mat(o.accent), [0.16, 0.7], 1.3);
    plate(g, `${side}L`, g.mat(o.shell), [1.16, 1.98], 1.6);
    plate(g, `${side}L`, g.mat(o.accent), [0.3, 0.84], 1.2);
  }
}
