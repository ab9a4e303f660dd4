'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useDeleteInvitation, useInvitations } from '@/lib/client/people';
import type { Role } from '@/lib/contracts/people';
import { Button } from '../ui/button';
import { Segmented } from '../ui/segmented';
import { useProblem } from '../ui/use-problem';
import { InvitationForm } from './invitation-form';
import { SettingsSection } from './settings-section';

/** Links that let people join: made, listed, taken back. */
export function InvitationsSection({ isAdmin, canInvite }: { readonly isAdmin: boolean; readonly canInvite: boolean }) {
  const t = useTranslations('settings');
  const [role, setRole] = useState<Role>('creator');
  const { items: invitations } = useInvitations();
  const remove = useDeleteInvitation();
  const { notify } = useProblem();
  const roles: readonly Role[] = isAdmin ? ['creator', 'editor', 'admin'] : ['creator'];
  return (
    <SettingsSection title={t('invitations')} hint={t('invitationsHint')}>
      {canInvite && (
        <InvitationForm wish={{ role }}>
          {roles.length > 1 && (
            <Segmented
              label={t('inviteAs')}
              value={role}
              segments={roles.map((value) => ({ value, label: t(value) }))}
              onChange={setRole}
            />
          )}
        </InvitationForm>
      )}
      {invitations?.length === 0 && <p className="text-ink-soft">{t('invitationsEmpty')}</p>}
      <ul className="flex flex-col">
        {invitations?.map(({ id, email, role: invitedAs, project, status }) => (
          <li
            key={id}
            className="flex min-h-12 items-center justify-between gap-3 border-b border-hairline last:border-0"
          >
            <span>
              {email ?? t('inviteAnybody')}
              <span className="block text-small text-ink-soft">
                {[t(invitedAs), ...(project === null ? [] : [t('inviteTo', { title: project.title })]), t(status)].join(
                  ' · ',
                )}
              </span>
            </span>
            {status === 'open' && (
              <Button
                size="small"
                onClick={() => remove.mutate(id, { onSuccess: () => toast(t('inviteBackDone')), onError: notify })}
              >
                {t('inviteBack')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </SettingsSection>
  );
}
