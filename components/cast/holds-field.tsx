'use client';

import { useTranslations } from 'use-intl';
import type { CastMember } from '@/lib/contracts/staging';
import { HELD_THINGS } from '@/lib/rough/vocabulary';
import { SelectField } from '../ui/field';

/** What somebody of the cast has in the hands: as the pose has it, a thing, or nothing. */
export function HoldsField({
  holds,
  onChange,
}: {
  readonly holds: CastMember['holds'];
  readonly onChange: (holds: CastMember['holds']) => void;
}) {
  const t = useTranslations('cast');
  const things = useTranslations('things');
  return (
    <SelectField
      label={t('holds')}
      value={holds ?? ''}
      options={[
        { value: '', label: t('asPose') },
        ...HELD_THINGS.map((value) => ({
          value,
          label: value === 'nothing' ? t('holdsNothing') : things(`thing_${value}`),
        })),
      ]}
      onChange={({ target }) => onChange(HELD_THINGS.find((one) => one === target.value))}
    />
  );
}
