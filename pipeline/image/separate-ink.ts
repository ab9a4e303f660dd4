import type { Picture } from './picture';

/**
 * A picture of ink on white paper without the paper: over white it is the picture again, to a level. Ink of the colour
 * given is opaque, and what lies between it and the paper is thinner ink of its colour.
 * @param picture RGB
 * @param ink R, G and B from 0 to 255
 * @returns RGBA
 */
export function offPaper(picture: Picture, ink: readonly [number, number, number]): Picture {
  const { widthPx, heightPx } = picture;
  const from = rgbOf(picture);
  const data = new Uint8Array(widthPx * heightPx * 4);
  const [red, green, blue] = [255 - ink[0], 255 - ink[1], 255 - ink[2]];
  for (let pixel = 0; pixel < widthPx * heightPx; pixel++) {
    const [at, to] = [3 * pixel, 4 * pixel];
    const [r, g, b] = [from[at]!, from[at + 1]!, from[at + 2]!];
    const cover = Math.min(1, Math.max((255 - r) / red, (255 - g) / green, (255 - b) / blue));
    const alpha = Math.ceil(255 * cover);
    if (alpha === 0) continue;
    const paper = 255 - alpha;
    data[to] = thinned(r - paper, alpha);
    data[to + 1] = thinned(g - paper, alpha);
    data[to + 2] = thinned(b - paper, alpha);
    data[to + 3] = alpha;
  }
  return { widthPx, heightPx, channels: 4, data };
}

function thinned(light: number, alpha: number): number {
  return Math.min(255, Math.max(0, Math.round((255 * light) / alpha)));
}

/**
 * What makes one picture of a lighter one, as black that is more or less opaque: laid over `before` it gives `after`, to a
 * level where both are grey.
 * @param before RGB
 * @param after RGB, of the same size, in no place lighter
 * @returns RGBA, all of it black
 */
export function darkening(before: Picture, after: Picture): Picture {
  const { widthPx, heightPx } = before;
  const [from, to] = [rgbOf(before), rgbOf(after)];
  if (from.length !== to.length) throw new RangeError('The pictures differ in size.');
  const data = new Uint8Array(widthPx * heightPx * 4);
  for (let pixel = 0; pixel < widthPx * heightPx; pixel++) {
    const at = 3 * pixel;
    const light = from[at]! + from[at + 1]! + from[at + 2]!;
    const rest = to[at]! + to[at + 1]! + to[at + 2]!;
    if (rest < light) data[4 * pixel + 3] = Math.round(255 * (1 - rest / light));
  }
  return { widthPx, heightPx, channels: 4, data };
}

function rgbOf({ channels, data }: Picture): Uint8Array {
  if (channels !== 3) throw new RangeError('An RGB picture is needed.');
  return data;
}
