import type { SavePage } from '@/lib/contracts/books';
import type { PagePoint } from '../../layout/page-point';
import { effectsOf } from '../effects/effects';
import { boxOfItems, type PageItem } from './page-items';
import { scaleAbout, turnAbout, type SelectionTransform } from './transform-selection';
import { rotatePoint } from '@/lib/geometry';

/** The frame round what is selected. One balloon or straight effect alone has its own, turned as it is. */
export interface SelectionFrame {
  readonly at: PagePoint;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Clockwise. */
  readonly turnDeg: number;
}

/** Null when nothing of it is on the page. */
export function frameOfItems(page: SavePage, things: readonly PageItem[]): SelectionFrame | null {
  const [first] = things;
  const alone = things.length === 1 && first?.kind === 'balloon' && page.balloons.find(({ id }) => id === first.id);
  if (alone) {
    const { at, widthMm, heightMm, turnDeg } = alone;
    return { at, widthMm, heightMm, turnDeg };
  }
  const effect = things.length === 1 && first?.kind === 'effect' ? effectsOf(page).get(first.id)?.effect : undefined;
  if (effect?.path === null) {
    const { at, outer, angleDeg } = effect;
    return { at, ...outer, turnDeg: angleDeg };
  }
  const box = boxOfItems(page, things);
  if (box === null) return null;
  return {
    at: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 },
    widthMm: box.right - box.left,
    heightMm: box.bottom - box.top,
    turnDeg: 0,
  };
}

export const HANDLES = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w', 'turn'] as const;
export type FrameHandle = (typeof HANDLES)[number];
type SizeHandle = Exclude<FrameHandle, 'turn'>;

/** Where a handle pulls, in shares of half the frame. */
const SHARES: Readonly<Record<SizeHandle, PagePoint>> = {
  nw: { x: -1, y: -1 },
  n: { x: 0, y: -1 },
  ne: { x: 1, y: -1 },
  e: { x: 1, y: 0 },
  se: { x: 1, y: 1 },
  s: { x: 0, y: 1 },
  sw: { x: -1, y: 1 },
  w: { x: -1, y: 0 },
};

/** Where a handle stands, in page millimetres. @param turnGapMm how far over the frame the handle that turns is */
export function handleAt(frame: SelectionFrame, handle: FrameHandle, turnGapMm: number): PagePoint {
  const local =
    handle === 'turn'
      ? { x: 0, y: -frame.heightMm / 2 - turnGapMm }
      : { x: (SHARES[handle].x * frame.widthMm) / 2, y: (SHARES[handle].y * frame.heightMm) / 2 };
  const by = rotatePoint(local, frame.turnDeg);
  return { x: frame.at.x + by.x, y: frame.at.y + by.y };
}

const LEAST_MM = 2;

/**
 * What pulling a handle of a frame to a point does to what is in it; the opposite side or corner stays.
 * @param keepsShape both directions grow alike
 */
export function pullHandle(
  frame: SelectionFrame,
  { handle, to, keepsShape }: { readonly handle: SizeHandle; readonly to: PagePoint; readonly keepsShape: boolean },
): SelectionTransform {
  const share = SHARES[handle];
  const anchorBy = rotatePoint(
    { x: (-share.x * frame.widthMm) / 2, y: (-share.y * frame.heightMm) / 2 },
    frame.turnDeg,
  );
  const anchor = { x: frame.at.x + anchorBy.x, y: frame.at.y + anchorBy.y };
  const pulled = rotatePoint({ x: to.x - anchor.x, y: to.y - anchor.y }, -frame.turnDeg);
  const grown = (by: number, side: number, extent: number): number =>
    side === 0 || extent < 1e-6 ? 1 : Math.max(Math.min(LEAST_MM, extent) / extent, (by * side) / extent);
  const x = grown(pulled.x, share.x, frame.widthMm);
  const y = grown(pulled.y, share.y, frame.heightMm);
  const both = share.x === 0 ? y : share.y === 0 ? x : Math.max(x, y);
  return scaleAbout(anchor, {
    scaleX: keepsShape ? both : x,
    scaleY: keepsShape ? both : y,
    axesDeg: frame.turnDeg,
  });
}

/** Turns are held at right angles when they come near them. */
const RIGHT_DEG = 2;
const STEP_DEG = 15;

/** What turning a frame so that its upper side looks at a point does. @param isStepped in steps of 15 degrees */
export function turnToward(frame: SelectionFrame, to: PagePoint, isStepped: boolean): SelectionTransform {
  const heading = (Math.atan2(to.x - frame.at.x, frame.at.y - to.y) * 180) / Math.PI;
  const right = Math.round(heading / 90) * 90;
  const held = isStepped
    ? Math.round(heading / STEP_DEG) * STEP_DEG
    : Math.abs(heading - right) < RIGHT_DEG
      ? right
      : heading;
  return turnAbout(frame.at, held - frame.turnDeg);
}
