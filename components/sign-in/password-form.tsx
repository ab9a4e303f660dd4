'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { signInWithPassword } from '@/lib/client/people';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { readSignInError, type SignInError } from './read-sign-in-error';

/** E-mail and password of somebody who has been here before. */
export function PasswordForm({ onError }: { readonly onError: (error: SignInError | null) => void }) {
  const t = useTranslations('signIn');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [hasSubmitted, setSubmitted] = useState(false);
  const [isSending, setSending] = useState(false);
  const submit = async () => {
    setSubmitted(true);
    if (email.trim() === '' || password === '' || isSending) return;
    setSending(true);
    onError(null);
    const error = await signInWithPassword({ email, password }).catch(() => 'offline');
    // A full load: everything on the next page is another person's.
    if (error === null) return window.location.assign('/');
    onError(readSignInError(error));
    setSending(false);
  };
  return (
    <form
      noValidate
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
        error={hasSubmitted && email.trim() === '' ? t('emailMissing') : undefined}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextField
        label={t('password')}
        type="password"
        autoComplete="current-password"
        value={password}
        error={hasSubmitted && password === '' ? t('passwordMissing') : undefined}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" look="primary" size="large" aria-disabled={isSending}>
        {t('submit')}
      </Button>
    </form>
  );
}
