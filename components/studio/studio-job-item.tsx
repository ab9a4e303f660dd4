'use client';

import { ArrowUpDown, X } from 'lucide-react';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useChangeStudioJob } from '@/lib/client/studio-jobs';
import { JOB_CHANGES, type StudioJob, type StudioJobChange } from '@/lib/contracts/studio-jobs';
import { ConfirmDialog } from '../models/confirm-dialog';
import { IconButton } from '../ui/icon-button';
import { Menu } from '../ui/menu';
import { useProblem } from '../ui/use-problem';

const MOVES = JOB_CHANGES.filter((to) => to !== 'cancelled');

/** A job of anybody: what, whose, how far, and what an admin does with it. */
export function StudioJobItem({ job }: { readonly job: StudioJob }) {
  const t = useTranslations('studioJobs');
  const words = useTranslations('words');
  const format = useFormatter();
  const { mutate } = useChangeStudioJob();
  const { notify } = useProblem();
  const [isAsked, setAsked] = useState(false);
  const { id: jobId, kind, status, level, name, personName, projectTitle, host, step, stepCount, failure } = job;
  const title = name === null ? t(`kinds.${kind}`) : t('named', { kind: t(`kinds.${kind}`), name });
  const at = job.finishedAt ?? job.startedAt ?? job.queuedAt;
  const isWaiting = status === 'queued' || status === 'paused';
  const isActive = isWaiting || status === 'running';
  const facts = [
    personName ?? t('studio'),
    ...(projectTitle === null ? [] : [projectTitle]),
    ...(host === null ? [] : [host]),
  ];
  const change = (to: StudioJobChange['to']) => mutate({ jobId, to }, { onError: notify });
  return (
    <li className="flex items-start gap-2 py-2">
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-semibold wrap-anywhere">{title}</span>
          <span className={status === 'failed' ? 'font-medium text-mark-strong' : 'tabular-nums'}>
            {status === 'running' && stepCount > 1 ? t('progress', { step, stepCount }) : t(`states.${status}`)}
          </span>
          {level !== 'normal' && isActive && <span className="text-small text-ink-soft">{t(`levels.${level}`)}</span>}
        </span>
        <span className="text-small text-ink-soft wrap-anywhere">{facts.join(' · ')}</span>
        <time dateTime={at} className="text-small text-ink-soft tabular-nums">
          {format.dateTime(new Date(at), { dateStyle: 'short', timeStyle: 'medium' })}
        </time>
        {failure !== null && <span className="text-small wrap-anywhere">{failure}</span>}
      </div>
      {isWaiting && (
        <Menu
          trigger={<IconButton icon={ArrowUpDown} label={t('priorityOf', { title })} />}
          entries={MOVES.map((to) => ({
            label: t(`moves.${to}`),
            onChoose: () => change(to),
            isDisabled: to === level,
          }))}
        />
      )}
      {isActive && <IconButton icon={X} label={t('cancelNamed', { title })} onClick={() => setAsked(true)} />}
      <ConfirmDialog
        title={t('cancelNamed', { title })}
        label={t('cancel')}
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        onConfirm={() => change('cancelled')}
      >
        <p>{t('cancelText', { name: personName ?? words('unknownPerson') })}</p>
      </ConfirmDialog>
    </li>
  );
}
