import type { PictureSettings } from '@/lib/contracts/export-settings';
import type { PageFormat } from '../layout/page-formats';
import { MM_PER_INCH } from '../layout/page-point';

/** Pixels an inch of a book's pictures, also where a page's width is given in pixels. @param paper of a page */
export function pictureDpi(
  { dpi, widthPx, area }: Pick<PictureSettings, 'dpi' | 'widthPx' | 'area'>,
  { widthMm, bleedMm }: Pick<PageFormat, 'widthMm' | 'bleedMm'>,
): number {
  if (widthPx === null) return dpi;
  return (widthPx * MM_PER_INCH) / (widthMm + (area === 'bleed' ? 2 * bleedMm : 0));
}
