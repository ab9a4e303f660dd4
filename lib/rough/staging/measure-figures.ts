import { layoutFigures } from '../anatomy/layout-figures';
import type { HeadPlace } from '../anatomy/head-place';
import type { Camera } from '../anatomy/camera';
import type { DressedWho as Who } from '../wardrobe/draw-figures';
import type { P2, P3 } from '../geometry/geometry';
import { Frame } from '../head/frame';
import { JOINTS, SKELETON_JOINTS, type JointName } from './joints';

/** A rectangle in the units of bodies (a skull's half width is about 0.9). */
export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a figure is on the canvas: body units times `scale`, moved by x, y. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** A figure as a camera sees it, one drawing unit a body unit, the ground under its company at 0, 0. */
export interface MeasuredFigure {
  /** From chin to crown and between the ears. */
  readonly head: Extent;
  /** With hair, arms and feet. */
  readonly extent: Extent;
  /** Between the eyes, where the turned head has them; also of who looks away. */
  readonly eyes: P2;
  /** The eye that is nearer to the camera. */
  readonly nearEye: P2;
  readonly joints: Readonly<Record<JointName, P2>>;
  /** Nearer is greater. */
  readonly depth: number;
}

/** Half the head's width, its crown and its chin from its middle, in units of the head. */
const HEAD_REACH = { aside: 0.9, up: 1.14, down: 1.02 };
/** Between the eyes, from the middle between the ears, in units of the head. */
const EYES: P3 = [0, 0.12, 0.82];
/** How far an eye is to its side, and behind the middle of the face. */
const [EYE_ASIDE, EYE_BACK] = [0.37, 0.08] as const;
/** Of who has another head than a human's: a robot's lights are higher, on a plate of glass. */
const OTHER_EYES: P3 = [0, -0.1, 0.86];

/** A company seen by a camera, before anything is drawn: where heads and joints are, how much room all take. */
export function measureFigures(figures: readonly Who[], camera: Camera): MeasuredFigure[] {
  return layoutFigures(figures, camera, { x: 0, y: 0, s: 1 }).figures.map(({ joints, head, box }, index) => {
    const [left, top, width, height] = box;
    return {
      head: headExtent(head),
      extent: { left, top, right: left + width, bottom: top + height },
      ...eyesOf(head, figures[index]?.head !== undefined),
      joints: byName(joints),
      depth: head.depth,
    };
  });
}

/** Between the eyes, and the nearer eye. */
function eyesOf({ x, y, s, yaw, pitch, roll }: HeadPlace, isOther: boolean): Pick<MeasuredFigure, 'eyes' | 'nearEye'> {
  const frame = new Frame(x, y, s, yaw, pitch, roll);
  const [, high, ahead] = isOther ? OTHER_EYES : EYES;
  const [right, left] = [-1, 1].map((side): P3 => [side * EYE_ASIDE, high, ahead - EYE_BACK]);
  const near = right && left && frame.depth(right) > frame.depth(left) ? right : left;
  return { eyes: frame.p([0, high, ahead]), nearEye: frame.p(near ?? [0, high, ahead]) };
}

function byName(joints: Readonly<Record<string, P2>>): Record<JointName, P2> {
  const entries = JOINTS.map((name): [JointName, P2] => [name, joints[SKELETON_JOINTS[name]] ?? [0, 0]]);
  return Object.fromEntries(entries) as Record<JointName, P2>;
}

/** The box of a head that may lean to any side. */
function headExtent({ x, y, s, roll }: HeadPlace): Extent {
  const { aside, up, down } = HEAD_REACH;
  const radians = (roll * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(radians), Math.cos(radians)];
  const [middle, half] = [(down - up) / 2, (up + down) / 2];
  const [midX, midY] = [x - middle * sine * s, y + middle * cosine * s];
  const across = s * Math.sqrt((aside * cosine) ** 2 + (half * sine) ** 2);
  const along = s * Math.sqrt((aside * sine) ** 2 + (half * cosine) ** 2);
  return { left: midX - across, right: midX + across, top: midY - along, bottom: midY + along };
}

/** The box of several. */
export function union(boxes: readonly Extent[]): Extent {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** The box of the heads of those who are placed together. */
export function headOf({ measured }: { readonly measured: readonly MeasuredFigure[] }): Extent {
  return union(measured.map(({ head }) => head));
}
