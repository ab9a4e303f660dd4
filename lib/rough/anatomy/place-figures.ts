import { add, lerp, rotation, smooth, sub, turn, type Mat, type P2, type P3 } from '../geometry/geometry';
import { Body } from './body';
import { Bounds, viewOf, type Camera, type Place } from './camera';
import type { Model } from './figure-ink';
import { compose } from './orientation';
import type { View } from './part';
import type { Who } from './who';

/** Posed bodies with their places in the world, and the view that shows them. The world's origin is what the lens aims at. */
export interface PlacedFigures {
  bodies: Body[];
  models: Model[];
  view: View;
}

/** Nearest that a point comes to the lens, in units. */
const NEAREST = 1.2;

/** Room that flesh and clothes take around a joint, in units. */
export function reachAround(joint: string, headScale: number): number {
  if (joint === 'head') return 1.75 * headScale;
  if (joint.endsWith('Ank') || joint.endsWith('Toe')) return 0.9;
  return joint.endsWith('Tip') ? 0.3 : 0.65;
}

export const bodyOf = ({ body, spec, pose, physique, proportions }: Who): Body =>
  body ??
  new Body(spec, pose, {
    ...(physique === undefined ? {} : { physique }),
    ...(proportions === undefined ? {} : { proportions }),
  });

function modelOf({ turn: yaw = 0, lean, at = [0, 0, 0] }: Who): Model {
  const upright = rotation(yaw, 0, 0);
  return { R: lean ? compose(upright, rotation(...lean)) : upright, at };
}

const inWorld = ({ R, at }: Model, point: P3): P3 => add(turn(R, point), at);

/**
 * What the lens aims at: in a level shot the height of the eyes, so that near things do not climb in the picture; in a
 * steep one the middle of the bodies.
 */
function middleOf(bodies: readonly Body[], models: readonly Model[], pitch: number): P3 {
  const middle: P3 = [0, 0, 0];
  let eyes = 1e9;
  bodies.forEach(({ J }, i) => {
    for (const joint of ['pelvis', 'head', 'lAnk', 'rAnk']) {
      const q = inWorld(models[i]!, J[joint]!);
      for (let k = 0; k < 3; k++) middle[k]! += q[k]! / (bodies.length * 4);
    }
    eyes = Math.min(eyes, inWorld(models[i]!, J['head']!)[1]);
  });
  middle[1] = lerp(middle[1], eyes, 0.78 * smooth(22, 4, Math.abs(pitch)));
  return middle;
}

/** Bounds of everybody around what the lens aims at, at one px a unit. */
function boundsOf(bodies: readonly Body[], models: readonly Model[], see: (q: P3) => P3): Bounds {
  const bounds = new Bounds();
  bodies.forEach(({ J, b }, i) => {
    for (const joint of Object.keys(J)) {
      const [x, y, scale] = see(inWorld(models[i]!, J[joint]!));
      bounds.add([x, y], reachAround(joint, b.headScale) * scale);
    }
  });
  return bounds;
}

/** x and y at one px a unit from a point of the world, and the scale there. */
const seer =
  (cam: Mat, dist: number, aim: P3) =>
  (q: P3): P3 => {
    const [x, y, z] = turn(cam, sub(q, aim)),
      k = dist / Math.max(NEAREST, dist - z);
    return [x * k, y * k, k];
  };

/** Poses everybody and finds the view that puts them where they go. Nothing is drawn. */
export function placeFigures(figures: readonly Who[], camera: Camera, place: Place): PlacedFigures {
  const cam = viewOf(camera),
    { dist, pitch } = camera,
    bodies = figures.map(bodyOf),
    models = figures.map(modelOf);
  let aim: P3, s: number, origin: P2;
  if ('box' in place) {
    aim = middleOf(bodies, models, pitch);
    const [left, top, width, height] = place.box,
      bounds = boundsOf(bodies, models, seer(cam, dist, aim)),
      [, , wide, high] = bounds.box,
      fit = Math.min(width / wide, height / high),
      isCapped = place.s !== undefined && place.s < fit;
    s = isCapped ? (place.s ?? fit) : fit;
    origin = [
      left + width / 2 - (s * (bounds.left + bounds.right)) / 2,
      isCapped ? top + height - s * bounds.bottom : top + height / 2 - (s * (bounds.top + bounds.bottom)) / 2,
    ];
  } else {
    s = place.s;
    const head = inWorld(models[0]!, bodies[0]!.J['head']!);
    aim =
      place.aim ?? (place.at === 'head' ? head : [0, head[1] * lerp(0.55, 0.92, smooth(22, 4, Math.abs(pitch))), 0]);
    const isAimed = place.aim !== undefined || place.at === 'head',
      [x, y] = isAimed ? [0, 0] : seer(cam, dist, aim)([0, 0, 0]);
    origin = [place.x - x * s, place.y - y * s];
  }
  for (const model of models) model.at = sub(model.at, aim);
  return { bodies, models, view: { cam, dist, x: origin[0], y: origin[1], s } };
}

/** Place in the picture and depth of a point of a figure. */
export function projectFrom({ view, models }: PlacedFigures, index: number, point: P3): P3 {
  const [x, y, z] = turn(view.cam, inWorld(models[index]!, point)),
    k = (view.s * view.dist) / Math.max(NEAREST, view.dist - z);
  return [view.x + x * k, view.y + y * k, z];
}
