import { Paint } from '../pen/paint';
import type { RoughSpecification, StandingThing } from '../specification';
import { THINGS } from '../things';
import { Camera } from '../world/camera';
import { cameraOn, isCloseShot, stagedPlace } from './backdrop';
import type { PictureBox } from './canvas';
import { stageRough } from './stage-rough';
import { standingOf, standsAt } from './standing-things';

/** What a picture of a place without people tells of the ground, for moving things by hand. */
export interface PlaceGround {
  /** About where a thing is seen, in shares of the picture; null behind the eye. */
  readonly boxOf: (thing: StandingThing) => PictureBox | null;
  /** Where on the ground (or so many metres above) a point of the picture lies, in shares; null above the horizon. */
  readonly standingAt: (
    point: { readonly x: number; readonly y: number },
    up?: number,
  ) => Pick<StandingThing, 'right' | 'away'> | null;
}

/** Nearer to the eye than this nothing can be grasped, in metres. */
const NEAREST = 0.4;

/** The ground of a specification's place as its picture shows it; null where there is no place in perspective, or people. */
export function placeGround(specification: RoughSpecification): PlaceGround | null {
  const place = stagedPlace(specification);
  if (!place || specification.people.length > 0) return null;
  const { canvas, panel } = stageRough(specification);
  const { width, height } = canvas;
  const which = isCloseShot(specification.shot) ? 'close' : 'wide';
  const shot = cameraOn(place, which, { specification, panel, people: [], eyes: null });
  const paint = new Paint({ finish: 'lines', width, height });
  const camera = new Camera(paint, panel, shot);
  const floor = standsAt(place.tag, { right: 0, up: 0, away: 0 })[1];
  return {
    boxOf: (thing) => {
      const at = standsAt(place.tag, thing);
      if (camera.depth(at) < NEAREST) return null;
      const known = THINGS[thing.tag];
      const [wide, tall] = known.kind === 'mesh' ? [known.size * 0.7, known.size] : known.box;
      const perMetre = camera.px(at) * thing.scale;
      const [x, y] = camera.at(at);
      return {
        left: (x - (wide / 2) * perMetre) / width,
        right: (x + (wide / 2) * perMetre) / width,
        top: (y - tall * perMetre) / height,
        bottom: y / height,
      };
    },
    standingAt: ({ x, y }, up = 0) => {
      const point = camera.pointAt([x * width, y * height], floor + up);
      return point ? standingOf(place.tag, point) : null;
    },
  };
}
