import WebtoonPsd, { type Group, type Layer } from '@webtoon/psd';
import { initializeCanvas, readPsd, type Layer as MaskedLayer } from 'ag-psd';

initializeCanvas(
  () => {
    throw new Error('no canvas is needed');
  },
  (width, height) => ({ width, height, colorSpace: 'srgb', data: new Uint8ClampedArray(width * height * 4) }),
);

/** A layer, or a group of them, as another reader than Koma's writer tells it. */
export interface OpenedNode {
  readonly name: string;
  readonly isGroup: boolean;
  /** As the file has it; `pass` of groups. */
  readonly blend: string;
  readonly opacity: number;
  readonly isHidden: boolean;
  /** Seen only where the nearest layer below that isn't clipped has something. */
  readonly isClipped: boolean;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** RGBA of a layer. */
  readonly data: Uint8ClampedArray;
  readonly mask: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
    readonly data: ArrayLike<number>;
  } | null;
  /** From the lowest. */
  readonly children: readonly OpenedNode[];
}

export interface OpenedPsd {
  readonly file: WebtoonPsd;
  readonly nodes: readonly OpenedNode[];
}

/**
 * Opens a PSD file with @webtoon/psd. The pixels of groups' masks, which it tells the place of alone, are read by ag-psd.
 */
export async function openPsd(bytes: Uint8Array): Promise<OpenedPsd> {
  const buffer = new Uint8Array(bytes).buffer;
  const file = WebtoonPsd.parse(buffer);
  const masks = readPsd(buffer, { useImageData: true, skipCompositeImageData: true });
  return { file, nodes: await openAll(file.children, masks.children ?? []) };
}

async function openAll(
  children: readonly (Group | Layer | { readonly type: 'Psd' })[],
  masks: readonly MaskedLayer[],
): Promise<OpenedNode[]> {
  const layers = children.filter((node) => node.type !== 'Psd');
  const opened: OpenedNode[] = [];
  for (const [index, node] of [...layers].reverse().entries()) {
    opened.push(await open(node, masks[index]));
  }
  return opened;
}

async function open(node: Group | Layer, masked: MaskedLayer | undefined): Promise<OpenedNode> {
  const properties = node.type === 'Group' ? node['layerFrame']?.layerProperties : node['layerFrame'].layerProperties;
  if (properties === undefined || masked?.name !== node.name) throw new Error(`${node.name} has no record`);
  const { hidden, left, top, clippingMask } = properties;
  const isGroup = node.type === 'Group';
  const divider = node.additionalProperties?.lsct;
  const blend = String(
    divider !== undefined && 'blendMode' in divider
      ? (divider.blendMode ?? properties.blendMode)
      : properties.blendMode,
  );
  const told = {
    ...{ name: node.name, isGroup, blend, opacity: properties.opacity / 255, isHidden: hidden },
    isClipped: clippingMask === 1,
    mask: maskOf(properties.maskData, masked),
  };
  if (node.type === 'Group') {
    return {
      ...told,
      left: 0,
      top: 0,
      width: 0,
      height: 0,
      data: new Uint8ClampedArray(),
      children: await openAll(node.children, masked.children ?? []),
    };
  }
  const { width, height } = node;
  const data = width * height === 0 ? new Uint8ClampedArray() : await node.composite(false, false);
  return { ...told, left, top, width, height, data, children: [] };
}

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function maskOf({ left, top, right, bottom }: Edges, masked: MaskedLayer): OpenedNode['mask'] {
  const data = masked.mask?.imageData?.data;
  if (data === undefined) return null;
  const grey = Array.from({ length: data.length / 4 }, (_, at) => data[4 * at] ?? 0);
  return { left, top, width: right - left, height: bottom - top, data: grey };
}

/** Premultiplied RGB and alpha from 0 to 1 of what layers give together. */
type Sheet = Float32Array;
interface Size {
  readonly width: number;
  readonly height: number;
}

type Mix = (below: number, above: number) => number;
const screen: Mix = (below, above) => below + above - below * above;
const hardLight: Mix = (below, above) => (above <= 0.5 ? below * 2 * above : screen(below, 2 * above - 1));
/** By what files call them (W3C Compositing and Blending Level 1, 10). */
const MIXES: Readonly<Record<string, Mix>> = {
  norm: (_, above) => above,
  'mul ': (below, above) => below * above,
  scrn: screen,
  over: (below, above) => hardLight(above, below),
  dark: Math.min,
  lite: Math.max,
  'div ': (below, above) => (below === 0 ? 0 : above >= 1 ? 1 : Math.min(1, below / (1 - above))),
  idiv: (below, above) => (below >= 1 ? 1 : above <= 0 ? 0 : 1 - Math.min(1, (1 - below) / above)),
  hLit: hardLight,
  diff: (below, above) => Math.abs(below - above),
  smud: (below, above) => below + above - 2 * below * above,
};

