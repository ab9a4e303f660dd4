import type { MaskShape } from '@/lib/contracts/layer-mask';
import type { PageLayer } from '@/lib/contracts/page-layers';
import { areaPath } from '../areas/areas';
import { clipPathOf, type ClipPanels } from '../strokes/panel-clip';
import { layerTree, type LayerNode } from '../layers/layer-tree';

/** What cuts a layer: the inner shape of a panel, or the shapes of a mask. Paths are in page millimetres. */
export type LayerCut =
  | { readonly kind: 'panel'; readonly d: string }
  | {
      readonly kind: 'mask';
      /** Of the layer that has the mask. */
      readonly id: string;
      readonly showsRest: boolean;
      /** From the lowest, to be filled by the even-odd rule. */
      readonly shapes: readonly { readonly d: string; readonly shows: boolean }[];
    };

/** A layer as it is put together with those below it. */
export interface ComposedLayer {
  readonly layer: PageLayer;
  /** What cuts it; what is seen lies within all of them. */
  readonly cuts: readonly LayerCut[];
  /** Of a folder that is put together before it is laid on what is below, from the lowest. */
  readonly children: readonly ComposedLayer[];
  /** What is seen only where the layer has something, from the lowest. */
  readonly clipped: readonly ComposedLayer[];
}

/**
 * Layers as they are painted, from the lowest: what is hidden is left out, and so are drafts unless told otherwise. Folders
 * through which what is in them blends with what is below are replaced by what is in them. The desk, pictures and PDF paint
 * this list, each in its own way; PSD files have the folders themselves.
 */
export function composedLayers(
  layers: readonly PageLayer[],
  o: { readonly panels: ClipPanels; readonly hasDrafts?: boolean },
): ComposedLayer[] {
  return layerTree(layers).flatMap((node) => composed(node, o, []));
}

/** Whether nothing keeps what is in a folder from blending with what lies below the folder. */
export function isOpenThrough({ layer, clipped }: LayerNode, isClipped: boolean): boolean {
  return layer.isThrough === true && layer.opacity === 1 && !isClipped && clipped.length === 0;
}

interface ComposeOptions {
  readonly panels: ClipPanels;
  readonly hasDrafts?: boolean;
}

function composed(node: LayerNode, o: ComposeOptions, above: readonly LayerCut[], isClipped = false): ComposedLayer[] {
  const { layer, children, clipped } = node;
  if (!layer.isVisible || layer.opacity === 0 || (layer.isDraft && o.hasDrafts !== true)) return [];
  const cuts = [...above, ...cutsOf(layer, o.panels)];
  if (layer.kind === 'folder' && isOpenThrough(node, isClipped))
    return children.flatMap((one) => composed(one, o, cuts));
  return [
    {
      layer,
      cuts,
      children: children.flatMap((one) => composed(one, o, [])),
      clipped: clipped.flatMap((one) => composed(one, o, [], true)),
    },
  ];
}

/** Whether a layer, or what is in it or clipped to it, is that of panels. */
export function hasPictures({ layer, children, clipped }: ComposedLayer): boolean {
  return layer.kind === 'pictures' || children.some(hasPictures) || clipped.some(hasPictures);
}

/** What a layer is cut by: the panel of a folder, and a mask that is on. */
export function cutsOf({ id, kind, panelId, mask }: PageLayer, panels: ClipPanels): LayerCut[] {
  const panel = kind === 'folder' ? clipPathOf(panels, panelId ?? null) : null;
  return [
    ...(panel === null ? [] : [{ kind: 'panel', d: panel } as const]),
    ...(mask?.isOn !== true
      ? []
      : [{ kind: 'mask', id, showsRest: mask.showsRest, shapes: pathsOf(mask.shapes) } as const]),
  ];
}

const paths = new WeakMap<readonly MaskShape[], Extract<LayerCut, { kind: 'mask' }>['shapes']>();

function pathsOf(shapes: readonly MaskShape[]): Extract<LayerCut, { kind: 'mask' }>['shapes'] {
  const known = paths.get(shapes);
  if (known !== undefined) return known;
  const found = shapes.map((shape) => ({ d: areaPath(shape), shows: shape.shows }));
  paths.set(shapes, found);
  return found;
}
