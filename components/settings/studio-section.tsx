'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { ProblemError } from '@/lib/client/problem-error';
import { useModels, useUpdateSettings } from '@/lib/client/studio';
import type { Settings, UpdateSettings } from '@/lib/contracts/settings';
import { UPSCALERS } from '@/lib/contracts/upscalers';
import { Button } from '../ui/button';
import { SelectField, TextField } from '../ui/field';
import { Switch } from '../ui/switch';
import { useProblem } from '../ui/use-problem';
import { DownloadsSection } from './downloads-section';
import { LimitsSection } from './limits-section';
import { SettingsSection } from './settings-section';
import { TagListSection } from './tag-list-section';
import { WriterSection } from './writer-section';

const SHIPPED = '';

/** The studio's name, the model for everybody, who may invite. For admins to change, for all to see. */
export function StudioSection({ settings, isAdmin }: { readonly settings: Settings; readonly isAdmin: boolean }) {
  const t = useTranslations('settings');
  const style = useTranslations('style');
  const words = useTranslations('words');
  const [name, setName] = useState(settings.name);
  const { data: models } = useModels();
  const update = useUpdateSettings();
  const { notify } = useProblem();
  const save = (change: UpdateSettings) =>
    update.mutate(
      { revision: settings.revision, change },
      {
        onSuccess: () => toast(words('saved')),
        onError: (error) =>
          error instanceof ProblemError && error.code === 'revision-stale' ? toast.error(t('stale')) : notify(error),
      },
    );
  return (
    <SettingsSection title={t('studio')} {...(isAdmin ? {} : { hint: t('onlyAdmins') })}>
      <form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') save({ name });
        }}
      >
        <div className="flex-1">
          <TextField
            label={t('studioName')}
            value={name}
            maxLength={60}
            disabled={!isAdmin}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        {isAdmin && (
          <Button type="submit" aria-disabled={update.isPending}>
            {words('save')}
          </Button>
        )}
      </form>
      <SelectField
        label={t('defaultModel')}
        hint={t('defaultModelHint')}
        disabled={!isAdmin}
        value={settings.defaultModelId ?? SHIPPED}
        options={[
          { value: SHIPPED, label: t('defaultModelShipped') },
          ...(models ?? []).map((model) => ({ value: model.id, label: model.name })),
        ]}
        onChange={(event) => save({ defaultModelId: event.target.value === SHIPPED ? null : event.target.value })}
      />
      <SelectField
        label={style('route_upscale')}
        hint={style('upscalerHint')}
        disabled={!isAdmin}
        value={settings.upscaler}
        options={UPSCALERS.map((value) => ({ value, label: style(`upscaler_${value}`) }))}
        onChange={({ target }) => save({ upscaler: UPSCALERS.find((one) => one === target.value) })}
      />
      <Switch
        label={t('creatorsInvite')}
        hint={t('creatorsInviteHint')}
        isOn={settings.creatorsInvite}
        isDisabled={!isAdmin}
        onChange={(creatorsInvite) => save({ creatorsInvite })}
      />
      {isAdmin && <LimitsSection limits={settings.limits} onSave={save} isSaving={update.isPending} />}
      {isAdmin && <TagListSection />}
      {isAdmin && <WriterSection writer={settings.writer} onSave={save} isSaving={update.isPending} />}
      {isAdmin && <DownloadsSection downloads={settings.downloads} onSave={save} isSaving={update.isPending} />}
    </SettingsSection>
  );
}
