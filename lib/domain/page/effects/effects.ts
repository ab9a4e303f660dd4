import type { SavePage } from '@/lib/contracts/books';
import { EFFECT_LIMITS, MOST_EFFECTS, type PageEffect } from '@/lib/contracts/page-effects';
import type { PageLayer } from '@/lib/contracts/page-layers';
import { turned, type PagePoint } from '../../layout/page-point';
import { layerThings } from '../layers/layer-things';

/** An effect with the layer that it lies on. */
export interface LaidEffect {
  readonly effect: PageEffect;
  readonly layer: PageLayer;
}

const things = layerThings({
  of: ({ effects }) => effects,
  put: (layer, effects) => ({ ...layer, effects }),
  laid: (effect: PageEffect, layer): LaidEffect => ({ effect, layer }),
});

/** A page's effects by their ids. */
export const effectsOf = things.of;

/** Whether a layer of ink holds no more effects. */
export function isFullOfEffects({ effects }: Pick<PageLayer, 'effects'>): boolean {
  return (effects?.length ?? 0) >= MOST_EFFECTS;
}

/** A page with an effect more on a layer, over those that are there. */
export const withEffect = things.add;

/** A page with the effects of some ids changed; the same page when there are none. */
export function changeEffects(
  page: SavePage,
  ids: ReadonlySet<string>,
  change: (effect: PageEffect) => PageEffect,
): SavePage {
  return things.change(page, ({ id }) => ids.has(id), change);
}

/** A page without the effects that `isGone` names; the same page when there are none. */
export function withoutEffects(page: SavePage, isGone: (effect: PageEffect) => boolean): SavePage {
  return things.change(page, isGone, () => null);
}

/** A page with an effect one place higher or lower among those of its layer; the same page at the end of them. */
export const withEffectMoved = things.move;

/** Ids of the effects that are clipped to one of some panels. */
export function effectsInPanels(page: SavePage, panels: ReadonlySet<string>): string[] {
  return [...effectsOf(page).values()].flatMap(({ effect: { id, panelId } }) =>
    panelId !== null && panels.has(panelId) ? [id] : [],
  );
}

/** How the selection is scaled and turned, and where its points come to. */
interface EffectTransform {
  readonly scaleX: number;
  readonly scaleY: number;
  /** How the two directions of the scaling lie, clockwise from the page's own. */
  readonly axesDeg: number;
  /** Clockwise. */
  readonly turnDeg: number;
  readonly pointTo: (point: PagePoint) => PagePoint;
}

/** An effect moved, scaled and turned; widths of lines grow with it, and it keeps its right angles as balloons do. */
export function transformEffect(effect: PageEffect, o: EffectTransform): PageEffect {
  const turn = ((effect.angleDeg - o.axesDeg) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const mean = Math.sqrt(Math.abs(o.scaleX * o.scaleY));
  const isCurved = effect.path !== null;
  const along = isCurved ? mean : Math.hypot(cos * o.scaleX, sin * o.scaleY);
  const across = isCurved ? mean : Math.hypot(sin * o.scaleX, cos * o.scaleY);
  const range = ({ widthMm, heightMm }: PageEffect['outer'], limits: { min: number; max: number }) => ({
    widthMm: clamped(widthMm * along, limits),
    heightMm: clamped(heightMm * across, limits),
  });
  return {
    ...effect,
    at: o.pointTo(effect.at),
    path: effect.path?.map((point) => o.pointTo(point)) ?? null,
    outer: range(effect.outer, EFFECT_LIMITS.outerMm),
    inner: range(effect.inner, EFFECT_LIMITS.innerMm),
    angleDeg: isCurved ? effect.angleDeg : turned(effect.angleDeg, o.turnDeg),
    widthMm: clamped(effect.widthMm * mean, EFFECT_LIMITS.widthMm),
  };
}

function clamped(value: number, { min, max }: { readonly min: number; readonly max: number }): number {
  return Math.max(min, Math.min(max, Math.round(value * 1000) / 1000));
}
