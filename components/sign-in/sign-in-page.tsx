'use client';

import { CircleAlert } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { signInWithProvider, useSignInWays } from '@/lib/client/people';
import type { SignInWays } from '@/lib/contracts/people';
import { Button } from '../ui/button';
import { Entrance } from './entrance';
import { PasswordForm } from './password-form';
import { readSignInError } from './read-sign-in-error';

/** What prints a new link for the owner, where the studio runs. */
const LINK_COMMAND = 'npm run sign-in-link';

/** Signs somebody in with e-mail and password, or by another site. */
export function SignInPage({ ways: known }: { readonly ways: SignInWays | null }) {
  const t = useTranslations('signIn');
  const asked = useSearchParams().get('error');
  const { data: ways } = useSignInWays(known);
  const [error, setError] = useState(readSignInError(asked ?? (known === null ? 'database-unreachable' : null)));
  return (
    <Entrance artLabel={t('artLabel')}>
      <div>
        <h1 className="text-2xl font-semibold">{t('heading', { studio: ways?.studioName ?? 'Koma' })}</h1>
        <p className="mt-1 text-read text-ink-soft">{t('lead')}</p>
      </div>
      {error !== null && (
        <p
          role="alert"
          className="flex items-start gap-2 rounded-koma bg-mark-wash p-3 text-tool font-medium text-mark-strong"
        >
          <CircleAlert aria-hidden size={17} className="mt-px shrink-0" />
          {t(error)}
        </p>
      )}
      {ways?.isFresh === true ? (
        <div className="rounded-koma border border-hairline bg-raised p-4 text-read">
          <h2 className="font-semibold">{t('freshTitle')}</h2>
          <p className="mt-1 text-ink-soft">{t('freshText')}</p>
          <code className="mt-3 block w-fit rounded-koma bg-desk px-2.5 py-1.5 font-mono text-tool select-all">
            {LINK_COMMAND}
          </code>
        </div>
      ) : (
        <>
          <PasswordForm onError={setError} />
          {ways?.providers.map(({ id, name }) => (
            <Button key={id} size="large" onClick={() => void signInWithProvider(id)}>
              {t('with', { provider: name })}
            </Button>
          ))}
          <p className="text-small text-ink-soft">{t('noPassword')}</p>
        </>
      )}
    </Entrance>
  );
}
