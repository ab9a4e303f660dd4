'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCreateAccessToken } from '@/lib/client/access-tokens';
import { SCOPES, type Scope } from '@/lib/contracts/access-tokens';
import { Button } from '../ui/button';
import { CopyField } from '../ui/copy-field';
import { SelectField, TextField } from '../ui/field';
import { Switch } from '../ui/switch';
import { useProblem } from '../ui/use-problem';
import { SettingsSection } from './settings-section';

const DAYS = [7, 30, 90, 366] as const;
const NEVER = 'never';
const USUAL_DAYS = '90';

/** Creates an access token: its name, what it may do and for how long. Its secret is shown once. */
export function NewAccessTokenSection({ isAdmin }: { readonly isAdmin: boolean }) {
  const t = useTranslations('settings');
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly Scope[]>(['read', 'draw']);
  const [expiry, setExpiry] = useState(USUAL_DAYS);
  const [hasSubmitted, setSubmitted] = useState(false);
  const create = useCreateAccessToken();
  const { notify } = useProblem();
  const submit = () => {
    setSubmitted(true);
    if (name.trim() === '' || create.isPending) return;
    create.mutate(
      { name, scopes: [...chosen], expiresInDays: expiry === NEVER ? null : Number(expiry) },
      {
        onSuccess: () => {
          setName('');
          setSubmitted(false);
        },
        onError: notify,
      },
    );
  };
  const toggle = (scope: Scope, isOn: boolean) =>
    setChosen(isOn ? [...chosen, scope] : chosen.filter((one) => one !== scope));
  return (
    <SettingsSection title={t('tokenNew')} hint={t('tokensHint')}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label={t('tokenName')}
          hint={t('tokenNameHint')}
          value={name}
          maxLength={80}
          autoComplete="off"
          error={hasSubmitted && name.trim() === '' ? t('nameMissing') : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        <fieldset className="flex flex-col gap-1">
          <legend className="mb-1 text-tool font-semibold text-ink-soft">{t('tokenScopes')}</legend>
          {SCOPES.filter((scope) => scope !== 'admin' || isAdmin).map((scope) => (
            <Switch
              key={scope}
              label={t(`scopes.${scope}`)}
              hint={t(`scopeHints.${scope}`)}
              isOn={scope === 'read' || chosen.includes(scope)}
              isDisabled={scope === 'read'}
              onChange={(isOn) => toggle(scope, isOn)}
            />
          ))}
        </fieldset>
        <SelectField
          label={t('tokenExpiry')}
          value={expiry}
          options={[
            ...DAYS.map((days) => ({ value: String(days), label: t('tokenDays', { days }) })),
            { value: NEVER, label: t('tokenNoExpiry') },
          ]}
          onChange={(event) => setExpiry(event.target.value)}
        />
        <Button type="submit" className="self-start" aria-disabled={create.isPending}>
          {t('tokenMake')}
        </Button>
      </form>
      {create.data !== undefined && (
        <div role="status">
          <CopyField label={t('tokenOnce', { name: create.data.name })} value={create.data.token} />
        </div>
      )}
    </SettingsSection>
  );
}
