import sharp from 'sharp';

/** The mean colour of a picture where the upper part of a mask is white: the hair of a figure. */
export async function meanInMask(
  picture: Buffer,
  maskSvg: string,
): Promise<{ readonly red: number; readonly green: number; readonly blue: number }> {
  const [width, height] = [192, 192];
  const size = { width, height, fit: 'fill' as const };
  const pixels = await sharp(picture).resize(size).removeAlpha().raw().toBuffer();
  const mask = await sharp(Buffer.from(maskSvg)).resize(size).greyscale().raw().toBuffer();
  const inside = [...mask.keys()].filter((at) => (mask[at] ?? 0) > 128);
  const rows = inside.map((at) => Math.floor(at / width));
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const hair = inside.filter((at) => Math.floor(at / width) < top + (bottom - top) * 0.22);
  const mean = (channel: number): number =>
    hair.reduce((sum, at) => sum + (pixels[at * 3 + channel] ?? 0), 0) / Math.max(1, hair.length);
  return { red: mean(0), green: mean(1), blue: mean(2) };
}
