'use client';

import { Check, RotateCcw } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { PinTarget } from '@/lib/contracts/comments';
import { placeAnchor } from '@/lib/domain/comments/anchors';
import { plainWords } from '@/lib/domain/comments/markdown';
import type { Thread } from '@/lib/domain/comments/threads';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import type { CommentActions, CommentedPage } from './comment-actions';
import { CommentItem } from './comment-item';
import { useCommentsStore } from './comments-store';
import { ReplyForm } from './reply-form';

/** A thread: closed its first words, open with its answers and what can be done. */
export const ThreadCard = memo(function ThreadCard({
  thread,
  targets,
  isOpen,
  page,
  actions,
}: {
  readonly thread: Thread;
  readonly targets: readonly PinTarget[];
  readonly isOpen: boolean;
  readonly page: CommentedPage;
  readonly actions: CommentActions;
}) {
  const t = useTranslations('comments');
  const open = useCommentsStore((state) => state.open);
  const { root, replies, number } = thread;
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <li
      ref={card}
      className={classNames(
        'flex flex-col gap-2 rounded-koma border p-2.5 [contain-intrinsic-size:auto_4.5rem] [content-visibility:auto]',
        isOpen ? 'border-pencil bg-raised' : 'border-hairline',
      )}
    >
      <button
        type="button"
        aria-expanded={isOpen}
        aria-label={t('thread', { number, name: root.authorName })}
        onClick={() => open(isOpen ? null : root.id)}
        className="flex min-h-7 items-start gap-2 text-left text-tool"
      >
        <PinFace number={number} isResolved={root.resolvedBy !== null} />
        <span className="min-w-0 flex-1">
          {isOpen ? (
            <AnchorNote thread={thread} targets={targets} />
          ) : (
            <>
              <span className="line-clamp-2 [overflow-wrap:anywhere]">
                <span className="font-semibold">{root.authorName}</span>{' '}
                {root.isDeleted ? t('deleted') : plainWords(root.text)}
              </span>
              <span className="text-small text-ink-soft">
                {[
                  ...(replies.length > 0 ? [t('replyCount', { count: replies.length })] : []),
                  ...(root.suggestion === null ? [] : [t('suggestion')]),
                ].join(' · ')}
              </span>
            </>
          )}
        </span>
      </button>
      {isOpen && (
        <>
          <CommentItem comment={root} page={page} actions={actions} />
          {replies.length > 0 && (
            <div className="flex flex-col gap-2 border-l-2 border-hairline pl-2.5">
              {replies.map((reply) => (
                <CommentItem key={reply.id} comment={reply} page={page} actions={actions} />
              ))}
            </div>
          )}
          {root.resolvedBy !== null && (
            <p className="text-small text-ink-soft">{t('resolvedBy', { name: root.resolvedBy })}</p>
          )}
          {actions.resolve !== null && (
            <Button
              size="small"
              className="self-start"
              onClick={() => actions.resolve?.(root, root.resolvedBy === null)}
            >
              {root.resolvedBy === null ? <Check aria-hidden size={14} /> : <RotateCcw aria-hidden size={14} />}
              {t(root.resolvedBy === null ? 'resolve' : 'reopen')}
            </Button>
          )}
          <ReplyForm thread={thread} targets={targets} page={page} actions={actions} />
        </>
      )}
    </li>
  );
});

/** What a thread is pinned to, and whether that is still there. */
function AnchorNote({
  thread: { root },
  targets,
}: {
  readonly thread: Thread;
  readonly targets: readonly PinTarget[];
}) {
  const t = useTranslations('comments');
  const { anchor } = root;
  const placed = anchor === null ? null : placeAnchor(anchor, targets);
  const on =
    anchor === null
      ? t('onPage')
      : anchor.line !== null
        ? t(anchor.object?.kind === 'panel' ? 'onScript' : 'onLine', { text: anchor.line.text })
        : anchor.size !== null
          ? t('onRegion')
          : anchor.object === null
            ? t('onPoint')
            : t(anchor.object.kind === 'panel' ? 'onPanel' : 'onBalloon');
  return (
    <span className="block text-small text-ink-soft">
      {on}
      {placed?.isGone === true && <strong className="block text-mark-strong">{t('gone')}</strong>}
      {placed?.isLineChanged === true && <strong className="block text-mark-strong">{t('lineChanged')}</strong>}
    </span>
  );
}

/** The number of a thread, as its pin shows it. */
export function PinFace({ number, isResolved }: { readonly number: number; readonly isResolved: boolean }) {
  return (
    <span
      aria-hidden
      className={classNames(
        'flex h-6 min-w-6 shrink-0 items-center justify-center rounded-full rounded-bl-none border px-1 text-small leading-none font-semibold tabular-nums',
        isResolved ? 'border-edge bg-raised text-ink-soft' : 'border-transparent bg-mark-button text-on-mark',
      )}
    >
      {number}
    </span>
  );
}
