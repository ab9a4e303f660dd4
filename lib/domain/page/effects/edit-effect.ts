import { EFFECT_LIMITS, MOST_PATH_POINTS, type PageEffect } from '@/lib/contracts/page-effects';
import { EFFECT_LOOKS, type EffectKind } from '@/lib/effects';
import { rotatePoint } from '@/lib/geometry';
import type { PagePoint } from '../../layout/page-point';
import { within } from './new-effect';

/** Parts of an effect that are taken hold of on the page, beside the frame round it. */
export type EffectHandle = 'innerWidth' | 'innerHeight' | 'laneHeight';

/** Where a handle stands: at the rim of the clear middle, or at the edge of the band along a curve. */
export function effectHandleAt(effect: PageEffect, handle: EffectHandle): PagePoint {
  const { at, inner, angleDeg } = effect;
  if (handle === 'laneHeight') {
    const { middle, normal } = middleOfPath(effect);
    const half = effect.outer.heightMm / 2;
    return { x: middle.x + normal.x * half, y: middle.y + normal.y * half };
  }
  const local = handle === 'innerWidth' ? { x: inner.widthMm / 2, y: 0 } : { x: 0, y: inner.heightMm / 2 };
  const by = rotatePoint(local, angleDeg);
  return { x: at.x + by.x, y: at.y + by.y };
}

/** An effect whose handle was pulled to a point. */
export function pullEffectHandle(effect: PageEffect, handle: EffectHandle, to: PagePoint): PageEffect {
  if (handle === 'laneHeight') {
    const { middle, normal } = middleOfPath(effect);
    const away = Math.abs((to.x - middle.x) * normal.x + (to.y - middle.y) * normal.y);
    return { ...effect, outer: { ...effect.outer, heightMm: within(2 * away, EFFECT_LIMITS.outerMm) } };
  }
  const local = rotatePoint({ x: to.x - effect.at.x, y: to.y - effect.at.y }, -effect.angleDeg);
  const inner =
    handle === 'innerWidth'
      ? { ...effect.inner, widthMm: within(2 * Math.abs(local.x), EFFECT_LIMITS.innerMm) }
      : { ...effect.inner, heightMm: within(2 * Math.abs(local.y), EFFECT_LIMITS.innerMm) };
  return { ...effect, inner };
}

function middleOfPath({ path, at, angleDeg }: PageEffect): { middle: PagePoint; normal: PagePoint } {
  const index = path === null ? 0 : Math.floor(path.length / 2);
  const middle = path?.[index];
  const [from, to] = [path?.[index - 1] ?? middle, path?.[index + 1] ?? middle];
  if (middle === undefined || from === undefined || to === undefined)
    return { middle: at, normal: rotatePoint({ x: 0, y: 1 }, angleDeg) };
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { middle, normal: { x: -(to.y - from.y) / length, y: (to.x - from.x) / length } };
}

/** An effect with its centre elsewhere: the ranges go along, and so does a curve. */
export function withCentre(effect: PageEffect, to: PagePoint): PageEffect {
  const [dx, dy] = [to.x - effect.at.x, to.y - effect.at.y];
  const moved = ({ x, y }: PagePoint): PagePoint => ({ x: placed(x + dx), y: placed(y + dy) });
  return { ...effect, at: moved(effect.at), path: effect.path?.map(moved) ?? null };
}

/** An effect with a point of its curve elsewhere. */
export function withPathPoint(effect: PageEffect, index: number, to: PagePoint): PageEffect {
  if (effect.path === null) return effect;
  const path = effect.path.map((point, at) => (at === index ? { x: placed(to.x), y: placed(to.y) } : point));
  return centred({ ...effect, path });
}

/** An effect with a point more in its curve, half way to the next; the same effect when it holds no more. */
export function withMorePoints(effect: PageEffect, index: number): PageEffect {
  const { path } = effect;
  if (path === null || path.length >= MOST_PATH_POINTS) return effect;
  const from = Math.min(index, path.length - 2);
  const [a, b] = [path[from], path[from + 1]];
  if (a === undefined || b === undefined) return effect;
  const made = { x: placed((a.x + b.x) / 2), y: placed((a.y + b.y) / 2) };
  return centred({ ...effect, path: path.toSpliced(from + 1, 0, made) });
}

/** An effect with a point less in its curve; the same effect when two are left. */
export function withFewerPoints(effect: PageEffect, index: number): PageEffect {
  const { path } = effect;
  if (path === null || path.length <= 2 || path[index] === undefined) return effect;
  return centred({ ...effect, path: path.toSpliced(index, 1) });
}

/** The centre of a curved effect is the middle of its points. */
function centred(effect: PageEffect): PageEffect {
  const { path } = effect;
  if (path === null || path.length === 0) return effect;
  const sum = path.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { ...effect, at: { x: placed(sum.x / path.length), y: placed(sum.y / path.length) } };
}

/** An effect of another kind in the same place, as that kind looks at first. */
export function withKind(effect: PageEffect, kind: EffectKind): PageEffect {
  if (kind === effect.kind) return effect;
  const { widthShare, innerShare, ...look } = EFFECT_LOOKS[kind];
  const { outer, inner } = effect;
  const hadClear = inner.widthMm > 0 && inner.heightMm > 0;
  const share = (mm: number): number => within(mm * innerShare, EFFECT_LIMITS.innerMm);
  return {
    ...effect,
    ...look,
    kind,
    path: kind === 'speed-lines' || kind === 'motion-blur' ? effect.path : null,
    inner: hadClear && innerShare > 0 ? inner : { widthMm: share(outer.widthMm), heightMm: share(outer.heightMm) },
    widthMm: within(Math.sqrt(outer.widthMm * outer.heightMm) * widthShare, EFFECT_LIMITS.widthMm),
  };
}

function placed(value: number): number {
  return within(value, EFFECT_LIMITS.placeMm);
}
