'use client';

import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslations } from 'use-intl';
import { withoutHandle, type PoseHandle } from '@/lib/rough/posing';
import type { Joints, Position } from '@/lib/rough/specification';
import { moveFigure, settleFigures, type Posed } from './ask-posing';
import { HandleButton } from './handle-button';
import { PoseSkeleton } from './pose-skeleton';
import type { PosedFigure } from './posing-request';
import { shownHandles, type ShownHandle } from './shown-handles';
import { usePosedFigure } from './use-posed-figure';

/** Changes of somebody's pose, with the places at which everybody stays where they stand. */
export interface PoseChange {
  readonly joints: Joints | undefined;
  readonly places: readonly (Position | null)[];
}

type Point = readonly [number, number];

/** A handle that is held, by the pointer or by keys: from where, and where to. */
interface Hold {
  readonly handle: PoseHandle;
  /** As everything was when it was taken. */
  readonly who: Posed;
  /** From the pointer to the handle. */
  readonly offset: Point;
  to: Point;
  /** Units of the body to the viewer. */
  nearer: number;
  /** A handle on the panel's edge that is only clicked leaves its joint where it is. */
  isMoved: boolean;
}

/** With arrow keys, in shares of the picture's height. */
const STEP = { usual: 0.012, large: 0.05 } as const;
/** Units of the body that Page up brings a joint nearer. */
const NEARER = 0.5;
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Handles on somebody's joints, over their drawing: dragged or moved with arrow keys, with a skeleton that follows at once. */
export function PoseHandles({
  who,
  name,
  onChange,
  onLimit,
  onDone,
}: {
  readonly who: Posed;
  readonly name: string;
  /** @param step changes of the same step, one after another, are undone together */
  readonly onChange: (change: PoseChange, step?: string) => void;
  /** A joint went as far as it goes. */
  readonly onLimit: () => void;
  readonly onDone: () => void;
}) {
  const t = useTranslations('posing');
  const frame = useRef<HTMLDivElement>(null);
  const hold = useRef<Hold | null>(null);
  const [shown, setShown] = useState<PosedFigure | null>(null);
  const [held, setHeld] = useState<PoseHandle | null>(null);
  const { figure: known, isLatest } = usePosedFigure(who);
  const follow = useFollowing(setShown);
  const pending = useRef(0);
  useEffect(() => {
    if (!isLatest || held !== null || pending.current > 0) return;
    // Keys go on from what they did; after an undo or somebody else's change they begin anew.
    if (JSON.stringify(known?.joints) !== JSON.stringify(shown?.joints)) hold.current = null;
    if (hold.current === null) setShown(null);
  }, [isLatest, known, held, shown]);
  const figure = shown ?? known;
  if (figure === null) return null;
  const { widthPx, heightPx } = who.specification.size;
  const handles = shownHandles(figure.seen, who.specification);

  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const box = frame.current?.getBoundingClientRect();
    return box === undefined ? [0, 0] : [(clientX - box.left) / box.width, (clientY - box.top) / box.height];
  };
  const keep = async (of: Hold, joints: Joints | undefined, step?: string) => {
    const places = await settleFigures(of.who, { handle: of.handle, joints });
    onChange({ joints, places }, step);
  };
  const take = (event: PointerEvent, { handle, at }: ShownHandle) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const [x, y] = pointOf(event);
    hold.current = { handle, who, offset: [at[0] - x, at[1] - y], to: at, nearer: 0, isMoved: false };
    setHeld(handle);
  };
  const drag = (event: PointerEvent) => {
    const now = hold.current;
    if (now === null || held === null) return;
    const [x, y] = pointOf(event);
    now.to = [x + now.offset[0], y + now.offset[1]];
    now.isMoved = true;
    void follow(now);
  };
  const drop = async () => {
    const now = hold.current;
    setHeld(null);
    if (now === null || held === null) return;
    if (!now.isMoved) {
      hold.current = null;
      return;
    }
    const last = await follow(now);
    hold.current = null;
    if (last === null) return;
    if (last.isLimited) onLimit();
    await keep(now, last.joints);
  };
  const stop = () => {
    hold.current = null;
    setHeld(null);
    setShown(null);
  };
  /** Keys go on from where they were, until another handle or another change. */
  const press = async (event: KeyboardEvent, shown: ShownHandle) => {
    const { handle } = shown;
    const by = keyMove(event, heightPx / widthPx);
    if (by === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (by === 'leave') return held === null ? onDone() : stop();
    if (by === 'reset') {
      stop();
      const fresh: Hold = { handle, who, offset: [0, 0], to: [0, 0], nearer: 0, isMoved: true };
      return keep(fresh, withoutHandle(figure.joints, handle));
    }
    const before = hold.current?.handle === handle ? hold.current : null;
    const from = keysBegin(shown, figure.seen.handles[handle], by);
    const now: Hold = before ?? { handle, who, offset: [0, 0], to: from, nearer: 0, isMoved: true };
    now.to = [now.to[0] + by.x, now.to[1] + by.y];
    now.nearer += by.nearer;
    hold.current = now;
    pending.current += 1;
    const last = await follow(now);
    if (last?.isLimited) onLimit();
    if (last !== null) await keep(now, last.joints, `pose-${who.index}-${handle}`);
    pending.current -= 1;
  };
  const leave = () => {
    if (held === null) hold.current = null;
  };

  return (
    <div
      ref={frame}
      role="group"
      aria-label={t('handles', { name })}
      data-own-pointer
      className="pointer-events-auto absolute inset-0"
    >
      <PoseSkeleton seen={figure.seen} outline={who.specification.polygon} isHeld={held !== null} />
      {handles.map((shown) => (
        <HandleButton
          key={shown.handle}
          shown={shown}
          name={name}
          onPointerDown={(event) => take(event, shown)}
          onPointerMove={drag}
          onPointerUp={() => void drop()}
          onPointerCancel={stop}
          onKeyDown={(event) => void press(event, shown)}
          onBlur={leave}
        />
      ))}
    </div>
  );
}

