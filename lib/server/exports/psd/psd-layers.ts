import type { Layer } from 'ag-psd';
import type { Blend, LayerLabel } from '@/lib/contracts/page-layers';
import { INK } from '@/lib/domain/page/panels/panel-outline';
import type { TreeGroup, TreeMask, TreeNames, TreeNode, TreeSheet, TreeTone } from '@/lib/domain/page/svg/page-tree';
import { offPaper, type Picture } from '@/pipeline/image';
import { AppError } from '../../app-error';
import { opaque, packPixels } from './packed-pixels';
import {
  drawnPixels,
  findPixelBox,
  paintedPixels,
  pixelBoxOf,
  tonePixels,
  type PageRaster,
  type PixelBox,
} from './sheet-pixels';

/** Pixels of all layers of a page together: as PSD files pack them at worst, they stay below the 2 GB that a file may have. */
const MOST_LAYER_PIXELS = 400_000_000;
const INK_RGB = rgbOf(INK);

/** How a page's layers become pixels. */
export interface LayerOptions {
  readonly page: PageRaster;
  readonly names: Pick<TreeNames, 'paper' | 'ink' | 'tone'>;
  /** Stops between two layers. */
  readonly signal: AbortSignal;
}

/**
 * A page's layers as a PSD file has them, from the lowest. Each is drawn, packed and let go before the next one.
 * @throws AppError `request-invalid` that names a resolution at which all layers of the page fit into a file; the signal's
 * reason when cancelled
 */
export async function psdLayers(tree: readonly TreeNode[], o: LayerOptions): Promise<Layer[]> {
  const boxes = new Map<TreeLeaf, PixelBox>();
  for (const leaf of leavesOf(tree)) {
    o.signal.throwIfAborted();
    const box = await boxOfLeaf(leaf, o.page);
    if (box !== null) boxes.set(leaf, box);
  }
  refuseTooMany([...boxes.values()], o.page.dpi);
  return layersOf(tree, { ...o, boxes });
}

/** What has pixels of its own. */
type TreeLeaf = TreeSheet | TreeTone;

async function boxOfLeaf(leaf: TreeLeaf, page: PageRaster): Promise<PixelBox | null> {
  if (leaf.kind === 'tone') return findPixelBox(page, leaf.draw('toned'));
  return leaf.box === null ? findPixelBox(page, leaf.draw('flat')) : pixelBoxOf(page, leaf.box);
}

type Context = LayerOptions & { readonly boxes: ReadonlyMap<TreeLeaf, PixelBox> };

async function layersOf(nodes: readonly TreeNode[], context: Context): Promise<Layer[]> {
  const layers: Layer[] = [];
  for (const node of nodes) {
    context.signal.throwIfAborted();
    if (node.kind === 'group') layers.push(await groupLayer(node, context));
    else layers.push(...(await leafLayers(node, context)));
  }
  return layers;
}

async function groupLayer(group: TreeGroup, context: Context): Promise<Layer> {
  return {
    ...(await shownOf(group, context.page)),
    blendMode: group.blend === null ? 'pass through' : BLEND_NAMES[group.blend],
    opened: group.mask === null,
    children: await layersOf(group.children, context),
  };
}

/** White where a layer is seen. */
async function maskOf({ box: area, svg }: TreeMask, page: PageRaster): Promise<NonNullable<Layer['mask']>> {
  const box = pixelBoxOf(page, area);
  if (box === null) return { left: 0, top: 0, right: 0, bottom: 0, defaultColor: 0 };
  const painted = await paintedPixels(page, box, svg);
  return { ...edgesOf(box), defaultColor: 0, imageData: await packPixels(opaque(alphaOf(painted))) };
}

