'use client';

import { RotateCcw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { fieldsOfKind } from '@/lib/domain/characters/fields-of-kind';
import {
  BODY_PROPORTIONS,
  FACE_PROPORTIONS,
  type ProportionChanges,
  type ProportionName,
} from '@/lib/rough/vocabulary';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Slider } from '../../ui/slider';
import type { ExtrasProps } from './extras-props';

/** Measures of body and face beyond age and build, each with a way back to what those say. */
export function ProportionFields({ traits, onChange }: ExtrasProps) {
  const t = useTranslations('characters');
  const { proportions = {}, kind } = traits.extras;
  const names: readonly ProportionName[] = fieldsOfKind(kind).hasHead
    ? [...BODY_PROPORTIONS, ...FACE_PROPORTIONS]
    : BODY_PROPORTIONS;
  const isChanged = names.some((name) => (proportions[name] ?? 0) !== 0);
  return (
    <>
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {names.map((name) => (
          <ProportionSlider
            key={name}
            name={name}
            amount={proportions[name] ?? 0}
            onChange={(amount) => onChange({ proportions: withMeasure(proportions, name, amount) })}
          />
        ))}
      </div>
      {isChanged && (
        <Button size="small" look="quiet" onClick={() => onChange({ proportions: undefined })}>
          <RotateCcw aria-hidden size={15} />
          {t('resetProportions')}
        </Button>
      )}
    </>
  );
}

function ProportionSlider({
  name,
  amount,
  onChange,
}: {
  readonly name: ProportionName;
  readonly amount: number;
  readonly onChange: (amount: number) => void;
}) {
  const t = useTranslations('characters');
  const words = useTranslations('looks');
  const label = words(`proportion_${name}`);
  const percent = Math.round(amount * 100);
  return (
    <div className="flex items-end gap-1">
      <div className="min-w-0 flex-1">
        <Slider
          label={label}
          value={percent}
          min={-100}
          max={100}
          step={10}
          valueText={percent === 0 ? t('usualMeasure') : t('changedMeasure', { percent })}
          onChange={(next) => onChange(next / 100)}
        />
      </div>
      {amount !== 0 && (
        <IconButton icon={RotateCcw} label={t('resetProportion', { name: label })} onClick={() => onChange(0)} />
      )}
    </div>
  );
}

/** 0 is not stored: it is how everybody is. */
function withMeasure(proportions: ProportionChanges, name: ProportionName, amount: number): ProportionChanges {
  const { [name]: _, ...others } = proportions;
  return amount === 0 ? others : { ...others, [name]: amount };
}
