import type { Picture } from '../image/picture';
import { fillSurroundings } from './fill-surroundings';

/** Pixels added at each side. */
export interface Edges {
  readonly leftPx: number;
  readonly topPx: number;
  readonly rightPx: number;
  readonly bottomPx: number;
}

/**
 * The picture with more room at its sides, filled smoothly from its border; its own bytes stay.
 * @returns the larger picture, and a grey one of its size that is white where it is new
 */
export function extendCanvas(picture: Picture, edges: Edges): { readonly picture: Picture; readonly added: Picture } {
  const { channels } = picture;
  const widthPx = edges.leftPx + picture.widthPx + edges.rightPx;
  const heightPx = edges.topPx + picture.heightPx + edges.bottomPx;
  const data = new Uint8Array(widthPx * heightPx * channels).fill(255);
  const isNew = new Uint8Array(widthPx * heightPx).fill(255);
  for (let row = 0; row < picture.heightPx; row++) {
    const to = (edges.topPx + row) * widthPx + edges.leftPx;
    const from = row * picture.widthPx * channels;
    data.set(picture.data.subarray(from, from + picture.widthPx * channels), to * channels);
    isNew.fill(0, to, to + picture.widthPx);
  }
  const added: Picture = { widthPx, heightPx, channels: 1, data: isNew };
  return { picture: fillSurroundings({ widthPx, heightPx, channels, data }, added), added };
}
