'use client';

import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { Staging } from '@/lib/contracts/staging';
import type { PictureBox, RoughSpecification } from '@/lib/rough';
import type { Prop } from '@/lib/rough/specification';
import { useRoughLayout } from '../rough/use-rough-layout';
import { movedProp, propAfterKey, scaledProp } from './change-prop';

type HandleKind = 'move' | 'resize';

/** A handle that is held: the thing and the pointer (in shares of the picture) when it was taken. */
interface Grip {
  readonly index: number;
  readonly kind: HandleKind;
  readonly prop: Prop;
  readonly from: Point;
  readonly step: string;
}
interface Point {
  readonly x: number;
  readonly y: number;
}

/** A handle of what lies outside the picture stays on its edge, in shares of the picture. */
const EDGE = 0.03;

/** Handles over the rough, two on each thing of the picture: one moves it, one scales it from its foot. */
export function PropStage({
  props,
  specification,
  onChange,
}: {
  readonly props: Staging['props'];
  readonly specification: RoughSpecification;
  /** @param step changes of the same step, one after another, are undone together */
  readonly onChange: (props: Staging['props'], step: string) => void;
}) {
  const t = useTranslations('cast');
  const things = useTranslations('things');
  const stage = useRef<HTMLDivElement>(null);
  const grip = useRef<Grip | null>(null);
  const count = useRef(0);
  const [shown, setShown] = useState<number | null>(null);
  const boxes = useRoughLayout(specification)?.things ?? [];
  const spotOf = ({ clientX, clientY }: PointerEvent): Point | null => {
    const box = stage.current?.getBoundingClientRect();
    return box === undefined ? null : { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height };
  };
  const hold = (event: PointerEvent, index: number, kind: HandleKind) => {
    const [prop, from] = [props[index], spotOf(event)];
    if (prop === undefined || from === null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    count.current += 1;
    grip.current = { index, kind, prop, from, step: `prop-${index}-${kind}-${count.current}` };
  };
  const drag = (event: PointerEvent) => {
    const [held, to] = [grip.current, spotOf(event)];
    if (held === null || to === null) return;
    const aspect = specification.size.widthPx / specification.size.heightPx;
    onChange(props.with(held.index, draggedProp(held, to, aspect)), held.step);
  };
  const press = (event: KeyboardEvent, index: number, kind: HandleKind) => {
    const prop = props[index];
    const next = prop && propAfterKey(prop, event, kind);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(next === null ? props.toSpliced(index, 1) : props.with(index, next), `prop-${index}-key`);
  };
  const handleOf = (index: number, kind: HandleKind, name: string, at: Point) => (
    <button
      type="button"
      aria-label={t(`prop.${kind}`, { name })}
      title={t(`prop.${kind}`, { name })}
      style={{ left: `${onEdge(at.x) * 100}%`, top: `${onEdge(at.y) * 100}%` }}
      onPointerEnter={() => setShown(index)}
      onPointerLeave={() => setShown(null)}
      onFocus={() => setShown(index)}
      onBlur={() => setShown(null)}
      onPointerDown={(event) => hold(event, index, kind)}
      onPointerMove={drag}
      onPointerUp={() => (grip.current = null)}
      onPointerCancel={() => (grip.current = null)}
      onKeyDown={(event) => press(event, index, kind)}
      className={`group absolute flex size-6 -translate-x-1/2 -translate-y-1/2 touch-none items-center justify-center outline-none max-lg:size-9 ${kind === 'move' ? 'cursor-grab active:cursor-grabbing' : 'cursor-nesw-resize'}`}
    >
      <span
        className={`size-3 border-2 border-white bg-pencil shadow-float group-hover:bg-mark group-focus-visible:bg-mark group-focus-visible:outline-2 group-focus-visible:outline-mark ${kind === 'move' ? 'rounded-full' : 'rounded-[2px]'}`}
      />
    </button>
  );
  return (
    <div ref={stage} className="absolute inset-0">
      {props.map(({ tag }, index) => {
        const box = boxes[index];
        if (box === undefined) return null;
        const name = things(`thing_${tag}`);
        return (
          // The same thing may be there twice.
          <div key={`${index}-${tag}`}>
            {shown === index && <Frame box={box} name={name} />}
            {handleOf(index, 'move', name, { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 })}
            {handleOf(index, 'resize', name, { x: box.right, y: box.top })}
          </div>
        );
      })}
    </div>
  );
}

function Frame({ box: { left, top, right, bottom }, name }: { readonly box: PictureBox; readonly name: string }) {
  return (
    <span
      aria-hidden
      style={{
        left: `${left * 100}%`,
        top: `${top * 100}%`,
        width: `${(right - left) * 100}%`,
        height: `${(bottom - top) * 100}%`,
      }}
      className="pointer-events-none absolute rounded-[4px] border-2 border-dashed border-pencil"
    >
      <span className="absolute bottom-full left-1/2 mb-0.5 -translate-x-1/2 rounded-koma bg-surface/90 px-1.5 text-small whitespace-nowrap text-pencil-text">
        {name}
      </span>
    </span>
  );
}

const onEdge = (share: number): number => Math.max(EDGE, Math.min(1 - EDGE, share));

/** The thing where the pointer is now: moved as far as the pointer, or larger by how much farther it is from its foot. */
export function draggedProp(
  { kind, prop, from }: Pick<Grip, 'kind' | 'prop' | 'from'>,
  to: Point,
  aspect: number,
): Prop {
  if (kind === 'move') return movedProp(prop, prop.x + to.x - from.x, prop.y + to.y - from.y);
  const reach = ({ x, y }: Point): number => Math.hypot((x - prop.x) * aspect, y - prop.y);
  return scaledProp(prop, reach(to) / Math.max(0.01, reach(from)));
}
