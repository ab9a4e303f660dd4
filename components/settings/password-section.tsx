'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useChangePassword } from '@/lib/client/people';
import { passwordSchema } from '@/lib/contracts/people';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { useProblem } from '../ui/use-problem';
import { SettingsSection } from './settings-section';

/** Sets a password, or changes the one there is. */
export function PasswordSection({ hasPassword }: { readonly hasPassword: boolean }) {
  const t = useTranslations('settings');
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [hasSubmitted, setSubmitted] = useState(false);
  const change = useChangePassword();
  const { notify } = useProblem();
  const isLong = passwordSchema.safeParse(next).success;
  const submit = () => {
    setSubmitted(true);
    if (!isLong || change.isPending) return;
    change.mutate(
      { current: hasPassword ? current : null, next },
      {
        onSuccess: () => {
          setCurrent('');
          setNext('');
          setSubmitted(false);
          toast(t('passwordDone'));
        },
        onError: notify,
      },
    );
  };
  return (
    <SettingsSection title={t('password')} {...(hasPassword ? {} : { hint: t('passwordNone') })}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {hasPassword && (
          <TextField
            label={t('passwordCurrent')}
            type="password"
            autoComplete="current-password"
            value={current}
            onChange={(event) => setCurrent(event.target.value)}
          />
        )}
        <TextField
          label={t('passwordNext')}
          hint={t('passwordHint')}
          type="password"
          autoComplete="new-password"
          value={next}
          error={hasSubmitted && !isLong ? t('passwordShort') : undefined}
          onChange={(event) => setNext(event.target.value)}
        />
        <Button type="submit" className="self-start" aria-disabled={change.isPending}>
          {t('passwordSet')}
        </Button>
      </form>
    </SettingsSection>
  );
}
