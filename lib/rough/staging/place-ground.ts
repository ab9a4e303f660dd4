import type { PlaceGround, SeenPoint } from '../geometry/place-ground';
import { Paint } from '../pen/paint';
import type { RoughSpecification } from '../specification';
import { Camera } from '../world/camera';
import { cameraOn, isCloseShot, stagedPlace } from './backdrop';
import { peopleInPlace } from './people-in-place';
import { stageRough } from './stage-rough';
import { standsAt } from './standing-things';

const NOTHING_DRAWN = { company: () => undefined, thing: () => undefined };

/** The ground of a specification's place as its picture shows it; null where there is no place in perspective. */
export function placeGround(specification: RoughSpecification): PlaceGround | null {
  const place = stagedPlace(specification);
  if (!place) return null;
  const staged = stageRough(specification);
  const { canvas, panel, eyeMetres: eyes } = staged;
  const { width, height } = canvas;
  const which = isCloseShot(specification.shot) ? 'close' : 'wide';
  const people = peopleInPlace(specification, staged, NOTHING_DRAWN);
  const shot = cameraOn(place, which, { specification, panel, people, eyes });
  const camera = new Camera(new Paint({ finish: 'lines', width, height }), panel, shot);
  const seen = (right: number, up: number, away: number): SeenPoint => {
    const point = camera.cam(standsAt(place.tag, { right, up, away }));
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
