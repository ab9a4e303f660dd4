'use client';

import { ArrowUpDown, Pause, Play, X } from 'lucide-react';
import Link from 'next/link';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { previewAddress, useSteerGeneration } from '@/lib/client/generations';
import type { QueueEntry } from '@/lib/contracts/generations';
import { progressOf } from '../draw/drawing-view';
import { RoughPicture } from '../draw/rough-picture';
import { useProgressWords } from '../draw/use-progress-words';
import { IconButton } from '../ui/icon-button';
import { Menu } from '../ui/menu';
import { SteadyImage } from '../ui/steady-image';
import { useProblem } from '../ui/use-problem';

export interface QueueMoves {
  readonly toFront: (() => void) | null;
  readonly up: (() => void) | null;
  readonly down: (() => void) | null;
  readonly toBack: (() => void) | null;
}

/** One drawing that waits or runs: its picture growing, and what is to be done with it. */
export function QueueItem({ entry, moves }: { readonly entry: QueueEntry; readonly moves: QueueMoves | null }) {
  const t = useTranslations('queue');
  const names = useTranslations('words');
  const progressWords = useProgressWords();
  const steer = useSteerGeneration();
  const { tell } = useProblem();
  const { generationId, status, isMine, prompt, projectId, projectTitle, progress, size } = entry;
  const title = prompt ?? t('otherPerson', { name: entry.authorName ?? names('unknownPerson') });
  const send = (way: 'pause' | 'resume' | 'cancel') =>
    steer.mutate({ generationId, way }, { onSuccess: () => way === 'cancel' && toast(t('cancelled')), onError: tell });
  const facts = [
    ...(projectTitle === null ? [] : [t('inProject', { title: projectTitle })]),
    ...(entry.modelName === null ? [] : [entry.modelName]),
    ...(entry.pictureCount > 1 ? [t('pictures', { count: entry.pictureCount })] : []),
    ...(entry.urgency === 'drawing' ? [] : [t(entry.urgency)]),
  ];
  return (
    <div className="relative flex min-h-24 items-center gap-4 overflow-hidden rounded-koma border border-hairline bg-surface p-3">
      <span className="flex size-18 shrink-0 items-center justify-center">
        <span
          className="relative block overflow-hidden border border-pencil-line bg-paper"
          style={{
            aspectRatio: `${size.widthPx} / ${size.heightPx}`,
            ...(size.widthPx > size.heightPx ? { width: '100%' } : { height: '100%' }),
          }}
        >
          {entry.rough !== null && <RoughPicture {...entry.rough} {...size} label="" className="absolute inset-0" />}
          {isMine && status === 'running' && progress !== null && progress.previewStep !== null && (
            <SteadyImage
              address={previewAddress(generationId, progress.previewStep)}
              label=""
              className="absolute inset-0 size-full mix-blend-multiply"
            />
          )}
        </span>
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <p className="line-clamp-2 text-read font-medium">
          {projectId === null ? title : <Link href={`/projects/${projectId}/draw`}>{title}</Link>}
        </p>
        <p className="truncate text-small text-ink-soft">{facts.join(' · ')}</p>
        <p className="text-tool tabular-nums">
          {progressWords({ ...entry, progress: status === 'running' ? progress : null })}
        </p>
      </div>
      {isMine && (
        <div className="flex items-center gap-0.5 max-sm:flex-col">
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
          <IconButton icon={X} label={t('cancel')} onClick={() => send('cancel')} />
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
