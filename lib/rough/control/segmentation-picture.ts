import { SURFACE_KINDS, type SurfaceKind } from '../pen/surfaces';
import type { ControlRaster } from './control-size';
import type { PanelSurfaces } from './surfaces-of';

type Colour = readonly [red: number, green: number, blue: number];

/** The colours of ADE20K's classes (Zhou et al. 2017) that segmentation inputs learned. */
const COLOURS: Readonly<Record<SurfaceKind, Colour>> = {
  sky: [6, 230, 230],
  ceiling: [120, 120, 80],
  wall: [120, 120, 120],
  floor: [80, 50, 50],
  building: [180, 120, 120],
  road: [140, 140, 140],
  earth: [120, 120, 70],
  grass: [4, 250, 7],
  sand: [160, 150, 20],
  water: [61, 230, 250],
  mountain: [143, 255, 140],
  rock: [255, 41, 10],
  tree: [4, 200, 3],
  plant: [204, 255, 4],
  window: [230, 230, 230],
  door: [8, 255, 51],
  curtain: [255, 51, 7],
  painting: [255, 6, 51],
  rug: [255, 9, 92],
  table: [255, 6, 82],
  desk: [10, 255, 71],
  counter: [235, 12, 255],
  chair: [204, 70, 3],
  // class 70
  bench: [194, 255, 0],
  sofa: [11, 102, 255],
  bed: [204, 5, 255],
  shelf: [255, 7, 71],
  cabinet: [224, 5, 255],
  box: [0, 255, 20],
  column: [255, 8, 41],
  stairs: [255, 224, 0],
  fence: [255, 184, 6],
  lamp: [224, 255, 8],
  signboard: [255, 5, 153],
  car: [0, 102, 200],
  // class 77
  boat: [173, 255, 0],
  // class 128
  bicycle: [255, 245, 0],
  person: [150, 5, 61],
  // class 127
  animal: [255, 0, 122],
  thing: [0, 255, 20],
};

/** The colour of ADE20K for the class that a kind is of. */
export const colourOfKind = (kind: SurfaceKind): Colour => COLOURS[kind];

/** What every pixel shows, in the colours of ADE20K's classes; three channels. */
export function segmentationPicture({ raster }: PanelSurfaces): ControlRaster {
  const { width, height, kinds } = raster;
  const palette = [[0, 0, 0] as const, ...SURFACE_KINDS.map(colourOfKind)];
  const data = new Uint8Array(kinds.length * 3);
  for (let k = 0; k < kinds.length; k++) {
    const [red, green, blue] = palette[kinds[k]!] ?? [0, 0, 0];
    data[k * 3] = red;
    data[k * 3 + 1] = green;
    data[k * 3 + 2] = blue;
  }
  return { widthPx: width, heightPx: height, channels: 3, data };
}
