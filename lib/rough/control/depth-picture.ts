import type { ControlRaster } from './control-size';
import type { PanelSurfaces } from './surfaces-of';

/** What is so many times nearer than the nearest person is white, so that a floor before the eye leaves people their greys. */
const NEARER_THAN_PEOPLE = 1.35;

/**
 * Depth as MiDaS gives it (Ranftl et al. 2020, arXiv 1907.01341) and depth inputs learned it: inverse depth, near white
 * (255), the farthest that is seen black (0). One channel.
 */
export function depthPicture({ raster, metres }: PanelSurfaces): ControlRaster {
  const { width, height, inverse, who } = raster;
  let near = 0,
    far = Infinity,
    person = 0;
  for (let k = 0; k < inverse.length; k++) {
    const value = inverse[k]!;
    if (value > near) near = value;
    if (value < far) far = value;
    if (who[k] !== 0 && value > person) person = value;
  }
  if (person > 0 && metres.length > 0) near = Math.min(near, person * NEARER_THAN_PEOPLE);
  const scale = near > far ? 255 / (near - far) : 0;
  const data = new Uint8Array(inverse.length);
  for (let k = 0; k < data.length; k++) data[k] = Math.min(255, Math.round((inverse[k]! - far) * scale));
  return { widthPx: width, heightPx: height, channels: 1, data };
}
