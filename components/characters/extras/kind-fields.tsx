'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { ExtraTraits } from '@/lib/rough/specification';
import { ANIMAL_KINDS, COATS, KINDS, type Coat, type Kind } from '@/lib/rough/vocabulary';
import { Switch } from '../../ui/switch';
import { ExtraChoice } from './extra-choice';
import type { ExtrasProps } from './extras-props';

/** Being human goes unsaid. */
const OTHER_KINDS = KINDS.filter((kind) => kind !== 'human');
const changeKind = (kind: Kind | undefined): ExtraTraits => (isAnimal(kind) ? { kind } : { kind, coat: undefined });
const changeCoat = (coat: Coat | undefined): ExtraTraits => ({ coat });

function isAnimal(kind: Kind | undefined): boolean {
  return ANIMAL_KINDS.some((animal) => animal === kind);
}

/** What somebody is, and an animal's coat. */
export function KindFields(props: ExtrasProps) {
  const t = useTranslations('characters');
  const words = useTranslations('looks');
  const kinds = useMemo(() => OTHER_KINDS.map((value) => ({ value, label: words(`kind_${value}`) })), [words]);
  const coats = useMemo(() => COATS.map((value) => ({ value, label: words(`coat_${value}`) })), [words]);
  const { kind, coat, eyewear } = props.traits.extras;
  return (
    <>
      <ExtraChoice
        {...props}
        label={t('kind')}
        none={words('kind_human')}
        value={kind === 'human' ? undefined : kind}
        options={kinds}
        changeOf={changeKind}
        shot="full_body"
      />
      {isAnimal(kind) && (
        <ExtraChoice
          {...props}
          label={t('coat')}
          none={t('usualCoat')}
          value={coat}
          options={coats}
          changeOf={changeCoat}
          shot="full_body"
        />
      )}
      {isAnimal(kind) && (
        <Switch
          label={t('oneEye')}
          isOn={eyewear?.startsWith('eyepatch') === true}
          onChange={(isOn) => props.onChange({ eyewear: isOn ? 'eyepatch_left' : undefined })}
        />
      )}
    </>
  );
}
