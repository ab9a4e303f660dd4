import type { Blend, LayerLabel, PageLayer } from '@/lib/contracts/page-layers';
import type { Tones } from '@/lib/rough';
import type { PageBox, PagePolygon } from '../../layout/page-point';
import { boxOf } from '../../layout/page-point';
import { wordsIn } from '../../lines/balloon-in-language';
import { screensOf, type Screen } from '../areas/tone-screens';
import { cutsOf, isOpenThrough, type LayerCut } from '../stack/composed-layers';
import { layerTree, type LayerNode } from '../layers/layer-tree';
import { polygonPath } from '../panels/panel-outline';
import type { LetteredPiece } from './page-letters';
import { seenSvg } from './cut-svg';
import { layerBody, layerSvg, pieceSvg } from './layer-svg';
import { panelBorder, panelPieces, type PageToWrite, type PanelArt } from './page-svg';
import { paintedLayer, type PaintedLayer } from './painted-layers';

/** What layers are called that the page has no names for. */
export interface TreeNames {
  readonly paper: string;
  /** @param number from 1 */
  readonly panel: (number: number) => string;
  readonly border: string;
  readonly frame: string;
  readonly picture: string;
  readonly ink: string;
  readonly tone: string;
  readonly balloon: string;
  readonly letters: string;
  readonly layer: (kind: PageLayer['kind']) => string;
}

interface Shown {
  readonly name: string;
  readonly opacity: number;
  readonly isHidden: boolean;
  /** What is seen of it; null is everything. */
  readonly mask: TreeMask | null;
  /** Seen only where what lies below it, and isn't clipped itself, has something. */
  readonly isClipping: boolean;
  readonly label: LayerLabel | null;
}

/** A mask of pixels with what lies outside of its box. */
export interface TreeMask {
  /** In page millimetres. */
  readonly box: PageBox;
  /** A piece of an SVG document, white where the layer is seen. */
  readonly svg: string;
}

/** Layers that lie together. */
export interface TreeGroup extends Shown {
  readonly kind: 'group';
  /** Null lets what is in it blend with what lies below the group. */
  readonly blend: Blend | null;
  /** From the lowest. */
  readonly children: readonly TreeNode[];
}

/** One layer of pixels. */
export interface TreeSheet extends Shown {
  readonly kind: 'sheet';
  readonly blend: Blend;
  /**
   * `paint` leaves the page seen where nothing is painted; `filled` is white there, inside its box; `drawing` is filled and
   * may be given apart: paper, lines and tones.
   */
  readonly look: 'paint' | 'filled' | 'drawing';
  /** In page millimetres; null where nothing is known of it. */
  readonly box: PageBox | null;
  /** A piece of an SVG document, in page millimetres. */
  readonly draw: (tones: Tones) => string;
}

/** Dots of one screen, black on nothing, over the strokes of the same layer. */
export interface TreeTone extends Shown {
  readonly kind: 'tone';
  readonly screen: Screen;
  /** A piece of an SVG document without its tones, or with those of the screen as thin black. */
  readonly draw: (tones: 'none' | 'toned') => string;
}

export type TreeNode = TreeGroup | TreeSheet | TreeTone;

/** A page to be given apart, and what its layers are called. */
export type TreeOptions = Pick<PageToWrite, 'page' | 'art' | 'lettering' | 'language' | 'main' | 'hasDrafts'> & {
  readonly dpi: number;
  readonly names: TreeNames;
};

/** How many letters of what is said a layer is called by. */
const MOST_LETTERS = 60;

/**
 * A page as layers in groups, from the lowest, painted by what paints the page as one: white paper, and the page's own
 * layers with their names, opacity and blending. Layers that the page doesn't show are there, hidden.
 */
export function pageTree(o: TreeOptions, area: PageBox): TreeNode[] {
  const { page, names } = o;
  const { left, top, right, bottom } = area;
  const white = `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" fill="#ffffff"/>`;
  const paper: TreeSheet = { ...PLAIN, name: names.paper, look: 'filled', box: area, draw: () => white };
  return [paper, ...layerTree(page.layers).flatMap((node) => layerNodes(node, { ...o, area }))];
}

const WHOLE = { opacity: 1, isHidden: false, mask: null, isClipping: false, label: null } as const;
const PLAIN = { ...WHOLE, kind: 'sheet', blend: 'normal', look: 'paint', box: null } as const;
const GROUP = { ...WHOLE, kind: 'group', blend: null } as const;

type LayerContext = TreeOptions & { readonly area: PageBox };

/** A layer, and over it what is clipped to it. */
function layerNodes(node: LayerNode, o: LayerContext, isClipping = false): TreeNode[] {
  return [layerNode(node, o, isClipping), ...node.clipped.flatMap((one) => layerNodes(one, o, true))];
}

function layerNode(node: LayerNode, o: LayerContext, isClipping: boolean): TreeNode {
  const { layer } = node;
  const shown: Shown = {
    name: layer.name === '' ? o.names.layer(layer.kind) : layer.name,
    opacity: layer.opacity,
    isHidden: !layer.isVisible || (layer.isDraft && o.hasDrafts !== true),
    mask: maskOf(cutsOf(layer, o.page.panels), layer, o),
    isClipping,
    label: layer.label ?? null,
  };
  // A sheet with opacity or blending of its own, or to clip or be clipped, is put together before it is laid on what is below.
  const isApart = layer.blend !== 'normal' || layer.opacity < 1 || isClipping || node.clipped.length > 0;
  const blend = isApart ? layer.blend : null;
  const painted = paintedLayer({ layer, cuts: [], children: [], clipped: [] }, { ...o.page, ...o });
  switch (painted.kind) {
    case 'pictures':
      return { ...GROUP, ...shown, blend, children: o.page.panels.map((panel, index) => panelNode(panel, index, o)) };
    case 'letters':
      return { ...GROUP, ...shown, blend, children: painted.pieces.flatMap((piece) => pieceNodes(piece, o)) };
    case 'folder': {
      const children = node.children.flatMap((one) => layerNodes(one, o));
      return { ...GROUP, ...shown, blend: isOpenThrough(node, isClipping) ? null : layer.blend, children };
    }
    default:
      return inkNode(layer, painted, { shown, names: o.names, isApart: isClipping || node.clipped.length > 0 });
  }
}

