'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { CARRIED_PROPS, MOST_CARRIED, type CarriedProp } from '@/lib/rough/vocabulary';
import { ExtraChips } from './extra-chips';
import type { ExtrasProps } from './extras-props';

const changeCarried = (carries: readonly CarriedProp[]) => ({ carries: [...carries] });

/** What somebody has with them wherever they go: in a free hand, else at the hip. */
export function CarriesField(props: ExtrasProps) {
  const t = useTranslations('characters');
  const words = useTranslations('things');
  const things = useMemo(() => CARRIED_PROPS.map((value) => ({ value, label: words(`thing_${value}`) })), [words]);
  return (
    <ExtraChips
      {...props}
      label={t('carries')}
      hint={t('carriesHint')}
      chosen={props.traits.extras.carries}
      options={things}
      most={MOST_CARRIED}
      changeOf={changeCarried}
      shot="full_body"
    />
  );
}
