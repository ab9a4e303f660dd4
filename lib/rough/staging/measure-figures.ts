import { compose, eulerOf, type Body } from '../anatomy/anatomy';
import { bodyOf } from '../anatomy/place-figures';
import { viewOf, type Camera, type Who } from '../anatomy/figure';
import { add, clamp, lerp, rotation, smooth, sub, turn, type P2, type P3 } from '../geometry/geometry';
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
  readonly joints: Readonly<Record<JointName, P2>>;
  /** Nearer is greater. */
  readonly depth: number;
}

/** Half the head's width, its crown and its chin from its middle, in units of the head. */
const HEAD_REACH = { aside: 0.9, up: 1.14, down: 1.02 };
/** Room round joints for flesh and clothes. */
const FLESH = 0.7;
const HAIR = 1.7;

/** Company seen by a camera, before anything is drawn: where heads and joints are, how much room all take. */
export function measureFigures(figures: readonly Who[], camera: Camera): MeasuredFigure[] {
  const view = viewOf(camera);
  const bodies = figures.map((figure) => (figure.body ??= bodyOf(figure)));
  const [first] = bodies;
  if (!first) return [];
  const models = figures.map(({ turn: yaw = 0, lean }) => {
    const upright = rotation(yaw, 0, 0);
    return lean ? compose(upright, rotation(...lean)) : upright;
  });
  const inWorld = (index: number, point: P3): P3 => add(turn(models[index]!, point), figures[index]!.at ?? [0, 0, 0]);
  const eyes = inWorld(0, first.J['head']!)[1] * lerp(0.55, 0.92, smooth(22, 4, Math.abs(camera.pitch)));
  const seen = (point: P3): { x: number; y: number; z: number; k: number } => {
    const [x, y, z] = turn(view, sub(point, [0, eyes, 0]));
    const k = camera.dist / Math.max(1.2, camera.dist - z);
    return { x: x * k, y: y * k, z, k };
  };
  const ground = seen([0, 0, 0]);
  return bodies.map((body, index) => {
    const at = (name: string): { x: number; y: number; z: number; k: number } => {
      const point = seen(inWorld(index, body.J[name]!));
      return { ...point, x: point.x - ground.x, y: point.y - ground.y };
    };
    const middle = at('head');
    const size = middle.k * body.b.headScale * (body.spec.age === 'child' ? 0.92 : 1);
    const { roll } = eulerOf(compose(view, compose(models[index]!, body.RH)));
    const head = turnedHead(middle, size, roll);
    const joints = Object.fromEntries(
      JOINTS.map((name): [JointName, P2] => {
        const { x, y } = at(SKELETON_JOINTS[name]);
        return [name, [x, y]];
      }),
    ) as Record<JointName, P2>;
    return { head, joints, depth: middle.z, extent: extentOf(body, at, middle, size) };
  });
}

function turnedHead({ x, y }: { x: number; y: number }, size: number, roll: number): Extent {
  const { aside, up, down } = HEAD_REACH;
  const [sine, cosine] = [Math.sin((roll * Math.PI) / 180), Math.cos((roll * Math.PI) / 180)];
  const half = size * (aside * Math.abs(cosine) + 1.05 * Math.abs(sine));
  const [crown, chin] = [up * cosine + aside * Math.abs(sine) * 0.6, down * cosine + aside * Math.abs(sine) * 0.6];
  const aslant = size * sine * ((up + down) / 2 - down);
  const [above, below] = cosine >= 0 ? [crown, chin] : [-chin, -crown];
  return {
    left: x - half + aslant,
    right: x + half + aslant,
    top: y - size * Math.max(0.7, above),
    bottom: y + size * Math.max(0.7, below),
  };
}

function extentOf(
  body: Body,
  at: (name: string) => { x: number; y: number; k: number },
  head: { x: number; y: number },
  size: number,
): Extent {
  let [left, top] = [head.x - HAIR * size, head.y - HAIR * size];
  let [right, bottom] = [head.x + HAIR * size, head.y + size];
  for (const name of Object.keys(body.J)) {
    if (name === 'head') continue;
    const { x, y, k } = at(name);
    const room = k * (name.endsWith('Tip') ? 0.3 : name.endsWith('Toe') ? 0.5 : FLESH) * clamp(body.b.u, 0.7, 1);
    left = Math.min(left, x - room);
    right = Math.max(right, x + room);
    top = Math.min(top, y - room);
    bottom = Math.max(bottom, y + (name.endsWith('Ank') ? 0.45 : room));
  }
  return { left, top, right, bottom };
}
