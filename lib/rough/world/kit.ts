/** The scene kit: metres, x right, y up, z away; a pinhole camera, meshes of convex parts, painter's order, light and shadow. */
export { rng, rotation, spline2 } from '../geometry/geometry';
export { INK } from '../pen/paint';
export type { Time, Weather } from '../vocabulary/places';
export type { Panel, Shot } from './camera';
export { convexHull } from './hull';
export { GLOW, L, mulHex, TAU, type Look } from './look';
export { Model } from './model';
export type { Mood } from './mood';
export { xform, type Decal, type Part, type Xf } from './part';
export { World } from './world';
