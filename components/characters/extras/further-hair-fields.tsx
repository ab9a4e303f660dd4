'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { ExtraTraits } from '@/lib/rough/specification';
import { HAIR_EXTRAS, HAIR_PAINT, MORE_HAIR_STYLES, type MoreHairStyle } from '@/lib/rough/vocabulary';
import { Chips } from '../chips';
import { ExtraChoice } from './extra-choice';
import type { ExtrasProps } from './extras-props';
import { PaintField } from './paint-field';

const changeStyle = (moreHairStyle: MoreHairStyle | undefined): ExtraTraits => ({ moreHairStyle });

/** Hair styles in the stead of the usual ones, a colour of one's own, and what time does to hair. */
export function FurtherHairFields(props: ExtrasProps) {
  const t = useTranslations('characters');
  const words = useTranslations('looks');
  const styles = useMemo(
    () => MORE_HAIR_STYLES.map((value) => ({ value, label: words(`moreHair_${value}`) })),
    [words],
  );
  const { extras, hairColour } = props.traits;
  return (
    <>
      <ExtraChoice
        {...props}
        label={t('furtherHairStyle')}
        none={t('asAbove')}
        value={extras.moreHairStyle}
        options={styles}
        changeOf={changeStyle}
      />
      <PaintField
        label={t('ownHairColour')}
        value={extras.hairPaint}
        usual={HAIR_PAINT[hairColour]}
        onChange={(hairPaint) => props.onChange({ hairPaint })}
      />
      <Chips
        label={t('hairExtras')}
        chips={HAIR_EXTRAS.map((value) => ({ value, label: words(`hairExtra_${value}`) }))}
        chosen={extras.hairExtras ?? []}
        onChange={(hairExtras) => props.onChange({ hairExtras })}
      />
    </>
  );
}
