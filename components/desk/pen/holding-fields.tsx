'use client';

import { useTranslations } from 'use-intl';
import { SelectField } from '../../ui/field';
import { BARREL_ACTIONS, TOUCH_DRAWING } from '../canvas/press-kind';
import { usePens } from '../canvas/pen-store';

/** What fingers do beside a pen, and what the pen's button does. */
export function HoldingFields() {
  const t = useTranslations('pen');
  const { touch, barrel, set } = usePens();
  return (
    <>
      <SelectField
        label={t('touch')}
        hint={t('touchHint')}
        value={touch}
        options={TOUCH_DRAWING.map((value) => ({ value, label: t(`touches.${value}`) }))}
        onChange={({ target }) => {
          const chosen = TOUCH_DRAWING.find((one) => one === target.value);
          if (chosen !== undefined) set({ touch: chosen });
        }}
      />
      <SelectField
        label={t('barrel')}
        hint={t('barrelHint')}
        value={barrel}
        options={BARREL_ACTIONS.map((value) => ({ value, label: t(`barrels.${value}`) }))}
        onChange={({ target }) => {
          const chosen = BARREL_ACTIONS.find((one) => one === target.value);
          if (chosen !== undefined) set({ barrel: chosen });
        }}
      />
    </>
  );
}
