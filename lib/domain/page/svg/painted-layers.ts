import type { Balloon } from '@/lib/contracts/balloons';
import type { SavePage } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import type { Area } from '@/lib/contracts/page-areas';
import type { PageLayer } from '@/lib/contracts/page-layers';
import type { Lettering } from '@/lib/lettering';
import { pageLetters, type LetteredPiece } from './page-letters';
import { areaBox, areaPath } from '../areas/areas';
import type { PaintedArea } from '../areas/area-svg';
import { paintedEffect } from '../effects/effect-shape';
import { composedLayers, type ComposedLayer, type LayerCut } from '../stack/composed-layers';
import { polygonPath } from '../panels/panel-outline';
import { clipPathOf } from '../strokes/panel-clip';
import { strokeFill, strokePath } from '../strokes/stroke-path';

/** An area with its outlines as a path and what it is clipped to. */
export function paintedArea(area: Area, panels: LayersToPaint['panels']): PaintedArea {
  return { d: areaPath(area), box: areaBox(area), fill: area.fill, clip: clipPathOf(panels, area.panelId) };
}

/** A stroke as an outline to be filled, in page millimetres. */
export interface PaintedStroke {
  readonly d: string;
  readonly fill: string;
  /** From 0 to 1. */
  readonly opacity: number;
  /** The closed path that it is clipped to; null runs free. */
  readonly clip: string | null;
}

/** A sheet of the page as it is painted. */
export type PaintedLayer = Pick<PageLayer, 'id' | 'opacity' | 'blend'> & {
  /** What is seen of it, and of what is clipped to it, lies within all of them. */
  readonly cuts: readonly LayerCut[];
  /** What is seen only where it has something, from the lowest. */
  readonly clipped: readonly PaintedLayer[];
} & PaintedThings;

/** What lies on a sheet. */
type PaintedThings =
  | { readonly kind: 'pictures'; /** Everything inside of panels. */ readonly outline: string }
  | {
      readonly kind: 'ink';
      readonly strokes: readonly PaintedStroke[];
      /** From the lowest, all below the strokes. */
      readonly areas: readonly PaintedArea[];
    }
  | { readonly kind: 'letters'; readonly pieces: readonly LetteredPiece[] }
  | { readonly kind: 'folder'; /** From the lowest. */ readonly children: readonly PaintedLayer[] };

export interface LayersToPaint {
  /** From the lowest; strokes that are null are not painted. */
  readonly layers: readonly PageLayer[];
  /** Strokes are clipped to them. */
  readonly panels: readonly Pick<SavePage['panels'][number], 'id' | 'polygon'>[];
  readonly balloons: readonly Balloon[];
  readonly lettering: Lettering | null;
  readonly language: Language | null;
  readonly main: Language;
  /** Whether draft layers are painted as well; they are left out unless told otherwise. */
  readonly hasDrafts?: boolean;
}

/** A page's visible sheets from the lowest, with what lies on each; draft layers only where they are asked for. */
export function paintedLayers({ hasDrafts = false, ...o }: LayersToPaint): PaintedLayer[] {
  return composedLayers(o.layers, { panels: o.panels, hasDrafts }).map((one) => paintedLayer(one, o));
}

/** A composed layer with what lies on it. */
export function paintedLayer(
  { layer, cuts, children, clipped }: ComposedLayer,
  o: Omit<LayersToPaint, 'hasDrafts'>,
): PaintedLayer {
  const { id, opacity, blend } = layer;
  const all = (list: readonly ComposedLayer[]): PaintedLayer[] => list.map((one) => paintedLayer(one, o));
  return { id, opacity, blend, cuts, clipped: all(clipped), ...paintedThings(layer, all(children), o) };
}

function paintedThings(
  { id, kind, strokes, areas, effects }: PageLayer,
  children: readonly PaintedLayer[],
  { panels, balloons, layers, ...o }: Omit<LayersToPaint, 'hasDrafts'>,
): PaintedThings {
  switch (kind) {
    case 'pictures':
      return { kind, outline: panels.map(({ polygon }) => polygonPath(polygon)).join('') };
    case 'ink':
      return {
        kind,
        areas: (areas ?? []).map((area) => paintedArea(area, panels)),
        strokes: [
          ...(effects ?? []).flatMap((one) => paintedEffect(one, panels)),
          ...(strokes ?? []).map((one) => ({
            d: strokePath(one),
            fill: strokeFill(one),
            opacity: one.opacity ?? 1,
            clip: clipPathOf(panels, one.panelId),
          })),
        ],
      };
    case 'letters':
      return { kind, pieces: pageLetters({ balloons: balloonsOfLayer(balloons, layers, id), ...o }) };
    case 'folder':
      return { kind, children };
    default:
      return kind satisfies never;
  }
}

/** The balloons that lie on a layer; those of a layer that is gone, and of none, lie on the lowest one of letters. */
export function balloonsOfLayer(balloons: readonly Balloon[], layers: readonly PageLayer[], id: string): Balloon[] {
  const letters = layers.filter(({ kind }) => kind === 'letters');
  const isThere = new Set(letters.map((layer) => layer.id));
  return balloons.filter(({ layerId }) => {
    const own = layerId !== null && isThere.has(layerId) ? layerId : letters[0]?.id;
    return own === id;
  });
}
