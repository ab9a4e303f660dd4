import type { Scene } from '../vocabulary';
import { darkBackground, simpleBackground, sparkleBackground, speedLines } from './abstract-scenes';
import type { Backdrop, DrawScene } from './backdrop';
import { bedroom, classroom, library, trainStation } from './indoor-scenes';
import { cherryBlossoms, forest, grassField, ocean, snow } from './nature-scenes';
import { nightSky, sky, sunset } from './sky-scenes';
import { castle, cityscape, rain, street } from './town-scenes';

const SCENE_DRAWINGS: Readonly<Record<Scene, DrawScene>> = {
  simple_background: simpleBackground,
  cherry_blossoms: cherryBlossoms,
  sky,
  night_sky: nightSky,
  classroom,
  cityscape,
  sunset,
  grass_field: grassField,
  sparkle_background: sparkleBackground,
  speed_lines: speedLines,
  forest,
  bedroom,
  train_station: trainStation,
  ocean,
  snow,
  rain,
  street,
  castle,
  dark_background: darkBackground,
  library,
};

/** The scene as SVG elements that fill the backdrop. */
export function drawScene(scene: Scene, backdrop: Backdrop): string {
  return SCENE_DRAWINGS[scene](backdrop);
}
