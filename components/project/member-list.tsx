'use client';

import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMembers } from '@/lib/client/projects';
import type { Membership, Project } from '@/lib/contracts/projects';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/problem-notice';
import { InviteDialog } from './invite-dialog';
import { MemberItem } from './member-item';
import { RemoveMemberDialog } from './remove-member-dialog';
import { TransferDialog } from './transfer-dialog';

/** Who belongs to a project and what they may do. */
export function MemberList({ project, onLeft }: { readonly project: Project; readonly onLeft: () => void }) {
  const t = useTranslations('project');
  const words = useTranslations('words');
  const { items: members, error, refetch, hasMore, loadMore } = useMembers(project.id);
  const [isInviting, setInviting] = useState(false);
  const [leaving, setLeaving] = useState<Membership | null>(null);
  const [heir, setHeir] = useState<Membership | null>(null);
  const isOwner = project.myRole === 'owner';
  const owners = members?.filter(({ role }) => role === 'owner').length ?? 0;
  return (
    <section
      aria-labelledby="members"
      className="flex h-fit flex-col gap-3 rounded-koma border border-hairline bg-surface p-4"
    >
      <div className="flex min-h-9 items-center justify-between gap-2">
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
      {error !== null && <ProblemNotice error={error} onRetry={refetch} />}
      {members === undefined && error === null && (
        <span aria-hidden className="h-10 animate-pulse rounded-[4px] bg-hairline/50" />
      )}
      <ul className="flex flex-col gap-2">
        {members?.map((member) => (
          <li key={member.userId}>
            <MemberItem
              projectId={project.id}
              member={member}
              canChange={isOwner}
              isLastOwner={member.role === 'owner' && owners === 1 && !hasMore}
              onRemove={() => setLeaving(member)}
              onTransfer={() => setHeir(member)}
            />
          </li>
        ))}
      </ul>
      {hasMore && (
        <Button size="small" onClick={loadMore}>
          {words('loadMore')}
        </Button>
      )}
      {isOwner && members?.length === 1 && <p className="text-small text-ink-soft">{t('alone')}</p>}
      {isInviting && <InviteDialog project={project} onClose={() => setInviting(false)} />}
      {heir !== null && (
        <TransferDialog projectId={project.id} title={project.title} member={heir} onClose={() => setHeir(null)} />
      )}
      {leaving !== null && (
        <RemoveMemberDialog projectId={project.id} member={leaving} onLeft={onLeft} onClose={() => setLeaving(null)} />
      )}
    </section>
  );
}
