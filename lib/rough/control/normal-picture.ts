import type { ControlRaster } from './control-size';
import type { PanelSurfaces } from './surfaces-of';

/**
 * Where surfaces look, as the normal input of ControlNet 1.1 learned it (Bae et al. 2021, arXiv 2109.09881): red is left,
 * green is up, blue is towards the viewer, each (n + 1) / 2 of 255. Three channels; what is infinitely far looks at the
 * viewer.
 *
 * The side of red is told by its authors (`ControlNet-v1-1-nightly`, README, "Normal 1.1": "blue is front, red is left,
 * green is top", the colours in which NYU-V2 is shown), and by an independent renderer for that model: Dream Textures
 * (`engine/annotations/normal.py`, pull request 632) writes view space normals with `1 - red` and nothing else turned.
 */
export function normalPicture({ raster }: PanelSurfaces): ControlRaster {
  const { width, height, normals } = raster;
  const data = new Uint8Array(normals.length);
  for (let k = 0; k < data.length; k += 3) {
    data[k] = 128 - normals[k]!;
    data[k + 1] = 128 + normals[k + 1]!;
    data[k + 2] = 128 + normals[k + 2]!;
  }
  return { widthPx: width, heightPx: height, channels: 3, data };
}
