'use client';

import { ArrowUpDown, Pause, Play, X } from 'lucide-react';
import Link from 'next/link';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useRedrawGeneration, useSteerGeneration } from '@/lib/client/generations';
import type { QueueEntry } from '@/lib/contracts/generations';
import { progressOf } from '../draw/drawing-view';
import { useProgressWords } from '../draw/use-progress-words';
import { IconButton } from '../ui/icon-button';
import { Menu } from '../ui/menu';
import { useProblem } from '../ui/use-problem';
import { QueuePaper } from './queue-paper';
import type { QueueMoves } from './use-order';

/** One drawing that waits or runs: its picture growing, and what is to be done with it. */
export function QueueItem({ entry, moves }: { readonly entry: QueueEntry; readonly moves: QueueMoves | null }) {
  const t = useTranslations('queue');
  const words = useTranslations('words');
  const progressWords = useProgressWords();
  const steer = useSteerGeneration();
  const redraw = useRedrawGeneration();
  const { notify } = useProblem();
  const { generationId, status, isMine, prompt, projectId, progress } = entry;
  const author = entry.authorName ?? words('unknownPerson');
  const title = prompt ?? t('otherPerson', { name: author });
  const cancel = () =>
    steer.mutate(
      { generationId, way: 'cancel' },
      {
        // What was cancelled is drawn from its recipe again.
        onSuccess: () =>
          toast(t('cancelled'), {
            action: {
              label: words('undo'),
              onClick: () => redraw.mutate({ generationId, seed: 'same' }, { onError: notify }),
            },
          }),
        onError: notify,
      },
    );
  const send = (way: 'pause' | 'resume') => steer.mutate({ generationId, way }, { onError: notify });
  const facts = [
    ...(isMine || prompt === null ? [] : [t('by', { name: author })]),
    ...(entry.projectTitle === null ? [] : [t('inProject', { title: entry.projectTitle })]),
    ...(entry.modelName === null ? [] : [entry.modelName]),
    ...(entry.pictureCount > 1 ? [t('pictures', { count: entry.pictureCount })] : []),
    ...(entry.urgency === 'drawing' ? [] : [t(entry.urgency)]),
  ];
  return (
    <div className="relative flex min-h-24 items-center gap-4 overflow-hidden rounded-koma border border-hairline bg-surface p-3 max-sm:flex-wrap max-sm:gap-x-3 max-sm:gap-y-0 sm:min-h-30">
      <QueuePaper entry={entry} />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <p className="line-clamp-2 text-read font-medium wrap-anywhere">
          {projectId === null ? (
            title
          ) : (
            <Link href={`/projects/${projectId}/draw`} draggable={false} className="rounded-[4px] hover:underline">
              {title}
            </Link>
          )}
        </p>
        <p className="truncate text-small text-ink-soft">{facts.join(' · ')}</p>
        <p className="text-tool tabular-nums">
          {progressWords({ ...entry, progress: status === 'running' ? progress : null })}
        </p>
      </div>
      {isMine && (
        <div className="flex items-center gap-0.5 max-sm:w-full max-sm:justify-end">
          {moves !== null && (
            <Menu
              trigger={<IconButton icon={ArrowUpDown} label={t('order', { prompt: title })} />}
              entries={(['toFront', 'up', 'down', 'toBack'] as const).map((way) => ({
                label: t(way),
                onChoose: () => moves[way]?.(),
                isDisabled: moves[way] === null,
              }))}
            />
          )}
          {status === 'paused' ? (
            <IconButton icon={Play} label={t('resume')} onClick={() => send('resume')} />
          ) : (
            <IconButton icon={Pause} label={t('pause')} onClick={() => send('pause')} />
          )}
          <IconButton icon={X} label={t('cancel')} onClick={cancel} />
        </div>
      )}
      {status === 'running' && (
        <span
          aria-hidden
          className="absolute bottom-0 left-0 h-[3px] bg-mark transition-[width] duration-150"
          style={{ width: `${progressOf(entry) * 100}%` }}
        />
      )}
    </div>
  );
}
