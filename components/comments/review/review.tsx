'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useReviewMutations, useReviewPage } from '@/lib/client/review-links';
import type { Comment, PinTarget } from '@/lib/contracts/comments';
import type { OpenReview } from '@/lib/contracts/review-links';
import { nextThread, filterThreads, threadsOf } from '@/lib/domain/comments/threads';
import { PresentPeople } from '../../presence/present-people';
import { KomaMark } from '../../shell/koma-mark';
import { useKeys } from '../../shell/use-keys';
import { IconButton } from '../../ui/icon-button';
import { ProblemNotice } from '../../ui/problem-notice';
import { useProblem } from '../../ui/use-problem';
import type { CommentActions, CommentedPage } from '../comment-actions';
import { CommentsPanel } from '../comments-panel';
import { useCommentsStore } from '../comments-store';
import { ReviewTokenContext } from '../extras/comment-image';
import { ReviewPicture } from './review-picture';

const NO_COMMENTS: readonly Comment[] = [];
const NO_TARGETS: readonly PinTarget[] = [];
const FILTERS = ['open', 'mine', 'resolved'] as const;

/** The chosen pages, one at a time, with their comments in the margin; on a phone below. */
export function Review({ token, review }: { readonly token: string; readonly review: OpenReview }) {
  const t = useTranslations('reviewLinks');
  const [at, setAt] = useState(0);
  const page = review.pages[at];
  const isRtl = review.direction === 'rtl';
  const turn = (by: number) => setAt(Math.max(0, Math.min(review.pages.length - 1, at + by)));
  return (
    <div className="flex min-h-dvh flex-col bg-desk">
      <header className="sticky top-0 z-20 flex min-h-12 items-center gap-2 border-b border-hairline bg-surface px-3">
        <KomaMark />
        <h1 className="mr-auto min-w-0 truncate text-read font-semibold">
          {t('reviewing', { name: review.name, project: review.projectTitle })}
        </h1>
        <IconButton
          icon={isRtl ? ChevronRight : ChevronLeft}
          label={t('before')}
          disabled={at === 0}
          onClick={() => turn(-1)}
        />
        <p role="status" className="shrink-0 text-small text-ink-soft tabular-nums">
          {t('pageOf', { at: at + 1, count: review.pages.length })}
        </p>
        <IconButton
          icon={isRtl ? ChevronLeft : ChevronRight}
          label={t('after')}
          disabled={at >= review.pages.length - 1}
          onClick={() => turn(1)}
        />
      </header>
      <ReviewTokenContext value={token}>
        {page !== undefined && <ReviewedPage key={page.id} token={token} review={review} page={page} onTurn={turn} />}
      </ReviewTokenContext>
    </div>
  );
}

function ReviewedPage({
  token,
  review,
  page,
  onTurn,
}: {
  readonly token: string;
  readonly review: OpenReview;
  readonly page: OpenReview['pages'][number];
  readonly onTurn: (by: number) => void;
}) {
  const t = useTranslations('reviewLinks');
  const { data, error, refetch } = useReviewPage(token, page.id);
  const { comments = NO_COMMENTS, targets = NO_TARGETS, language = 'en', revision = 1 } = data ?? {};
  const actions = useOutsideActions(token, page.id, revision);
  const presence = useTranslations('presence');
  const present = (data?.presentNames ?? []).map((name, index) => ({ key: `${index} ${name}`, name }));
  const commented = useMemo(
    (): CommentedPage => ({
      textOf: (balloonId, asked) =>
        asked === language ? (targets.find(({ id }) => id === balloonId)?.text ?? null) : null,
      language,
      people: [],
      // Of members' suggestions the texts are shown.
      conflictOf: (suggestion) => {
        if (suggestion.kind !== 'text') return null;
        const now = targets.find(({ id }) => id === suggestion.balloonId);
        if (now === undefined) return 'gone';
        return suggestion.language !== language || now.text === suggestion.before ? null : 'changed';
      },
      preview: null,
      Form: null,
    }),
    [targets, language],
  );
  useReviewKeys(page.id, comments, onTurn);
  if (error !== null && data === undefined) {
    return (
      <main className="p-4">
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </main>
    );
  }
  return (
    <main className="grid flex-1 gap-4 p-3 lg:grid-cols-[minmax(0,1fr)_22rem] lg:p-4">
      <div className="flex min-w-0 flex-col items-center gap-2">
        <ReviewPicture
          token={token}
          page={page}
          revision={data?.revision}
          comments={comments}
          targets={targets}
          title={review.projectTitle}
          allowsDownload={review.allowsDownload}
        />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <p className="text-small text-ink-soft">{t('help')}</p>
          <PresentPeople label={presence('onThisPage')} people={present} />
        </div>
      </div>
      <aside className="rounded-koma border border-hairline bg-surface p-3 lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto">
        {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
        <CommentsPanel
          pageId={page.id}
          comments={comments}
          targets={targets}
          page={commented}
          actions={actions}
          filters={FILTERS}
        />
      </aside>
    </main>
  );
}

/** What the holder of a review link can do: comment and delete what they wrote. */
function useOutsideActions(token: string, pageId: string, pageRevision: number): CommentActions {
  const { create, remove } = useReviewMutations(token, pageId);
  const { notify: onError } = useProblem();
  return {
    add: (wish, onDone) => create.mutate({ ...wish, pageRevision }, { onSuccess: onDone, onError }),
    isAdding: create.isPending,
    change: null,
    remove: ({ id }) => remove.mutate(id, { onError }),
    canRemove: ({ isMine }) => isMine,
    resolve: null,
    react: null,
    decide: null,
  };
}

function useReviewKeys(pageId: string, comments: readonly Comment[], onTurn: (by: number) => void): void {
  const step = (by: 1 | -1) => () => {
    const { openId, filter, open } = useCommentsStore.getState();
    const threads = filterThreads(threadsOf(comments), filter);
    const isAtEnd = threads[threads.findIndex(({ root }) => root.id === openId) + by] === undefined;
    if (openId !== null && isAtEnd) onTurn(by);
    else open(nextThread(threads, openId, by)?.root.id ?? null);
  };
  useKeys([
    { keys: 'c', run: () => useCommentsStore.getState().begin(pageId, null) },
    { keys: 'n', run: step(1) },
    { keys: 'p', run: step(-1) },
  ]);
}
