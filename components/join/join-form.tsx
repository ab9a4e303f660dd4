'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { emailSchema, passwordSchema, personNameSchema } from '@/lib/contracts/people';
import { ProblemError } from '@/lib/client/problem-error';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';

/** A new person's name and the way in which they come back. */
export function JoinForm({
  email: invited,
  error,
  isSending,
  onJoin,
}: {
  /** Whom the invitation is for, when it is for somebody. */
  readonly email: string | null;
  readonly error: unknown;
  readonly isSending: boolean;
  readonly onJoin: (person: { name: string; email: string; password: string }) => void;
}) {
  const t = useTranslations('join');
  const problems = useTranslations('problems');
  const [name, setName] = useState('');
  const [email, setEmail] = useState(invited ?? '');
  const [password, setPassword] = useState('');
  const [hasSubmitted, setSubmitted] = useState(false);
  const isNamed = personNameSchema.safeParse(name).success;
  const isReachable = emailSchema.safeParse(email).success;
  const isLong = passwordSchema.safeParse(password).success;
  const isTaken = error instanceof ProblemError && error.code === 'email-taken';
  const submit = () => {
    setSubmitted(true);
    if (isNamed && isReachable && isLong && !isSending) onJoin({ name, email, password });
  };
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label={t('name')}
        autoComplete="name"
        value={name}
        maxLength={80}
        error={hasSubmitted && !isNamed ? t('nameMissing') : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        label={t('email')}
        type="email"
        autoComplete="username"
        value={email}
        error={hasSubmitted && !isReachable ? t('emailWrong') : isTaken ? problems('email-taken.title') : undefined}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextField
        label={t('password')}
        type="password"
        autoComplete="new-password"
        value={password}
        hint={t('passwordHint')}
        error={hasSubmitted && !isLong ? t('passwordShort') : undefined}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" look="primary" size="large" aria-disabled={isSending}>
        {t('submit')}
      </Button>
    </form>
  );
}
