'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { ExtraTraits } from '@/lib/rough/specification';
import { HAIR_EXTRAS, HAIR_PAINT, MORE_HAIR_STYLES, type HairExtra, type MoreHairStyle } from '@/lib/rough/vocabulary';
import { ExtraChips } from './extra-chips';
import { ExtraChoice } from './extra-choice';
import type { ExtrasProps } from './extras-props';
import { PaintField } from './paint-field';

const changeStyle = (moreHairStyle: MoreHairStyle | undefined): ExtraTraits => ({ moreHairStyle });

const changeHair = (hairExtras: readonly HairExtra[]): ExtraTraits => ({ hairExtras: [...hairExtras] });

/** Hair styles in the stead of the usual ones, a colour of one's own, and what time does to hair. */
export function FurtherHairFields(props: ExtrasProps) {
  const t = useTranslations('characters');
  const words = useTranslations('looks');
  const styles = useMemo(
    () => MORE_HAIR_STYLES.map((value) => ({ value, label: words(`moreHair_${value}`) })),
    [words],
  );
  const further = useMemo(() => HAIR_EXTRAS.map((value) => ({ value, label: words(`hairExtra_${value}`) })), [words]);
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
      <ExtraChips
        {...props}
        label={t('hairExtras')}
        chosen={extras.hairExtras}
        options={further}
        changeOf={changeHair}
      />
    </>
  );
}
