import type { PlaceGround, SeenPoint } from '../geometry/place-ground';
import type { RoughSpecification } from '../specification';
import { seenPlace } from './seen-camera';
import { standsAt } from './standing-things';

/** The ground of a specification's place as its picture shows it; null where there is no place in perspective. */
export function placeGround(specification: RoughSpecification): PlaceGround | null {
  const place = seenPlace(specification);
  if (!place) return null;
  const { camera, tag } = place;
  const { width, height } = place.staged.canvas;
  const seen = (right: number, up: number, away: number): SeenPoint => {
    const point = camera.cam(standsAt(tag, { right, up, away }));
    const [x, y] = camera.proj(point);
    return [(x * point[2]) / width, (y * point[2]) / height, point[2]];
  };
  const origin = seen(0, 0, 0);
  const along = (right: number, up: number, away: number): SeenPoint => {
    const [x, y, distance] = seen(right, up, away);
    return [x - origin[0], y - origin[1], distance - origin[2]];
  };
  return {
    origin,
    right: along(1, 0, 0),
    up: along(0, 1, 0),
    away: along(0, 0, 1),
    metre: [camera.f / width, camera.f / height],
  };
}
