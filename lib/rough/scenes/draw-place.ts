import { canvasOf } from '../framing';
import { aimLens, focalFor } from '../perspective/aim-lens';
import { short } from '../props/unit-path';
import type { Random } from '../random';
import type { Setting } from '../specification';
import type { CameraHeight } from '../vocabulary';
import { createLight } from './light';
import { PLACE_DRAWINGS } from './place-drawings';
import { drawWeather } from './sky-and-weather';
import type { View } from './view';

/** A place as it is seen. */
export interface PlaceView extends Setting {
  readonly camera: {
    readonly height: CameraHeight;
    /** Of the picture's contents, clockwise. */
    readonly tiltDegrees: number;
    /** Where the horizon is, as a share of the picture's height from above; the height has a habit. */
    readonly horizon?: number | undefined;
  };
}

/**
 * A place as SVG elements that fill a picture of this size, in its drawing units (the shorter side is 512). The same
 * numbers from `random` give the same bytes.
 */
export function drawPlace(
  place: PlaceView,
  picture: { readonly size: { readonly widthPx: number; readonly heightPx: number }; readonly random: Random },
): string {
  const canvas = canvasOf(picture.size);
  const focal = focalFor(canvas);
  const { tiltDegrees } = place.camera;
  if (tiltDegrees === 0) return drawUpright(place, { ...canvas, focal, random: picture.random });
  const radians = (Math.abs(tiltDegrees) * Math.PI) / 180;
  const width = canvas.width * Math.cos(radians) + canvas.height * Math.sin(radians);
  const height = canvas.width * Math.sin(radians) + canvas.height * Math.cos(radians);
  const drawing = drawUpright(place, { width, height, focal, random: picture.random });
  const [middleX, middleY] = [short(canvas.width / 2), short(canvas.height / 2)];
  const [left, top] = [short((canvas.width - width) / 2), short((canvas.height - height) / 2)];
  return `<g transform="rotate(${short(tiltDegrees)} ${middleX} ${middleY})"><g transform="matrix(1 0 0 1 ${left} ${top})">${drawing}</g></g>`;
}

function drawUpright(
  { tag, time, weather, camera }: PlaceView,
  o: { readonly width: number; readonly height: number; readonly focal: number; readonly random: Random },
): string {
  const { standpoint, isIndoors, draw } = PLACE_DRAWINGS[tag];
  const view: View = {
    lens: aimLens({ ...o, viewHeight: camera.height, horizonShare: camera.horizon, standpoint }),
    light: createLight({ time, weather, isIndoors }),
    random: o.random,
  };
  return draw(view) + (isIndoors ? '' : drawWeather(view));
}
