import { PipelineError } from '../error';
import type { Picture } from '../image/picture';

/**
 * Levels, on each colour alike: ((value - black) / (white - black)) clamped to 0..1, to the power of 1 / gamma. Alpha
 * stays.
 * @param o black and white point in 0..1; a gamma above 1 makes the middle lighter
 * @throws PipelineError `request-invalid` when the black point isn't below the white one
 */
export function adjustLevels(
  picture: Picture,
  o: { readonly black: number; readonly white: number; readonly gamma: number },
): Picture {
  if (o.black >= o.white) {
    const sentence = `Levels need a black point below the white one, not ${o.black} and ${o.white}.`;
    throw new PipelineError('request-invalid', sentence);
  }
  const table = Uint8Array.from({ length: 256 }, (_, byte) => {
    const stretched = (byte / 255 - o.black) / (o.white - o.black);
    return Math.round(Math.min(1, Math.max(0, stretched)) ** (1 / o.gamma) * 255);
  });
  const { channels } = picture;
  const data = picture.data.map((byte, at) => (channels === 4 && at % 4 === 3 ? byte : table[byte]!));
  return { ...picture, data };
}
