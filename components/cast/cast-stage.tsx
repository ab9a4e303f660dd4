'use client';

import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { CastMember, Staging } from '@/lib/contracts/staging';
import type { PictureBox, RoughSpecification } from '@/lib/rough';
import { useRoughLayout } from '../rough/use-rough-layout';

/** With arrow keys, in shares of the picture. */
const KEY_STEP = 0.02;
const SIZE_STEP = 1.06;
const LEAST_HEAD = 0.04;
const MOST_HEAD = 0.95;

/** Somebody who is dragged: how far they are from where they stood, in shares of the picture. */
export interface FigureHold {
  readonly dx: number;
  readonly dy: number;
  /** Let go there. */
  readonly isDropped: boolean;
}

/** Who is held, and where. */
interface Grip {
  readonly index: number;
  /** From the pointer to the head. */
  readonly dx: number;
  readonly dy: number;
  readonly from: Place;
  to: Place | null;
}

type Place = NonNullable<CastMember['at']>;

/** Handles over the rough, one on each head: dragging moves the figure, the wheel and + and − change its size. */
export function CastStage({
  staging,
  specification,
  names,
  onChange,
  onNear,
  onHold,
}: {
  readonly staging: Staging;
  readonly specification: RoughSpecification;
  /** Of the cast, in its order. */
  readonly names: readonly string[];
  readonly onChange: (staging: Staging) => void;
  /** The pointer is over somebody's handle, or their handle has focus. */
  readonly onNear?: (index: number) => void;
  /** Shows who is dragged in its own way; the staging is then changed once, when they are let go. Null: not held any more. */
  readonly onHold?: (hold: FigureHold | null) => void;
}) {
  const t = useTranslations('cast');
  const stage = useRef<HTMLDivElement>(null);
  const grip = useRef<Grip | null>(null);
  const [held, setHeld] = useState<{ index: number; dx: number; dy: number } | null>(null);
  const heads = useRoughLayout(specification)?.heads ?? [];
  // Two who hold each other stand as the pair has it.
  const isHeld = (index: number): boolean => staging.pair !== null && index < 2;
  const move = (index: number, at: Place) => onChange(withPlace(staging, index, at));

  const hold = (event: PointerEvent, index: number, at: Place) => {
    const spot = spotOf(event);
    if (spot === null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { index, dx: at.x - spot.x, dy: at.y - spot.y, from: at, to: null };
  };
  const drag = (event: PointerEvent) => {
    const now = grip.current;
    const spot = spotOf(event);
    if (now === null || spot === null) return;
    now.to = { ...now.from, x: within(spot.x + now.dx), y: within(spot.y + now.dy) };
    if (onHold === undefined) return move(now.index, now.to);
    const by = { dx: now.to.x - now.from.x, dy: now.to.y - now.from.y };
    setHeld({ index: now.index, ...by });
    onHold({ ...by, isDropped: false });
  };
  const drop = () => {
    const now = grip.current;
    grip.current = null;
    if (now === null || now.to === null || onHold === undefined) return;
    setHeld(null);
    onHold({ dx: now.to.x - now.from.x, dy: now.to.y - now.from.y, isDropped: true });
    move(now.index, now.to);
  };
  const stop = () => {
    grip.current = null;
    setHeld(null);
    onHold?.(null);
  };
  const spotOf = ({ clientX, clientY }: PointerEvent): { x: number; y: number } | null => {
    const box = stage.current?.getBoundingClientRect();
    return box === undefined ? null : { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height };
  };
  const press = (event: KeyboardEvent, index: number, at: Place) => {
    const next = byKey(event.key, at);
    if (next === null) return;
    event.preventDefault();
    move(index, next);
  };

  return (
    <div ref={stage} className="absolute inset-0">
      {heads.map((head, index) => {
        if (isHeld(index) || staging.cast[index] === undefined) return null;
        const at = staging.cast[index].at ?? placeOf(head);
        const name = names[index] ?? '';
        const by = held?.index === index ? held : { dx: 0, dy: 0 };
        return (
          <button
            key={index}
            type="button"
            aria-label={t('handle', { name })}
            title={t('handle', { name })}
            onPointerEnter={() => onNear?.(index)}
            onFocus={() => onNear?.(index)}
            onPointerDown={(event) => hold(event, index, at)}
            onPointerMove={drag}
            onPointerUp={drop}
            onPointerCancel={stop}
            onKeyDown={(event) => press(event, index, at)}
            onWheel={(event) => move(index, resized(at, event.deltaY < 0 ? SIZE_STEP : 1 / SIZE_STEP))}
            style={{
              left: `${(head.left + by.dx) * 100}%`,
              top: `${(head.top + by.dy) * 100}%`,
              width: `${(head.right - head.left) * 100}%`,
              height: `${(head.bottom - head.top) * 100}%`,
            }}
            className="absolute cursor-grab touch-none rounded-koma border-2 border-dashed border-transparent hover:border-pencil focus-visible:border-pencil active:cursor-grabbing"
          >
            <span className="absolute bottom-full left-1/2 mb-0.5 -translate-x-1/2 rounded-koma bg-surface/90 px-1.5 text-small whitespace-nowrap text-pencil-text">
              {name}
            </span>
          </button>
        );
      })}
    </div>
  );
}

function withPlace(staging: Staging, index: number, at: Place): Staging {
  return { ...staging, cast: staging.cast.map((member, place) => (place === index ? { ...member, at } : member)) };
}

function placeOf({ left, top, right, bottom }: PictureBox): Place {
  return {
    x: within((left + right) / 2),
    y: within((top + bottom) / 2),
    scale: Math.max(LEAST_HEAD, Math.min(MOST_HEAD, bottom - top)),
    depth: 0,
  };
}

function byKey(key: string, at: Place): Place | null {
  switch (key) {
    case 'ArrowLeft':
      return { ...at, x: within(at.x - KEY_STEP) };
    case 'ArrowRight':
      return { ...at, x: within(at.x + KEY_STEP) };
    case 'ArrowUp':
      return { ...at, y: within(at.y - KEY_STEP) };
    case 'ArrowDown':
      return { ...at, y: within(at.y + KEY_STEP) };
    case '+':
    case '=':
      return resized(at, SIZE_STEP);
    case '-':
      return resized(at, 1 / SIZE_STEP);
    case 'PageUp':
      return { ...at, depth: Math.min(100, at.depth + 1) };
    case 'PageDown':
      return { ...at, depth: Math.max(-100, at.depth - 1) };
    default:
      return null;
  }
}

/** Nearer as it grows: who is larger stands before who is smaller. */
function resized(at: Place, factor: number): Place {
  const scale = Math.max(LEAST_HEAD, Math.min(MOST_HEAD, at.scale * factor));
  return { ...at, scale, depth: Math.round(scale * 100) };
}

function within(share: number): number {
  return Math.max(0, Math.min(1, share));
}
