'use client';

import { useFormatter, useTranslations } from 'use-intl';
import { useAcceptInvitation } from '@/lib/client/people';
import type { AcceptInvitation, OpenInvitation } from '@/lib/contracts/invitations';
import type { Me } from '@/lib/contracts/people';
import { Button } from '../ui/button';
import { useProblem } from '../ui/use-problem';
import { JoinForm } from './join-form';

/** Who invites, to what, until when; and the way in, for somebody new or somebody who is signed in. */
export function Invited({
  me,
  token,
  invitation,
}: {
  readonly me: Me | null;
  readonly token: string;
  readonly invitation: OpenInvitation;
}) {
  const t = useTranslations('join');
  const format = useFormatter();
  const accept = useAcceptInvitation();
  const { notify } = useProblem();
  const { studioName, senderName, projectTitle, memberRole, expiresAt } = invitation;
  const join = (as: AcceptInvitation) => {
    if (accept.isPending || accept.isSuccess) return;
    accept.mutate(as, {
      // A full load: everything on the next page is another person's.
      onSuccess: ({ projectId }) => window.location.assign(projectId === null ? '/' : `/projects/${projectId}`),
      onError: notify,
    });
  };
  return (
    <>
      <div className="flex flex-col gap-1 text-read">
        <h1 className="text-2xl font-semibold">{t('heading', { studio: studioName })}</h1>
        {senderName !== null && <p>{t('by', { name: senderName })}</p>}
        {projectTitle !== null && memberRole !== null && (
          <p>{t('toProject', { title: projectTitle, role: t(memberRole) })}</p>
        )}
        <p className="text-tool text-ink-soft">
          {t('until', { date: format.dateTime(new Date(expiresAt), { dateStyle: 'long' }) })}
        </p>
      </div>
      {me === null ? (
        <JoinForm
          email={invitation.email}
          error={accept.error}
          isSending={accept.isPending || accept.isSuccess}
          onJoin={(person) => join({ as: 'new-person', token, ...person })}
        />
      ) : (
        <Button
          look="primary"
          size="large"
          aria-disabled={accept.isPending || accept.isSuccess}
          onClick={() => join({ as: 'myself', token })}
        >
          {t('asMyself', { name: me.name })}
        </Button>
      )}
    </>
  );
}
