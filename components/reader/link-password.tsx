'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useUnlockSharedBook } from '@/lib/client/shares';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { useProblem } from '../ui/use-problem';

/** Asks for the password of a link. */
export function LinkPassword({ token }: { readonly token: string }) {
  const t = useTranslations('share');
  const unlock = useUnlockSharedBook(token);
  const { describe } = useProblem();
  const [password, setPassword] = useState('');
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!unlock.isPending) unlock.mutate(password);
      }}
    >
      <div>
        <h1 className="text-2xl font-semibold">{t('passwordTitle')}</h1>
        <p className="mt-1 text-read text-ink-soft">{t('passwordText')}</p>
      </div>
      <TextField
        label={t('password')}
        type="password"
        autoComplete="off"
        required
        minLength={4}
        maxLength={200}
        value={password}
        onChange={({ target }) => setPassword(target.value)}
        error={unlock.error === null ? undefined : describe(unlock.error).title}
      />
      <Button look="primary" size="large" type="submit" aria-disabled={unlock.isPending}>
        {t('open')}
      </Button>
    </form>
  );
}
