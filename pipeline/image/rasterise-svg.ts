import sharp from 'sharp';
import { PipelineError } from '../error';
import type { Picture } from './picture';
import { toRaw } from './raw-picture';

/**
 * Draws an SVG at a size of its own accord: shapes are drawn at that size, not resized pixels. What it leaves empty is
 * white.
 * @returns an RGB picture of exactly the size asked for
 * @throws PipelineError `picture-unreadable` when the SVG can't be read
 */
export async function rasteriseSvg(
  svg: string,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): Promise<Picture> {
  try {
    const chain = sharp(Buffer.from(svg), { failOn: 'error', limitInputPixels: 2 ** 26 });
    const drawn = chain.resize(widthPx, heightPx, { fit: 'fill' }).flatten({ background: '#ffffff' });
    return await toRaw(drawn.toColourspace('srgb').removeAlpha());
  } catch (cause) {
    throw new PipelineError(
      'picture-unreadable',
      'The SVG drawing is broken: it must be one well-formed svg element.',
      {
        cause,
      },
    );
  }
}
