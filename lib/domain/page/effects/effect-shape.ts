import type { SavePage } from '@/lib/contracts/books';
import type { PageEffect } from '@/lib/contracts/page-effects';
import { curveThrough, effectMarks, type EffectMark } from '@/lib/effects';
import { isInside, ringPath, segmentDistance, type Ring } from '@/lib/geometry';
import type { PageBox, PagePoint } from '../../layout/page-point';
import { clipPathOf, isSeenAt } from '../strokes/panel-clip';

export const PAPER = '#ffffff';

interface ShownMark {
  readonly fill: EffectMark['fill'];
  readonly rings: readonly { readonly ring: Ring; readonly box: PageBox; readonly isHole: boolean }[];
  readonly d: string;
}

const known = new WeakMap<PageEffect, readonly ShownMark[]>();

function marksOf(effect: PageEffect): readonly ShownMark[] {
  const found = known.get(effect);
  if (found !== undefined) return found;
  const { outer, inner, widthMm, ...rest } = effect;
  const size = ({ widthMm: width, heightMm: height }: PageEffect['outer']) => ({ width, height });
  const marks = effectMarks({ ...rest, outer: size(outer), inner: size(inner), width: widthMm });
  const made = marks.map(({ fill, rings }): ShownMark => ({ fill, d: ringPath(rings), rings: rings.map(withBox) }));
  known.set(effect, made);
  return made;
}

function withBox(ring: Ring): ShownMark['rings'][number] {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  let twice = 0;
  let [fromX, fromY] = ring.at(-1) ?? [0, 0];
  for (const [x, y] of ring) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
    twice += fromX * y - x * fromY;
    [fromX, fromY] = [x, y];
  }
  return { ring, box, isHole: twice < 0 };
}

/** An outline of an effect as it is painted, in page millimetres. */
export interface PaintedEffect {
  readonly d: string;
  readonly fill: string;
  readonly opacity: number;
  /** The closed path that it is clipped to; null runs free. */
  readonly clip: string | null;
}

/** An effect's outlines in painting order, as strokes are painted: the same everywhere, at any resolution. */
export function paintedEffect(effect: PageEffect, panels: Panels): PaintedEffect[] {
  const clip = clipPathOf(panels, effect.panelId);
  return marksOf(effect).map(({ d, fill }) => ({ d, fill: fill === 'ink' ? effect.colour : PAPER, opacity: 1, clip }));
}

type Panels = readonly Pick<SavePage['panels'][number], 'id' | 'polygon'>[];

/** The curve that an effect follows, with points between those that are stored; null for a straight one. */
export function effectCurve({ path }: Pick<PageEffect, 'path'>): PagePoint[] | null {
  if (path === null) return null;
  return curveThrough(path.map(({ x, y }) => [x, y] as const)).map(([x, y]) => ({ x, y }));
}

/** The box that nothing of an effect lies beyond, in page millimetres; its panel is not asked. */
export function effectBox(effect: PageEffect): PageBox {
  const curve = effectCurve(effect);
  if (curve !== null) {
    const half = effect.outer.heightMm / 2;
    const [xs, ys] = [curve.map(({ x }) => x), curve.map(({ y }) => y)];
    return {
      left: Math.min(...xs) - half,
      top: Math.min(...ys) - half,
      right: Math.max(...xs) + half,
      bottom: Math.max(...ys) + half,
    };
  }
  const { at, outer, angleDeg } = effect;
  const turn = (angleDeg * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))];
  const width = (outer.widthMm * cos + outer.heightMm * sin) / 2;
  const height = (outer.widthMm * sin + outer.heightMm * cos) / 2;
  return { left: at.x - width, top: at.y - height, right: at.x + width, bottom: at.y + height };
}

/** Whether a point lies on what is seen of an effect, or nearer to it than the distance. */
export function touchesEffect(effect: PageEffect, at: PagePoint, o: { nearMm: number; panels: Panels }): boolean {
  if (!isSeenAt(o.panels, effect, at)) return false;
  return marksOf(effect).some(({ rings }) => {
    let depth = 0;
    for (const { ring, box, isHole } of rings) {
      if (isBeside(box, at, o.nearMm)) continue;
      if (isNearRing(ring, at, o.nearMm)) return true;
      if (isInside([at.x, at.y], ring)) depth += isHole ? -1 : 1;
    }
    return depth > 0;
  });
}

function isBeside({ left, top, right, bottom }: PageBox, { x, y }: PagePoint, near: number): boolean {
  return x < left - near || x > right + near || y < top - near || y > bottom + near;
}

function isNearRing(ring: Ring, at: PagePoint, near: number): boolean {
  let from = ring.at(-1);
  for (const to of ring) {
    if (from !== undefined && segmentDistance(at, { x: from[0], y: from[1] }, { x: to[0], y: to[1] }) <= near)
      return true;
    from = to;
  }
  return false;
}
