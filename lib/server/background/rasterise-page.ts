import { tonePitch } from '@/lib/domain/page/panels/panel-finish';
import type { AreaTones } from '@/lib/domain/page/areas/area-svg';
import { pitchAt, type Screen } from '@/lib/domain/page/areas/tone-screens';
import type { Tones } from '@/lib/rough';
import { layTone, type Picture, rasteriseSvg, screenTones, toneLight } from '@/pipeline/image';

/**
 * A page as pixels. Its tones are screened in pixels, since what draws SVG documents repeats a pattern's tile a hundred
 * times more slowly than it fills an area.
 * @param svgWith the page, with its drawings' tones laid in a way, and the tones of some areas
 * @param o.fromY of the page's pixels, where a band of it is drawn; its dots join those of the band above
 * @param o.screens of the areas' tones, by their names; none unless told
 * @param o.hasHardEdges dots without antialiasing
 * @returns RGB of exactly the size asked for
 */
export async function rasterisePage(
  svgWith: (tones: Tones, areaTones: AreaTones) => string,
  {
    dpi,
    fromY = 0,
    hasHardEdges = false,
    screens = new Map(),
    ...size
  }: {
    readonly widthPx: number;
    readonly heightPx: number;
    readonly dpi: number;
    readonly fromY?: number;
    readonly hasHardEdges?: boolean | undefined;
    readonly screens?: ReadonlyMap<string, Screen>;
  },
): Promise<Picture> {
  const drawn = (tones: Tones): string => svgWith(tones, 'none');
  const [flatSvg, bareSvg, markedSvg] = [drawn('flat'), drawn('bare'), drawn('marked')];
  const [flat, marked] = await Promise.all([
    rasteriseSvg(flatSvg, size),
    markedSvg === flatSvg ? null : rasteriseSvg(markedSvg, size),
  ]);
  const bare = marked === null || bareSvg === flatSvg ? flat : await rasteriseSvg(bareSvg, size);
  const base =
    marked === null ? flat : await screenTones({ flat, bare, marked }, tonePitch(dpi), { fromY, isHard: hasHardEdges });
  if (screens.size === 0) return base;
  const picture = base === flat ? { ...flat, data: Uint8Array.from(flat.data) } : base;
  for (const [key, screen] of screens) {
    const toned = await rasteriseSvg(svgWith('flat', key), size);
    await layTone(picture, lightOf(screen, dpi, hasHardEdges), { flat, toned, fromY });
  }
  return picture;
}

/** The light that a tone leaves at each pixel: dots, or a plain grey where pixels are too coarse for them. */
export function lightOf({ screen, lpi, angleDeg }: Screen, dpi: number, isHard: boolean): ReturnType<typeof toneLight> {
  const pitchPx = pitchAt({ lpi }, dpi);
  // Black and white alone has no greys to fall back on.
  if (pitchPx === null && !isHard) return (_x, _y, grey) => grey / 255;
  return toneLight({ shape: screen, pitchPx: pitchPx ?? Math.max(2, dpi / lpi), angleDeg }, { isHard });
}
