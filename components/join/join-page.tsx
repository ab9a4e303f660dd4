'use client';

import { useTranslations } from 'use-intl';
import { useOpenInvitation } from '@/lib/client/people';
import { ProblemError } from '@/lib/client/problem-error';
import type { Me } from '@/lib/contracts/people';
import { Entrance } from '../sign-in/entrance';
import { ButtonLink } from '../ui/button';
import { ProblemNotice } from '../ui/problem-notice';
import { useAddressToken } from '../ui/use-address-token';
import { useProblem } from '../ui/use-problem';
import { Invited } from './invited';

/** Where an invitation leads. Its token is behind the address's #, which no server sees and no log keeps. */
export function JoinPage({ me }: { readonly me: Me | null }) {
  const entrance = useTranslations('signIn');
  const token = useAddressToken();
  return (
    <Entrance artLabel={entrance('artLabel')}>
      <JoinContent key={token} me={me} token={token} />
    </Entrance>
  );
}

function JoinContent({ me, token }: { readonly me: Me | null; readonly token: string | null }) {
  const t = useTranslations('join');
  const invitation = useOpenInvitation(token === '' ? null : token);
  const { describe } = useProblem();
  if (token === '') return <NoInvitation title={t('missingTitle')} text={t('missingText')} me={me} />;
  if (token !== null && invitation.data !== undefined)
    return <Invited me={me} token={token} invitation={invitation.data} />;
  if (isRefused(invitation.error)) {
    const { title, action } = describe(invitation.error);
    return <NoInvitation title={t('brokenTitle')} text={`${title} ${action}`} me={me} />;
  }
  return (
    <>
      <h1 className="sr-only">{t('title')}</h1>
      {invitation.error === null ? (
        <Skeleton />
      ) : (
        <ProblemNotice error={invitation.error} onRetry={() => void invitation.refetch()} />
      )}
    </>
  );
}

function NoInvitation({ title, text, me }: { readonly title: string; readonly text: string; readonly me: Me | null }) {
  const t = useTranslations('join');
  const shell = useTranslations('shell');
  return (
    <div className="flex animate-fade flex-col items-start gap-4">
      <div>
        <h1 className="text-2xl font-semibold">{title}</h1>
        <p className="mt-1 text-read text-ink-soft">{text}</p>
      </div>
      <ButtonLink size="large" href={me === null ? '/sign-in' : '/projects'}>
        {me === null ? t('toSignIn') : shell('toProjects')}
      </ButtonLink>
    </div>
  );
}

/** The shape of what comes. */
function Skeleton() {
  return (
    <div aria-hidden className="flex animate-pulse flex-col gap-4">
      <span className="h-8 w-3/4 rounded-koma bg-hairline/50" />
      <span className="h-5 w-1/2 rounded-koma bg-hairline/50" />
      <span className="mt-3 h-11 rounded-koma bg-hairline/50" />
      <span className="h-11 rounded-koma bg-hairline/50" />
      <span className="h-11 rounded-koma bg-hairline/50" />
    </div>
  );
}

/** Whether the studio knows no such invitation, rather than having failed to look. A cut token is refused as malformed. */
function isRefused(error: unknown): boolean {
  return error instanceof ProblemError && (error.code === 'invitation-invalid' || error.code === 'request-invalid');
}
