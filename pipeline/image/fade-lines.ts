import type { Picture } from './picture';

/** A line drawing on white with its lines that much as dark: 1 as they are, 0 white paper. */
export function fadeLines(picture: Picture, share: number): Picture {
  if (share === 1) return picture;
  return { ...picture, data: picture.data.map((value) => Math.round(255 - (255 - value) * share)) };
}
