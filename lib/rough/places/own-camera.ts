import { clamp, rad, type P3 } from '../geometry/geometry';
import type { OwnCamera } from '../specification';
import type { PlaceTag } from '../vocabulary/places';
import type { Spot } from '../world/camera-for';
import type { Shot } from '../world/kit';
import { placeSpot } from './draw-place';
import { PLACES } from './index';

interface Sight {
  readonly at: P3;
  /** Radians: 0 along +z, and above the horizon. */
  readonly yaw: number;
  readonly pitch: number;
  readonly lens: number;
}

/** Where a camera that somebody set stands and looks. */
function sightOf(tag: PlaceTag, camera: OwnCamera): Sight {
  const { shots } = PLACES[tag];
  const { at, to, lens } = shots[camera.from] ?? shots.wide;
  const [dx, dy, dz] = [to[0] - at[0], to[1] - at[1], to[2] - at[2]];
  const ground = placeSpot(tag, 'wide').at[1];
  return {
    at: camera.heightMetres === undefined ? at : [at[0], ground + camera.heightMetres, at[2]],
    yaw: Math.atan2(dx, dz) + rad(camera.turnDegrees ?? 0),
    pitch: camera.lookDownDegrees === undefined ? Math.atan2(dy, Math.hypot(dx, dz)) : -rad(camera.lookDownDegrees),
    lens: lens * (camera.nearness ?? 1),
  };
}

/** A still camera of a place as somebody set it, for pictures without people. */
export function ownShot(tag: PlaceTag, camera: OwnCamera): Shot {
  const { at, yaw, pitch, lens } = sightOf(tag, camera);
  const to: P3 = [
    at[0] + Math.sin(yaw) * Math.cos(pitch),
    at[1] + Math.sin(pitch),
    at[2] + Math.cos(yaw) * Math.cos(pitch),
  ];
  return { at, to, lens };
}

/** Cameras that look along the place's own line of sight within this keep to its spot. */
const SAME_WAY = rad(40);
/** Nobody stands nearer to the eye than this, in metres. */
const NEAREST = 1.2;

/**
 * Where people stand who are seen through such a camera: where people of the place are, if it looks their way; else the
 * nearest of its line of sight to them. The camera has the room that lies between.
 */
export function ownSpot(tag: PlaceTag, camera: OwnCamera, which: 'wide' | 'close'): Spot {
  const spot = placeSpot(tag, which);
  const { at, yaw } = sightOf(tag, camera);
  const yawDegrees = (yaw * 180) / Math.PI;
  const turned = Math.abs(Math.atan2(Math.sin(yaw - rad(spot.yaw)), Math.cos(yaw - rad(spot.yaw))));
  if (turned < SAME_WAY) return { ...spot, yaw: yawDegrees };
  const away = clamp(
    (spot.at[0] - at[0]) * Math.sin(yaw) + (spot.at[2] - at[2]) * Math.cos(yaw),
    NEAREST,
    Math.max(NEAREST, spot.back),
  );
  return {
    ...spot,
    at: [at[0] + Math.sin(yaw) * away, spot.at[1], at[2] + Math.cos(yaw) * away],
    yaw: yawDegrees,
    back: away,
    side: [0.3, 0.3],
  };
}
