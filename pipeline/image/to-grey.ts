import type { Picture } from './picture';

/**
 * The picture as grey: luma of ITU-R BT.601 in sixteen-bit fixed point, rounded (what Pillow's `L` gives), so that a
 * neutral pixel keeps its value. Alpha is left out. A grey picture comes back as it is.
 * @returns a picture of 1 channel
 */
export function toGrey(picture: Picture): Picture {
  const { widthPx, heightPx, channels, data } = picture;
  if (channels === 1) return picture;
  const grey = new Uint8Array(widthPx * heightPx);
  for (let i = 0, at = 0; i < grey.length; i++, at += channels) {
    grey[i] = (data[at]! * 19595 + data[at + 1]! * 38470 + data[at + 2]! * 7471 + 0x8000) >> 16;
  }
  return { widthPx, heightPx, channels: 1, data: grey };
}

/** The picture with three channels: grey is repeated, alpha is left out. An RGB picture comes back as it is. */
export function toRgb(picture: Picture): Picture {
  const { widthPx, heightPx, channels, data } = picture;
  if (channels === 3) return picture;
  const rgb = new Uint8Array(widthPx * heightPx * 3);
  for (let i = 0, from = 0; i < rgb.length; i += 3, from += channels) {
    rgb[i] = data[from]!;
    rgb[i + 1] = data[channels === 1 ? from : from + 1]!;
    rgb[i + 2] = data[channels === 1 ? from : from + 2]!;
  }
  return { widthPx, heightPx, channels: 3, data: rgb };
}
