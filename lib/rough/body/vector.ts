/** A point or direction: x to the viewer's right, y down, z towards the viewer. */
export type Vector = readonly [x: number, y: number, z: number];

/** `at` moved by `share` times `along`. */
export function moved([x, y, z]: Vector, along: Vector, share = 1): Vector {
  return [x + along[0] * share, y + along[1] * share, z + along[2] * share];
}

/** The point that lies `share` (0..1) of the way from one to the other. */
export function between(from: Vector, to: Vector, share: number): Vector {
  return [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ];
}

/** The direction with length 1; downwards where there is none. */
export function unit([x, y, z]: Vector): Vector {
  const length = Math.hypot(x, y, z);
  return length < 1e-9 ? [0, 1, 0] : [x / length, y / length, z / length];
}

const RADIANS = Math.PI / 180;

/** Sine and cosine of an angle in degrees. */
function turn(degrees: number): readonly [sine: number, cosine: number] {
  return [Math.sin(degrees * RADIANS), Math.cos(degrees * RADIANS)];
}

/** Leans forwards (towards z) by positive angles: what is above the origin comes nearer. */
export function leanForward([x, y, z]: Vector, degrees: number): Vector {
  const [sine, cosine] = turn(degrees);
  return [x, y * cosine + z * sine, z * cosine - y * sine];
}

/** Turns to the viewer's left by positive angles: what faces the viewer comes to face left. */
export function turnLeft([x, y, z]: Vector, degrees: number): Vector {
  const [sine, cosine] = turn(degrees);
  return [x * cosine - z * sine, y, z * cosine + x * sine];
}

/** Rolls clockwise by positive angles, as the viewer sees it. */
export function rollClockwise([x, y, z]: Vector, degrees: number): Vector {
  const [sine, cosine] = turn(degrees);
  return [x * cosine - y * sine, y * cosine + x * sine, z];
}

/** Three directions at right angles that a part of the body has: its own left, down and front. */
export interface Frame {
  readonly left: Vector;
  readonly down: Vector;
  readonly front: Vector;
}

/** The frame of a body that stands upright and faces the viewer. */
export const UPRIGHT: Frame = { left: [1, 0, 0], down: [0, 1, 0], front: [0, 0, 1] };

/** Every direction of the frame through the same turn. */
export function turnFrame({ left, down, front }: Frame, turned: (direction: Vector) => Vector): Frame {
  return { left: turned(left), down: turned(down), front: turned(front) };
}

/** A direction that is told in a frame's own terms, in those that the frame is told in. */
export function fromFrame({ left, down, front }: Frame, [x, y, z]: Vector): Vector {
  return moved(moved(moved([0, 0, 0], left, x), down, y), front, z);
}

/** The frame `inner`, which is told in terms of `outer`, in those that `outer` is told in. */
export function withinFrame(outer: Frame, inner: Frame): Frame {
  return turnFrame(inner, (direction) => fromFrame(outer, direction));
}
