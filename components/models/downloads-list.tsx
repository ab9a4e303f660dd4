'use client';

import { ArrowUp, Pause, Play, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useChangeDownload, useDownloads } from '@/lib/client/downloads';
import { useMe } from '@/lib/client/people';
import type { Download } from '@/lib/contracts/downloads';
import { IconButton } from '../ui/icon-button';
import { useDuration } from '../ui/use-duration';
import { useProblem } from '../ui/use-problem';
import { useBytes } from './use-bytes';

/** The models that are being installed, and those of the last day; for admins. Nothing where there are none. */
export function DownloadsList() {
  const t = useTranslations('downloads');
  const { data: me } = useMe();
  const { data: downloads = [] } = useDownloads(me?.role === 'admin');
  const shown = downloads.filter(({ status }) => status !== 'cancelled');
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="downloads" className="flex flex-col gap-2">
      <h2 id="downloads" className="text-read font-semibold">
        {t('title')}
      </h2>
      <ul className="divide-y divide-hairline rounded-koma border border-hairline bg-surface">
        {shown.map((download, index) => (
          <li key={download.id}>
            <DownloadRow download={download} isFirst={index === 0} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function DownloadRow({ download, isFirst }: { readonly download: Download; readonly isFirst: boolean }) {
  const t = useTranslations('downloads');
  const { name, kind, source, status, step, failure, isUpload } = download;
  return (
    <div className="flex flex-col gap-1.5 px-4 py-3">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="font-semibold wrap-anywhere">{name}</p>
          <p className="text-small text-ink-soft wrap-anywhere">
            {t(`kinds.${kind}`)} · {source}
          </p>
        </div>
        <DownloadButtons download={download} isFirst={isFirst} />
      </div>
      <DownloadProgress download={download} />
      <p role="status" className="text-small text-ink-soft tabular-nums">
        {status === 'running' ? t(`step.${step}`) : t(`status.${status}`)}
        <Numbers download={download} />
      </p>
      {isUpload && status === 'paused' && <p className="text-small text-ink-soft">{t('uploadAgain')}</p>}
      {failure !== null && <p className="text-small font-medium text-mark-strong wrap-anywhere">{failure.sentence}</p>}
    </div>
  );
}

function DownloadProgress({ download: { name, bytes, doneBytes, status } }: { readonly download: Download }) {
  if (status === 'succeeded' || bytes === null || bytes === 0) return null;
  const share = Math.min(1, doneBytes / bytes);
  return (
    <div
      role="progressbar"
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.floor(share * 100)}
      className="h-1.5 overflow-hidden rounded-full bg-hairline"
    >
      <div className="h-full bg-mark-button transition-[width] duration-300" style={{ width: `${share * 100}%` }} />
    </div>
  );
}

function Numbers({ download: { bytes, doneBytes, bytesPerSecond, secondsLeft } }: { readonly download: Download }) {
  const t = useTranslations('downloads');
  const size = useBytes();
  const time = useDuration();
  const words = [
    bytes === null ? size(doneBytes) : t('progress', { done: size(doneBytes), whole: size(bytes) }),
    ...(bytesPerSecond === null ? [] : [t('speed', { speed: size(bytesPerSecond) })]),
    ...(secondsLeft === null ? [] : [t('left', { time: time(secondsLeft * 1000) })]),
  ];
  return <> · {words.join(' · ')}</>;
}

function DownloadButtons({ download, isFirst }: { readonly download: Download; readonly isFirst: boolean }) {
  const t = useTranslations('downloads');
  const { mutate } = useChangeDownload();
  const { notify } = useProblem();
  const { id, status, isUpload } = download;
  const change = (to: 'paused' | 'queued' | 'cancelled' | 'first') => mutate({ id, to }, { onError: notify });
  if (status === 'succeeded') return null;
  return (
    <div className="flex shrink-0">
      {status === 'queued' && !isFirst && <IconButton icon={ArrowUp} label={t('first')} onClick={() => change('first')} />}
      {(status === 'queued' || status === 'running') && (
        <IconButton icon={Pause} label={t('pause')} onClick={() => change('paused')} />
      )}
      {status === 'paused' && !isUpload && <IconButton icon={Play} label={t('resume')} onClick={() => change('queued')} />}
      {status === 'failed' && <IconButton icon={Play} label={t('retry')} onClick={() => change('queued')} />}
      <IconButton icon={X} label={t('cancel')} onClick={() => change('cancelled')} />
    </div>
  );
}
