'use client';

import { Crown, UserMinus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useUpdateMember } from '@/lib/client/projects';
import { MEMBER_ROLES, memberRoleSchema, type Membership } from '@/lib/contracts/projects';
import { SelectField } from '../ui/field';
import { IconButton } from '../ui/icon-button';
import { useProblem } from '../ui/use-problem';

/** One member: who, what they may do, and for owners what to change of it. */
export function MemberItem({
  projectId,
  member,
  canChange,
  isLastOwner,
  onRemove,
  onTransfer,
}: {
  readonly projectId: string;
  readonly member: Membership;
  /** The asking person owns the project. */
  readonly canChange: boolean;
  /** A project always keeps an owner: the last one neither leaves nor becomes less. */
  readonly isLastOwner: boolean;
  readonly onRemove: () => void;
  /** Gives the project to this member. */
  readonly onTransfer: () => void;
}) {
  const t = useTranslations('project');
  const admin = useTranslations('studioAdmin');
  const update = useUpdateMember(projectId);
  const { notify } = useProblem();
  const { userId, name, email, role, isMe } = member;
  const setRole = (chosen: string) => {
    const next = memberRoleSchema.safeParse(chosen);
    if (next.success) update.mutate({ userId, role: next.data }, { onError: notify });
  };
  return (
    <div className="flex min-h-10 flex-wrap items-center justify-end gap-x-2">
      <span className="flex min-w-0 grow basis-36 flex-col" title={email ?? name}>
        <span className="truncate">
          {name}
          {isMe && <span className="text-ink-soft"> ({t('me')})</span>}
        </span>
        {/* Two people may have one name. */}
        {email !== null && <span className="truncate text-small text-ink-soft">{email}</span>}
      </span>
      {canChange && !isLastOwner ? (
        <SelectField
          label={t('roleOf', { name })}
          isLabelHidden
          value={update.isPending ? update.variables.role : role}
          options={MEMBER_ROLES.map((each) => ({ value: each, label: t(each) }))}
          onChange={(event) => setRole(event.target.value)}
        />
      ) : (
        <span className="text-ink-soft">{t(role)}</span>
      )}
      {canChange && !isMe && <IconButton icon={Crown} label={admin('transferTo', { name })} onClick={onTransfer} />}
      {(canChange || isMe) && !isLastOwner && (
        <IconButton icon={UserMinus} label={isMe ? t('leave') : t('takeOut', { name })} onClick={onRemove} />
      )}
    </div>
  );
}
