/** The scene kit: metres, x right, y up, z away; a pinhole camera, meshes of convex parts, painter's order, light and shadow. */
export { INK } from '../pen/paint';
export type { Time } from '../vocabulary/places';
export type { Panel, Shot } from './camera';
export { convexHull } from '@/lib/geometry';
export { GLOW, L, mulHex, TAU, type Look } from './look';
export { Model } from './model';
export { xform, type Decal, type Part, type Xf } from './part';
export { World } from './world';
