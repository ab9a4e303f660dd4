'use client';

import { useEffect, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useSavePage } from '@/lib/client/books';
import { ProblemError } from '@/lib/client/problem-error';
import { bookPageSchema } from '@/lib/contracts/books';
import { useProblem } from '../ui/use-problem';
import { useDesk } from './desk-store';

const SAVE_AFTER_MS = 600;
const AGAIN_AFTER_MS = 5000;

export type SaveState = 'saved' | 'saving' | 'failed';

/** Saves what was changed on any page, a moment after the last change. */
export function useAutosave(canEdit: boolean): SaveState {
  const drafts = useDesk((state) => state.drafts);
  const saved = useDesk((state) => state.saved);
  const discard = useDesk((state) => state.discard);
  const { mutate, isPending } = useSavePage();
  const edit = useDesk((state) => state.edit);
  const t = useTranslations('desk');
  const { tell } = useProblem();
  const [failedAt, setFailedAt] = useState(0);
  const waiting = Object.entries(drafts).find(([, draft]) => draft.isChanged);
  useEffect(() => {
    if (!canEdit || waiting === undefined || isPending) return undefined;
    const [pageId, { content, revision }] = waiting;
    const timer = setTimeout(
      () =>
        mutate(
          { pageId, revision, page: content },
          {
            onSuccess: (page) => {
              setFailedAt(0);
              saved(page, content);
            },
            onError: (error) => {
              const stored = storedVersion(error);
              if (stored === null) {
                tell(error);
                setFailedAt(Date.now());
                return;
              }
              // Somebody else's page is shown; what was changed here is one press away, and undone as any step.
              discard(stored);
              toast.warning(t('stale'), {
                duration: 60_000,
                action: { label: t('keepMine'), onClick: () => edit(pageId, () => content) },
              });
            },
          },
        ),
      failedAt === 0 ? SAVE_AFTER_MS : AGAIN_AFTER_MS,
    );
    return () => clearTimeout(timer);
  }, [canEdit, waiting, isPending, failedAt, mutate, saved, discard, edit, tell, t]);
  if (failedAt > 0 && waiting !== undefined) return 'failed';
  return isPending || waiting !== undefined ? 'saving' : 'saved';
}

function storedVersion(error: unknown) {
  if (!(error instanceof ProblemError) || error.code !== 'revision-stale') return null;
  const parsed = bookPageSchema.safeParse(error.problem?.versions?.stored);
  return parsed.success ? parsed.data : null;
}
