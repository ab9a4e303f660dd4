'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { MemberRole, Project } from '@/lib/contracts/projects';
import { InvitationForm } from '../settings/invitation-form';
import { Dialog } from '../ui/dialog';
import { Segmented } from '../ui/segmented';

/** Makes a link by which one person joins the studio and this project; sent by email where the studio can. */
export function InviteDialog({ project, onClose }: { readonly project: Project; readonly onClose: () => void }) {
  const t = useTranslations('project');
  const [role, setRole] = useState<MemberRole>('editor');
  return (
    <Dialog title={t('inviteTitle')} description={t('inviteText')} isOpen onClose={onClose}>
      <InvitationForm wish={{ project: { id: project.id, memberRole: role } }}>
        <Segmented
          label={t('inviteRole')}
          value={role}
          segments={(['editor', 'viewer', 'owner'] as const).map((value) => ({ value, label: t(value) }))}
          onChange={setRole}
        />
      </InvitationForm>
    </Dialog>
  );
}
