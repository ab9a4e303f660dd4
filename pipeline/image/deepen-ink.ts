import type { Picture } from './picture';

/** Light (of 255) up to which a pixel is ink: drawing inks are nearly black on screens, and printed as full black. */
export const MOST_INK_LIGHT = 28;

/** A grey picture whose ink is full black, so that printers screen no line and no letter. */
export function deepenInk({ data, ...picture }: Picture): Picture {
  return { ...picture, data: data.map((light) => (light <= MOST_INK_LIGHT ? 0 : light)) };
}
