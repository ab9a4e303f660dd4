'use client';

import { useTranslations } from 'use-intl';
import type { Model } from '@/lib/contracts/models';
import { SelectField } from '../ui/field';
import { Slider } from '../ui/slider';
import type { Draft } from './draft';
import { canRefine } from './draft';

const NONE = '';
/** Where A1111 changes when nobody says. */
const USUAL_SWITCH = 0.8;

/** A second checkpoint for the last steps, and at which share of the steps it begins. */
export function RefinerFields({
  draft: { refiner },
  model,
  models,
  onChange,
}: {
  readonly draft: Draft;
  readonly model: Model;
  readonly models: readonly Model[];
  readonly onChange: (change: Partial<Draft>) => void;
}) {
  const t = useTranslations('draw');
  const fitting = models.filter((other) => other.id !== model.id && canRefine(model, other));
  if (fitting.length === 0) return null;
  const chosen = fitting.find(({ id }) => id === refiner?.modelId);
  return (
    <>
      <SelectField
        label={t('refiner')}
        hint={t('refinerHint')}
        value={chosen?.id ?? NONE}
        options={[
          { value: NONE, label: t('refinerNone') },
          ...fitting.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ target }) => {
          const switchAt = refiner?.switchAt ?? USUAL_SWITCH;
          onChange({ refiner: target.value === NONE ? null : { modelId: target.value, switchAt } });
        }}
      />
      {refiner !== null && chosen !== undefined && (
        <Slider
          label={t('refinerSwitch')}
          value={refiner.switchAt}
          {...{ min: 0.05, max: 0.95, step: 0.05 }}
          valueText={`${Math.round(refiner.switchAt * 100)} %`}
          onChange={(switchAt) => onChange({ refiner: { ...refiner, switchAt } })}
        />
      )}
    </>
  );
}
