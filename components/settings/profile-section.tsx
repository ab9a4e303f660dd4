'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { keys } from '@/lib/client/keys';
import { useUpdateMe } from '@/lib/client/people';
import { ProblemError } from '@/lib/client/problem-error';
import { emailSchema, personNameSchema, type Me, type UpdateMe } from '@/lib/contracts/people';
import { applyTheme } from '../shell/apply-theme';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { Segmented } from '../ui/segmented';
import { useProblem } from '../ui/use-problem';
import { SettingsSection } from './settings-section';

/** Name, e-mail, language and theme. The last two hold at once. */
export function ProfileSection({ me }: { readonly me: Me }) {
  const t = useTranslations('settings');
  const shell = useTranslations('shell');
  const words = useTranslations('words');
  const router = useRouter();
  const client = useQueryClient();
  const [name, setName] = useState(me.name);
  const [email, setEmail] = useState(me.email ?? '');
  const update = useUpdateMe();
  const { notify } = useProblem();
  const isNamed = personNameSchema.safeParse(name).success;
  const isReachable = email === '' || emailSchema.safeParse(email).success;
  const save = (change: UpdateMe, onSaved: () => void) =>
    update.mutate(
      { me, change },
      {
        onSuccess: onSaved,
        onError: (error) => {
          if (!(error instanceof ProblemError) || error.code !== 'revision-stale') return notify(error);
          toast.error(t('stale'));
          void client.invalidateQueries({ queryKey: keys.me, exact: true });
        },
      },
    );
  return (
    <SettingsSection title={t('profile')}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isNamed || !isReachable) return;
          save({ name, ...(email === '' ? {} : { email }) }, () => toast(words('saved')));
        }}
      >
        <TextField
          label={t('name')}
          hint={t('nameHint')}
          value={name}
          maxLength={80}
          autoComplete="name"
          error={isNamed ? undefined : t('nameMissing')}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label={t('email')}
          hint={t('emailHint')}
          type="email"
          value={email}
          autoComplete="email"
          error={isReachable ? undefined : t('emailWrong')}
          onChange={(event) => setEmail(event.target.value)}
        />
        <Button type="submit" look="plain" className="self-start" aria-disabled={update.isPending}>
          {words('save')}
        </Button>
      </form>
      <div className="grid gap-4 sm:grid-cols-2">
        <Choice label={t('language')}>
          <Segmented
            label={t('language')}
            value={me.locale}
            segments={[
              { value: 'en', label: 'English' },
              { value: 'ja', label: '日本語' },
            ]}
            onChange={(locale) => save({ locale }, () => router.refresh())}
          />
        </Choice>
        <Choice label={t('theme')}>
          <Segmented
            label={t('theme')}
            value={me.theme}
            segments={[
              { value: 'light', label: shell('themeLight') },
              { value: 'dark', label: shell('themeDark') },
              { value: 'system', label: shell('themeSystem') },
            ]}
            onChange={(theme) => {
              applyTheme(theme);
              save({ theme }, () => router.refresh());
            }}
          />
        </Choice>
      </div>
    </SettingsSection>
  );
}

function Choice({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1.5">
      <span aria-hidden className="text-tool font-semibold text-ink-soft">
        {label}
      </span>
      {children}
    </div>
  );
}
