import { rgbToLab, type Lab } from '../finish/lab';
import { mapColours } from '../finish/match-palette';
import type { Picture } from '../image/picture';
import { toRgb } from '../image/to-grey';

/** Beyond the tolerance the change fades out over this part of it. */
const SOFT_PART = 0.5;

/**
 * The picture in another colour, with its light and shadow. Hue and chroma become those of the new colour; lightness stays,
 * or where a colour is exchanged moves by the difference of both, so that black cloth can become white cloth (in 0..100).
 * @param o.from only pixels within `tolerance` (CIE76) of it, lightness counting half; null all
 * @param o.amount 0 nothing, 1 all
 * @returns RGB
 */
export function recolour(
  picture: Picture,
  o: {
    readonly from: string | null;
    readonly to: string;
    readonly amount: number;
    readonly tolerance: number;
  },
): Picture {
  const rgb = toRgb(picture);
  const [to, from] = [labOf(o.to), o.from === null ? null : labOf(o.from)];
  const lift = from === null ? 0 : to[0] - from[0];
  return mapColours(rgb, (lab) => {
    const share = o.amount * (from === null ? 1 : nearness(lab, from, o.tolerance));
    if (share === 0) return lab;
    const lightness = Math.min(100, Math.max(0, lab[0] + lift));
    return [
      lab[0] + share * (lightness - lab[0]),
      lab[1] + share * (to[1] - lab[1]),
      lab[2] + share * (to[2] - lab[2]),
    ];
  });
}

/** 1 within the tolerance, falling to 0 over half of it beyond. */
function nearness(lab: Lab, from: Lab, tolerance: number): number {
  const distance = Math.hypot((lab[0] - from[0]) / 2, lab[1] - from[1], lab[2] - from[2]);
  return Math.min(1, Math.max(0, 1 - (distance - tolerance) / (tolerance * SOFT_PART)));
}

function labOf(hex: string): Lab {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return rgbToLab(red, green, blue);
}
