import { distance, isInside } from '@/lib/geometry';
import { limbOf, POSE_HANDLES, type PoseHandle } from '@/lib/rough/posing';
import type { JointName, SeenPose } from '@/lib/rough';
import type { RoughSpecification } from '@/lib/rough/specification';

type Point = readonly [number, number];

/** A handle as it is shown and taken. */
export interface ShownHandle {
  readonly handle: PoseHandle;
  /** In shares of the picture; in the panel or on its edge. */
  readonly at: Point;
  /** Where the joint lies from there, in degrees clockwise from the right; null for a joint in the panel. */
  readonly towardsDegrees: number | null;
}

/** Between handles on the edge, in shares of the panel's shorter side: beside one another each can be taken. */
const EDGE_GAP = 0.1;
/** Lengths of limbs in lengths of the trunk (neck to hips): a limb that points at the viewer is seen shorter than it is. */
const LIMB_TRUNKS = { Arm: 1.25, Leg: 1.7 } as const;

/**
 * The handles of somebody as they can be taken. A joint outside of the panel has its handle on the panel's edge, as near
 * as can be; only limbs that could not reach the panel from where they begin have none.
 */
export function shownHandles(seen: SeenPose, { size, polygon }: RoughSpecification): ShownHandle[] {
  const { widthPx, heightPx } = size;
  const inPixels = ([x, y]: Point): [number, number] => [x * widthPx, y * heightPx];
  const outline = (polygon ?? WHOLE).map(({ x, y }) => inPixels([x, y]));
  const edge = new Edge(outline);
  const isIn = (point: Point): boolean => isInside([...point], outline);
  const inside: ShownHandle[] = [];
  const outside: { readonly handle: PoseHandle; readonly joint: Point; along: number }[] = [];
  for (const handle of POSE_HANDLES) {
    const joint = inPixels(seen.handles[handle]);
    if (isIn(joint)) inside.push({ handle, at: seen.handles[handle], towardsDegrees: null });
    else if (canReach(handle, seen, { inPixels, isIn, edge }))
      outside.push({ handle, joint, along: edge.nearest(joint).along });
  }
  outside.sort((a, b) => a.along - b.along);
  const gap = Math.min(EDGE_GAP * Math.min(widthPx, heightPx), edge.length / Math.max(1, outside.length));
  const places = spread(
    outside.map(({ along }) => along),
    gap,
  );
  const onEdge = outside.map(({ handle, joint }, index): ShownHandle => {
    const [x, y] = edge.at(places[index] ?? 0);
    const towardsDegrees = (Math.atan2(joint[1] - y, joint[0] - x) * 180) / Math.PI;
    return { handle, at: [x / widthPx, y / heightPx], towardsDegrees };
  });
  const shown = new Map([...inside, ...onEdge].map((one) => [one.handle, one]));
  return POSE_HANDLES.flatMap((handle) => shown.get(handle) ?? []);
}

const WHOLE = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
];

const LIMB_JOINTS = {
  leftArm: ['leftShoulder', 'leftElbow', 'leftWrist'],
  rightArm: ['rightShoulder', 'rightElbow', 'rightWrist'],
  leftLeg: ['leftHip', 'leftKnee', 'leftAnkle'],
  rightLeg: ['rightHip', 'rightKnee', 'rightAnkle'],
} as const satisfies Readonly<Record<string, readonly JointName[]>>;

/** Whether moving a handle can change what the panel shows: trunk and head always do, a limb if it can reach the panel. */
function canReach(
  handle: PoseHandle,
  { joints }: SeenPose,
  panel: {
    readonly inPixels: (point: Point) => Point;
    readonly isIn: (point: Point) => boolean;
    readonly edge: Edge;
  },
): boolean {
  const limb = limbOf(handle);
  if (limb === null) return true;
  const [root, middle, end] = LIMB_JOINTS[limb.key].map((name) => panel.inPixels(joints[name]));
  const [neck, hips] = [panel.inPixels(joints.neck), panel.inPixels(joints.pelvis)];
  if (!root || !middle || !end || panel.isIn(root)) return true;
  const trunks = limb.key.endsWith('Arm') ? LIMB_TRUNKS.Arm : LIMB_TRUNKS.Leg;
  const length = Math.max(distance(root, middle) + distance(middle, end), trunks * distance(neck, hips));
  return panel.edge.nearest(root).distance <= length;
}

/** A closed outline by the length along it, from its first corner. */
class Edge {
  readonly length: number;
  private readonly sides: readonly { readonly from: Point; readonly to: Point; readonly start: number }[];

  constructor(outline: readonly Point[]) {
    let start = 0;
    this.sides = outline.map((from, index) => {
      const to = outline[(index + 1) % outline.length] ?? from;
      const side = { from, to, start };
      start += distance(from, to);
      return side;
    });
    this.length = start;
  }

  /** The outline's point that is nearest to another. */
  nearest(point: Point): { readonly along: number; readonly distance: number } {
    let best = { along: 0, distance: Infinity };
    for (const { from, to, start } of this.sides) {
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
      const length = Math.max(1e-9, Math.hypot(dx, dy));
      const share = ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / (length * length);
      const held = Math.max(0, Math.min(1, share));
      const away = distance(point, [from[0] + dx * held, from[1] + dy * held]);
      if (away < best.distance) best = { along: start + held * length, distance: away };
    }
    return best;
  }

  at(along: number): Point {
    const place = ((along % this.length) + this.length) % this.length;
    const side = this.sides.findLast(({ start }) => start <= place) ?? this.sides[0];
    if (side === undefined) return [0, 0];
    const { from, to, start } = side;
    const share = (place - start) / Math.max(1e-9, distance(from, to));
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  }
}

/** Places in order, moved as little as can be until each is so far from the next. @param places ascending */
function spread(places: readonly number[], gap: number): number[] {
  const groups: { sum: number; count: number }[] = [];
  for (const [index, place] of places.entries()) {
    groups.push({ sum: place - index * gap, count: 1 });
    for (;;) {
      const [before, last] = groups.slice(-2);
      if (!before || !last || before.sum / before.count <= last.sum / last.count) break;
      groups.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  }
  const means = groups.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return means.map((mean, index) => mean + index * gap);
}
