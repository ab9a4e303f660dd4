import { rad, type P3 } from '../geometry/geometry';
import { drawLivingThing } from '../creatures';
import { placeSpot } from '../places/draw-place';
import type { StandingThing } from '../specification';
import { CLOTH_PAINT } from '../vocabulary/looks';
import { THINGS } from '../things';
import { placeThing } from '../things/place-thing';
import type { PlaceTag } from '../vocabulary/places';
import { L, type World } from '../world/kit';

/** Where a thing of a place stands in its world, metres. */
export function standsAt(tag: PlaceTag, { right, up, away }: Pick<StandingThing, 'right' | 'up' | 'away'>): P3 {
  const { at, yaw } = placeSpot(tag, 'wide');
  const [sine, cosine] = [Math.sin(rad(yaw)), Math.cos(rad(yaw))];
  return [at[0] + right * cosine + away * sine, at[1] + up, at[2] - right * sine + away * cosine];
}

/** Share of a thing's size that its shadow reaches to each side. */
const SHADOW_SHARE = 0.3;
const LARGEST_SHADOW = 1.1;

/** Adds the things of a place that somebody put there, with their shadows; call it before the last flush. */
export function addStandingThings(w: World, tag: PlaceTag, things: readonly StandingThing[], seed: number): void {
  const { yaw } = placeSpot(tag, 'wide');
  things.forEach((thing, index) => {
    const at = standsAt(tag, thing);
    const radius = Math.min(LARGEST_SHADOW, THINGS[thing.tag].size * thing.scale * SHADOW_SHARE);
    if (thing.up === 0) w.contact(at, radius);
    placeThing(w, thing.tag, at, yaw + thing.turnDegrees, {
      scale: thing.scale,
      seed: seed + index,
      drawLivingThing: (world, animal, spot, o) => {
        drawLivingThing(world, animal, spot, { ...o, ...(thing.colour ? { colour: thing.colour } : {}) });
      },
      ...(thing.colour ? { look: L(CLOTH_PAINT[thing.colour]) } : {}),
      cast: false,
      ...(thing.isMirrored ? { isMirrored: true } : {}),
    });
  });
}
