import type { P2 } from './geometry';

/** By the number of edges that a ray to the right crosses. */
export function isInsidePolygon([x, y]: P2, polygon: readonly P2[]): boolean {
  return polygon.reduce((inside, [ax, ay], index) => {
    const [bx, by] = polygon.at(index - 1) ?? [ax, ay];
    const crosses = ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
    return crosses ? !inside : inside;
  }, false);
}
