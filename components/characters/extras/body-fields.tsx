'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { ExtraTraits } from '@/lib/rough/specification';
import { AIDS, BODY_ACCESSORIES, LIMBS, TAILS, WINGS, type Aid, type Tail, type Wings } from '@/lib/rough/vocabulary';
import { Chips } from '../chips';
import { ExtraChoice } from './extra-choice';
import type { ExtrasProps } from './extras-props';
import { SkinToneField } from './skin-tone-field';

const changeTail = (tail: Tail | undefined): ExtraTraits => ({ tail });
const changeWings = (wings: Wings | undefined): ExtraTraits => ({ wings });
const changeAid = (aid: Aid | undefined): ExtraTraits => ({ aid });

/** Skin, tails, wings, artificial limbs, walking aids, and what is worn over any outfit. */
export function BodyFields(props: ExtrasProps) {
  const t = useTranslations('characters');
  const words = useTranslations('looks');
  const tails = useMemo(() => TAILS.map((value) => ({ value, label: words(`tail_${value}`) })), [words]);
  const wings = useMemo(() => WINGS.map((value) => ({ value, label: words(`wings_${value}`) })), [words]);
  const aids = useMemo(() => AIDS.map((value) => ({ value, label: words(`aid_${value}`) })), [words]);
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
      <Chips
        label={t('prosthetics')}
        hint={t('prostheticsHint')}
        chips={LIMBS.map((value) => ({ value, label: words(`limb_${value}`) }))}
        chosen={extras.prosthetics ?? []}
        onChange={(prosthetics) => props.onChange({ prosthetics })}
      />
      <ExtraChoice
        {...props}
        label={t('aid')}
        value={extras.aid}
        options={aids}
        changeOf={changeAid}
        shot="full_body"
      />
      <Chips
        label={t('wears')}
        hint={t('wearsHint')}
        chips={BODY_ACCESSORIES.map((value) => ({ value, label: words(`wears_${value}`) }))}
        chosen={extras.wears ?? []}
        onChange={(wears) => props.onChange({ wears })}
      />
    </>
  );
}
