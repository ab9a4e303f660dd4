'use client';

import { Check, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Comment } from '@/lib/contracts/comments';
import { Button } from '../ui/button';
import type { CommentActions, CommentedPage } from './comment-actions';
import { SuggestionPreview } from './suggestion-preview';

/** Something that is suggested in a comment: how it was, how it would be, and what was decided. */
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
  const words = useTranslations('suggestions');
  const { suggestion } = comment;
  if (suggestion === null) return null;
  const { state, decidedBy } = suggestion;
  const isOpen = state === 'open';
  const conflict = isOpen ? page.conflictOf(suggestion) : null;
  const now = suggestion.kind === 'text' ? page.textOf(suggestion.balloonId, suggestion.language) : null;
  return (
    <section
      aria-label={t('suggestion')}
      className="flex flex-col gap-1.5 rounded-koma border border-hairline bg-raised p-2 text-tool whitespace-pre-wrap"
    >
      <SuggestionPreview suggestion={suggestion} page={page.preview} />
      {conflict !== null && (
        <p role="note" className="rounded-[4px] bg-mark-wash p-1.5 text-small">
          {suggestion.kind !== 'text'
            ? words(conflict)
            : now === null
              ? t('balloonGone')
              : t('textChanged', { text: now })}
        </p>
      )}
      {!isOpen && (
        <p className="text-small text-ink-soft">
          {t(state === 'accepted' ? 'acceptedBy' : 'refusedBy', { name: decidedBy ?? '' })}
        </p>
      )}
      {isOpen && actions.decide !== null && (
        <div className="flex gap-1.5">
          <Button
            size="small"
            look="primary"
            disabled={conflict !== null}
            onClick={() => actions.decide?.(comment, 'accept')}
          >
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
