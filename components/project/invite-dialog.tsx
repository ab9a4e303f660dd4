'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCreateInvitation } from '@/lib/client/people';
import type { MemberRole, Project } from '@/lib/contracts/projects';
import { Button } from '../ui/button';
import { CopyField } from '../ui/copy-field';
import { Dialog } from '../ui/dialog';
import { Segmented } from '../ui/segmented';
import { useProblem } from '../ui/use-problem';

/** Makes a link by which one person joins the studio and this project. */
export function InviteDialog({ project, onClose }: { readonly project: Project; readonly onClose: () => void }) {
  const t = useTranslations('project');
  const [role, setRole] = useState<MemberRole>('editor');
  const create = useCreateInvitation();
  const { notify } = useProblem();
  return (
    <Dialog title={t('inviteTitle')} description={t('inviteText')} isOpen onClose={onClose}>
      <div className="flex flex-col gap-4">
        <Segmented
          label={t('inviteRole')}
          value={role}
          segments={(['editor', 'viewer', 'owner'] as const).map((value) => ({ value, label: t(value) }))}
          onChange={setRole}
        />
        {create.data === undefined ? (
          <Button
            look="primary"
            aria-disabled={create.isPending}
            onClick={() => create.mutate({ project: { id: project.id, memberRole: role } }, { onError: notify })}
          >
            {t('inviteMake')}
          </Button>
        ) : (
          <CopyField label={t('inviteCopy')} value={create.data.url} />
        )}
      </div>
    </Dialog>
  );
}
