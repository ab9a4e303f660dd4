'use client';

import { useState } from 'react';
import { useMoveGeneration } from '@/lib/client/generations';
import type { QueueEntry } from '@/lib/contracts/generations';
import { useProblem } from '../ui/use-problem';
import { QueueItem } from './queue-item';

/** The entries of the queue. One's own waiting ones are moved by dragging or by their menu. */
export function QueueList({ entries }: { readonly entries: readonly QueueEntry[] }) {
  const move = useMoveGeneration();
  const { tell } = useProblem();
  const [dragged, setDragged] = useState<string | null>(null);
  const waiting = entries.filter(({ isMine, status }) => isMine && status === 'queued');
  return (
    <ul className="flex flex-col gap-2">
      {entries.map((entry) => {
        const at = waiting.findIndex(({ generationId }) => generationId === entry.generationId);
        const before = at > 0 ? waiting[at - 1] : undefined;
        const afterNext = waiting[at + 2];
        const isLast = at === waiting.length - 1;
        const send = (way: Parameters<typeof move.mutate>[0]['move']) =>
          move.mutate({ generationId: entry.generationId, move: way }, { onError: tell });
        return (
          <li
            key={entry.generationId}
            draggable={at >= 0}
            onDragStart={() => setDragged(entry.generationId)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => {
              if (dragged !== null && at >= 0 && dragged !== entry.generationId) event.preventDefault();
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged === null) return;
              move.mutate(
                { generationId: dragged, move: { to: 'before', generationId: entry.generationId } },
                { onError: tell },
              );
            }}
          >
            <QueueItem
              entry={entry}
              moves={
                at < 0 || waiting.length < 2
                  ? null
                  : {
                      toFront: at === 0 ? null : () => send({ to: 'front' }),
                      up: before === undefined ? null : () => send({ to: 'before', generationId: before.generationId }),
                      down: isLast
                        ? null
                        : () =>
                            send(
                              afterNext === undefined
                                ? { to: 'back' }
                                : { to: 'before', generationId: afterNext.generationId },
                            ),
                      toBack: isLast ? null : () => send({ to: 'back' }),
                    }
              }
            />
          </li>
        );
      })}
    </ul>
  );
}
