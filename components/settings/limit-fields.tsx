'use client';

import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { picturesPerDaySchema, storageGibSchema, waitingJobsSchema, type OwnLimits } from '@/lib/contracts/people';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';

const LIMITS = [
  { id: 'picturesPerDay', schema: picturesPerDaySchema },
  { id: 'storageGib', schema: storageGibSchema },
  { id: 'waitingJobs', schema: waitingJobsSchema },
] as const;
type LimitId = (typeof LIMITS)[number]['id'];

/** A form of the three limits, each a whole number. */
export function LimitFields({
  limits,
  mayBeEmpty,
  hintOf,
  onSave,
  isSaving,
}: {
  readonly limits: OwnLimits;
  readonly mayBeEmpty: (id: LimitId) => boolean;
  readonly hintOf: (id: LimitId) => string;
  readonly onSave: (limits: OwnLimits) => void;
  readonly isSaving: boolean;
}) {
  const t = useTranslations('studioAdmin');
  const words = useTranslations('words');
  const format = useFormatter();
  const [entered, setEntered] = useState<Readonly<Record<LimitId, string>>>({
    picturesPerDay: textOf(limits.picturesPerDay),
    storageGib: textOf(limits.storageGib),
    waitingJobs: textOf(limits.waitingJobs),
  });
  const valueOf = (id: LimitId) => (entered[id] === '' ? null : Number(entered[id]));
  const isRight = ({ id, schema }: (typeof LIMITS)[number]) =>
    entered[id] === '' ? mayBeEmpty(id) : schema.safeParse(valueOf(id)).success;
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (isSaving || !LIMITS.every(isRight)) return;
        onSave({
          picturesPerDay: valueOf('picturesPerDay'),
          storageGib: valueOf('storageGib'),
          waitingJobs: valueOf('waitingJobs'),
        });
      }}
    >
      <div className="grid gap-3 sm:grid-cols-3">
        {LIMITS.map((limit) => (
          <TextField
            key={limit.id}
            label={t(limit.id)}
            hint={hintOf(limit.id)}
            inputMode="numeric"
            value={entered[limit.id]}
            maxLength={7}
            {...(isRight(limit)
              ? {}
              : { error: t('wholeNumber', { most: format.number(limit.schema.maxValue ?? 0) }) })}
            onChange={({ target }) => setEntered({ ...entered, [limit.id]: target.value.trim() })}
          />
        ))}
      </div>
      <Button type="submit" className="w-fit" aria-disabled={isSaving}>
        {words('save')}
      </Button>
    </form>
  );
}

function textOf(limit: number | null): string {
  return limit === null ? '' : String(limit);
}