function maskOf(cuts: readonly LayerCut[], { id, panelId }: PageLayer, { area, page }: LayerContext): TreeMask | null {
  if (cuts.length === 0) return null;
  const panel = page.panels.find((one) => one.id === panelId);
  const isOfPanel = panel !== undefined && cuts.some(({ kind }) => kind === 'panel');
  return { box: isOfPanel ? boxOf(panel.polygon) : area, svg: seenSvg(id, cuts) };
}

/** A layer of ink: one sheet, and where it has tones a group of strokes and dots. */
function inkNode(
  layer: PageLayer,
  painted: PaintedLayer,
  { shown, names, isApart }: { readonly shown: Shown; readonly names: TreeNames; readonly isApart: boolean },
): TreeNode {
  const { opacity, blend } = layer;
  const strokes: TreeSheet = { ...PLAIN, ...shown, blend, draw: () => layerBody(painted, '', 'none') };
  const screens = [...screensOf([{ ...layer, isVisible: true, opacity: 1 }], true)];
  if (screens.length === 0) return strokes;
  // A group that clips or is clipped blends as a whole.
  const inner = isApart ? 'normal' : blend;
  const sheet = { ...painted, opacity, blend: inner };
  const tones = screens.map(([key, screen]): TreeTone => ({
    ...{ ...WHOLE, kind: 'tone', name: names.tone, screen },
    // Pages screen what is left of a tone by its layer's opacity.
    draw: (tone) => layerSvg(sheet, '', tone === 'none' ? 'none' : key),
  }));
  return {
    ...{ ...GROUP, ...shown, opacity: 1, blend: isApart ? blend : null },
    children: [{ ...strokes, ...WHOLE, opacity, blend: inner, name: names.ink }, ...tones],
  };
}

function panelNode({ id, polygon }: TreeOptions['page']['panels'][number], index: number, o: TreeOptions): TreeGroup {
  const { names } = o;
  const art = o.art.get(id);
  const border: TreeSheet = { ...PLAIN, name: names.border, draw: () => panelBorder(polygon) };
  const frame: TreeGroup[] =
    art === undefined
      ? []
      : [
          {
            ...GROUP,
            blend: 'normal',
            name: names.frame,
            mask: { box: boxOf(polygon), svg: `<path d="${polygonPath(polygon)}" fill="#ffffff"/>` },
            children: artNodes(art, { polygon, index }, o),
          },
        ];
  return { ...GROUP, name: names.panel(index + 1), children: [...frame, border] };
}

/** What is inside a panel's frame, from the lowest. */
function artNodes(
  art: PanelArt,
  { polygon, index }: { readonly polygon: PagePolygon; readonly index: number },
  { dpi, names }: TreeOptions,
): TreeSheet[] {
  const white = `<path d="${polygonPath(polygon)}" fill="#ffffff"/>`;
  const box = boxOf(polygon);
  // Where ink stands in place of everything, the panel is paper that hides what it lies on.
  if (art.inkReplaces === 'all') return [{ ...PLAIN, name: names.picture, look: 'filled', box, draw: () => white }];
  const pieces = (tones: Tones) => panelPieces(art, { index, dpi, tones });
  return pieces('flat').map(({ kind }, at): TreeSheet => {
    const draw = (tones: Tones): string => pieces(tones)[at]?.svg ?? '';
    switch (kind) {
      case 'ink':
        return { ...PLAIN, name: names.ink, blend: 'multiply', draw };
      case 'picture':
        return { ...PLAIN, name: names.picture, look: 'filled', box, draw: (tones) => white + draw(tones) };
      case 'drawing': {
        // Colours are areas: taken off the paper, they would be washes.
        const look = art.finish === 'colour' ? 'filled' : 'drawing';
        return { ...PLAIN, name: names.picture, look, box, draw: (tones) => white + draw(tones) };
      }
      default:
        return kind satisfies never;
    }
  });
}

/** A balloon's shape, and its letters over it, called by what they say. */
function pieceNodes(piece: LetteredPiece, { page, language, main, names }: TreeOptions): TreeSheet[] {
  const said = page.balloons
    .filter(({ id }) => piece.ids.includes(id))
    .map((balloon) => wordsIn(balloon, language, main))
    .join(' ');
  const parts = [
    { name: names.balloon, marks: piece.marks.filter(({ role }) => role === 'shape') },
    { name: shortened(said) || names.letters, marks: piece.marks.filter(({ role }) => role !== 'shape') },
  ];
  return parts
    .filter(({ marks }) => marks.length > 0)
    .map(({ name, marks }) => ({ ...PLAIN, name, draw: () => pieceSvg({ ...piece, marks }) }));
}

function shortened(text: string): string {
  const letters = Array.from(text.replaceAll(/\s+/g, ' ').trim());
  return letters.length <= MOST_LETTERS ? letters.join('') : `${letters.slice(0, MOST_LETTERS).join('')}…`;
}
