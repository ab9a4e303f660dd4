'use client';

import { CircleAlert } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { signInWithPassword, signInWithProvider, useSignInWays } from '@/lib/client/people';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { Entrance } from './entrance';

type Trouble = 'link-invalid' | 'not-invited' | 'too-many-attempts' | 'sign-in-failed' | 'missing';

/** Signs somebody in with e-mail and password, or by another site. */
export function SignInPage() {
  const t = useTranslations('signIn');
  const asked = useSearchParams().get('error');
  const { data: ways } = useSignInWays();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(readTrouble(asked));
  const [isSending, setSending] = useState(false);
  const submit = async () => {
    if (email.trim() === '' || password === '') {
      setTrouble('missing');
      return;
    }
    setSending(true);
    const error = await signInWithPassword({ email, password }).catch(() => 'sign-in-failed');
    // A full load: everything on the next page is another person's.
    if (error === null) window.location.assign('/');
    else {
      setTrouble(readTrouble(error));
      setSending(false);
    }
  };
  return (
    <Entrance artLabel={t('artLabel')}>
      <div>
        <h1 className="text-2xl font-semibold">{t('heading', { studio: ways?.studioName ?? 'Koma' })}</h1>
        <p className="mt-1 text-read text-ink-soft">{t('lead')}</p>
      </div>
      {trouble !== null && (
        <p
          role="alert"
          className="flex items-start gap-2 rounded-koma bg-mark-wash p-3 text-tool font-medium text-mark-strong"
        >
          <CircleAlert aria-hidden size={17} className="mt-px shrink-0" />
          {t(trouble)}
        </p>
      )}
      {ways?.isFresh === true && (
        <div className="rounded-koma border border-hairline bg-raised p-4">
          <h2 className="font-semibold">{t('freshTitle')}</h2>
          <p className="mt-1 text-ink-soft">{t('freshText')}</p>
        </div>
      )}
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label={t('email')}
          type="email"
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <TextField
          label={t('password')}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button type="submit" look="primary" size="large" aria-disabled={isSending}>
          {t('submit')}
        </Button>
      </form>
      {ways?.providers.map(({ id, name }) => (
        <Button key={id} size="large" onClick={() => void signInWithProvider(id)}>
          {t('with', { provider: name })}
        </Button>
      ))}
      <p className="text-small text-ink-soft">{t('noPassword')}</p>
    </Entrance>
  );
}

/** What the address or the answer calls it, as this page's words call it. */
function readTrouble(code: string | null): Trouble | null {
  switch (code) {
    case null:
      return null;
    case 'link-invalid':
    case 'not-invited':
    case 'too-many-attempts':
      return code;
    default:
      return 'sign-in-failed';
  }
}