async function leafLayers(leaf: TreeLeaf, { page, boxes, names }: Context): Promise<Layer[]> {
  const blendMode = leaf.kind === 'tone' ? 'normal' : BLEND_NAMES[leaf.blend];
  const shown = { ...(await shownOf(leaf, page)), blendMode } as const;
  const box = boxes.get(leaf);
  // An empty layer stays: it has a name, and may be drawn on.
  if (box === undefined) return [shown];
  const layer = async (picture: Picture, named: Partial<Layer> = {}): Promise<Layer> => ({
    ...shown,
    ...edgesOf(box),
    ...named,
    imageData: await packPixels(picture),
  });
  if (leaf.kind === 'tone') return [await layer(await tonePixels(page, box, leaf))];
  if (leaf.look === 'paint') return [await layer(await paintedPixels(page, box, leaf.draw('flat')))];
  const { lines, dots } = await drawnPixels(page, box, leaf.draw);
  const tones = dots === null ? [] : [await layer(dots, { name: names.tone })];
  if (leaf.look === 'filled') return [await layer(opaque(lines)), ...tones];
  const white = new Uint8Array(box.widthPx * box.heightPx * 4).fill(255);
  return [
    await layer({ widthPx: box.widthPx, heightPx: box.heightPx, channels: 4, data: white }, { name: names.paper }),
    await layer(offPaper(lines, INK_RGB), { name: names.ink }),
    ...tones,
  ];
}

/** As PSD files name them (Adobe Photoshop File Formats Specification, layer records). */
const BLEND_NAMES = {
  normal: 'normal',
  multiply: 'multiply',
  screen: 'screen',
  overlay: 'overlay',
  darken: 'darken',
  lighten: 'lighten',
  'color-dodge': 'color dodge',
  'color-burn': 'color burn',
  'hard-light': 'hard light',
  difference: 'difference',
  exclusion: 'exclusion',
} as const satisfies Readonly<Record<Blend, string>>;

const LABELS = {
  red: 'red',
  orange: 'orange',
  yellow: 'yellow',
  green: 'green',
  blue: 'blue',
  violet: 'violet',
  grey: 'gray',
} as const satisfies Readonly<Record<LayerLabel, string>>;

/** What all layers have, of pixels and of groups. */
async function shownOf(node: TreeNode, page: PageRaster): Promise<Layer> {
  const { name, opacity, isHidden, isClipping, label } = node;
  const mask = node.mask === null ? null : await maskOf(node.mask, page);
  return {
    ...{ name, opacity, hidden: isHidden, clipping: isClipping },
    ...(label !== null && { layerColor: LABELS[label] }),
    ...(mask !== null && { mask }),
  };
}

function edgesOf({ left, top, widthPx, heightPx }: PixelBox): Pick<Layer, 'left' | 'top' | 'right' | 'bottom'> {
  return { left, top, right: left + widthPx, bottom: top + heightPx };
}

function leavesOf(nodes: readonly TreeNode[]): TreeLeaf[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? leavesOf(node.children) : [node]));
}

function refuseTooMany(boxes: readonly PixelBox[], dpi: number): void {
  const total = boxes.reduce((sum, { widthPx, heightPx }) => sum + widthPx * heightPx, 0);
  if (total > MOST_LAYER_PIXELS) throw layersTooLarge(Math.floor(dpi * Math.sqrt(MOST_LAYER_PIXELS / total)));
}

/** @param largest the largest resolution at which the page can be written */
export function layersTooLarge(largest: number): AppError {
  return new AppError(
    'request-invalid',
    `The layers of a page of this size can be written at ${largest} dpi at most.`,
    {
      fields: [{ path: 'dpi', message: `is larger than ${largest}` }],
      action: `Export it at ${largest} dpi or less.`,
    },
  );
}

/** The alpha channel as a grey picture. @param picture RGBA */
function alphaOf({ widthPx, heightPx, data }: Picture): Picture {
  const alpha = Uint8Array.from({ length: widthPx * heightPx }, (_, pixel) => data[4 * pixel + 3] ?? 0);
  return { widthPx, heightPx, channels: 1, data: alpha };
}

/** @param colour as `#rrggbb` */
function rgbOf(colour: string): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
