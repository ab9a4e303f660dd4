import type { NamedPoint, Point } from './point';

/** A point turned clockwise about the origin. @param radians the angle */
export function rotate([x, y]: Point, radians: number): [number, number] {
  if (radians === 0) return [x, y];
  const [cosine, sine] = [Math.cos(radians), Math.sin(radians)];
  return [x * cosine - y * sine, x * sine + y * cosine];
}

/** A point turned clockwise about another. @param about the origin unless it is said */
export function rotateDegrees(point: Point, degrees: number, about: Point = [0, 0]): [number, number] {
  if (degrees === 0) return [point[0], point[1]];
  const [x, y] = rotate([point[0] - about[0], point[1] - about[1]], (degrees * Math.PI) / 180);
  return [about[0] + x, about[1] + y];
}

/** The same for a point with names, about the origin. */
export function rotatePoint({ x, y }: NamedPoint, degrees: number): { x: number; y: number } {
  const [toX, toY] = rotateDegrees([x, y], degrees);
  return { x: toX, y: toY };
}