/** What the layers of a PSD file show together. @returns RGB */
export function blendPsd(nodes: readonly OpenedNode[], size: Size): Uint8Array {
  const sheet = new Float32Array(size.width * size.height * 4);
  blendAll(sheet, nodes, size);
  return Uint8Array.from({ length: size.width * size.height * 3 }, (_, at) =>
    Math.round(255 * (sheet[4 * Math.floor(at / 3) + (at % 3)] ?? 0)),
  );
}

function blendAll(sheet: Sheet, nodes: readonly OpenedNode[], size: Size): void {
  for (const [index, node] of nodes.entries()) {
    if (node.isClipped || node.isHidden) continue;
    const after = nodes.slice(index + 1);
    const end = after.findIndex(({ isClipped }) => !isClipped);
    const clipped = after.slice(0, end < 0 ? after.length : end).filter(({ isHidden }) => !isHidden);
    if (node.isGroup && node.blend === 'pass') passThrough(sheet, node, size);
    else blend(sheet, clippedTo(placedOf(node, size), clipped, size), { ...node, size });
  }
}

/** What is in a group blends with what is below it, as far as its mask lets it. */
function passThrough(sheet: Sheet, { children, mask }: OpenedNode, size: Size): void {
  const before = Float32Array.from(sheet);
  blendAll(sheet, children, size);
  for (let at = 0; mask !== null && at < sheet.length; at++) {
    const pixel = Math.floor(at / 4);
    const share = maskAt(mask, pixel % size.width, Math.floor(pixel / size.width));
    sheet[at] = before[at]! + (sheet[at]! - before[at]!) * share;
  }
}

function placedOf(node: OpenedNode, size: Size): Placed {
  if (!node.isGroup) return layerSheet(node);
  const data = new Float32Array(size.width * size.height * 4);
  blendAll(data, node.children, size);
  return { left: 0, top: 0, ...size, data };
}

/** A layer with what is clipped to it, which changes its colours and nothing of its alpha. */
function clippedTo(base: Placed, clipped: readonly OpenedNode[], size: Size): Placed {
  if (clipped.length === 0) return base;
  const data = new Float32Array(size.width * size.height * 4);
  blend(data, base, { blend: 'norm', opacity: 1, mask: null, size });
  const alpha = Array.from({ length: size.width * size.height }, (_, pixel) => data[4 * pixel + 3]!);
  // As if it were opaque, and then as much of it as there was.
  for (let at = 0; at < data.length; at++) {
    const own = alpha[Math.floor(at / 4)]!;
    data[at] = own === 0 ? 0 : data[at]! / own;
  }
  for (const node of clipped) blend(data, placedOf(node, size), { ...node, size });
  for (let at = 0; at < data.length; at++) data[at] = data[at]! * alpha[Math.floor(at / 4)]!;
  return { left: 0, top: 0, ...size, data };
}

interface Placed extends Size {
  readonly left: number;
  readonly top: number;
  readonly data: Sheet;
}

function layerSheet({ left, top, width, height, data }: OpenedNode): Placed {
  const light = (at: number): number =>
    at % 4 === 3 ? (data[at] ?? 0) / 255 : ((data[at] ?? 0) * (data[at - (at % 4) + 3] ?? 0)) / 65_025;
  return { left, top, width, height, data: Float32Array.from(data, (_, at) => light(at)) };
}

function blend(
  sheet: Sheet,
  above: Placed,
  { blend: name, opacity, mask, size }: Pick<OpenedNode, 'blend' | 'opacity' | 'mask'> & { readonly size: Size },
): void {
  const mix = MIXES[name];
  if (mix === undefined) throw new Error(`“${name}” is no blending of pages`);
  for (let y = 0; y < above.height; y++) {
    for (let x = 0; x < above.width; x++) {
      const [pageX, pageY] = [x + above.left, y + above.top];
      if (pageX < 0 || pageY < 0 || pageX >= size.width || pageY >= size.height) continue;
      const share = opacity * maskAt(mask, pageX, pageY);
      const from = 4 * (y * above.width + x);
      const own = above.data[from + 3]!;
      const alpha = own * share;
      if (alpha === 0) continue;
      const at = 4 * (pageY * size.width + pageX);
      const under = sheet[at + 3]!;
      for (let k = 0; k < 3; k++) {
        const [below, light] = [under === 0 ? 0 : sheet[at + k]! / under, above.data[from + k]! / own];
        sheet[at + k] = sheet[at + k]! * (1 - alpha) + alpha * ((1 - under) * light + under * mix(below, light));
      }
      sheet[at + 3] = under + alpha - under * alpha;
    }
  }
}

function maskAt(mask: OpenedNode['mask'], x: number, y: number): number {
  if (mask === null) return 1;
  const [column, row] = [x - mask.left, y - mask.top];
  if (column < 0 || row < 0 || column >= mask.width || row >= mask.height) return 0;
  return (mask.data[row * mask.width + column] ?? 0) / 255;
}
