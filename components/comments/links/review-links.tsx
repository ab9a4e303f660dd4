'use client';

import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useDeleteReviewLink, useReviewLinks } from '@/lib/client/review-links';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';
import { useProblem } from '../../ui/use-problem';
import { CreateLinkDialog } from './create-link-dialog';

/** The review links of a project, for its owners. */
export function ReviewLinks({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('reviewLinks');
  const format = useFormatter();
  const { data: links, error, refetch } = useReviewLinks(projectId);
  const remove = useDeleteReviewLink(projectId);
  const { notify } = useProblem();
  const [isCreating, setCreating] = useState(false);
  return (
    <section
      aria-labelledby="review-links"
      className="flex h-fit flex-col gap-3 rounded-koma border border-hairline bg-surface p-4"
    >
      <h2 id="review-links" className="text-read font-semibold">
        {t('title')}
      </h2>
      <p className="text-small text-ink-soft">{t('text')}</p>
      <Button size="small" onClick={() => setCreating(true)}>
        <Link2 aria-hidden size={15} />
        {t('create')}
      </Button>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      <ul className="flex flex-col gap-2">
        {links?.map((link) => (
          <li key={link.id} className="flex items-start justify-between gap-2 text-tool">
            <div className="min-w-0">
              <p className="truncate font-medium">{link.name}</p>
              <p className="text-small text-ink-soft">
                {t(`status.${link.status}`)}
                {link.status === 'open' &&
                  link.expiresAt !== null &&
                  ` · ${format.dateTime(new Date(link.expiresAt), { dateStyle: 'short' })}`}
                {' · '}
                {t('detail', { pages: link.pageIds.length, views: link.viewCount })}
              </p>
            </div>
            <Button
              size="small"
              look="quiet"
              aria-label={`${t(link.status === 'revoked' ? 'remove' : 'revoke')}: ${link.name}`}
              onClick={() => remove.mutate(link.id, { onError: notify })}
            >
              {t(link.status === 'revoked' ? 'remove' : 'revoke')}
            </Button>
          </li>
        ))}
      </ul>
      {links?.length === 0 && <p className="text-small text-ink-soft">{t('none')}</p>}
      {isCreating && <CreateLinkDialog projectId={projectId} onClose={() => setCreating(false)} />}
    </section>
  );
}
