import type { Picture } from './picture';

/** White lines on black from black lines on white, as line ControlNets take them. For pictures without alpha. */
export function invertPicture(picture: Picture): Picture {
  return { ...picture, data: picture.data.map((value) => 255 - value) };
}
