'use client';

import { useState, type DragEvent } from 'react';
import type { QueueEntry } from '@/lib/contracts/generations';
import { classNames } from '../ui/class-names';
import { QueueItem } from './queue-item';
import { useOrder, type DropSide } from './use-order';

const LINE = 'before:absolute before:inset-x-0 before:h-0.5 before:rounded-full before:bg-mark';

/** The entries of the queue. One's own waiting ones are moved by dragging or by their menu. */
export function QueueList({ entries }: { readonly entries: readonly QueueEntry[] }) {
  const { waiting, movesOf, drop } = useOrder(entries);
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const [target, setTarget] = useState<{ readonly id: string; readonly side: DropSide } | null>(null);
  const end = () => {
    setDraggedId(null);
    setTarget(null);
  };
  const over = (event: DragEvent, id: string) => {
    if (draggedId === null || draggedId === id || !waiting.includes(id)) return;
    event.preventDefault();
    const { top, height } = event.currentTarget.getBoundingClientRect();
    setTarget({ id, side: event.clientY < top + height / 2 ? 'before' : 'after' });
  };
  return (
    <ul className="flex flex-col gap-2">
      {entries.map((entry) => {
        const id = entry.generationId;
        const canDrag = waiting.length > 1 && waiting.includes(id);
        return (
          <li
            key={id}
            draggable={canDrag}
            onDragStart={() => setDraggedId(id)}
            onDragEnd={end}
            onDragOver={(event) => over(event, id)}
            onDrop={(event) => {
              event.preventDefault();
              if (draggedId !== null && target !== null) drop(draggedId, target.id, target.side);
              end();
            }}
            className={classNames(
              'relative animate-fade transition-opacity duration-150',
              canDrag && 'cursor-grab',
              draggedId === id && 'opacity-45',
              target?.id === id && LINE,
              target?.id === id && (target.side === 'before' ? 'before:-top-1.25' : 'before:-bottom-1.25'),
            )}
          >
            <QueueItem entry={entry} moves={movesOf(id)} />
          </li>
        );
      })}
    </ul>
  );
}
