import type { Point } from '../ink';
import type { Ground } from '../poses/pose';
import type { CameraHeight, View } from '../vocabulary';
import { leanForward, rollClockwise, turnLeft, type Vector } from './vector';

/** How far a body is turned to the viewer's left, in degrees. */
export const VIEW_TURN: Readonly<Record<View, number>> = {
  front: 0,
  three_quarter_left: 42,
  three_quarter_right: -42,
  profile_left: 88,
  profile_right: -88,
  from_behind: 180,
};

/** How far the camera looks down, in degrees. */
const HEIGHT_PITCH: Readonly<Record<CameraHeight, number>> = { low: -24, eye: 0, high: 26 };
/** From the camera to the body in figure units: what is nearer is drawn larger. */
const DISTANCE: Readonly<Record<CameraHeight, number>> = { low: 2000, eye: 3400, high: 1900 };

/** From where a body is seen. */
export interface Camera {
  /** What a direction of the body is on the screen: x to the right, y down, z towards the viewer. */
  readonly seenDirection: (direction: Vector) => Vector;
  /** Where a point of the body is on the screen, in figure units about the middle of the hips. */
  readonly seen: (point: Vector) => Seen;
}

/** A point as it is seen. */
export interface Seen {
  readonly at: Point;
  /** Size of things there, 1 at the middle of the hips. */
  readonly scale: number;
  /** Towards the viewer, in figure units. */
  readonly z: number;
}

/** The camera for a view of a body that is held so against the ground. */
export function placeCamera(o: {
  readonly view: View;
  readonly height: CameraHeight;
  readonly ground: Ground;
}): Camera {
  const roll = o.ground.kind === 'lying' ? lyingRoll(o.view, o.ground.on) : 0;
  const distance = DISTANCE[o.height];
  const seenDirection = (direction: Vector): Vector =>
    leanForward(rollClockwise(turnLeft(direction, VIEW_TURN[o.view]), roll), HEIGHT_PITCH[o.height]);
  return {
    seenDirection,
    seen: (point) => {
      const [x, y, z] = seenDirection(point);
      const scale = distance / Math.max(distance * 0.4, distance - z);
      return { at: [x * scale, y * scale], scale, z };
    },
  };
}

/** Who faces left and lies on the back has the head on the right, with the face up. */
function lyingRoll(view: View, on: 'back' | 'front' | 'side'): number {
  const facesLeft = VIEW_TURN[view] > 0 && VIEW_TURN[view] < 180;
  const tip = facesLeft ? 90 : -90;
  return on === 'front' ? -tip : tip;
}
