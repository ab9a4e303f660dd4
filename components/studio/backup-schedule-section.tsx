'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { useFormatter, useTranslations } from 'use-intl';
import { useSettings, useUpdateSettings } from '@/lib/client/studio';
import { BACKUP_INTERVALS, backupScheduleSchema, type BackupSchedule } from '@/lib/contracts/upkeep';
import { SettingsSection } from '../settings/settings-section';
import { Button } from '../ui/button';
import { SelectField, TextField } from '../ui/field';
import { useProblem } from '../ui/use-problem';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0];
/** A Sunday. */
const SUNDAY = Date.UTC(2026, 10, 29);
const DAY_MS = 24 * 60 * 60 * 1000;

/** When the studio is backed up by itself. */
export function BackupScheduleSection() {
  const t = useTranslations('studioAdmin');
  const { data: settings } = useSettings();
  return (
    <SettingsSection title={t('schedule')} hint={t('scheduleHint')}>
      {settings !== undefined && (
        <ScheduleForm key={settings.revision} schedule={settings.backups} revision={settings.revision} />
      )}
    </SettingsSection>
  );
}

function ScheduleForm({ schedule, revision }: { readonly schedule: BackupSchedule; readonly revision: number }) {
  const t = useTranslations('studioAdmin');
  const words = useTranslations('words');
  const format = useFormatter();
  const update = useUpdateSettings();
  const { notify } = useProblem();
  const [draft, setDraft] = useState({ ...schedule, keep: String(schedule.keep) });
  const { data: wanted } = backupScheduleSchema.safeParse({
    ...draft,
    keep: draft.keep === '' ? Number.NaN : Number(draft.keep),
    // Who sets it means their own clock.
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const isOn = draft.every !== 'never';
  const save = () => {
    if (wanted === undefined || update.isPending) return;
    update.mutate(
      { revision, change: { backups: wanted } },
      { onSuccess: () => toast(words('saved')), onError: notify },
    );
  };
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label={t('scheduleEvery')}
          value={draft.every}
          options={BACKUP_INTERVALS.map((value) => ({ value, label: t(`every.${value}`) }))}
          onChange={({ target }) => {
            const every = backupScheduleSchema.shape.every.safeParse(target.value).data;
            if (every !== undefined) setDraft({ ...draft, every });
          }}
        />
        <SelectField
          label={t('scheduleWeekday')}
          disabled={draft.every !== 'weekly'}
          value={String(draft.weekday)}
          options={WEEKDAYS.map((weekday) => ({
            value: String(weekday),
            label: format.dateTime(new Date(SUNDAY + weekday * DAY_MS), { weekday: 'long', timeZone: 'UTC' }),
          }))}
          onChange={({ target }) => setDraft({ ...draft, weekday: Number(target.value) })}
        />
        <SelectField
          label={t('scheduleHour')}
          disabled={!isOn}
          hint={t('scheduleZone', { zone: draft.zone })}
          value={String(draft.hour)}
          options={HOURS.map((hour) => ({ value: String(hour), label: `${String(hour).padStart(2, '0')}:00` }))}
          onChange={({ target }) => setDraft({ ...draft, hour: Number(target.value) })}
        />
        <TextField
          label={t('scheduleKeep')}
          hint={t('scheduleKeepHint')}
          inputMode="numeric"
          disabled={!isOn}
          value={draft.keep}
          maxLength={3}
          {...(wanted === undefined ? { error: t('wholeNumber', { most: '365' }) } : {})}
          onChange={({ target }) => setDraft({ ...draft, keep: target.value.trim() })}
        />
      </div>
      <Button type="submit" className="w-fit" aria-disabled={update.isPending}>
        {words('save')}
      </Button>
    </form>
  );
}
