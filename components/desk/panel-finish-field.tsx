'use client';

import { useTranslations } from 'use-intl';
import { FINISHES, type Finish } from '@/lib/rough/vocabulary';
import { SelectField } from '../ui/field';
import { useDeskFacts } from './desk-context';

/** How Koma draws a panel; left open, a painted picture stands there where the panel has one, else the project's finish. */
export function PanelFinishField({
  finish,
  onChange,
}: {
  readonly finish: Finish | null;
  readonly onChange: (finish: Finish | null) => void;
}) {
  const t = useTranslations('desk');
  const { book } = useDeskFacts();
  const usual = t('finishOfProject', { finish: t(`finishName.${book.finish}`) });
  return (
    <SelectField
      label={t('finish')}
      value={finish ?? ''}
      options={[{ value: '', label: usual }, ...FINISHES.map((value) => ({ value, label: t(`finishName.${value}`) }))]}
      onChange={({ target }) => onChange(FINISHES.find((one) => one === target.value) ?? null)}
    />
  );
}
