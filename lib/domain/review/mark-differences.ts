/** How far a channel may be off and is still the same: what a scaled picture loses. Of 255. */
const SAME = 24;
/** Of a mark: the colour of corrections. */
const MARK = [214, 48, 36] as const;
/** How pale what is the same becomes, as a share of white. */
const PALE = 0.7;

/**
 * Changes a picture into one that shows where another differs: what is the same in pale grey, what differs in red, the
 * darker where there was ink before or is now.
 * @param pixels RGBA, 0 to 255; changed in place
 * @param other of the same size
 * @returns the share of pixels that differ, from 0 to 1
 * @throws RangeError for pictures of different sizes
 */
export function markDifferences(pixels: Uint8ClampedArray, other: Uint8ClampedArray): number {
  if (pixels.length !== other.length) throw new RangeError('Pictures of one size are compared.');
  let differing = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const [grey, otherGrey] = [greyAt(pixels, at), greyAt(other, at)];
    const isSame = [0, 1, 2].every(
      (channel) => Math.abs((pixels[at + channel] ?? 0) - (other[at + channel] ?? 0)) <= SAME,
    );
    const light = Math.min(grey, otherGrey) / 255;
    for (let channel = 0; channel < 3; channel += 1) {
      const mark = MARK[channel] ?? 0;
      pixels[at + channel] = isSame ? grey + (255 - grey) * PALE : mark * (0.6 + 0.4 * light);
    }
    pixels[at + 3] = 255;
    if (!isSame) differing += 1;
  }
  return differing / (pixels.length / 4);
}

function greyAt(pixels: Uint8ClampedArray, at: number): number {
  return 0.299 * (pixels[at] ?? 0) + 0.587 * (pixels[at + 1] ?? 0) + 0.114 * (pixels[at + 2] ?? 0);
}
