'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSendTestMail } from '@/lib/client/mail';
import { emailSchema } from '@/lib/contracts/people';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { ProblemNotice } from '../ui/problem-notice';

/** Sends a test message, and says in words what failed. */
export function MailTest({ email, isChanged }: { readonly email: string | null; readonly isChanged: boolean }) {
  const t = useTranslations('mail');
  const [to, setTo] = useState(email ?? '');
  const test = useSendTestMail();
  const isAddress = emailSchema.safeParse(to).success;
  return (
    <form
      aria-label={t('test')}
      noValidate
      className="flex flex-col gap-3 border-t border-hairline pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (isAddress && !isChanged && !test.isPending) test.mutate(to);
      }}
    >
      <TextField
        label={t('testTo')}
        type="email"
        value={to}
        maxLength={254}
        error={to === '' || isAddress ? undefined : t('senderWrong')}
        onChange={({ target }) => setTo(target.value.trim())}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" aria-disabled={!isAddress || isChanged || test.isPending}>
          {test.isPending ? t('testing') : t('test')}
        </Button>
        {isChanged && <span className="text-small text-ink-soft">{t('saveFirst')}</span>}
      </div>
      <div aria-live="polite">
        {test.data !== undefined && <p className="text-tool">{t('testSent', { to: test.data.to })}</p>}
        {test.error !== null && <ProblemNotice error={test.error} />}
      </div>
    </form>
  );
}
