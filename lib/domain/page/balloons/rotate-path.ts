import { type Point, rotateDegrees } from '@/lib/geometry';

/** A path of absolute moves, lines and Bézier curves (M, L, Q, C, Z), turned clockwise about 0, 0 and then moved. */
export function rotatePath(d: string, { turnDeg, by: [dx, dy] }: { turnDeg: number; by: Point }): string {
  if (turnDeg === 0 && dx === 0 && dy === 0) return d;
  return d.replaceAll(/(-?[\d.]+)[ ,]+(-?[\d.]+)/g, (_, x: string, y: string) => {
    const [atX, atY] = rotateDegrees([Number(x), Number(y)], turnDeg);
    return `${(atX + dx).toFixed(3)} ${(atY + dy).toFixed(3)}`;
  });
}
