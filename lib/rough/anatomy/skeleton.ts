import { add, cross, dot, len3, mul, norm, rotation, smooth, sub, turn, type Mat, type P3 } from '../geometry/geometry';
import { shapeOfHead, type HeadSpec, type Shape } from '../head/face';
import { GRIP, handFrame, inHand } from './hand-frame';
import { columnOf, compose } from './orientation';
import { SIDES, signOf, type Anchor, type Arm, type Pose, type Side } from './pose';
import { buildOf, type Physique, type Proportions } from './proportions';
import type { Build } from './build';
import { reachTo } from './reach-to';
import { ARM_RINGS, LEG_RINGS, type RingRow } from './ring-tables';
import { spineAt, spineFrom, type Spine } from './spine';

/** Two bones A-B-C with their directions and hinge axes. */
export interface Limb {
  A: P3;
  B: P3;
  C: P3;
  d1: P3;
  d2: P3;
  /** Axis across the upper and the lower bone, to the figure's left as the viewer sees it. */
  X1: P3;
  X2: P3;
  /** -1 or 1: the side of the body. */
  s: -1 | 1;
  rows: readonly RingRow[];
  /** Thickness of the limb against the table. */
  k: number;
  /** How far it is bent: of an arm the sine, of a leg the angle in radians. */
  bend: number;
  isArm: boolean;
  muscle: number;
}
export type LimbKey = 'lA' | 'rA' | 'lL' | 'rL';

export interface BodyOptions {
  physique?: Physique;
  proportions?: Proportions;
}

/** Whether an arm holds on to the other one, or to what it holds, and so is posed after it. */
function holdsOther({ along, at }: Arm, side: Side): boolean {
  const joint = at?.j ?? '';
  return along !== undefined || (/^[lr](Sho|Elb|Wri)$/.test(joint) && joint[0] !== side);
}

/** Old people lean from the chest, in degrees; their head lifts back. */
const OLD_LEAN = -7;

/**
 * A posed skeleton. Unit: the head's (skull half width 0.9). x right, y down, z to the viewer when the body faces front;
 * the floor is y = 0 and the pelvis stands over the origin. BODY.md 3 and 4.
 */
export class Skeleton {
  /** Measures. */
  readonly b: Build;
  /** Measures of the head. */
  readonly sh: Shape;
  /** Joints: pelvis, chest, neck, head, and with l or r before: Sho Elb Wri Tip Hip Kne Ank Toe. */
  readonly J: Record<string, P3> = {};
  /** Turns of pelvis, chest and head. */
  readonly RP: Mat;
  readonly RC: Mat;
  readonly RH: Mat;
  /** By side. */
  readonly handDir: Record<string, P3> = {};
  readonly palm: Record<string, P3> = {};
  readonly footDir: Record<string, P3> = {};
  protected readonly backbone: Spine;
  private readonly limbs: Partial<Record<LimbKey, Limb>> = {};

  constructor(
    readonly spec: HeadSpec,
    readonly pose: Pose,
    { physique, proportions }: BodyOptions = {},
  ) {
    this.b = buildOf(spec, physique, proportions);
    this.sh = shapeOfHead({ ...spec, build: 'average' });
    const lean = spec.age === 'old' ? OLD_LEAN : 0,
      [yaw, pitch, roll] = pose.head;
    this.RP = rotation(...pose.pelvis);
    this.RC = rotation(pose.chest[0], pose.chest[1] + lean, pose.chest[2]);
    this.RH = compose(this.RC, rotation(yaw, pitch - lean * 0.9, roll));
    this.backbone = spineFrom([0, 0, 0], turn(this.RP, [0, -1, 0]), turn(this.RC, [0, -1, 0]), this.b.torso);
    this.placeHead();
    for (const side of SIDES) this.placeLeg(side);
    for (const side of SIDES) if (!holdsOther(pose[side], side)) this.placeArm(side);
    for (const side of SIDES) if (holdsOther(pose[side], side)) this.placeArm(side);
    this.standOnFloor();
  }

  joint(key: LimbKey): Limb {
    return this.limbs[key]!;
  }
  spine(t: number): P3 {
    return spineAt(this.backbone, t);
  }

  private placeHead(): void {
    const { J, b } = this,
      neck = this.spine(1),
      up = norm(add(mul(this.backbone.high, 0.55), mul(turn(this.RH, [0, -1, 0]), 0.45)));
    J['pelvis'] = [0, 0, 0];
    J['chest'] = this.spine(0.74);
    J['neck'] = neck;
    J['head'] = add(
      neck,
      add(mul(up, this.sh.chin * b.headScale * 0.92 + b.neckLen), turn(this.RC, [0, 0, 0.38 * b.u])),
    );
  }

