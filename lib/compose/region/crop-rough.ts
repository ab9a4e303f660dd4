import type { PictureFrame } from '@/lib/contracts/region-edits';
import {
  controlPicture,
  drawRough,
  figureMaskSvgs,
  layOutRough,
  type ControlKind,
  type PictureBox,
  type RoughSpecification,
} from '@/lib/rough';
import { encodePng, type PixelBox, type Picture, rasteriseSvg, toGrey } from '@/pipeline/image';

type Size = { readonly widthPx: number; readonly heightPx: number };

/** What a panel's picture shows as a rough, and where in the picture that lies, in shares of it. */
export interface PlacedRough {
  readonly specification: RoughSpecification;
  readonly box: PictureFrame['picture'];
}

/** A part of a picture, and at which size it is wanted. */
export interface RoughCrop {
  readonly picture: Size;
  readonly box: PixelBox;
  readonly size: Size;
}

const MOST_SIDE_PX = 16_384;

/** The rough's lines in a part of the picture, as a model takes them: black on white, about a pixel wide at that size. */
export async function croppedLines(rough: PlacedRough, crop: RoughCrop): Promise<Picture> {
  return raster(drawRough(resized(rough, crop), { finish: 'lines' }).svg, rough, crop);
}

/** The rough in colour in a part of the picture. */
export async function croppedPaint(rough: PlacedRough, crop: RoughCrop): Promise<Picture> {
  return raster(drawRough(resized(rough, crop), { finish: 'colour' }).svg, rough, crop);
}

/** A control picture of a part of the picture, as ControlNets of that kind take it. */
export async function croppedControl(rough: PlacedRough, kind: ControlKind, crop: RoughCrop): Promise<Picture> {
  const whole = resized(rough, crop);
  const picture = controlPicture(whole, kind);
  if (picture.form === 'svg') return raster(kind === 'colour' ? picture.svg : onBlack(picture.svg), rough, crop);
  const png = Buffer.from(await encodePng(picture)).toString('base64');
  const { widthPx, heightPx } = whole.size;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${widthPx} ${heightPx}">` +
    `<image href="data:image/png;base64,${png}" width="${widthPx}" height="${heightPx}"/></svg>`;
  return raster(onBlack(svg), rough, crop);
}

/** Where each person is seen in a part of the picture: grey, white where they are. */
export async function croppedFigures(rough: PlacedRough, crop: RoughCrop): Promise<Picture[]> {
  const figures: Picture[] = [];
  for (const svg of figureMaskSvgs(rough.specification)) figures.push(toGrey(await raster(onBlack(svg), rough, crop)));
  return figures;
}

/** Each person's head in the picture's pixels. */
export function headBoxes(rough: PlacedRough, picture: Size): PixelBox[] {
  const { left, top, right, bottom } = rough.box;
  const inPicture = (head: PictureBox) => ({
    left: left + head.left * (right - left),
    right: left + head.right * (right - left),
    top: top + head.top * (bottom - top),
    bottom: top + head.bottom * (bottom - top),
  });
  return layOutRough(rough.specification).heads.map((head) => {
    const box = inPicture(head);
    const [xPx, yPx] = [Math.floor(box.left * picture.widthPx), Math.floor(box.top * picture.heightPx)];
    return {
      xPx,
      yPx,
      widthPx: Math.max(1, Math.ceil(box.right * picture.widthPx) - xPx),
      heightPx: Math.max(1, Math.ceil(box.bottom * picture.heightPx) - yPx),
    };
  });
}

/** The same drawing for more or fewer pixels, so that its lines are as wide as a picture of that size has them. */
function resized({ specification, box }: PlacedRough, crop: RoughCrop): RoughSpecification {
  const side = (length: number): number => Math.max(8, Math.min(MOST_SIDE_PX, Math.round(length)));
  const scale = Math.sqrt((crop.size.widthPx / crop.box.widthPx) * (crop.size.heightPx / crop.box.heightPx));
  return {
    ...specification,
    size: {
      widthPx: side(crop.picture.widthPx * (box.right - box.left) * scale),
      heightPx: side(crop.picture.heightPx * (box.bottom - box.top) * scale),
    },
  };
}

/** A document of the rough, cut to the part and stretched to the size. */
async function raster(svg: string, { box }: PlacedRough, crop: RoughCrop): Promise<Picture> {
  const [, width = '512', height = '512'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const [unitsX, unitsY] = [
    Number(width) / (crop.picture.widthPx * (box.right - box.left)),
    Number(height) / (crop.picture.heightPx * (box.bottom - box.top)),
  ];
  const x = (crop.box.xPx - box.left * crop.picture.widthPx) * unitsX;
  const y = (crop.box.yPx - box.top * crop.picture.heightPx) * unitsY;
  const root =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${crop.box.widthPx * unitsX} ${crop.box.heightPx * unitsY}" ` +
    `width="${crop.size.widthPx}" height="${crop.size.heightPx}" preserveAspectRatio="none">`;
  return rasteriseSvg(root + svg.slice(svg.indexOf('>') + 1), crop.size);
}

/** Nobody is beyond the drawing's edge. */
function onBlack(svg: string): string {
  const at = svg.indexOf('>') + 1;
  return `${svg.slice(0, at)}<rect x="-4096" y="-4096" width="16384" height="16384" fill="#000"/>${svg.slice(at)}`;
}
