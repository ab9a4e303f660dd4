import { gaussianBlur } from './gaussian-blur';
import { colourChannels, planeOf, toByte, type DrawnPixels, type Pixels } from './pixels';

/** Black as white and white as black: ink on paper as a line drawing that ControlNets know. */
export function invert(pixels: Pixels): DrawnPixels {
  return changed(pixels, (plane) => plane.map((value) => 255 - value));
}

/**
 * Colours without detail, for tile ControlNets.
 * @param o.sigmaPx the blur's deviation in pixels
 */
export function blurred(pixels: Pixels, o: { readonly sigmaPx: number }): DrawnPixels {
  return changed(pixels, (plane) => gaussianBlur(plane, { ...pixels, ...o }));
}

function changed(pixels: Pixels, change: (plane: Float32Array) => Float32Array): DrawnPixels {
  const { widthPx, heightPx } = pixels;
  const channels = colourChannels(pixels);
  const data = new Uint8Array(widthPx * heightPx * channels);
  for (let channel = 0; channel < channels; channel++) {
    const plane = change(planeOf(pixels, channel));
    for (let at = 0; at < plane.length; at++) data[at * channels + channel] = toByte(plane[at]!);
  }
  return { widthPx, heightPx, channels, data };
}
