'use client';

import { useTranslations } from 'use-intl';
import { REACTIONS, type Comment, type ReactionKind } from '@/lib/contracts/comments';
import { classNames } from '../ui/class-names';
import type { CommentActions } from './comment-actions';

const FACES: Readonly<Record<ReactionKind, string>> = {
  'thumbs-up': '👍',
  heart: '❤️',
  eyes: '👀',
  question: '❓',
};

/** Reactions to a comment; a press adds one's own or removes it. */
export function ReactionRow({
  comment,
  react,
}: {
  readonly comment: Comment;
  readonly react: CommentActions['react'];
}) {
  const t = useTranslations('comments');
  const shown =
    react === null ? REACTIONS.filter((kind) => comment.reactions.some((one) => one.kind === kind)) : REACTIONS;
  if (shown.length === 0) return null;
  return (
    <div role="group" aria-label={t('reactions')} className="flex gap-1">
      {shown.map((kind) => {
        const given = comment.reactions.find((one) => one.kind === kind);
        const isMine = given?.isMine === true;
        return (
          <button
            key={kind}
            type="button"
            disabled={react === null}
            aria-pressed={isMine}
            aria-label={t('reaction', { kind: t(`reactionKind.${kind}`), count: given?.names.length ?? 0 })}
            title={[t(`reactionKind.${kind}`), ...(given?.names ?? [])].join(' · ')}
            onClick={() => react?.(comment, kind, !isMine)}
            className={classNames(
              'flex min-h-7 min-w-7 items-center justify-center gap-1 rounded-full px-1.5 text-small max-sm:min-h-10 max-sm:min-w-10',
              given === undefined
                ? 'opacity-70 hover:bg-hairline/60 hover:opacity-100'
                : 'border border-hairline bg-raised',
              isMine && 'border-pencil bg-pencil-wash',
            )}
          >
            <span aria-hidden>{FACES[kind]}</span>
            {given !== undefined && <span className="tabular-nums">{given.names.length}</span>}
          </button>
        );
      })}
    </div>
  );
}
