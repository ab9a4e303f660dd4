/** Public face: plane geometry that all parts share. It imports nothing. */
export { cubicPoints, quadraticPoints } from './bezier';
export { convexHull } from './convex-hull';
export { distanceToSegment, segmentDistance, shareAlong } from './distance-to-segment';
export { insetRing, inShortPieces } from './inset-ring';
export { isInside, isInsidePolygon } from './is-inside';
export { clamp, distance, mix, type NamedPoint, type Point, type Ring } from './point';
export { ringPath } from './ring-path';
export { evenPoints, lengthOfRing, rotateRing } from './rings';
export { rotate, rotateDegrees, rotatePoint } from './rotate';
export { signedArea, signedPolygonArea } from './signed-area';
export { simplifyPoints } from './simplify-points';
