import type { Balloon } from '@/lib/contracts/balloons';
import type { SavePage } from '@/lib/contracts/books';
import type { PageLayer, Stroke } from '@/lib/contracts/page-layers';
import { boxOf, type PageBox, type PagePoint } from '../../layout/page-point';
import { isInBalloon } from '../balloons/balloon-hit';
import { isInsidePolygon } from '@/lib/geometry';
import { areaBox, areasOf, isInArea } from '../areas/areas';
import { effectBox, touchesEffect } from '../effects/effect-shape';
import { effectsOf } from '../effects/effects';
import { isSeenOn } from '../stack/layer-mask';
import { layersAsSeen } from '../layers/layer-tree';
import { isSeenAt } from '../strokes/panel-clip';
import { strokeBox, touchesStroke } from '../strokes/stroke-hit';

export const THING_KINDS = ['panel', 'balloon', 'stroke', 'area', 'effect'] as const;
export type ThingKind = (typeof THING_KINDS)[number];

/** Something on a page that can be selected. */
export interface PageItem {
  readonly kind: ThingKind;
  readonly id: string;
}

export function isSameItem(a: PageItem, b: PageItem): boolean {
  return a.kind === b.kind && a.id === b.id;
}

/** The sheet that a balloon lies on: its own, or the lowest of letters. */
export function layerOfBalloon(
  { layerId }: Pick<Balloon, 'layerId'>,
  layers: readonly PageLayer[],
): PageLayer | undefined {
  const letters = layers.filter(({ kind }) => kind === 'letters');
  return letters.find(({ id }) => id === layerId) ?? letters[0];
}

interface LaidStroke {
  readonly stroke: Stroke;
  readonly layer: PageLayer;
}

const laid = new WeakMap<SavePage['layers'], ReadonlyMap<string, LaidStroke>>();

/** A page's strokes by their ids, with the layer that each lies on. */
export function strokesOf({ layers }: Pick<SavePage, 'layers'>): ReadonlyMap<string, LaidStroke> {
  const known = laid.get(layers);
  if (known !== undefined) return known;
  const found = new Map(
    layers.flatMap((layer) => (layer.strokes ?? []).map((stroke) => [stroke.id, { stroke, layer }] as const)),
  );
  laid.set(layers, found);
  return found;
}

/** The box of a balloon as it lies turned on the page, its tail left out. */
export function balloonBox({ at, widthMm, heightMm, turnDeg }: Balloon): PageBox {
  const turn = (turnDeg * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))];
  const halfWidth = (widthMm * cos + heightMm * sin) / 2;
  const halfHeight = (widthMm * sin + heightMm * cos) / 2;
  return { left: at.x - halfWidth, top: at.y - halfHeight, right: at.x + halfWidth, bottom: at.y + halfHeight };
}

/** The box of a thing in page millimetres, or null when the page has no such thing. */
export function thingBox(page: SavePage, thing: PageItem): PageBox | null {
  switch (thing.kind) {
    case 'panel': {
      const panel = page.panels.find(({ id }) => id === thing.id);
      return panel === undefined ? null : boxOf(panel.polygon);
    }
    case 'balloon': {
      const balloon = page.balloons.find(({ id }) => id === thing.id);
      return balloon === undefined ? null : balloonBox(balloon);
    }
    case 'stroke': {
      const found = strokesOf(page).get(thing.id);
      return found === undefined ? null : strokeBox(found.stroke);
    }
    case 'area': {
      const found = areasOf(page).get(thing.id);
      return found === undefined ? null : areaBox(found.area);
    }
    case 'effect': {
      const found = effectsOf(page).get(thing.id);
      return found === undefined ? null : effectBox(found.effect);
    }
    default:
      return thing.kind satisfies never;
  }
}

/** The box round several boxes; null round none. */
export function unionOf(boxes: readonly PageBox[]): PageBox | null {
  const [first, ...others] = boxes;
  if (first === undefined) return null;
  return others.reduce(
    (all, one) => ({
      left: Math.min(all.left, one.left),
      top: Math.min(all.top, one.top),
      right: Math.max(all.right, one.right),
      bottom: Math.max(all.bottom, one.bottom),
    }),
    first,
  );
}

/** The box round things; null when none is on the page. */
export function boxOfItems(page: SavePage, things: readonly PageItem[]): PageBox | null {
  return unionOf(things.flatMap((thing) => thingBox(page, thing) ?? []));
}

