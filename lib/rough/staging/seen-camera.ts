import { Paint } from '../pen/paint';
import type { RoughSpecification } from '../specification';
import { Camera } from '../world/camera';
import { cameraOn, isCloseShot, stagedPlace } from './backdrop';
import { peopleInPlace } from './people-in-place';
import { stageRough, type StagedRough } from './stage-rough';

const NOTHING_DRAWN = { company: () => undefined, thing: () => undefined };

interface SeenPlace {
  readonly tag: NonNullable<ReturnType<typeof stagedPlace>>['tag'];
  readonly staged: StagedRough;
  /** Before the tilt of the whole picture. */
  readonly camera: Camera;
}

/** The camera from which a specification's place is seen; null where there is no place in perspective. */
export function seenPlace(specification: RoughSpecification): SeenPlace | null {
  const place = stagedPlace(specification);
  if (!place) return null;
  const staged = stageRough(specification);
  const { canvas, panel, eyeMetres: eyes } = staged;
  const which = isCloseShot(specification.shot) ? 'close' : 'wide';
  const people = peopleInPlace(specification, staged, NOTHING_DRAWN);
  const shot = cameraOn(place, which, { specification, panel, people, eyes });
  const paint = new Paint({ finish: 'lines', width: canvas.width, height: canvas.height });
  return { tag: place.tag, staged, camera: new Camera(paint, panel, shot) };
}