  private placeLeg(side: Side): void {
    const { J, b, pose } = this,
      s = signOf(side),
      leg = side === 'l' ? pose.ll : pose.rl,
      hip = turn(this.RP, [s * b.hip * 0.5, 0, 0.02]),
      d1 = norm(leg.thigh),
      d2 = norm(leg.shin),
      knee = add(hip, mul(d1, b.thigh)),
      ankle = add(knee, mul(d2, b.shin)),
      across = cross(d2, d1),
      bend = Math.atan2(len3(across), dot(d1, d2)),
      byBend = smooth(0.1, 0.6, bend),
      out = turn(this.RP, turn(rotation(s * (14 + (leg.twist ?? 0)), 0, 0), [1, 0, 0])),
      X1 = norm(add(mul(norm(across), byBend), mul(norm(sub(out, mul(d1, dot(out, d1)))), 1 - byBend))),
      X2 = norm(sub(X1, mul(d2, dot(X1, d2)))),
      front = cross(X2, d2);
    J[`${side}Hip`] = hip;
    J[`${side}Kne`] = knee;
    J[`${side}Ank`] = ankle;
    this.limbs[`${side}L`] = {
      A: hip,
      B: knee,
      C: ankle,
      d1,
      d2,
      X1,
      X2,
      s,
      rows: LEG_RINGS,
      k: b.leg,
      bend,
      isArm: false,
      muscle: b.muscle,
    };
    // square to the shin's front and turned out; flat on the floor under an upright shin
    const isFlat = d2[1] > 0.62 && leg.flat !== false,
      foot =
        leg.foot ??
        (isFlat
          ? add(norm([front[0], 0, front[2] || 0.01]), turn(this.RP, [s * 0.14, 0, 0]))
          : add(mul(front, 0.8), mul(d2, 0.5)));
    this.footDir[side] = norm(foot);
    J[`${side}Toe`] = add(ankle, mul(norm(foot), b.foot * 0.75));
  }

  private placeArm(side: Side): void {
    const { J, b, pose } = this,
      s = signOf(side),
      arm = pose[side],
      target = this.targetOf(arm, side);
    let shoulder = this.shoulder(s, [0, 0, 0]),
      d1 = norm(arm.up ?? [s * 0.2, 1, 0]),
      d2 = norm(arm.fore ?? d1);
    if (target) {
      const pole = norm(arm.pole ?? [s * 0.7, 0.5, -0.5]);
      for (let pass = 0; pass < 2; pass++) {
        [d1, d2] = reachTo(shoulder, target, b.arm, b.fore, pole);
        if (pass === 0) shoulder = this.shrugged(d1, s, arm.shrug ?? 0);
      }
    } else shoulder = this.shrugged(d1, s, arm.shrug ?? 0);
    const elbow = add(shoulder, mul(d1, b.arm)),
      wrist = add(elbow, mul(d2, b.fore)),
      { dir, palm } = this.handAxes(arm, arm.along === undefined ? d2 : this.sharedGrip(side).dir, side);
    J[`${side}Sho`] = shoulder;
    J[`${side}Elb`] = elbow;
    J[`${side}Wri`] = wrist;
    J[`${side}Tip`] = add(wrist, mul(dir, b.hand));
    this.handDir[side] = dir;
    this.palm[side] = palm;
    // hinge of the elbow: from the bend; for a straight arm from the chest
    const ref = turn(this.RC, [1, 0, -s * 0.5]),
      across = cross(d1, d2),
      bend = len3(across),
      byBend = smooth(0.06, 0.4, bend),
      X1 = norm(add(mul(norm(across), byBend), mul(norm(sub(ref, mul(d1, dot(ref, d1)))), 1 - byBend))),
      X2 = norm(cross(palm, dir));
    this.limbs[`${side}A`] = {
      A: shoulder,
      B: elbow,
      C: wrist,
      d1,
      d2,
      X1,
      X2: dot(X2, X1) < 0 ? mul(X2, -1) : X2,
      s,
      rows: ARM_RINGS,
      k: b.limb,
      bend,
      isArm: true,
      muscle: b.muscle,
    };
  }

  /** Directions of the fingers and of the palm; `fore` is where the fingers point without `dir`. */
  private handAxes(arm: Arm, fore: P3, side: Side): { dir: P3; palm: P3 } {
    const s = signOf(side),
      shared = arm.along === undefined ? null : this.sharedGrip(side).rod,
      rod = shared ?? (arm.rod ? norm(arm.rod) : null);
    let dir = norm(arm.dir ?? fore);
    if (rod) dir = norm(sub(dir, mul(rod, dot(dir, rod))));
    const natural =
        Math.abs(dir[1]) > 0.8
          ? turn(this.RC, [-s, 0, -0.25])
          : dir[1] < -0.3
            ? ([0, 0, 1] satisfies P3)
            : add([0, 0.75, 0], turn(this.RC, [-s * 0.9, 0, 0.1])),
      palm = rod ? mul(cross(rod, dir), s) : (arm.palm ?? natural);
    return { dir, palm: norm(sub(palm, mul(dir, dot(palm, dir)))) };
  }

