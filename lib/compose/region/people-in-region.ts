import { type Picture, resizePicture } from '@/pipeline/image';
import { croppedFigures, type PlacedRough } from './crop-rough';

/** Enough to count in. */
const COUNTING_SIDE_PX = 256;
/** Of a region, or of a figure, that makes somebody be in it. */
const LEAST_OF_REGION = 0.04;
const LEAST_OF_FIGURE = 0.1;

export interface PersonInRegion {
  /** Of the rough's people. */
  readonly index: number;
  /** Share of the region that shows them. */
  readonly ofRegion: number;
  /** Share of what is seen of them that lies in the region. */
  readonly ofFigure: number;
}

/** Who is in a region, who fills most of it first. @param mask grey, of the picture's size */
export async function peopleInRegion(rough: PlacedRough | null, mask: Picture): Promise<PersonInRegion[]> {
  if (rough === null || rough.specification.people.length === 0) return [];
  const scale = Math.min(1, COUNTING_SIDE_PX / Math.max(mask.widthPx, mask.heightPx));
  const size = {
    widthPx: Math.max(1, Math.round(mask.widthPx * scale)),
    heightPx: Math.max(1, Math.round(mask.heightPx * scale)),
  };
  const box = { xPx: 0, yPx: 0, widthPx: mask.widthPx, heightPx: mask.heightPx };
  const figures = await croppedFigures(rough, { picture: mask, box, size });
  const region = await resizePicture(mask, size, 'linear');
  const regionArea = countWhere(region.data, () => true);
  return figures
    .map((figure, index) => {
      const both = countWhere(region.data, (i) => (figure.data[i] ?? 0) >= 128);
      const area = Math.max(
        1,
        countWhere(figure.data, () => true),
      );
      return { index, ofRegion: both / Math.max(1, regionArea), ofFigure: both / area };
    })
    .filter(({ ofRegion, ofFigure }) => ofRegion >= LEAST_OF_REGION || ofFigure >= LEAST_OF_FIGURE)
    .sort((a, b) => b.ofRegion - a.ofRegion);
}

function countWhere(data: Uint8Array, isCounted: (i: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < data.length; i++) if ((data[i] ?? 0) >= 128 && isCounted(i)) count++;
  return count;
}
