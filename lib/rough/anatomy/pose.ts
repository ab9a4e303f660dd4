import type { P3 } from '../geometry/geometry';
import type { HandName } from './hand-shapes';

/** A side of the picture when the figure faces the viewer: `l` is the viewer's left, the figure's own right. */
export type Side = 'l' | 'r';
export const SIDES = ['l', 'r'] as const;
/** -1 for the viewer's left, 1 for the right. */
export const signOf = (side: Side): -1 | 1 => (side === 'l' ? -1 : 1);

/** A point held on to: a joint's frame and an offset in it (units, scaled by the build; of the head by its size). */
export interface Anchor {
  j:
    | 'pelvis'
    | 'chest'
    | 'head'
    | 'world'
    | 'lKne'
    | 'rKne'
    | 'lAnk'
    | 'rAnk'
    | 'lElb'
    | 'rElb'
    | 'lWri'
    | 'rWri'
    | 'lSho'
    | 'rSho';
  o: P3;
}

/** An arm: the directions of its bones, or a point that it reaches for. Axes: x right, y down, z to the viewer. */
export interface Arm {
  up?: P3;
  fore?: P3;
  at?: Anchor;
  /** Where the elbow of a reaching arm goes. */
  pole?: P3;
  hand: HandName;
  /** Where the fingers point; along the forearm without. */
  dir?: P3;
  /** Where the palm faces. */
  palm?: P3;
  /** Axis of a held rod (towards the thumb); sets the palm. */
  rod?: P3;
  /**
   * The point of the hand that lies on `at` (shares of its length: x to the fingertips, y to the thumb, z out of the
   * palm); without it the wrist does.
   */
  hold?: P3;
  /**
   * Grips the rod that the other hand holds, this many hand lengths along from it (towards the other's thumb). Both
   * hands then lie on one line, whatever the build.
   */
  along?: number;
  /** Raises the shoulder, in units. */
  shrug?: number;
}

export interface Leg {
  thigh: P3;
  shin: P3;
  foot?: P3;
  toe?: number;
  /** False: the foot keeps its angle to an upright shin instead of lying flat on the floor. */
  flat?: boolean;
  /** Turns the knee out, in degrees. */
  twist?: number;
}

/** Angles are [yaw, pitch, roll] in degrees: pitch - leans forward, roll + is clockwise. The head's are relative to the chest. */
export interface Pose {
  pelvis: P3;
  chest: P3;
  head: P3;
  l: Arm;
  r: Arm;
  ll: Leg;
  rl: Leg;
  /** Between the lowest point and the floor: units, scaled by the build. */
  lift?: number;
  prop?: string;
  gaze?: number;
  note?: string;
}