  /** Where the wrist has to be for the hand to touch what it reaches for, or null for an arm given by directions. */
  private targetOf(arm: Arm, side: Side): P3 | null {
    if (arm.along !== undefined) {
      const { grip, dir } = this.sharedGrip(side),
        axes = this.handAxes(arm, dir, side),
        own = handFrame([0, 0, 0], axes.dir, axes.palm, signOf(side), this.b.hand);
      return sub(grip, inHand(own, GRIP));
    }
    if (!arm.at) return null;
    const target = this.anchor(arm.at);
    if (!arm.hold || !arm.dir) return target;
    const { dir, palm } = this.handAxes(arm, arm.dir, side);
    return sub(target, inHand(handFrame([0, 0, 0], dir, palm, signOf(side), this.b.hand), arm.hold));
  }

  /** Place and axis of the rod that the other hand holds, at `along`; and where this hand's fingers point on it. */
  private sharedGrip(side: Side): { grip: P3; rod: P3; dir: P3 } {
    const other: Side = side === 'l' ? 'r' : 'l',
      frame = handFrame(this.J[`${other}Wri`]!, this.handDir[other]!, this.palm[other]!, signOf(other), this.b.hand),
      grip = add(inHand(frame, GRIP), mul(frame.y, (this.pose[side].along ?? 0) * this.b.hand));
    return { grip, rod: frame.y, dir: sub(grip, this.shoulder(signOf(side), [0, 0, 0])) };
  }

  /** Where a shoulder is when its upper arm points there: a raised arm lifts it. Not moved onto the floor. */
  shoulderOf(side: Side, upper: P3): P3 {
    return this.shrugged(upper, signOf(side), this.pose[side].shrug ?? 0);
  }

  private shoulder(s: -1 | 1, shift: P3): P3 {
    return add(this.spine(0.868), turn(this.RC, add([s * this.b.shoulder, 0, -0.1 * this.b.depth], shift)));
  }

  /** The shoulder rises and comes in with a raised arm, and goes forward with a reaching one. */
  private shrugged(upper: P3, s: -1 | 1, extra: number): P3 {
    const x = dot(upper, columnOf(this.RC, 0)),
      z = dot(upper, columnOf(this.RC, 2)),
      high = smooth(0.2, -1, dot(upper, columnOf(this.RC, 1))),
      { u } = this.b;
    return this.shoulder(s, [
      -s * u * (0.26 * high + 0.12 * Math.max(0, z) + 0.22 * Math.max(0, -s * x)),
      -u * (0.62 * high + extra),
      0.3 * z * u * (z > 0 ? 1 : 0.8),
    ]);
  }

  anchor({ j, o }: Anchor): P3 {
    const scale = j === 'head' ? this.b.headScale : this.b.u,
      offset = mul(o, scale);
    if (j === 'world') return offset;
    const turned = j === 'pelvis' ? this.RP : j === 'head' ? this.RH : j === 'chest' ? this.RC : null;
    return add(this.J[j] ?? [0, 0, 0], turned ? turn(turned, offset) : offset);
  }

  /** Moves everything up so that the lowest foot, knee, hip or hand touches the floor. */
  private standOnFloor(): void {
    const { J, b } = this,
      { low, high } = this.backbone;
    let lowest = Math.max(
      0.95 * b.depth * (1 - Math.abs(low[1]) * 0.15),
      J['chest']![1] + 0.8 * b.depth * (1 - Math.abs(high[1])),
    );
    for (const side of SIDES) {
      const ankle = J[`${side}Ank`]!,
        d = this.footDir[side]!,
        flat = Math.max(0.3, Math.sqrt(d[0] * d[0] + d[2] * d[2]));
      lowest = Math.max(
        lowest,
        ankle[1] + 0.36 * b.foot * flat,
        ankle[1] + d[1] * b.foot * 0.78,
        J[`${side}Kne`]![1] + 0.4 * b.leg,
        J[`${side}Wri`]![1] + 0.1,
      );
    }
    const shift: P3 = [0, -lowest - (this.pose.lift ?? 0) * b.u, 0];
    for (const name of Object.keys(J)) J[name] = add(J[name]!, shift);
    for (const limb of Object.values(this.limbs)) {
      limb.A = add(limb.A, shift);
      limb.B = add(limb.B, shift);
      limb.C = add(limb.C, shift);
    }
    this.backbone.loin = add(this.backbone.loin, shift);
    this.backbone.ribs = add(this.backbone.ribs, shift);
  }
}
