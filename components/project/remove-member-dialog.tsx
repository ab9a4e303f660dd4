'use client';

import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useDeleteMember } from '@/lib/client/projects';
import type { Membership } from '@/lib/contracts/projects';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useProblem } from '../ui/use-problem';

/** Asks before a member is taken out or leaves: nobody comes back without an invitation, so it can't be undone. */
export function RemoveMemberDialog({
  projectId,
  member,
  onLeft,
  onClose,
}: {
  readonly projectId: string;
  readonly member: Membership;
  readonly onLeft: () => void;
  readonly onClose: () => void;
}) {
  const t = useTranslations('project');
  const remove = useDeleteMember(projectId);
  const { notify } = useProblem();
  const { userId, name, isMe } = member;
  const removeMember = () =>
    remove.mutate(userId, {
      onSuccess: () => {
        onClose();
        if (isMe) onLeft();
        else toast(t('takenOut', { name }));
      },
      onError: notify,
    });
  return (
    <Dialog
      title={isMe ? t('leave') : t('takeOut', { name })}
      description={t(isMe ? 'leaveText' : 'takeOutText')}
      isOpen
      onClose={onClose}
    >
      <form
        className="flex flex-col"
        onSubmit={(event) => {
          event.preventDefault();
          removeMember();
        }}
      >
        <Button type="submit" look="primary" disabled={remove.isPending}>
          {t(isMe ? 'leaveNow' : 'takeOutNow')}
        </Button>
      </form>
    </Dialog>
  );
}
