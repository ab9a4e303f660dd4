import type { P3 } from '../geometry/geometry';
import type { HeadSpec } from '../head/face';
import type { Paint } from '../pen/paint';
import type { Body } from './body';
import type { FigureBuild } from './figure-build';
import type { HeadPlace } from './head-place';
import type { Limbs } from './limbs';
import type { Pose } from './pose';
import type { Physique, Proportions } from './proportions';

/** Somebody to be drawn. `Worn` is what the wardrobe knows as an outfit. */
export interface Who<Worn = unknown> {
  spec: HeadSpec;
  pose: Pose;
  outfit: Worn;
  physique?: Physique;
  proportions?: Proportions;
  /** Place of the ground under the pelvis in the world, in units; the origin without. */
  at?: P3;
  /** Degrees about the upright axis. */
  turn?: number;
  /** Yaw, pitch and roll of the whole figure, after `turn`. */
  lean?: P3;
  /** Limbs that are lost or made of metal. */
  limbs?: Limbs;
  /** Adds surfaces while the figure is built (things in hands, tails, wings, a wheelchair), so that hidden lines are right. */
  extras?: (g: FigureBuild) => void;
  /** Points of what carries somebody (a horse, a bicycle), which frame a picture as their own joints do. */
  room?: (body: Body) => readonly P3[];
  /** Draws another head than a human's (a robot's, a skull); `body` is to be called when what lies behind it is drawn. */
  head?: (p: Paint, place: HeadPlace, body: () => void) => void;
  /** The posed body, if it was made before; it must be that of the pose, physique and proportions here. */
  body?: Body;
}
