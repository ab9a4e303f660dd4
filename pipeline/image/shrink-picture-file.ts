import { openPictureFile, readingPicture } from './open-picture-file';

/**
 * A copy of a picture file as lossy WebP, its longer side at most `sidePx` pixels and never larger than it is. It is read,
 * shrunk and written row by row, so that a large picture costs little memory.
 * @param quality 1..100
 * @throws PipelineError `picture-unreadable`
 */
export async function shrinkPictureFile(
  bytes: Uint8Array,
  sidePx: number,
  quality: number,
): Promise<{ bytes: Uint8Array; widthPx: number; heightPx: number }> {
  const { format, chain } = await openPictureFile(bytes, 2 ** 26);
  const small = chain.resize({ width: sidePx, height: sidePx, fit: 'inside', withoutEnlargement: true });
  const { data, info } = await readingPicture(format, () =>
    small.webp({ quality }).toBuffer({ resolveWithObject: true }),
  );
  return { bytes: data, widthPx: info.width, heightPx: info.height };
}
