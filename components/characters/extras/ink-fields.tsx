'use client';

import { useTranslations } from 'use-intl';
import { CLOTH_INKS, HAIR_INKS } from '@/lib/rough/vocabulary';
import { SelectField } from '../../ui/field';
import type { ExtrasProps } from './extras-props';

/** By colour goes unsaid. */
const CHOSEN_CLOTH_INKS = CLOTH_INKS.filter((ink) => ink !== 'auto');

/** How the colours of hair and clothes become black, tone or white on a page in ink. */
export function InkFields({ traits, onChange }: ExtrasProps) {
  const t = useTranslations('characters');
  const words = useTranslations('looks');
  const byColour = { value: '', label: words('clothInk_auto') };
  const { hairInk, clothInk } = traits.extras;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        label={t('hairInk')}
        value={hairInk ?? ''}
        options={[byColour, ...HAIR_INKS.map((value) => ({ value, label: words(`hairInk_${value}`) }))]}
        onChange={({ target }) => onChange({ hairInk: HAIR_INKS.find((one) => one === target.value) })}
      />
      <SelectField
        label={t('clothInk')}
        value={clothInk === 'auto' ? '' : (clothInk ?? '')}
        options={[byColour, ...CHOSEN_CLOTH_INKS.map((value) => ({ value, label: words(`clothInk_${value}`) }))]}
        onChange={({ target }) => onChange({ clothInk: CHOSEN_CLOTH_INKS.find((one) => one === target.value) })}
      />
    </div>
  );
}
