import type { PagePoint } from '../../layout/page-point';

/** A point turned clockwise about the origin. */
export function rotated({ x, y }: PagePoint, turnDeg: number): PagePoint {
  if (turnDeg === 0) return { x, y };
  const turn = (turnDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}
