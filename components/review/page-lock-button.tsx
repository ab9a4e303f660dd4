'use client';

import { Lock, LockOpen } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { usePageLockMutations } from '@/lib/client/page-locks';
import type { BookPage } from '@/lib/contracts/books';
import type { Project } from '@/lib/contracts/projects';
import { mayWithLock } from '@/lib/domain/review/page-lock';
import { CONTENT_CHANGES, mayChangePage } from '@/lib/domain/review/review-rights';
import { UNREVIEWED, usePageRoles } from './use-page-rights';
import { IconButton } from '../ui/icon-button';
import { useProblem } from '../ui/use-problem';
import { usePageLock } from './use-page-lock';

/** Locks the open page for oneself, or releases it; nothing where nobody else could change it. */
export function PageLockButton({
  project,
  page,
}: {
  readonly project: Project;
  readonly page: Pick<BookPage, 'id' | 'review'>;
}) {
  const t = useTranslations('pageLock');
  const { notify } = useProblem();
  const { standing } = usePageLock(project, page.id);
  const roles = usePageRoles(project)(page.review);
  const { change, release } = usePageLockMutations(project.id, page.id);
  const isPending = change.isPending || release.isPending;
  if (project.memberCount <= 1) return null;
  if (standing === 'mine') {
    return (
      <IconButton
        icon={Lock}
        label={t('release')}
        isPressed
        disabled={isPending}
        onClick={() => release.mutate(undefined, { onError: notify })}
      />
    );
  }
  const canChange = CONTENT_CHANGES.some((what) => mayChangePage(roles, what, page.review ?? UNREVIEWED));
  if (!canChange || !mayWithLock(roles, 'lock', standing)) return null;
  return (
    <IconButton
      icon={LockOpen}
      label={t('lock')}
      isPressed={false}
      disabled={isPending}
      onClick={() => change.mutate('lock', { onError: notify })}
    />
  );
}
