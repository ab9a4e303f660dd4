import { loadImage } from '@/lib/client/load-image';
import type { PageBox } from '@/lib/domain/layout/page-point';
import type { GreyPicture } from '@/lib/domain/page/picture-ink/picture-ink';

/** A picture on the page. */
export interface PlacedPicture {
  readonly address: string;
  /** Where it lies, in page millimetres. */
  readonly place: PageBox;
}

/** As fine as lines are looked at: 300 pixels an inch. */
const PX_PER_MM = 12;
/** Of the longer side: a picture of a whole page is looked at less closely. */
const MOST_PX = 1536;
/** Paper of less light than this shows no ink. */
const DARKEST_PAPER = 60;

/**
 * A part of the page as grey pixels, with a picture on white paper.
 * @param area in page millimetres
 * @throws where the picture can't be loaded or read
 */
export async function readGrey(picture: PlacedPicture, area: PageBox): Promise<GreyPicture> {
  const grid = gridOf(area);
  return { ...grid, grey: await lightOf(picture, grid) };
}

/**
 * What a drawing has more of ink than the same drawing without its lines: black where the lines cover everything.
 * @param below the drawing without its lines; null is paper
 * @param inkLight of the lines, 0 to 255
 * @throws where a drawing can't be loaded or read
 */
export async function readLines(
  drawing: PlacedPicture,
  o: { readonly below: PlacedPicture | null; readonly inkLight: number; readonly area: PageBox },
): Promise<GreyPicture> {
  const grid = gridOf(o.area);
  const shown = await lightOf(drawing, grid);
  const below = o.below === null ? null : await lightOf(o.below, grid);
  const grey = shown.map((light, at) => {
    const paper = below?.[at] ?? 255;
    return paper < DARKEST_PAPER
      ? 255
      : Math.max(0, Math.min(255, (255 * (light - o.inkLight)) / (paper - o.inkLight)));
  });
  return { ...grid, grey };
}

type Grid = Omit<GreyPicture, 'grey'>;

function gridOf({ left, top, right, bottom }: PageBox): Grid {
  const [width, height] = [right - left, bottom - top];
  const mmPerPx = Math.max(1 / PX_PER_MM, Math.max(width, height) / MOST_PX);
  const [widthPx, heightPx] = [width, height].map((mm) => Math.max(1, Math.round(mm / mmPerPx)));
  return { left, top, mmPerPx, widthPx: widthPx ?? 1, heightPx: heightPx ?? 1 };
}

async function lightOf({ address, place }: PlacedPicture, grid: Grid): Promise<Uint8Array> {
  const { widthPx, heightPx, mmPerPx, left, top } = grid;
  const image = await loadImage(address);
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This browser gives no canvas to read a picture with.');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, widthPx, heightPx);
  context.imageSmoothingQuality = 'high';
  const [x, y] = [(place.left - left) / mmPerPx, (place.top - top) / mmPerPx];
  context.drawImage(image, x, y, (place.right - place.left) / mmPerPx, (place.bottom - place.top) / mmPerPx);
  const { data } = context.getImageData(0, 0, widthPx, heightPx);
  const light = new Uint8Array(widthPx * heightPx);
  for (let at = 0; at < light.length; at++)
    light[at] = 0.299 * (data[4 * at] ?? 0) + 0.587 * (data[4 * at + 1] ?? 0) + 0.114 * (data[4 * at + 2] ?? 0);
  return light;
}
