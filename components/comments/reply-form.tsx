'use client';

import { useTranslations } from 'use-intl';
import type { PinTarget } from '@/lib/contracts/comments';
import { anchorShift, shiftedInk } from '@/lib/domain/comments/thread-ink';
import type { Thread } from '@/lib/domain/comments/threads';
import type { CommentActions, CommentedPage } from './comment-actions';
import { CommentForm } from './comment-form';
import { useCommentsStore } from './comments-store';
import { InkControls } from './extras/ink-controls';

/** Where a thread is answered: with words, pictures, and ink on the page, as in its first comment. */
export function ReplyForm({
  thread: { root },
  targets,
  page,
  actions,
}: {
  readonly thread: Thread;
  readonly targets: readonly PinTarget[];
  readonly page: CommentedPage;
  readonly actions: CommentActions;
}) {
  const t = useTranslations('comments');
  const extras = useTranslations('commentExtras');
  const { ink, leave, clearInk } = useCommentsStore();
  const hasInk = ink.length > 0;
  return (
    <div
      className="flex flex-col gap-2"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && hasInk) leave();
      }}
    >
      <InkControls pageId={root.pageId} />
      <CommentForm
        label={t('reply')}
        submitLabel={t('reply')}
        people={page.people}
        isBusy={actions.isAdding}
        canBeEmpty={hasInk}
        takesPictures
        onSubmit={(text, onDone, pictures) => {
          const { x, y } = anchorShift(root.anchor, targets);
          const unsaid = extras(hasInk ? 'inkNote' : 'pictureNote');
          actions.add(
            // Ink is stored beside the pin as it was set, and moves with it like the first comment's.
            { text: text === '' ? unsaid : text, ink: shiftedInk(ink, { x: -x, y: -y }), pictures, parentId: root.id },
            () => {
              onDone();
              clearInk();
            },
          );
        }}
      />
    </div>
  );
}
