'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { ExtraTraits } from '@/lib/rough/specification';
import { CLOTH_PAINT, EARS, HEADWEAR, HORNS, type Ears, type Headwear, type Horns } from '@/lib/rough/vocabulary';
import { ExtraChoice } from './extra-choice';
import type { ExtrasProps } from './extras-props';
import { PaintField } from './paint-field';

const changeHeadwear = (headwear: Headwear | undefined): ExtraTraits =>
  headwear === undefined ? { headwear, headwearPaint: undefined } : { headwear };
const changeEars = (ears: Ears | undefined): ExtraTraits => ({ ears });
const changeHorns = (horns: Horns | undefined): ExtraTraits => ({ horns });

/** What is worn on the head, and what grows there. */
export function HeadFields(props: ExtrasProps) {
  const t = useTranslations('characters');
  const words = useTranslations('looks');
  const headwear = useMemo(() => HEADWEAR.map((value) => ({ value, label: words(`headwear_${value}`) })), [words]);
  const ears = useMemo(() => EARS.map((value) => ({ value, label: words(`ears_${value}`) })), [words]);
  const horns = useMemo(() => HORNS.map((value) => ({ value, label: words(`horns_${value}`) })), [words]);
  const { extras } = props.traits;
  return (
    <>
      <ExtraChoice
        {...props}
        label={t('headwear')}
        value={extras.headwear}
        options={headwear}
        changeOf={changeHeadwear}
      />
      {extras.headwear !== undefined && (
        <PaintField
          label={t('headwearColour')}
          value={extras.headwearPaint}
          usual={CLOTH_PAINT[props.outfit.accentColour]}
          onChange={(headwearPaint) => props.onChange({ headwearPaint })}
        />
      )}
      <ExtraChoice {...props} label={t('ears')} value={extras.ears} options={ears} changeOf={changeEars} />
      <ExtraChoice {...props} label={t('horns')} value={extras.horns} options={horns} changeOf={changeHorns} />
    </>
  );
}
