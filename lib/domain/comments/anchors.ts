import type { Anchor, PinTarget } from '@/lib/contracts/comments';
import { MOST_LETTERS } from '@/lib/contracts/balloons';
import { boxOf, type PageBox, type PagePoint } from '@/lib/domain/layout/page-point';
import { isInsidePolygon } from '@/lib/geometry';

/** Where a pin stands on a page as it is now, in page millimetres. */
export interface PlacedAnchor {
  readonly at: PagePoint;
  /** Of a region; null is a point. */
  readonly size: { readonly widthMm: number; readonly heightMm: number } | null;
  /** The thing that it went with is not on the page any more; it stays where it was last. */
  readonly isGone: boolean;
  /** The line that it is pinned to is not in the balloon any more. */
  readonly isLineChanged: boolean;
}

/** Pins a point or region to the uppermost balloon or panel under its middle, or to the page where there is none. */
export function bindAnchor(targets: readonly PinTarget[], at: PagePoint, size: Anchor['size'] = null): Anchor {
  const middle = { x: at.x + (size?.widthMm ?? 0) / 2, y: at.y + (size?.heightMm ?? 0) / 2 };
  const target = targets.findLast(({ outline }) => isInsidePolygon(middle, outline));
  return { at, size, object: target === undefined ? null : objectOf(target), line: null };
}

/** A shorter drag is a press, in page millimetres. */
const LEAST_DRAG_MM = 4;

/** Pins what somebody dragged over to the region between both points; a press to where it ended. As `bindAnchor`. */
export function bindDrag(targets: readonly PinTarget[], from: PagePoint, to: PagePoint): Anchor {
  const { left, top, right, bottom } = boxOf([from, to]);
  const size = { widthMm: right - left, heightMm: bottom - top };
  const isRegion = Math.min(size.widthMm, size.heightMm) >= LEAST_DRAG_MM;
  return isRegion ? bindAnchor(targets, { x: left, y: top }, size) : bindAnchor(targets, to);
}

/** Pins the whole of a balloon or panel, at its upper right corner, or a line of a balloon's text. */
export function bindToTarget(target: PinTarget, line: Anchor['line'] = null): Anchor {
  const object = objectOf(target);
  return { at: { x: object.box.right, y: object.box.top }, size: null, object, line };
}

function objectOf({ kind, id, outline }: PinTarget): { kind: PinTarget['kind']; id: string; box: PageBox } {
  return { kind, id, box: boxOf(outline) };
}

/** Where a pin stands now: it moves and grows with its thing. */
export function placeAnchor({ at, size, object, line }: Anchor, targets: readonly PinTarget[]): PlacedAnchor {
  const target = object === null ? undefined : targets.find(({ kind, id }) => kind === object.kind && id === object.id);
  if (object === null || target === undefined) return { at, size, isGone: object !== null, isLineChanged: false };
  const { box } = object;
  const now = boxOf(target.outline);
  const across = ratio(now.right - now.left, box.right - box.left);
  const down = ratio(now.bottom - now.top, box.bottom - box.top);
  return {
    at: { x: now.left + (at.x - box.left) * across, y: now.top + (at.y - box.top) * down },
    size: size === null ? null : { widthMm: size.widthMm * across, heightMm: size.heightMm * down },
    isGone: false,
    isLineChanged: line !== null && !linesOf(target.text).some(({ text }) => text === line.text),
  };
}

/** As anchors name them. */
const MOST_LINES = 201;

/** The lines of a balloon's text, or of a panel's in the script, that can be commented on, from 0. */
export function linesOf(text: string): { readonly index: number; readonly text: string }[] {
  return text
    .split('\n', MOST_LINES)
    .flatMap((line, index) => (line.trim() === '' || line.length > MOST_LETTERS ? [] : [{ index, text: line }]));
}

function ratio(now: number, then: number): number {
  return then <= 0 ? 1 : now / then;
}
