'use client';

import { UserCheck, UserCog, UserX } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useFormatter, useNow, useTranslations } from 'use-intl';
import { useUpdateUser, useUsers } from '@/lib/client/people';
import { roleSchema, ROLES, type Me, type UpdateUser, type User } from '@/lib/contracts/people';
import { SelectField } from '../ui/field';
import { IconButton } from '../ui/icon-button';
import { useProblem } from '../ui/use-problem';
import { SettingsSection } from './settings-section';
import { UserDialog } from './user-dialog';

/** Everybody in the studio, for admins: their role, and whether their account is open. */
export function UsersSection({ me }: { readonly me: Me }) {
  const t = useTranslations('settings');
  const words = useTranslations('words');
  const format = useFormatter();
  const now = useNow();
  const { items: users } = useUsers({ enabled: true });
  const update = useUpdateUser();
  const { notify } = useProblem();
  const admin = useTranslations('studioAdmin');
  const [managedId, setManagedId] = useState<string | null>(null);
  const managed = users?.find(({ id }) => id === managedId);
  const change = (user: User, part: UpdateUser, onDone?: () => void) =>
    update.mutate(
      { userId: user.id, revision: user.revision, change: part },
      { onError: notify, ...(onDone === undefined ? {} : { onSuccess: onDone }) },
    );
  return (
    <SettingsSection title={t('everybody')}>
      <ul className="flex flex-col">
        {users?.map((user) => {
          const { id, name, email, role, isDisabled, lastSeenAt } = user;
          const seen = lastSeenAt === null ? t('never') : format.relativeTime(new Date(lastSeenAt), now);
          return (
            <li key={id} className="flex min-h-14 items-center gap-2 border-b border-hairline last:border-0">
              <span className="min-w-0 flex-1">
                <span className="block truncate">{name}</span>
                <span className="block truncate text-small text-ink-soft">
                  {[
                    ...(email === null ? [] : [email]),
                    t('sessionSeen', { time: seen }),
                    ...(isDisabled ? [t('closed')] : []),
                  ].join(' · ')}
                </span>
              </span>
              <SelectField
                label={t('roleOf', { name })}
                isLabelHidden
                value={role}
                options={ROLES.map((each) => ({ value: each, label: t(each) }))}
                onChange={(event) => {
                  const chosen = roleSchema.safeParse(event.target.value);
                  if (chosen.success) change(user, { role: chosen.data });
                }}
              />
              <IconButton icon={UserCog} label={admin('manage', { name })} onClick={() => setManagedId(id)} />
              {id !== me.id && (
                <IconButton
                  icon={isDisabled ? UserCheck : UserX}
                  label={t(isDisabled ? 'openAccount' : 'closeAccount', { name })}
                  onClick={() =>
                    change(user, { isDisabled: !isDisabled }, () => {
                      if (isDisabled) return;
                      toast(t('accountClosed', { name }), {
                        action: {
                          label: words('undo'),
                          onClick: () =>
                            update.mutate(
                              { userId: id, revision: user.revision + 1, change: { isDisabled: false } },
                              { onError: notify },
                            ),
                        },
                      });
                    })
                  }
                />
              )}
            </li>
          );
        })}
      </ul>
      {managed !== undefined && (
        <UserDialog key={managed.id} user={managed} others={users ?? []} onClose={() => setManagedId(null)} />
      )}
    </SettingsSection>
  );
}
