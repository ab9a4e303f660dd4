'use client';

import { LockOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useChangePageStates } from '@/lib/client/reviews';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextAreaField } from '../ui/field';
import { useProblem } from '../ui/use-problem';

/** Unlocks approved pages; who did it, and why, is kept. */
export function UnlockDialog({
  projectId,
  pageIds,
  onClose,
}: {
  readonly projectId: string;
  readonly pageIds: readonly string[];
  readonly onClose: () => void;
}) {
  const t = useTranslations('review');
  const { notify } = useProblem();
  const change = useChangePageStates(projectId);
  const [note, setNote] = useState('');
  const unlock = () =>
    change.mutate({ pageIds: [...pageIds], act: 'unlock', note: note.trim() }, { onSuccess: onClose, onError: notify });
  return (
    <Dialog title={t('unlock')} description={t('unlockText')} isOpen onClose={onClose}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          unlock();
        }}
      >
        <TextAreaField
          label={t('reason')}
          maxLength={2000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <Button type="submit" look="primary" className="w-fit" disabled={change.isPending}>
          <LockOpen aria-hidden size={15} />
          {t('unlock')}
        </Button>
      </form>
    </Dialog>
  );
}
