import type { Blend, PageLayer } from '@/lib/contracts/page-layers';
import type { Tones } from '@/lib/rough';
import type { PageBox, PagePolygon } from '../../layout/page-point';
import { boxOf } from '../../layout/page-point';
import { wordsIn } from '../../lines/balloon-in-language';
import { screensOf, type Screen } from '../areas/tone-screens';
import { polygonPath } from '../panels/panel-outline';
import type { LetteredPiece } from './page-letters';
import { layerBody, layerSvg, panelBorder, panelPieces, pieceSvg, type PageToWrite, type PanelArt } from './page-svg';
import { paintedLayers, type PaintedLayer } from './painted-layers';

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
}

/** Layers that lie together. */
export interface TreeGroup extends Shown {
  readonly kind: 'group';
  /** Null lets what is in it blend with what lies below the group. */
  readonly blend: Blend | null;
  /** What is seen of it, in page millimetres; null is everything. */
  readonly mask: PagePolygon | null;
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
  const everything = page.layers.map((layer) => ({ ...layer, isVisible: true, opacity: 1 }));
  const painted = new Map(
    paintedLayers({ ...page, ...o, layers: everything, hasDrafts: true }).map((layer) => [layer.id, layer]),
  );
  return [
    paper,
    ...page.layers.flatMap((layer) => {
      const sheet = painted.get(layer.id);
      return sheet === undefined ? [] : [layerNode(layer, sheet, o)];
    }),
  ];
}

const PLAIN = { kind: 'sheet', opacity: 1, isHidden: false, blend: 'normal', look: 'paint', box: null } as const;
const GROUP = { kind: 'group', opacity: 1, isHidden: false, blend: null, mask: null } as const;

function layerNode(layer: PageLayer, painted: PaintedLayer, o: TreeOptions): TreeNode {
  const shown = {
    name: layer.name === '' ? o.names.layer(layer.kind) : layer.name,
    opacity: layer.opacity,
    isHidden: !layer.isVisible || (layer.isDraft && o.hasDrafts !== true),
  };
  // A sheet with opacity or blending of its own is put together before it is laid on what is below.
  const blend = layer.blend === 'normal' && layer.opacity === 1 ? null : layer.blend;
  switch (painted.kind) {
    case 'pictures':
      return { ...GROUP, ...shown, blend, children: o.page.panels.map((panel, index) => panelNode(panel, index, o)) };
    case 'letters':
      return { ...GROUP, ...shown, blend, children: painted.pieces.flatMap((piece) => pieceNodes(piece, o)) };
    default:
      return inkNode(layer, painted, { shown, names: o.names });
  }
}

/** A layer of ink: one sheet, and where it has tones a group of strokes and dots. */
function inkNode(
  layer: PageLayer,
  painted: PaintedLayer,
  { shown, names }: { readonly shown: Shown; readonly names: TreeNames },
): TreeNode {
  const { opacity, blend } = layer;
  const strokes: TreeSheet = { ...PLAIN, ...shown, blend, draw: () => layerBody(painted, '', 'none') };
  const screens = [...screensOf([{ ...layer, isVisible: true, opacity: 1 }], true)];
  if (screens.length === 0) return strokes;
  const sheet = { ...painted, opacity, blend };
  const tones = screens.map(([key, screen]): TreeTone => ({
    ...{ kind: 'tone', name: names.tone, opacity: 1, isHidden: false, screen },
    // Pages screen what is left of a tone by its layer's opacity.
    draw: (tone) => layerSvg(sheet, '', tone === 'none' ? 'none' : key),
  }));
  return {
    ...{ ...GROUP, ...shown, opacity: 1 },
    children: [{ ...strokes, name: names.ink, isHidden: false }, ...tones],
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
            mask: polygon,
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
