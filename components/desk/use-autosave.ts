'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { toast } from 'sonner';
import { useSavePage } from '@/lib/client/books';
import { ProblemError } from '@/lib/client/problem-error';
import { bookPageSchema, type BookPage } from '@/lib/contracts/books';
import { useProblem } from '../ui/use-problem';
import { useDesk } from './desk-store';
import { takeMine, toSend } from './page-draft';

const SAVE_AFTER_MS = 600;
const AGAIN_AFTER_MS = 5000;

export type SaveState = 'saved' | 'saving' | 'failed';

/** Saves what was changed on any page, a moment after the last change. */
export function useAutosave(canEdit: boolean): SaveState {
  const drafts = useDesk((state) => state.drafts);
  const { saved, open, edit } = useDesk.getState();
  const { mutate, isPending } = useSavePage();
  const t = useTranslations('desk');
  const { tell } = useProblem();
  const [failedAt, setFailedAt] = useState(0);
  const waiting = Object.entries(drafts).find(([, draft]) => draft.isChanged);
  useEffect(() => {
    if (!canEdit || waiting === undefined || isPending) return undefined;
    const [pageId, draft] = waiting;
    const timer = setTimeout(
      () =>
        mutate(
          { pageId, revision: draft.revision, page: toSend(draft) },
          {
            onSuccess: (page) => {
              setFailedAt(0);
              saved(page.id, page.revision, draft.content);
            },
            onError: (error) => {
              const stored = storedVersion(error);
              if (stored === null) {
                tell(error);
                setFailedAt(Date.now());
                return;
              }
              const arrival = open(stored);
              if (arrival === null || arrival.conflicts.length === 0) return;
              toast.warning(t('stale'), {
                duration: 60_000,
                action: { label: t('keepMine'), onClick: () => edit(pageId, takeMine(arrival)) },
              });
            },
          },
        ),
      failedAt === 0 ? SAVE_AFTER_MS : AGAIN_AFTER_MS,
    );
    return () => clearTimeout(timer);
  }, [canEdit, waiting, isPending, failedAt, mutate, saved, open, edit, tell, t]);
  if (failedAt > 0 && waiting !== undefined) return 'failed';
  return isPending || waiting !== undefined ? 'saving' : 'saved';
}

function storedVersion(error: unknown): BookPage | null {
  if (!(error instanceof ProblemError) || error.code !== 'revision-stale') return null;
  const parsed = bookPageSchema.safeParse(error.problem?.versions?.stored);
  return parsed.success ? parsed.data : null;
}
