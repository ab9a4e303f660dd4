'use client';

import { Lock } from 'lucide-react';
import { useFormatter, useNow, useTranslations } from 'use-intl';
import { usePageLockMutations } from '@/lib/client/page-locks';
import type { BookPage } from '@/lib/contracts/books';
import type { ChangePageLock, PageLock } from '@/lib/contracts/page-locks';
import type { Project } from '@/lib/contracts/projects';
import { mayWithLock } from '@/lib/domain/review/page-lock';
import { CONTENT_CHANGES, mayChangePage } from '@/lib/domain/review/review-rights';
import { UNREVIEWED, usePageRoles } from './use-page-rights';
import { Button } from '../ui/button';
import { useProblem } from '../ui/use-problem';
import { useLockRenewal, usePageLock } from './use-page-lock';

/**
 * Who holds the open page, over its upper edge so that nothing moves when somebody locks it: others ask for it or take it over,
 * the holder releases it and answers who asked. Nothing while the page is free.
 */
export function PageLockBanner({
  project,
  page,
  hasUnsent,
}: {
  readonly project: Project;
  readonly page: Pick<BookPage, 'id' | 'review'>;
  /** Changes of one's own wait for the page. */
  readonly hasUnsent: boolean;
}) {
  const t = useTranslations('pageLock');
  const { lock, standing } = usePageLock(project, page.id);
  const roles = usePageRoles(project)(page.review);
  useLockRenewal(project.id, page.id, standing === 'mine');
  const canChange = CONTENT_CHANGES.some((what) => mayChangePage(roles, what, page.review ?? UNREVIEWED));
  const may = (act: 'ask' | 'take-over') => canChange && mayWithLock(roles, act, standing);
  return (
    <div role="status" className="pointer-events-none absolute inset-x-0 top-2 z-10 flex justify-center px-2">
      {lock !== null && standing !== 'free' && (
        <div className="pointer-events-auto flex max-w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-koma border border-hairline bg-surface px-3 py-1.5 text-small shadow-float">
          <Lock aria-hidden size={14} className="shrink-0" />
          {standing === 'mine' ? (
            <Mine lock={lock} project={project} />
          ) : (
            <>
              <p>
                <Until lock={lock} /> {t('meanwhile')}
                {hasUnsent && ` ${t('unsent')}`}
              </p>
              <Others lock={lock} project={project} canAsk={may('ask')} canTake={may('take-over')} />
            </>
          )}
        </div>
      )}
    </div>
  );
}

function Until({ lock }: { readonly lock: PageLock }) {
  const t = useTranslations('pageLock');
  return t('heldUntil', { name: lock.holder.name, time: useTime()(lock.expiresAt) });
}

function useTime(): (moment: string) => string {
  const format = useFormatter();
  return (moment) => format.dateTime(new Date(moment), { timeStyle: 'short' });
}

interface LockPart {
  readonly lock: PageLock;
  readonly project: Project;
}

function Mine({ lock, project }: LockPart) {
  const t = useTranslations('pageLock');
  const time = useTime();
  const { notify } = useProblem();
  const { change, release } = usePageLockMutations(project.id, lock.pageId);
  const isPending = change.isPending || release.isPending;
  return (
    <>
      <p>
        {lock.asked === null
          ? t('mineUntil', { time: time(lock.expiresAt) })
          : t('askedBy', { name: lock.asked.name, time: time(lock.asked.answerBy) })}
      </p>
      <Button size="small" disabled={isPending} onClick={() => release.mutate(undefined, { onError: notify })}>
        {t('release')}
      </Button>
      {lock.asked !== null && (
        <Button size="small" disabled={isPending} onClick={() => change.mutate('keep', { onError: notify })}>
          {t('keep')}
        </Button>
      )}
    </>
  );
}

function Others({
  lock,
  project,
  canAsk,
  canTake,
}: LockPart & { readonly canAsk: boolean; readonly canTake: boolean }) {
  const t = useTranslations('pageLock');
  const time = useTime();
  const { notify } = useProblem();
  const { change } = usePageLockMutations(project.id, lock.pageId);
  const act = (what: ChangePageLock['act']) => () => change.mutate(what, { onError: notify });
  const now = useNow({ updateInterval: 5000 });
  // Somebody else may ask once an older question was not answered.
  const isAsked = lock.asked !== null && Date.parse(lock.asked.answerBy) > now.getTime();
  return (
    <>
      {isAsked && lock.asked !== null && (
        <p>{t('asked', { name: lock.asked.name, time: time(lock.asked.answerBy) })}</p>
      )}
      {canAsk && !canTake && !isAsked && (
        <Button size="small" disabled={change.isPending} onClick={act('ask')}>
          {t('ask')}
        </Button>
      )}
      {canTake && (
        <Button size="small" disabled={change.isPending} onClick={act('take-over')}>
          {t('takeOver')}
        </Button>
      )}
    </>
  );
}