function keyMove(
  event: KeyboardEvent,
  heightInWidths: number,
): { readonly x: number; readonly y: number; readonly nearer: number } | 'leave' | 'reset' | null {
  const arrow = ARROWS[event.key];
  const step = event.shiftKey ? STEP.large : STEP.usual;
  if (arrow) return { x: arrow[0] * step * heightInWidths, y: arrow[1] * step, nearer: 0 };
  if (event.key === 'PageUp') return { x: 0, y: 0, nearer: NEARER };
  if (event.key === 'PageDown') return { x: 0, y: 0, nearer: -NEARER };
  if (event.key === 'Escape') return 'leave';
  return event.key === 'Delete' || event.key === 'Backspace' ? 'reset' : null;
}

/** Where keys move a joint from: one outside of the panel is brought to its edge by the key that leads into it. */
function keysBegin({ at, towardsDegrees }: ShownHandle, joint: Point, by: { readonly x: number; readonly y: number }) {
  const isInwards = by.x * (at[0] - joint[0]) + by.y * (at[1] - joint[1]) > 0;
  return towardsDegrees !== null && isInwards ? at : joint;
}

/**
 * Follows what is held, as fast as answers come: of several places in between, only the last is asked for.
 * @returns the figure where it was held last; null when it can't be posed
 */
function useFollowing(show: (figure: PosedFigure) => void): (hold: Hold) => Promise<PosedFigure | null> {
  const running = useRef<{ readonly hold: Hold; readonly done: Promise<PosedFigure | null> } | null>(null);
  const follow = async (hold: Hold): Promise<PosedFigure | null> => {
    let [figure, asked]: [PosedFigure | null, string] = [null, ''];
    while (asked !== `${hold.to.join()} ${hold.nearer}`) {
      asked = `${hold.to.join()} ${hold.nearer}`;
      figure = await moveFigure(hold.who, { handle: hold.handle, to: hold.to, nearer: hold.nearer });
      if (figure !== null) show(figure);
    }
    if (running.current?.hold === hold) running.current = null;
    return figure;
  };
  return (hold) => {
    const now = running.current;
    if (now?.hold === hold) return now.done;
    const done = now === null ? follow(hold) : now.done.then(() => follow(hold));
    running.current = { hold, done };
    return done;
  };
}
