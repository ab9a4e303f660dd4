'use client';

import { Download } from 'lucide-react';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { activityFileAddress, useActivity, useIsMuted, useMute } from '@/lib/client/notifications';
import { Button, buttonClass } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ProblemNotice } from '../ui/problem-notice';
import { Switch } from '../ui/switch';
import { useProblem } from '../ui/use-problem';

/** Whether one hears of a project, and what happened in it. */
export function ProjectActivity({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('notifications');
  const isMuted = useIsMuted(projectId);
  const mute = useMute(projectId);
  const { notify } = useProblem();
  const [isOpen, setOpen] = useState(false);
  return (
    <section
      aria-labelledby="project-notifications"
      className="flex h-fit flex-col gap-3 rounded-koma border border-hairline bg-surface p-4"
    >
      <h2 id="project-notifications" className="text-read font-semibold">
        {t('title')}
      </h2>
      {isMuted !== undefined && (
        <Switch label={t('mute')} isOn={isMuted} onChange={(next) => mute.mutate(next, { onError: notify })} />
      )}
      {isMuted === true && <p className="text-small text-ink-soft">{t('muteHint')}</p>}
      <Button size="small" onClick={() => setOpen(true)}>
        {t('activity')}
      </Button>
      {isOpen && <ActivityDialog projectId={projectId} onClose={() => setOpen(false)} />}
    </section>
  );
}

function ActivityDialog({ projectId, onClose }: { readonly projectId: string; readonly onClose: () => void }) {
  const t = useTranslations('notifications');
  const words = useTranslations('words');
  const format = useFormatter();
  const { items, error, refetch, hasMore, loadMore } = useActivity(projectId);
  return (
    <Dialog title={t('activity')} description={t('activityText')} isOpen onClose={onClose} isWide>
      <div className="flex flex-col gap-3">
        <a href={activityFileAddress(projectId)} download className={`${buttonClass('plain', 'small')} self-start`}>
          <Download aria-hidden size={14} />
          {t('export')}
        </a>
        {error !== null && <ProblemNotice error={error} onRetry={refetch} />}
        {items?.length === 0 && <p className="text-tool text-ink-soft">{t('noActivity')}</p>}
        <ol className="flex flex-col divide-y divide-hairline text-tool">
          {items?.map((entry) => (
            <li key={entry.id} className="flex flex-wrap items-baseline gap-x-2 py-1.5">
              <time dateTime={entry.createdAt} className="text-small text-ink-soft tabular-nums">
                {format.dateTime(new Date(entry.createdAt), { dateStyle: 'short', timeStyle: 'short' })}
              </time>
              <span>
                <strong className="font-semibold">{entry.actorName}</strong> {t(`did.${entry.kind}`)}
                {entry.pageNumber !== null && ` · ${t('page', { number: entry.pageNumber })}`}
              </span>
              {entry.detail !== '' && <span className="text-ink-soft [overflow-wrap:anywhere]">{entry.detail}</span>}
            </li>
          ))}
        </ol>
        {hasMore && (
          <Button size="small" onClick={loadMore}>
            {words('loadMore')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
