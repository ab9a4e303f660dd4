import type { SavePage } from '@/lib/contracts/books';
import type { PageBox, PagePoint } from '@/lib/domain/layout/page-point';
import {
  boxOfItems,
  isFree,
  isSameItem,
  thingBox,
  thingsIn,
  type PageItem,
} from '@/lib/domain/page/selection/page-items';
import {
  frameOfItems,
  HANDLES,
  handleAt,
  pullHandle,
  turnToward,
  type FrameHandle,
} from '@/lib/domain/page/selection/selection-frame';
import { snapBox } from '@/lib/domain/page/selection/snap';
import { moveBy, transformItems, type SelectionTransform } from '@/lib/domain/page/selection/transform-selection';
import type { Selection } from '../desk-store';
import { panning } from './hand-tool';
import { hasFrame, movable } from './movable';
import { kindsAt } from './selectable';
import { SelectionOverlay, TURN_GAP_PX } from './selection-overlay';
import { DONE, type Canvas, type CanvasPointer, type CanvasTool, type Gesture } from './tool';

const MOVES_AFTER_PX = 3;
const SNAP_PX = 6;
const GRAB_PX = { mouse: 8, pen: 12, touch: 20 } as const;

/** Takes things, moves, scales and turns them, and draws a frame round several. */
export const selectTool: CanvasTool = {
  id: 'select',
  key: 'v',
  cursor: 'default',
  stages: ['script', 'storyboard', 'draw', 'letter', 'export'],
  isForLooking: true,
  press: (pointer, canvas) => {
    const handle = handleUnder(pointer, canvas);
    if (handle !== null) return pulling(handle, canvas);
    const hit = canvas.hit(pointer.at);
    const isTaken = hit !== null && canvas.selection.some((one) => isSameItem(one, hit));
    if (pointer.device === 'touch' && !isTaken) return tapping(pointer, hit);
    if (pointer.isShift) {
      if (hit !== null) canvas.toggle(hit);
      return hit === null || hit.kind === 'panel' ? framing(pointer, canvas.selection) : DONE;
    }
    if (!isTaken) canvas.select(hit);
    return holding(pointer, hit, isTaken);
  },
  doublePress: (pointer, canvas) => {
    const hit = canvas.hit(pointer.at);
    if (hit?.kind === 'balloon') canvas.write(hit.id);
  },
  cursorAt: (pointer, canvas) => {
    const handle = handleUnder(pointer, canvas);
    if (handle !== null) return CURSORS[handle];
    const hit = canvas.hit(pointer.at);
    return hit !== null && movable(canvas).some((one) => isSameItem(one, hit)) ? 'move' : undefined;
  },
  Overlay: SelectionOverlay,
};

const CURSORS: Readonly<Record<FrameHandle, string>> = {
  nw: 'nwse-resize',
  se: 'nwse-resize',
  ne: 'nesw-resize',
  sw: 'nesw-resize',
  n: 'ns-resize',
  s: 'ns-resize',
  e: 'ew-resize',
  w: 'ew-resize',
  turn: 'grab',
};

function handleUnder({ at, device }: CanvasPointer, canvas: Canvas): FrameHandle | null {
  const things = movable(canvas);
  const frame = hasFrame(things) ? frameOfItems(canvas.content, things) : null;
  if (frame === null) return null;
  const reach = GRAB_PX[device] * canvas.pixelMm;
  const near = HANDLES.map((handle) => {
    const { x, y } = handleAt(frame, handle, TURN_GAP_PX * canvas.pixelMm);
    return { handle, distance: Math.hypot(x - at.x, y - at.y) };
  }).sort((a, b) => a.distance - b.distance)[0];
  return near !== undefined && near.distance <= reach ? near.handle : null;
}

function isBeyond(from: CanvasPointer, to: CanvasPointer): boolean {
  return Math.hypot(to.screen.x - from.screen.x, to.screen.y - from.screen.y) > MOVES_AFTER_PX;
}

/** Pressed, not moved yet: what becomes of it depends on what lies there. */
function holding(from: CanvasPointer, hit: PageItem | null, wasTaken: boolean): Gesture {
  const state: Gesture = {
    move: (pointer, canvas) => {
      if (!isBeyond(from, pointer)) return state;
      const things = movable(canvas);
      const isOnItem = hit !== null && (hit.kind !== 'panel' || wasTaken);
      if (isOnItem && things.length > 0) return moving(from, canvas, things).move(pointer, canvas);
      return framing(from, []).move(pointer, canvas);
    },
    release: (_, canvas) => {
      if (wasTaken) canvas.select(hit);
    },
    cancel: () => undefined,
  };
  return state;
}

