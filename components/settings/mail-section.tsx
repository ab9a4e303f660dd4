'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useMailSettings, useUpdateMailSettings } from '@/lib/client/mail';
import { ProblemError } from '@/lib/client/problem-error';
import {
  MAIL_SECURITIES,
  mailSecuritySchema,
  updateMailSettingsSchema,
  type MailSettings,
  type UpdateMailSettings,
} from '@/lib/contracts/mail';
import { Button } from '../ui/button';
import { SelectField, TextField } from '../ui/field';
import { ProblemNotice } from '../ui/problem-notice';
import { useProblem } from '../ui/use-problem';
import { MailStatus } from './mail-status';
import { MailTest } from './mail-test';
import { SettingsSection } from './settings-section';

const STORED = '••••••••';

/** The server that sends the studio's email, whether it works, and a test message. For admins. */
export function MailSection({ email }: { readonly email: string | null }) {
  const t = useTranslations('mail');
  const { data, error, refetch } = useMailSettings();
  return (
    <SettingsSection title={t('title')} hint={t('hint')}>
      {error !== null && data === undefined && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && <MailForm key={data.revision} settings={data} email={email} />}
    </SettingsSection>
  );
}

function draftOf({ host, port, security, user, sender, allowsPrivate }: MailSettings) {
  return { host, port: String(port), security, user, password: '', sender, allowsPrivate };
}
type Draft = ReturnType<typeof draftOf>;

/** What is wrong with a draft, by field. */
function useWrong(draft: Draft) {
  const t = useTranslations('mail');
  const { host, port, sender } = updateMailSettingsSchema.shape;
  const isSet = draft.host.trim() !== '';
  return {
    host: host.safeParse(draft.host).success ? undefined : t('hostWrong'),
    port: port.safeParse(Number(draft.port)).success ? undefined : t('portWrong'),
    sender: !sender.safeParse(draft.sender).success
      ? t('senderWrong')
      : isSet && draft.sender === ''
        ? t('senderMissing')
        : undefined,
  };
}

function MailForm({ settings, email }: { readonly settings: MailSettings; readonly email: string | null }) {
  const t = useTranslations('mail');
  const own = useTranslations('settings');
  const words = useTranslations('words');
  const [draft, setDraft] = useState(() => draftOf(settings));
  const update = useUpdateMailSettings();
  const { notify } = useProblem();
  const wrong = useWrong(draft);
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftOf(settings));
  const isElsewhere = draft.host.toLowerCase() !== settings.host.toLowerCase();
  const save = () => {
    if (Object.values(wrong).some((one) => one !== undefined)) return;
    const { password, port, ...rest } = draft;
    const body: UpdateMailSettings = { ...rest, port: Number(port), ...(password === '' ? {} : { password }) };
    update.mutate(
      { revision: settings.revision, change: body },
      {
        onSuccess: () => toast(words('saved')),
        onError: (error) =>
          error instanceof ProblemError && error.code === 'revision-stale' ? toast.error(own('stale')) : notify(error),
      },
    );
  };
  return (
    <>
      <MailStatus settings={settings} />
      <form
        aria-label={t('title')}
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div className="grid gap-3 sm:grid-cols-[1fr_7rem_10rem]">
          <TextField
            label={t('host')}
            hint={t('hostHint')}
            placeholder="smtp.example.com"
            value={draft.host}
            maxLength={253}
            error={wrong.host}
            onChange={({ target }) => change({ host: target.value.trim() })}
          />
          <TextField
            label={t('port')}
            inputMode="numeric"
            value={draft.port}
            maxLength={5}
            error={wrong.port}
            onChange={({ target }) => change({ port: target.value.trim() })}
          />
          <SelectField
            label={t('security')}
            value={draft.security}
            options={MAIL_SECURITIES.map((value) => ({ value, label: t(`securityName.${value}`) }))}
            onChange={({ target }) => change({ security: mailSecuritySchema.catch('starttls').parse(target.value) })}
          />
        </div>
        <p className="text-small text-ink-soft">{t(`securityHint.${draft.security}`)}</p>
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            label={t('user')}
            hint={t('userHint')}
            autoComplete="off"
            value={draft.user}
            maxLength={500}
            onChange={({ target }) => change({ user: target.value })}
          />
          <TextField
            label={t('password')}
            hint={t('passwordHint')}
            type="password"
            autoComplete="new-password"
            placeholder={settings.hasPassword && !isElsewhere ? STORED : ''}
            value={draft.password}
            maxLength={500}
            onChange={({ target }) => change({ password: target.value })}
          />
        </div>
        <TextField
          label={t('sender')}
          hint={t('senderHint')}
          type="email"
          autoComplete="off"
          placeholder="koma@example.com"
          value={draft.sender}
          maxLength={254}
          error={wrong.sender}
          onChange={({ target }) => change({ sender: target.value.trim() })}
        />
        <label className="flex min-h-9 items-center gap-2 max-sm:min-h-11">
          <input
            type="checkbox"
            checked={draft.allowsPrivate}
            onChange={({ target }) => change({ allowsPrivate: target.checked })}
          />
          <span>
            {t('allowPrivate')} <span className="text-small text-ink-soft">{t('allowPrivateHint')}</span>
          </span>
        </label>
        <Button type="submit" className="w-fit" aria-disabled={update.isPending}>
          {words('save')}
        </Button>
      </form>
      {settings.host !== '' && <MailTest email={email} isChanged={isChanged} />}
    </>
  );
}
