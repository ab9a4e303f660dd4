'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { useFormatter, useTranslations } from 'use-intl';
import { useUpdateUser } from '@/lib/client/people';
import { useSettings } from '@/lib/client/studio';
import { useSignOutUser } from '@/lib/client/studio-people';
import type { User } from '@/lib/contracts/people';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Switch } from '../ui/switch';
import { useProblem } from '../ui/use-problem';
import { LimitFields } from './limit-fields';
import { UserProjects } from './user-projects';

/** A member as admins manage them: their limits, their sessions and their projects. */
export function UserDialog({
  user,
  others,
  onClose,
}: {
  readonly user: User;
  /** Everybody in the studio. */
  readonly others: readonly User[];
  readonly onClose: () => void;
}) {
  const t = useTranslations('studioAdmin');
  return (
    <Dialog title={t('manage', { name: user.name })} description={t('manageHint')} isOpen onClose={onClose} isWide>
      <div className="flex flex-col gap-6">
        <OwnLimits user={user} />
        <Access user={user} />
        <UserProjects user={user} others={others} />
      </div>
    </Dialog>
  );
}

function OwnLimits({ user }: { readonly user: User }) {
  const t = useTranslations('studioAdmin');
  const words = useTranslations('words');
  const format = useFormatter();
  const { data: settings } = useSettings();
  const update = useUpdateUser();
  const { notify } = useProblem();
  return (
    <section className="flex flex-col gap-3">
      <div>
        <h3 className="font-semibold">{t('limits')}</h3>
        <p className="text-small text-ink-soft">{t('ownLimitsHint')}</p>
      </div>
      <LimitFields
        limits={user.limits}
        mayBeEmpty={() => true}
        hintOf={(id) => {
          const value = settings?.limits[id];
          return t('studioDefault', { value: typeof value !== 'number' ? t('unlimited') : format.number(value) });
        }}
        isSaving={update.isPending}
        onSave={(limits) =>
          update.mutate(
            { userId: user.id, revision: user.revision, change: { limits } },
            { onSuccess: () => toast(words('saved')), onError: notify },
          )
        }
      />
    </section>
  );
}

function Access({ user }: { readonly user: User }) {
  const t = useTranslations('studioAdmin');
  const [revokesTokens, setRevokesTokens] = useState(false);
  const signOut = useSignOutUser(user.id);
  const { notify } = useProblem();
  return (
    <section className="flex flex-col items-start gap-3">
      <h3 className="font-semibold">{t('access')}</h3>
      <Switch label={t('revokeTokens')} isOn={revokesTokens} onChange={setRevokesTokens} />
      <Button
        aria-disabled={signOut.isPending}
        onClick={() =>
          signOut.mutate(
            { revokesTokens },
            { onSuccess: (ended) => toast(t('signedOutEverywhere', { ...ended })), onError: notify },
          )
        }
      >
        {t('signOutEverywhere')}
      </Button>
    </section>
  );
}
