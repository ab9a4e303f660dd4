'use client';

import { useTranslations } from 'use-intl';
import { SKIN_PAINT, SKIN_TONES, SKIN_TONE_PAINT, type SkinTone } from '@/lib/rough/vocabulary';
import { Swatches } from '../../ui/swatches';
import type { ExtrasProps } from './extras-props';
import { PaintField } from './paint-field';

/** A skin beyond the usual four: one of the named tones, or any colour. */
export function SkinToneField({ traits, onChange }: ExtrasProps) {
  const t = useTranslations('characters');
  const words = useTranslations('looks');
  const { skinTone } = traits.extras;
  const named = SKIN_TONES.find((tone) => tone === skinTone);
  const own = skinTone === named ? undefined : hexOf(skinTone);
  const usual = named === undefined ? SKIN_PAINT[traits.skin] : SKIN_TONE_PAINT[named];
  return (
    <>
      <Swatches<SkinTone | '' | 'own'>
        label={t('skinTone')}
        value={own === undefined ? (named ?? '') : 'own'}
        swatches={[
          { value: '', label: t('asAbove'), colour: SKIN_PAINT[traits.skin] },
          ...SKIN_TONES.map((value) => ({
            value,
            label: words(`skinTone_${value}`),
            colour: SKIN_TONE_PAINT[value],
          })),
        ]}
        onChange={(tone) => onChange({ skinTone: tone === '' || tone === 'own' ? undefined : tone })}
      />
      <PaintField
        label={t('ownSkinColour')}
        value={own}
        usual={usual}
        onChange={(colour) => onChange({ skinTone: colour })}
      />
    </>
  );
}

function hexOf(tone: string | undefined): `#${string}` | undefined {
  return tone?.startsWith('#') === true ? `#${tone.slice(1)}` : undefined;
}
