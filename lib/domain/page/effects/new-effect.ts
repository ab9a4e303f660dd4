import { EFFECT_LIMITS, type PageEffect } from '@/lib/contracts/page-effects';
import { EFFECT_LOOKS, type EffectKind } from '@/lib/effects';
import { boxOf, type PageBox, type PagePoint, type PagePolygon } from '../../layout/page-point';

export interface EffectPlace {
  readonly id: string;
  readonly seed: number;
  /** Where the page was pressed. */
  readonly at: PagePoint;
  /** What was dragged out; null after a press alone. */
  readonly box: PageBox | null;
  /** That lies there. */
  readonly panel: { readonly id: string; readonly polygon: PagePolygon } | null;
}

/** Their lines come from beyond the panel and leave a middle clear, which is what one drags out. */
const INWARDS: ReadonlySet<EffectKind> = new Set(['focus-lines', 'solid-flash']);
/** They fill a panel where nothing was dragged out. */
const FILLING: ReadonlySet<EffectKind> = new Set(['speed-lines', 'gloom', 'rain', 'snow', 'sparkles']);
const MARKS: ReadonlySet<EffectKind> = new Set(['sweat', 'anger']);
const FREE_MM = 60;
const MARK_MM = 14;

/** An effect as it is put on a page: in a panel it is clipped to it. */
export function newEffect(kind: EffectKind, { id, seed, at, box, panel }: EffectPlace): PageEffect {
  const { widthShare, innerShare, ...look } = EFFECT_LOOKS[kind];
  const placed = placeOf(kind, { at, box, panel: panel === null ? null : boxOf(panel.polygon) });
  const bare: PageEffect = {
    ...{ id, kind, seed, ...look, path: null, colour: '#000000' },
    panelId: panel?.id ?? null,
    at: placed.at,
    outer: placed.size,
    inner: scaledBy(placed.size, innerShare),
    widthMm: 1,
  };
  const outer = INWARDS.has(kind) && panel === null ? bare : rangesIn(bare, panel?.polygon ?? null, placed);
  const mean = Math.sqrt(outer.outer.widthMm * outer.outer.heightMm);
  return { ...outer, widthMm: within(mean * widthShare, EFFECT_LIMITS.widthMm) };
}

interface Placed {
  readonly at: PagePoint;
  readonly size: PageEffect['outer'];
  /** Nothing was dragged out, and the kind fills what it lies in. */
  readonly isFilling: boolean;
}

function placeOf(
  kind: EffectKind,
  { at, box, panel }: { at: PagePoint; box: PageBox | null; panel: PageBox | null },
): Placed {
  const isFilling = box === null && panel !== null && (FILLING.has(kind) || INWARDS.has(kind));
  const shown = box ?? (isFilling ? panel : null);
  if (shown !== null && shown !== undefined) {
    const size = { widthMm: shown.right - shown.left, heightMm: shown.bottom - shown.top };
    return { at: middleOf(shown), size: sound(size), isFilling };
  }
  const sideMm = MARKS.has(kind)
    ? MARK_MM
    : panel === null
      ? FREE_MM
      : Math.min(panel.right - panel.left, panel.bottom - panel.top) * 0.8;
  return { at, size: sound({ widthMm: sideMm, heightMm: sideMm }), isFilling };
}

/** Both ranges of a new effect that lies in a panel, or was dragged out beside all of them. */
function rangesIn(effect: PageEffect, polygon: PagePolygon | null, { size, isFilling }: Placed): PageEffect {
  if (INWARDS.has(effect.kind) && polygon !== null) {
    const inner = isFilling ? scaledBy(size, EFFECT_LOOKS[effect.kind].innerShare) : size;
    return coverPanel({ ...effect, inner }, polygon);
  }
  return isFilling && polygon !== null ? coverPanel(effect, polygon) : effect;
}

/**
 * An effect whose outer range reaches every corner of a panel: about its own centre where its lines run to one, about the
 * panel's middle otherwise. The clear middle stays as large as it is.
 */
export function coverPanel(effect: PageEffect, polygon: PagePolygon): PageEffect {
  const box = boxOf(polygon);
  const at = isRadial(effect.kind) ? effect.at : middleOf(box);
  const turn = (-effect.angleDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  let [x, y] = [0, 0];
  for (const corner of polygon) {
    const [dx, dy] = [corner.x - at.x, corner.y - at.y];
    x = Math.max(x, Math.abs(dx * cos - dy * sin));
    y = Math.max(y, Math.abs(dx * sin + dy * cos));
  }
  // An ellipse through the corners of a box is wider than it by the root of two.
  const over = isRadial(effect.kind) ? Math.SQRT2 : 1;
  return { ...effect, at, path: null, outer: sound({ widthMm: 2 * x * over, heightMm: 2 * y * over }) };
}

/** Whether lines of a kind run to a centre, so that its outer range is an ellipse. */
export function isRadial(kind: EffectKind): boolean {
  return kind === 'focus-lines' || kind === 'uni-flash' || kind === 'solid-flash' || kind === 'impact';
}

/** A straight effect as a curve along its own direction, with a point in the middle to bend it by. */
export function curved(effect: PageEffect): PageEffect {
  const turn = (effect.angleDeg * Math.PI) / 180;
  const half = effect.outer.widthMm / 2;
  const path = [-half, 0, half].map((along) => ({
    x: hundredth(effect.at.x + Math.cos(turn) * along),
    y: hundredth(effect.at.y + Math.sin(turn) * along),
  }));
  return { ...effect, path };
}

/** A curved effect straight from its first point to its last. */
export function straight(effect: PageEffect): PageEffect {
  const [from, to] = [effect.path?.[0], effect.path?.at(-1)];
  if (from === undefined || to === undefined) return effect;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return {
    ...effect,
    path: null,
    at: { x: hundredth((from.x + to.x) / 2), y: hundredth((from.y + to.y) / 2) },
    outer: sound({ ...effect.outer, widthMm: Math.hypot(dx, dy) }),
    angleDeg: hundredth((Math.atan2(dy, dx) * 180) / Math.PI),
  };
}

function middleOf({ left, top, right, bottom }: PageBox): PagePoint {
  return { x: hundredth((left + right) / 2), y: hundredth((top + bottom) / 2) };
}

function scaledBy({ widthMm, heightMm }: PageEffect['outer'], share: number): PageEffect['inner'] {
  return { widthMm: hundredth(widthMm * share), heightMm: hundredth(heightMm * share) };
}

function sound({ widthMm, heightMm }: PageEffect['outer']): PageEffect['outer'] {
  const { outerMm } = EFFECT_LIMITS;
  return { widthMm: within(widthMm, outerMm), heightMm: within(heightMm, outerMm) };
}

/** A value within its limits, to a hundredth. */
export function within(value: number, { min, max }: { readonly min: number; readonly max: number }): number {
  return Math.max(min, Math.min(max, hundredth(value)));
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** Whether dragging out an effect of a kind sets what stays clear, and not how far it reaches. */
export function leavesDraggedPartClear(kind: EffectKind): boolean {
  return INWARDS.has(kind);
}
