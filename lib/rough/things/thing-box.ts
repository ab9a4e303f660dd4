import type { Prop } from '../specification';
import type { PictureBox } from '../picture-box';
import { THINGS } from './all-things';
import { flatBounds } from './fit-thing';

const USUAL_YAW = -20;
const USUAL_PITCH = 10;

/** How a thing of a specification is turned to the viewer, in degrees. */
export function propYaw({ tag, isMirrored }: Prop): number {
  const { yaw = USUAL_YAW } = THINGS[tag];
  return isMirrored ? -yaw : yaw;
}

/** About where a thing of a specification is in its picture, in shares of the picture's width and height. */
export function propBox(
  prop: Prop,
  { width, height }: { readonly width: number; readonly height: number },
): PictureBox {
  const thing = THINGS[prop.tag];
  const bounds = flatBounds(thing, { yaw: propYaw(prop), pitch: thing.pitch ?? USUAL_PITCH });
  const [perWidth, perHeight] = [(prop.scale * height) / thing.size / width, prop.scale / thing.size];
  const [x, y] = [prop.x + bounds.x * perWidth, prop.y + bounds.y * perHeight];
  const [halfWidth, halfHeight] = [(bounds.w / 2) * perWidth, (bounds.h / 2) * perHeight];
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}
