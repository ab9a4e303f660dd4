'use client';

import { useTranslations } from 'use-intl';
import { MOST_CONTROLS } from '@/lib/contracts/controls';
import { SelectField } from '../ui/field';

const NONE = '';

/** Takes one more ControlNet; the same one may follow several pictures. */
export function AddControl({
  names,
  count,
  isLabelHidden = false,
  onAdd,
}: {
  readonly names: readonly string[];
  /** How many are in use. */
  readonly count: number;
  /** Where a field of this name stands above already. */
  readonly isLabelHidden?: boolean;
  readonly onAdd: (name: string) => void;
}) {
  const t = useTranslations('control');
  const isFull = count >= MOST_CONTROLS;
  return (
    <SelectField
      label={isLabelHidden ? t('add') : t('title')}
      isLabelHidden={isLabelHidden}
      hint={names.length === 0 ? t('none') : isFull ? t('most', { count: MOST_CONTROLS }) : undefined}
      value={NONE}
      disabled={names.length === 0 || isFull}
      options={[{ value: NONE, label: t('add') }, ...names.map((name) => ({ value: name, label: name }))]}
      onChange={({ target }) => {
        if (target.value !== NONE) onAdd(target.value);
      }}
    />
  );
}
