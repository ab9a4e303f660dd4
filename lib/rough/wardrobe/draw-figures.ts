import type { Camera, Place } from '../anatomy/camera';
import {
  drawFigures as drawBodies,
  figurePixels as bodyPixels,
  type DrawnFigures,
  type FigureOptions,
  type FigurePixels,
} from '../anatomy/draw-figures';
import type { Who } from '../anatomy/who';
import type { Paint } from '../pen/paint';
import { dress, type Outfit } from './garments';

/** Somebody in clothes. */
export type DressedWho = Who<Outfit>;

/** Draws people in clothes who share a space; see anatomy's `drawFigures`. */
export function drawFigures(
  p: Paint,
  figures: readonly DressedWho[],
  camera: Camera,
  place: Place,
  o: Omit<FigureOptions<Outfit>, 'dress'> = {},
): DrawnFigures {
  return drawBodies(p, figures, camera, place, { ...o, dress: dressed });
}

/** The pixels of people in clothes who share a space; see anatomy's `figurePixels`. */
export function figurePixels(
  figures: readonly DressedWho[],
  camera: Camera,
  place: Place,
  o: Omit<FigureOptions<Outfit>, 'dress'> = {},
): FigurePixels {
  return bodyPixels(figures, camera, place, { ...o, dress: dressed });
}

const dressed: FigureOptions<Outfit>['dress'] = (g, outfit, { pose }) => {
  if (outfit.gloves !== undefined) g.gloves = g.mat(outfit.gloves);
  dress(g, outfit, pose);
};
