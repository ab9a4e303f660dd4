'use client';

import { useEffect, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useAcceptInvitation, useOpenInvitation } from '@/lib/client/people';
import type { OpenInvitation } from '@/lib/contracts/invitations';
import type { Me } from '@/lib/contracts/people';
import { Entrance } from '../sign-in/entrance';
import { Button, ButtonLink } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { useProblem } from '../ui/use-problem';
import { JoinForm } from './join-form';

/** Where an invitation leads. Its token is behind the address's #, which no server sees and no log keeps. */
export function JoinPage({ me }: { readonly me: Me | null }) {
  const t = useTranslations('join');
  const entrance = useTranslations('signIn');
  const [token, setToken] = useState<string | null>(null);
  const [isRead, setRead] = useState(false);
  useEffect(() => {
    const given = window.location.hash.slice(1);
    setToken(given === '' ? null : given);
    setRead(true);
  }, []);
  const invitation = useOpenInvitation(token);
  const { describe } = useProblem();
  const problem = invitation.error === null ? null : describe(invitation.error);
  return (
    <Entrance artLabel={entrance('artLabel')}>
      {isRead && token === null && (
        <EmptyState title={t('missingTitle')} text={t('missingText')}>
          <ButtonLink href="/sign-in">{t('toSignIn')}</ButtonLink>
        </EmptyState>
      )}
      {problem !== null && (
        <EmptyState title={t('brokenTitle')} text={`${problem.title} ${problem.action}`}>
          <ButtonLink href="/sign-in">{t('toSignIn')}</ButtonLink>
        </EmptyState>
      )}
      {token !== null && invitation.data !== undefined && (
        <Invited me={me} token={token} invitation={invitation.data} />
      )}
      {problem === null && invitation.data === undefined && <h1 className="sr-only">{t('title')}</h1>}
    </Entrance>
  );
}

function Invited({
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
  const { tell } = useProblem();
  const { studioName, senderName, projectTitle, memberRole, expiresAt } = invitation;
  const enter = ({ projectId }: { projectId: string | null }) =>
    window.location.assign(projectId === null ? '/' : `/projects/${projectId}`);
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
          isSending={accept.isPending}
          onJoin={(person) =>
            accept.mutate({ as: 'new-person', token, ...person }, { onSuccess: enter, onError: tell })
          }
        />
      ) : (
        <Button
          look="primary"
          size="large"
          onClick={() => accept.mutate({ as: 'myself', token }, { onSuccess: enter, onError: tell })}
        >
          {t('asMyself', { name: me.name })}
        </Button>
      )}
    </>
  );
}
