import { tonePitch } from '@/lib/domain/page/panels/panel-finish';
import type { Tones } from '@/lib/rough';
import { type Picture, rasteriseSvg, screenTones } from '@/pipeline/image';

/**
 * A page as pixels. Its tones are screened in pixels, since what draws SVG documents repeats a pattern's tile a hundred
 * times more slowly than it fills an area.
 * @param svgWith the page, with its tones laid in a way
 * @param o.fromY of the page's pixels, where a band of it is drawn; its dots join those of the band above
 * @param o.hasHardEdges dots without antialiasing
 * @returns RGB of exactly the size asked for
 */
export async function rasterisePage(
  svgWith: (tones: Tones) => string,
  {
    dpi,
    fromY = 0,
    hasHardEdges = false,
    ...size
  }: {
    readonly widthPx: number;
    readonly heightPx: number;
    readonly dpi: number;
    readonly fromY?: number;
    readonly hasHardEdges?: boolean | undefined;
  },
): Promise<Picture> {
  const [flatSvg, bareSvg, markedSvg] = [svgWith('flat'), svgWith('bare'), svgWith('marked')];
  const [flat, marked] = await Promise.all([
    rasteriseSvg(flatSvg, size),
    markedSvg === flatSvg ? null : rasteriseSvg(markedSvg, size),
  ]);
  if (marked === null) return flat;
  const bare = bareSvg === flatSvg ? flat : await rasteriseSvg(bareSvg, size);
  return screenTones({ flat, bare, marked }, tonePitch(dpi), { fromY, isHard: hasHardEdges });
}
