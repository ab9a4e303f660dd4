import sharp, { type Sharp } from 'sharp';
import { PipelineError } from '../error';
import type { Picture } from './picture';
import { toRaw } from './raw-picture';

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * Draws an SVG at a size of its own accord: shapes are drawn at that size, not resized pixels. What it leaves empty is
 * white.
 * @returns an RGB picture of exactly the size asked for
 * @throws PipelineError `picture-unreadable` when the SVG can't be read
 */
export async function rasteriseSvg(svg: string, size: Size): Promise<Picture> {
  return draw(svg, size, (drawn) => drawn.flatten({ background: '#ffffff' }).toColourspace('srgb').removeAlpha());
}

/**
 * Draws an SVG as {@link rasteriseSvg} does. What it leaves empty is transparent.
 * @returns an RGBA picture of exactly the size asked for
 * @throws PipelineError `picture-unreadable` when the SVG can't be read
 */
export async function rasteriseSvgLayer(svg: string, size: Size): Promise<Picture> {
  return draw(svg, size, (drawn) => drawn.toColourspace('srgb').ensureAlpha());
}

async function draw(svg: string, { widthPx, heightPx }: Size, finish: (drawn: Sharp) => Sharp): Promise<Picture> {
  try {
    const chain = sharp(Buffer.from(svg), { failOn: 'error', limitInputPixels: 2 ** 26 });
    return await toRaw(finish(chain.resize(widthPx, heightPx, { fit: 'fill' })));
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
