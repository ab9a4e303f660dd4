'use client';

import { UserMinus, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useDeleteMember, useMembers, useUpdateMember } from '@/lib/client/projects';
import { MEMBER_ROLES, memberRoleSchema, type Project } from '@/lib/contracts/projects';
import { Button } from '../ui/button';
import { SelectField } from '../ui/field';
import { IconButton } from '../ui/icon-button';
import { useProblem } from '../ui/use-problem';
import { InviteDialog } from './invite-dialog';

/** Who belongs to a project and what they may do. */
export function MemberList({ project, onLeft }: { readonly project: Project; readonly onLeft: () => void }) {
  const t = useTranslations('project');
  const { items: members } = useMembers(project.id);
  const update = useUpdateMember(project.id);
  const remove = useDeleteMember(project.id);
  const { tell } = useProblem();
  const [isInviting, setInviting] = useState(false);
  const isOwner = project.myRole === 'owner';
  return (
    <section
      aria-labelledby="members"
      className="flex h-fit flex-col gap-3 rounded-koma border border-hairline bg-surface p-4"
    >
      <div className="flex items-center justify-between gap-2">
        <h2 id="members" className="text-read font-semibold">
          {t('members')}
        </h2>
        {isOwner && (
          <Button size="small" onClick={() => setInviting(true)}>
            <UserPlus aria-hidden size={15} />
            {t('invite')}
          </Button>
        )}
      </div>
      <ul className="flex flex-col gap-2">
        {members?.map(({ userId, name, role, isMe }) => (
          <li key={userId} className="flex min-h-10 items-center gap-2">
            <span className="min-w-0 flex-1 truncate">
              {name}
              {isMe && <span className="text-ink-soft"> ({t('me')})</span>}
            </span>
            {isOwner ? (
              <SelectField
                label={t('roleOf', { name })}
                isLabelHidden
                value={role}
                options={MEMBER_ROLES.map((each) => ({ value: each, label: t(each) }))}
                onChange={(event) => {
                  const chosen = memberRoleSchema.safeParse(event.target.value);
                  if (chosen.success) update.mutate({ userId, role: chosen.data }, { onError: tell });
                }}
              />
            ) : (
              <span className="text-ink-soft">{t(role)}</span>
            )}
            {(isOwner || isMe) && (members.length > 1 || !isMe) && (
              <IconButton
                icon={UserMinus}
                label={isMe ? t('leave') : t('takeOut', { name })}
                onClick={() =>
                  remove.mutate(userId, {
                    onSuccess: () => (isMe ? onLeft() : toast(t('takenOut', { name }))),
                    onError: tell,
                  })
                }
              />
            )}
          </li>
        ))}
      </ul>
      {isInviting && <InviteDialog project={project} onClose={() => setInviting(false)} />}
    </section>
  );
}
