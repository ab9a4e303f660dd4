import type { Layer, Psd } from 'ag-psd';
import { MOST_PANELS } from '@/lib/contracts/books';
import { UPLOAD_MAX_PIXELS } from '@/lib/contracts/pictures';
import type { PageBox, PagePoint } from '@/lib/domain/layout/page-point';
import type { Picture } from '@/pipeline/image';
import { unreadableFile } from '../../project-file/project-file-error';
import { maskOutline } from './mask-outline';
import { originOf, type RawPage } from './raw-page';

const HEAD_BYTES = 26;
/** Modes that are read: grey and RGB. */
const MODES = [1, 3];
/** Layers with more pixels than this are not unpacked to look for panels; panels are then found on the picture. */
const MOST_LAYER_PIXELS = 150_000_000;
const NUMBERED = /\d+\s*$/;

/**
 * A PSD file as a page: the picture that it keeps for programs without layers, which hidden layers are not in. Panels are
 * the masks of the folders that Koma writes, where it has them; guides tell where the page is cut.
 * @throws AppError `project-file-unreadable`
 */
export async function psdPage(bytes: Uint8Array): Promise<RawPage> {
  checkHead(bytes);
  const { initializeCanvas, readPsd } = await import('ag-psd');
  initializeCanvas(noCanvas, pixels);
  const read = (hasLayers: boolean): Psd => {
    try {
      return readPsd(bytes, { useImageData: true, skipThumbnail: true, skipLayerImageData: !hasLayers });
    } catch (cause) {
      throw unreadableFile('This PSD is damaged, incomplete, or of a kind that is not read.', cause);
    }
  };
  const psd = read(false);
  const picture = pictureOf(psd);
  const canLook = hasPanelFolders(psd) && layerPixels(psd.children ?? []) <= MOST_LAYER_PIXELS;
  const panels = canLook ? panelsOf(read(true)) : null;
  const xmp = psd.imageResources?.xmpMetadata ?? '';
  const trimPx = trimOf(psd);
  return { picture, panels, trimPx, isLossless: true, origin: originOf(new TextEncoder().encode(xmp), false) };
}

/** The library draws on nothing: only the pixels of its layers are asked for. */
function noCanvas(): never {
  throw new RangeError('PSD files are read without a canvas');
}

function pixels(width: number, height: number): ImageData {
  return { width, height, colorSpace: 'srgb', data: new Uint8ClampedArray(width * height * 4) };
}

/** What the first bytes say, before anything is unpacked. */
function checkHead(bytes: Uint8Array): void {
  if (bytes.length < HEAD_BYTES) throw unreadableFile('This PSD is incomplete.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [height, width, depth, mode] = [view.getUint32(14), view.getUint32(18), view.getUint16(22), view.getUint16(24)];
  if (width * height > UPLOAD_MAX_PIXELS) {
    throw unreadableFile(
      `This PSD is ${width} × ${height} pixels; ${UPLOAD_MAX_PIXELS / 1_000_000} million are read at most.`,
    );
  }
  if (depth !== 8 || !MODES.includes(mode)) {
    throw unreadableFile('Of PSD files, 8 bits a channel in RGB or grey are read. Convert it, then import it again.');
  }
}

function pictureOf({ imageData, width, height }: Psd): Picture {
  if (imageData === undefined) {
    throw unreadableFile('This PSD has no picture of the whole page. Save it with “Maximize compatibility”.');
  }
  const data = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const alpha = (imageData.data[pixel * 4 + 3] ?? 255) / 255;
    for (let channel = 0; channel < 3; channel++) {
      data[pixel * 3 + channel] = Math.round((imageData.data[pixel * 4 + channel] ?? 255) * alpha + 255 * (1 - alpha));
    }
  }
  return { widthPx: width, heightPx: height, channels: 3, data };
}

/** The folder whose folders are each called by a number and have a folder with a mask in them. */
function panelFolders({ children = [] }: Pick<Psd, 'children'>): Layer[] {
  for (const folder of children) {
    const panels = folder.children ?? [];
    const areAll =
      panels.length > 0 && panels.every((panel) => NUMBERED.test(panel.name ?? '') && frameOf(panel) !== null);
    if (areAll && panels.length <= MOST_PANELS) return panels;
  }
  return [];
}

function frameOf({ children = [] }: Layer): Layer | null {
  return children.find(({ mask, children: inside }) => mask !== undefined && inside !== undefined) ?? null;
}

function hasPanelFolders(psd: Psd): boolean {
  return panelFolders(psd).length > 0;
}

function panelsOf(psd: Psd): PagePoint[][] | null {
  const numbered = panelFolders(psd)
    .map((panel) => ({ number: Number(NUMBERED.exec(panel.name ?? '')?.[0]), mask: frameOf(panel)?.mask }))
    .sort((a, b) => a.number - b.number);
  const found = numbered.map(({ mask }) => {
    const { imageData, left = 0, top = 0 } = mask ?? {};
    return imageData === undefined
      ? null
      : maskOutline({ left, top, widthPx: imageData.width, heightPx: imageData.height, data: imageData.data });
  });
  const all = found.flatMap((outline) => (outline === null ? [] : [outline]));
  return all.length < found.length ? null : all;
}

function layerPixels(layers: readonly Layer[]): number {
  return layers.reduce((sum, { left = 0, top = 0, right = 0, bottom = 0, children = [] }) => {
    return sum + Math.max(0, right - left) * Math.max(0, bottom - top) + layerPixels(children);
  }, 0);
}

/** Between two guides each way, which Koma lays where the page is cut. */
function trimOf({ imageResources, width, height }: Psd): PageBox | null {
  const guides = imageResources?.gridAndGuidesInformation?.guides ?? [];
  const at = (direction: 'vertical' | 'horizontal', most: number): number[] =>
    guides
      .filter((guide) => guide.direction === direction && guide.location > 0 && guide.location < most)
      .map(({ location }) => location)
      .sort((a, b) => a - b);
  const [xs, ys] = [at('vertical', width), at('horizontal', height)];
  const [left, right, ...moreX] = xs;
  const [top, bottom, ...moreY] = ys;
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return null;
  return moreX.length + moreY.length > 0 ? null : { left, top, right, bottom };
}