/** One finger on something that is not selected: a tap selects it, a drag moves the page. */
function tapping(from: CanvasPointer, hit: PageItem | null): Gesture {
  const state: Gesture = {
    move: (pointer, canvas) => (isBeyond(from, pointer) ? panning(from).move(pointer, canvas) : state),
    release: (_, canvas) => canvas.select(hit),
    cancel: () => undefined,
  };
  return state;
}

function moving(from: CanvasPointer, start: Canvas, things: readonly PageItem[]): Gesture {
  const before = start.content;
  const box = boxOfItems(before, things);
  const others = neighbours(before, things, start);
  let done: SelectionTransform | null = null;
  const state: Gesture = {
    move: (pointer, canvas) => {
      if (box === null) return state;
      const wanted = straightened(from.at, pointer);
      const snapped = snapFor(box, wanted, { others, pointer, canvas });
      done = moveBy(wanted.x + snapped.dxMm, wanted.y + snapped.dyMm);
      canvas.preview(transformItems(before, things, done));
      canvas.show({ guides: snapped.guides });
      return state;
    },
    release: (_, canvas) => finish(canvas, things, done),
    cancel: (canvas) => canvas.reset(),
  };
  return state;
}

function snapFor(
  box: PageBox,
  by: PagePoint,
  { others, pointer, canvas }: { others: readonly PageBox[]; pointer: CanvasPointer; canvas: Canvas },
) {
  if (pointer.isAlt || !canvas.settings.hasSnap) return { dxMm: 0, dyMm: 0, guides: [] };
  const moved = { left: box.left + by.x, right: box.right + by.x, top: box.top + by.y, bottom: box.bottom + by.y };
  return snapBox(moved, { others, withinMm: SNAP_PX * canvas.pixelMm });
}

/** With Shift along one axis alone. */
function straightened(from: PagePoint, { at, isShift }: CanvasPointer): PagePoint {
  const [x, y] = [at.x - from.x, at.y - from.y];
  if (!isShift) return { x, y };
  return Math.abs(x) > Math.abs(y) ? { x, y: 0 } : { x: 0, y };
}

/** What things may snap to: other panels and balloons, the safe area, the paper. */
function neighbours(content: SavePage, things: readonly PageItem[], { format }: Canvas): PageBox[] {
  const isMoving = (thing: PageItem): boolean => things.some((one) => isSameItem(one, thing));
  const others: PageItem[] = [
    ...content.panels.map(({ id }): PageItem => ({ kind: 'panel', id })),
    ...content.balloons.map(({ id }): PageItem => ({ kind: 'balloon', id })),
  ].filter((thing) => !isMoving(thing) && isFree(content, thing));
  const { widthMm, heightMm, safeMm } = format;
  return [
    ...others.flatMap((thing) => thingBox(content, thing) ?? []),
    { left: safeMm, top: safeMm, right: widthMm - safeMm, bottom: heightMm - safeMm },
    { left: 0, top: 0, right: widthMm, bottom: heightMm },
  ];
}

/** A handle of the frame: scales from the other side, or turns. */
function pulling(handle: FrameHandle, start: Canvas): Gesture {
  const things = movable(start);
  const before = start.content;
  const frame = frameOfItems(before, things);
  let done: SelectionTransform | null = null;
  const state: Gesture = {
    move: (pointer, canvas) => {
      if (frame === null) return state;
      done =
        handle === 'turn'
          ? turnToward(frame, pointer.at, pointer.isShift)
          : pullHandle(frame, { handle, to: pointer.at, keepsShape: pointer.isShift });
      canvas.preview(transformItems(before, things, done));
      return state;
    },
    release: (_, canvas) => finish(canvas, things, done),
    cancel: (canvas) => canvas.reset(),
  };
  return state;
}

function finish(canvas: Canvas, things: readonly PageItem[], done: SelectionTransform | null): void {
  if (done !== null) canvas.edit((content) => transformItems(content, things, done));
  canvas.reset();
}

/** Draws a frame; what it touches is selected together with what was. */
function framing(from: CanvasPointer, already: Selection): Gesture {
  const frameTo = ({ at }: CanvasPointer): PageBox => ({
    left: Math.min(from.at.x, at.x),
    right: Math.max(from.at.x, at.x),
    top: Math.min(from.at.y, at.y),
    bottom: Math.max(from.at.y, at.y),
  });
  const state: Gesture = {
    move: (pointer, canvas) => {
      const marquee = frameTo(pointer);
      canvas.show({ marquee });
      const found = thingsIn(canvas.content, marquee, kindsAt(canvas.stage));
      canvas.select([...already, ...found.filter((thing) => !already.some((one) => isSameItem(one, thing)))]);
      return state;
    },
    release: (_, canvas) => canvas.reset(),
    cancel: (canvas) => canvas.reset(),
  };
  return state;
}
