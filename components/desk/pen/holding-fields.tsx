'use client';

import { useTranslations } from 'use-intl';
import { SelectField } from '../../ui/field';
import { Switch } from '../../ui/switch';
import { BARREL_ACTIONS, TOUCH_DRAWING } from '../canvas/press-kind';
import { usePens } from '../canvas/pen-store';

/** What a resting pen does, what fingers do beside it, and what its button does. */
export function HoldingFields() {
  const t = useTranslations('pen');
  const { touch, barrel, quickShapes, set } = usePens();
  return (
    <>
      <Switch
        label={t('quickShapes')}
        hint={t('quickShapesHint')}
        isOn={quickShapes}
        onChange={(isOn) => set({ quickShapes: isOn })}
      />
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