/** Whether a thing is seen and may be touched: its layer is visible and neither it nor the layer is locked. */
export function isFree(page: SavePage, thing: PageItem): boolean {
  const { layers } = page;
  const isOpen = (own: PageLayer | undefined): boolean => {
    const layer = layersAsSeen(layers).find(({ id }) => id === own?.id);
    return layer !== undefined && layer.isVisible && !layer.isLocked;
  };
  switch (thing.kind) {
    case 'panel':
      return isOpen(layers.find(({ kind }) => kind === 'pictures'));
    case 'balloon': {
      const balloon = page.balloons.find(({ id }) => id === thing.id);
      return balloon !== undefined && !balloon.isLocked && isOpen(layerOfBalloon(balloon, layers));
    }
    case 'stroke':
      return isOpen(strokesOf(page).get(thing.id)?.layer);
    case 'area':
      return isOpen(areasOf(page).get(thing.id)?.layer);
    case 'effect':
      return isOpen(effectsOf(page).get(thing.id)?.layer);
    default:
      return thing.kind satisfies never;
  }
}

export interface HitOptions {
  readonly kinds: readonly ThingKind[];
  /** How near to a stroke counts, in millimetres. */
  readonly nearMm: number;
}

/** What lies uppermost at a point, as layers are stacked; what is hidden or locked lets through. */
export function thingAt(page: SavePage, at: PagePoint, o: HitOptions): PageItem | null {
  for (const layer of layersAsSeen(page.layers).toReversed()) {
    if (!layer.isVisible || layer.isLocked || !isSeenOn(page, layer, at)) continue;
    const found = onLayer(page, layer, { at, ...o });
    if (found !== null) return found;
  }
  return null;
}

function onLayer(page: SavePage, layer: PageLayer, o: HitOptions & { readonly at: PagePoint }): PageItem | null {
  switch (layer.kind) {
    case 'pictures': {
      if (!o.kinds.includes('panel')) return null;
      const panel = page.panels.findLast(({ polygon }) => isInsidePolygon(o.at, polygon));
      return panel === undefined ? null : { kind: 'panel', id: panel.id };
    }
    case 'ink': {
      const stroke = layer.strokes?.findLast(
        (one) => touchesStroke(o.at, one, o.nearMm) && isSeenAt(page.panels, one, o.at),
      );
      if (o.kinds.includes('stroke') && stroke !== undefined) return { kind: 'stroke', id: stroke.id };
      const effect = layer.effects?.findLast((one) =>
        touchesEffect(one, o.at, { nearMm: o.nearMm, panels: page.panels }),
      );
      if (o.kinds.includes('effect') && effect !== undefined) return { kind: 'effect', id: effect.id };
      const area = layer.areas?.findLast((one) => isInArea(one, o.at) && isSeenAt(page.panels, one, o.at));
      return o.kinds.includes('area') && area !== undefined ? { kind: 'area', id: area.id } : null;
    }
    case 'letters': {
      if (!o.kinds.includes('balloon')) return null;
      const balloon = page.balloons.findLast(
        (one) => !one.isLocked && layerOfBalloon(one, page.layers)?.id === layer.id && isInBalloon(one, o.at),
      );
      return balloon === undefined ? null : { kind: 'balloon', id: balloon.id };
    }
    case 'folder':
      return null;
    default:
      return layer.kind satisfies never;
  }
}

/** Everything free that a frame touches; panels only when they lie in it whole. */
export function thingsIn(page: SavePage, frame: PageBox, kinds: readonly ThingKind[]): PageItem[] {
  const touches = (box: PageBox): boolean =>
    box.left <= frame.right && box.right >= frame.left && box.top <= frame.bottom && box.bottom >= frame.top;
  const holds = (box: PageBox): boolean =>
    box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
  return allItems(page, kinds).filter((thing) => {
    const box = thingBox(page, thing);
    return box !== null && (thing.kind === 'panel' ? holds(box) : touches(box)) && isFree(page, thing);
  });
}

/** All things of some kinds, in reading order. */
export function allItems(page: SavePage, kinds: readonly ThingKind[]): PageItem[] {
  const named = (kind: ThingKind, list: readonly { readonly id: string }[]): PageItem[] =>
    kinds.includes(kind) ? list.map(({ id }) => ({ kind, id })) : [];
  return [
    ...named('panel', page.panels),
    ...named('balloon', page.balloons),
    ...named(
      'stroke',
      page.layers.flatMap(({ strokes }) => strokes ?? []),
    ),
    ...named(
      'area',
      page.layers.flatMap(({ areas }) => areas ?? []),
    ),
    ...named(
      'effect',
      page.layers.flatMap(({ effects }) => effects ?? []),
    ),
  ];
}
