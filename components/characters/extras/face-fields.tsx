'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { ExtraTraits } from '@/lib/rough/specification';
import {
  EYEBROWS,
  EYE_SHAPES,
  EYEWEAR,
  FACE_MARKS,
  FACIAL_HAIR,
  type EyeShape,
  type Eyebrows,
  type Eyewear,
  type FaceMark,
  type FacialHair,
} from '@/lib/rough/vocabulary';
import { ExtraChips } from './extra-chips';
import { ExtraChoice } from './extra-choice';
import type { ExtrasProps } from './extras-props';

const MOST_BEARDS = 4;
const MOST_MARKS = 8;
const changeShape = (eyeShape: EyeShape | undefined): ExtraTraits => ({ eyeShape });
const changeBrows = (eyebrows: Eyebrows | undefined): ExtraTraits => ({ eyebrows });
const changeBeards = (facialHair: readonly FacialHair[]): ExtraTraits => ({ facialHair: [...facialHair] });
const changeMarks = (faceMarks: readonly FaceMark[]): ExtraTraits => ({ faceMarks: [...faceMarks] });
const changeEyewear = (eyewear: Eyewear | undefined): ExtraTraits => ({ eyewear });

/** Eyes, brows, beards, scars and the like, and what is worn before the eyes. */
export function FaceFields(props: ExtrasProps) {
  const t = useTranslations('characters');
  const words = useTranslations('looks');
  const shapes = useMemo(() => EYE_SHAPES.map((value) => ({ value, label: words(`eyeShape_${value}`) })), [words]);
  const brows = useMemo(() => EYEBROWS.map((value) => ({ value, label: words(`eyebrows_${value}`) })), [words]);
  const beards = useMemo(() => FACIAL_HAIR.map((value) => ({ value, label: words(`facialHair_${value}`) })), [words]);
  const marks = useMemo(() => FACE_MARKS.map((value) => ({ value, label: words(`faceMark_${value}`) })), [words]);
  const eyewear = useMemo(() => EYEWEAR.map((value) => ({ value, label: words(`eyewear_${value}`) })), [words]);
  const { extras } = props.traits;
  return (
    <>
      <ExtraChoice
        {...props}
        label={t('eyeShape')}
        none={t('usualShape')}
        value={extras.eyeShape}
        options={shapes}
        changeOf={changeShape}
        shot="close-up"
      />
      <ExtraChoice
        {...props}
        label={t('eyebrows')}
        none={t('usualShape')}
        value={extras.eyebrows}
        options={brows}
        changeOf={changeBrows}
        shot="close-up"
      />
      <ExtraChips
        {...props}
        label={t('facialHair')}
        chosen={extras.facialHair}
        options={beards}
        most={MOST_BEARDS}
        changeOf={changeBeards}
        shot="close-up"
      />
      <ExtraChips
        {...props}
        label={t('faceMarks')}
        hint={t('faceMarksHint')}
        chosen={extras.faceMarks}
        options={marks}
        most={MOST_MARKS}
        changeOf={changeMarks}
        shot="close-up"
      />
      <ExtraChoice
        {...props}
        label={t('eyewear')}
        value={extras.eyewear}
        options={eyewear}
        changeOf={changeEyewear}
        shot="close-up"
      />
    </>
  );
}
