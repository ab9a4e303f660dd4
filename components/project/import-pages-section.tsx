'use client';

import { FileInput, FolderInput } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { isActiveJob, useJobs } from '@/lib/client/jobs';
import { MOST_PACKED_BYTES, useCreatePageImport } from '@/lib/client/page-imports';
import type { FoundBalloons, PageFit } from '@/lib/contracts/page-imports';
import { JobProgress } from '../jobs/job-progress';
import { classNames } from '../ui/class-names';
import { FileButton } from '../ui/file-button';
import { Segmented } from '../ui/segmented';
import { Switch } from '../ui/switch';
import { useProblem } from '../ui/use-problem';
import { useFileDrop } from './use-file-drop';

const ACCEPT = '.zip,.cbz,.pdf,.psd,.png,.jpg,.jpeg,.webp,.avif';
/** Of a folder, what can be a page. */
const PAGE = /\.(png|jpe?g|webp|avif|psd)$/i;
const ORDER = new Intl.Collator('en', { numeric: true });

/** Pages that were drawn elsewhere: files or a folder, with the panels found on them. */
export function ImportPagesSection({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('pageImport');
  const { notify } = useProblem();
  const create = useCreatePageImport(projectId);
  const [fit, setFit] = useState<PageFit>('trim');
  const [balloons, setBalloons] = useState<FoundBalloons>('keep');
  const [refused, setRefused] = useState<string | null>(null);
  const send = (chosen: readonly File[]) => {
    const files = chosen.length === 1 ? chosen : [...chosen].filter(({ name }) => PAGE.test(name)).sort(byPath);
    const size = files.reduce((sum, file) => sum + file.size, 0);
    const isTooLarge = files.length > 1 && size > MOST_PACKED_BYTES;
    setRefused(files.length === 0 ? t('noPages') : isTooLarge ? t('tooLarge') : null);
    if (files.length === 0 || isTooLarge) return;
    create.mutate({ files, fit, balloons }, { onError: notify });
  };
  const { isOver, listeners } = useFileDrop({ isAllowed: !create.isPending, onDrop: send });
  return (
    <section
      id="import-pages"
      aria-label={t('title')}
      {...listeners}
      className={classNames(
        'flex scroll-mt-16 flex-col items-start gap-3 rounded-koma border border-dashed p-4',
        isOver ? 'border-mark bg-mark/5' : 'border-edge',
      )}
    >
      <h2 className="text-read font-semibold">{t('title')}</h2>
      <p className="max-w-2xl text-tool text-ink-soft">{t('text')}</p>
      <div className="flex w-full max-w-md flex-col gap-3">
        <Segmented
          label={t('fit')}
          value={fit}
          segments={[
            { value: 'trim', label: t('fitTrim') },
            { value: 'bleed', label: t('fitBleed') },
          ]}
          onChange={setFit}
        />
        <Switch
          label={t('balloons')}
          hint={t('balloonsHint')}
          isOn={balloons === 'empty'}
          onChange={(isOn) => setBalloons(isOn ? 'empty' : 'keep')}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <FileButton
          label={create.isPending ? t('uploading') : t('choose')}
          icon={FileInput}
          accept={ACCEPT}
          isBusy={create.isPending}
          onBring={send}
        />
        <FileButton
          label={t('chooseFolder')}
          icon={FolderInput}
          accept={ACCEPT}
          isFolder
          isBusy={create.isPending}
          onBring={send}
        />
      </div>
      {refused !== null && (
        <p role="alert" className="text-small text-ink-soft">
          {refused}
        </p>
      )}
      <NewestImport projectId={projectId} />
    </section>
  );
}

function byPath(one: File, other: File): number {
  return ORDER.compare(one.webkitRelativePath || one.name, other.webkitRelativePath || other.name);
}

/** How far the newest import is, or what came of it. */
function NewestImport({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('pageImport');
  const { data: [newest] = [] } = useJobs(projectId, 'page-import');
  if (newest === undefined) return null;
  if (isActiveJob(newest)) {
    return (
      <div className="w-full max-w-md">
        <JobProgress job={newest} label={t('importing')} />
      </div>
    );
  }
  if (newest.status === 'failed') {
    return (
      <p role="alert" className="text-small text-ink-soft">
        {t('failed', { reason: newest.failure?.sentence ?? '' })}
      </p>
    );
  }
  if (newest.status !== 'succeeded') return null;
  return (
    <p role="status" className="text-small text-ink-soft">
      {t('imported', { count: newest.stepCount })}{' '}
      <Link href={`/projects/${projectId}/pages`} className="underline">
        {t('open')}
      </Link>
    </p>
  );
}
