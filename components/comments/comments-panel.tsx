'use client';

import { MessageSquarePlus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Comment, PinTarget } from '@/lib/contracts/comments';
import { filterThreads, THREAD_FILTERS, threadsOf, type ThreadFilter } from '@/lib/domain/comments/threads';
import { Button } from '../ui/button';
import { SelectField } from '../ui/field';
import type { CommentActions, CommentedPage } from './comment-actions';
import { useCommentsStore } from './comments-store';
import { DraftCard } from './draft-card';
import { ThreadCard } from './thread-card';

/** The comments of a page: what is being written, a filter, and the threads that it shows. */
export function CommentsPanel({
  pageId,
  comments,
  targets,
  page,
  actions,
  filters = THREAD_FILTERS,
}: {
  readonly pageId: string;
  readonly comments: readonly Comment[];
  readonly targets: readonly PinTarget[];
  readonly page: CommentedPage;
  readonly actions: CommentActions;
  readonly filters?: readonly ThreadFilter[];
}) {
  const t = useTranslations('comments');
  const { draft, openId, filter, begin, show } = useCommentsStore();
  const threads = useMemo(() => threadsOf(comments), [comments]);
  const shown = useMemo(() => filterThreads(threads, filter), [threads, filter]);
  const isDrafting = draft?.pageId === pageId;
  const opened = threads.find(({ root }) => root.id === openId);
  // One that a link or a pin opened is shown whatever the filter says.
  const listed = opened === undefined || shown.includes(opened) ? shown : [opened, ...shown];
  return (
    <section aria-label={t('title')} className="flex flex-col gap-3">
      <div className="flex items-center justify-between gap-2">
        <h2 className="text-read font-semibold">{t('title')}</h2>
        <Button size="small" onClick={() => begin(pageId, null)}>
          <MessageSquarePlus aria-hidden size={14} />
          {t('onWholePage')}
        </Button>
      </div>
      <SelectField
        label={t('filter')}
        isLabelHidden
        value={filter}
        onChange={(event) => show(filters.find((one) => one === event.target.value) ?? 'open')}
        options={filters.map((value) => ({
          value,
          label: t('filterCount', { filter: t(`filterName.${value}`), count: filterThreads(threads, value).length }),
        }))}
      />
      {isDrafting && (
        <DraftCard
          key={JSON.stringify(draft.anchor)}
          anchor={draft.anchor}
          targets={targets}
          page={page}
          actions={actions}
        />
      )}
      {listed.length === 0 && !isDrafting && <p className="text-tool text-ink-soft">{t(`empty.${filter}`)}</p>}
      <details className="order-last text-small text-ink-soft">
        <summary className="min-h-8 cursor-pointer content-center max-sm:min-h-11">{t('help.title')}</summary>
        <ul className="flex list-disc flex-col gap-1 pl-4">
          {HELP.map((part) => (
            <li key={part}>{t(`help.${part}`)}</li>
          ))}
        </ul>
      </details>
      <ol className="flex flex-col gap-2">
        {listed.map((thread) => (
          <ThreadCard
            key={thread.root.id}
            thread={thread}
            targets={targets}
            isOpen={thread.root.id === openId}
            page={page}
            actions={actions}
          />
        ))}
      </ol>
    </section>
  );
}

const HELP = ['pin', 'ink', 'pictures', 'text', 'keys'] as const;
