'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { ExtraTraits } from '@/lib/rough/specification';
import {
  AIDS,
  BODY_ACCESSORIES,
  LIMBS,
  TAILS,
  WINGS,
  type Aid,
  type BodyAccessory,
  type LimbName,
  type Tail,
  type Wings,
} from '@/lib/rough/vocabulary';
import { ExtraChips } from './extra-chips';
import { ExtraChoice } from './extra-choice';
import type { ExtrasProps } from './extras-props';
import { SkinToneField } from './skin-tone-field';

const changeTail = (tail: Tail | undefined): ExtraTraits => ({ tail });
const changeWings = (wings: Wings | undefined): ExtraTraits => ({ wings });
const changeAid = (aid: Aid | undefined): ExtraTraits => ({ aid });
const changeLimbs = (prosthetics: readonly LimbName[]): ExtraTraits => ({ prosthetics: [...prosthetics] });
const changeWears = (wears: readonly BodyAccessory[]): ExtraTraits => ({ wears: [...wears] });

/** Skin, tails, wings, artificial limbs, walking aids, and what is worn over any outfit. */
export function BodyFields(props: ExtrasProps) {
  const t = useTranslations('characters');
  const words = useTranslations('looks');
  const tails = useMemo(() => TAILS.map((value) => ({ value, label: words(`tail_${value}`) })), [words]);
  const wings = useMemo(() => WINGS.map((value) => ({ value, label: words(`wings_${value}`) })), [words]);
  const aids = useMemo(() => AIDS.map((value) => ({ value, label: words(`aid_${value}`) })), [words]);
  const limbs = useMemo(() => LIMBS.map((value) => ({ value, label: words(`limb_${value}`) })), [words]);
  const worn = useMemo(() => BODY_ACCESSORIES.map((value) => ({ value, label: words(`wears_${value}`) })), [words]);
  const { extras } = props.traits;
  return (
    <>
      <SkinToneField {...props} />
      <ExtraChoice
        {...props}
        label={t('tail')}
        value={extras.tail}
        options={tails}
        changeOf={changeTail}
        shot="full_body"
      />
      <ExtraChoice
        {...props}
        label={t('wings')}
        value={extras.wings}
        options={wings}
        changeOf={changeWings}
        shot="full_body"
      />
      <ExtraChips
        {...props}
        label={t('prosthetics')}
        hint={t('prostheticsHint')}
        chosen={extras.prosthetics}
        options={limbs}
        changeOf={changeLimbs}
        shot="full_body"
      />
      <ExtraChoice
        {...props}
        label={t('aid')}
        value={extras.aid}
        options={aids}
        changeOf={changeAid}
        shot="full_body"
      />
      <ExtraChips
        {...props}
        label={t('wears')}
        hint={t('wearsHint')}
        chosen={extras.wears}
        options={worn}
        changeOf={changeWears}
        shot="cowboy_shot"
      />
    </>
  );
}
