'use client';

import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useTransferProject } from '@/lib/client/studio-people';
import type { Membership } from '@/lib/contracts/projects';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useProblem } from '../ui/use-problem';

/** Asks before a project goes to another member: the new owner alone can return it. */
export function TransferDialog({
  projectId,
  title,
  member,
  onClose,
}: {
  readonly projectId: string;
  readonly title: string;
  readonly member: Membership;
  readonly onClose: () => void;
}) {
  const t = useTranslations('studioAdmin');
  const transfer = useTransferProject(projectId);
  const { notify } = useProblem();
  const { userId, name, email } = member;
  const text = t('transferText', { name: email === null ? name : `${name} (${email})` });
  return (
    <Dialog title={t('transferTo', { name })} description={text} isOpen onClose={onClose}>
      <form
        className="flex flex-col"
        onSubmit={(event) => {
          event.preventDefault();
          transfer.mutate(userId, {
            onSuccess: () => {
              onClose();
              toast(t('transferred', { title, name }));
            },
            onError: notify,
          });
        }}
      >
        <Button type="submit" look="primary" disabled={transfer.isPending}>
          {t('transferNow')}
        </Button>
      </form>
    </Dialog>
  );
}
