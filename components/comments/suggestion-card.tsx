'use client';

import { Check, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Comment } from '@/lib/contracts/comments';
import { Button } from '../ui/button';
import type { CommentActions, CommentedPage } from './comment-actions';

/** Another text for a balloon: what it was, what it would be, and what was decided. */
export function SuggestionCard({
  comment,
  page,
  actions,
}: {
  readonly comment: Comment;
  readonly page: CommentedPage;
  readonly actions: CommentActions;
}) {
  const t = useTranslations('comments');
  const { suggestion } = comment;
  if (suggestion === null) return null;
  const { balloonId, language, before, after, state, decidedBy } = suggestion;
  const now = page.textOf(balloonId, language);
  const isOpen = state === 'open';
  const hasChanged = isOpen && now !== before;
  return (
    <section
      aria-label={t('suggestion')}
      className="flex flex-col gap-1.5 rounded-koma border border-hairline bg-raised p-2 text-tool whitespace-pre-wrap"
    >
      <p>
        <span className="sr-only">{t('suggestedBefore')} </span>
        <del className="text-ink-soft decoration-mark">{before === '' ? t('noText') : before}</del>
      </p>
      <p>
        <span className="sr-only">{t('suggestedAfter')} </span>
        <ins className="font-medium text-pencil-text no-underline">{after === '' ? t('noText') : after}</ins>
      </p>
      {hasChanged && (
        <p role="note" className="rounded-[4px] bg-mark-wash p-1.5 text-small">
          {now === null ? t('balloonGone') : t('textChanged', { text: now })}
        </p>
      )}
      {!isOpen && (
        <p className="text-small text-ink-soft">
          {t(state === 'accepted' ? 'acceptedBy' : 'refusedBy', { name: decidedBy ?? '' })}
        </p>
      )}
      {isOpen && actions.decide !== null && (
        <div className="flex gap-1.5">
          <Button size="small" look="primary" disabled={hasChanged} onClick={() => actions.decide?.(comment, 'accept')}>
            <Check aria-hidden size={14} />
            {t('accept')}
          </Button>
          <Button size="small" onClick={() => actions.decide?.(comment, 'refuse')}>
            <X aria-hidden size={14} />
            {t('refuse')}
          </Button>
        </div>
      )}
    </section>
  );
}
