'use client';

import { MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { Comment } from '@/lib/contracts/comments';
import { IconButton } from '../ui/icon-button';
import { Menu } from '../ui/menu';
import type { CommentActions, CommentedPage } from './comment-actions';
import { CommentForm } from './comment-form';
import { CommentText } from './comment-text';
import { CommentPictures } from './extras/comment-pictures';
import { ReactionRow } from './reaction-row';
import { SuggestionCard } from './suggestion-card';

/** One comment: who, when, what, and what can be done with it. */
export function CommentItem({
  comment,
  page,
  actions,
}: {
  readonly comment: Comment;
  readonly page: CommentedPage;
  readonly actions: CommentActions;
}) {
  const t = useTranslations('comments');
  const extras = useTranslations('commentExtras');
  const words = useTranslations('words');
  const format = useFormatter();
  const [isEditing, setEditing] = useState(false);
  const canChange = comment.isMine && actions.change !== null;
  const entries = [
    ...(canChange ? [{ label: t('edit'), icon: Pencil, onChoose: () => setEditing(true) }] : []),
    ...(actions.canRemove(comment)
      ? [{ label: t('delete'), icon: Trash2, onChoose: () => actions.remove(comment) }]
      : []),
  ];
  return (
    <article aria-label={t('commentOf', { name: comment.authorName })} className="flex flex-col gap-1">
      <header className="flex min-h-7 flex-wrap items-center gap-x-1.5 text-small text-ink-soft">
        <span className="font-semibold [overflow-wrap:anywhere] text-ink">{comment.authorName}</span>
        {comment.isOutside && (
          <span className="rounded-full border border-hairline px-1.5 whitespace-nowrap">{t('outside')}</span>
        )}
        <time dateTime={comment.createdAt}>
          {format.dateTime(new Date(comment.createdAt), { dateStyle: 'short', timeStyle: 'short' })}
        </time>
        {comment.isEdited && !comment.isDeleted && <span>· {t('edited')}</span>}
        {entries.length > 0 && !comment.isDeleted && (
          <span className="ml-auto">
            <Menu
              trigger={<IconButton icon={MoreHorizontal} label={words('more')} className="size-7" />}
              entries={entries}
            />
          </span>
        )}
      </header>
      {comment.isDeleted ? (
        <p className="text-tool text-ink-soft italic">{t('deleted')}</p>
      ) : isEditing ? (
        <CommentForm
          label={t('edit')}
          submitLabel={words('save')}
          initial={comment.text}
          people={page.people}
          isBusy={false}
          hasFocus
          onSubmit={(text) => actions.change?.(comment, text, () => setEditing(false))}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <>
          <CommentText text={comment.text} mentions={comment.mentions} />
          {comment.ink.length > 0 && <p className="text-small text-ink-soft">{extras('hasInk')}</p>}
          <CommentPictures comment={comment} />
          <SuggestionCard comment={comment} page={page} actions={actions} />
          <ReactionRow comment={comment} react={actions.react} />
        </>
      )}
    </article>
  );
}
