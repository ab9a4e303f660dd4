'use client';

import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { PERSONALITIES, type CharacterTraits, type OutfitTraits } from '@/lib/contracts/characters';
import { restingExpression } from '@/lib/domain/characters/identity';
import { changeExtras } from '@/lib/domain/characters/change-extras';
import { fieldsOfKind } from '@/lib/domain/characters/fields-of-kind';
import { characterRough } from '@/lib/domain/staging/character-rough';
import { BODY_MARKS } from '@/lib/domain/characters/random-character';
import {
  AGES,
  BANGS,
  BUILDS,
  EXPRESSIONS,
  EYE_COLOURS,
  EYE_PAINT,
  FURTHER_HAIR_STYLES,
  HAIR_COLOURS,
  HAIR_PAINT,
  HAIR_STYLES,
  SEXES,
  SKIN_PAINT,
  SKINS,
  type Expression,
} from '@/lib/rough/vocabulary';
import { SelectField } from '../ui/field';
import { Segmented } from '../ui/segmented';
import { Switch } from '../ui/switch';
import { Chips } from '../ui/chips';
import { KindFields } from './extras/kind-fields';
import { RoughChips } from '../rough/rough-chips';
import { RoughChoice } from '../rough/rough-choice';
import { Swatches } from '../ui/swatches';

const THUMB = { widthPx: 96, heightPx: 96 };

interface TraitsProps {
  readonly traits: CharacterTraits;
  readonly outfit: OutfitTraits;
  readonly onChange: (change: Partial<CharacterTraits>) => void;
}

/** What somebody is; then, as far as such a one has them, body, hair, eyes, skin, and what they are known by. */
export function LooksFields(props: TraitsProps) {
  const { traits, onChange } = props;
  const { hasBody, hasHead, hasCoat } = fieldsOfKind(traits.extras.kind);
  return (
    <>
      <KindFields {...props} onChange={(change) => onChange({ extras: changeExtras(traits.extras, change) })} />
      {hasBody && <BuildFields {...props} />}
      {hasCoat && <YoungField {...props} />}
      {hasHead && <HeadLooks {...props} />}
    </>
  );
}

/** A young animal is half as large. */
function YoungField({ traits, onChange }: TraitsProps) {
  const t = useTranslations('characters');
  return (
    <Choice label={t('age')}>
      <Segmented
        label={t('age')}
        value={traits.age === 'child' ? 'child' : 'adult'}
        segments={[
          { value: 'child', label: t('youngAnimal') },
          { value: 'adult', label: t('grownAnimal') },
        ]}
        onChange={(age) => onChange({ age })}
      />
    </Choice>
  );
}

function BuildFields({ traits, onChange }: TraitsProps) {
  const t = useTranslations('characters');
  const words = useTranslations('traits');
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Choice label={t('sex')}>
          <Segmented
            label={t('sex')}
            value={traits.sex}
            segments={SEXES.map((value) => ({ value, label: words(`sex_${value}`) }))}
            onChange={(sex) => onChange({ sex })}
          />
        </Choice>
        <Choice label={t('build')}>
          <Segmented
            label={t('build')}
            value={traits.build}
            segments={BUILDS.map((value) => ({ value, label: words(`build_${value}`) }))}
            onChange={(build) => onChange({ build })}
            className="max-sm:flex-wrap"
          />
        </Choice>
      </div>
      <Choice label={t('age')}>
        <Segmented
          label={t('age')}
          value={traits.age}
          segments={AGES.map((value) => ({ value, label: words(`age_${value}`) }))}
          onChange={(age) => onChange({ age })}
          className="max-sm:flex-wrap"
        />
      </Choice>
    </>
  );
}

function HeadLooks({ traits, outfit, onChange }: TraitsProps) {
  const t = useTranslations('characters');
  const words = useTranslations('traits');
  return (
    <>
      <HairFields traits={traits} outfit={outfit} onChange={onChange} />
      <EyeFields traits={traits} outfit={outfit} onChange={onChange} />
      <Swatches
        label={t('skin')}
        value={traits.skin}
        swatches={SKINS.map((value) => ({ value, label: words(`skin_${value}`), colour: SKIN_PAINT[value] }))}
        onChange={(skin) => onChange({ skin })}
      />
      <MarkFields traits={traits} outfit={outfit} onChange={onChange} />
    </>
  );
}

function Choice({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1.5">
      <span aria-hidden className="text-tool font-semibold text-ink-soft">
        {label}
      </span>
      {children}
    </div>
  );
}

function HairFields({ traits, outfit, onChange }: TraitsProps) {
  const t = useTranslations('characters');
  const words = useTranslations('traits');
  // Thirty small roughs may come a moment after the large one.
  const [shown, worn] = useDeferredValue(useMemo(() => [traits, outfit] as const, [traits, outfit]));
  const styles = useMemo(
    () =>
      [...HAIR_STYLES, ...FURTHER_HAIR_STYLES].map((value) => ({
        value,
        label: words(`hairStyle_${value}`),
        specification: characterRough({
          traits: { ...shown, hairStyle: value },
          outfit: worn,
          shot: 'portrait',
          size: THUMB,
        }),
      })),
    [shown, worn, words],
  );
  const fringes = useMemo(
    () =>
      BANGS.map((value) => ({
        value,
        label: words(`bangs_${value}`),
        specification: characterRough({
          traits: { ...shown, bangs: value },
          outfit: worn,
          shot: 'close-up',
          size: THUMB,
        }),
      })),
    [shown, worn, words],
  );
  return (
    <>
      <Swatches
        label={t('hairColour')}
        value={traits.hairColour}
        swatches={HAIR_COLOURS.map((value) => ({
          value,
          label: words(`hairColour_${value}`),
          colour: HAIR_PAINT[value],
        }))}
        onChange={(hairColour) => onChange({ hairColour })}
      />
      <RoughChoice
        label={t('hairStyle')}
        value={traits.hairStyle}
        options={styles}
        onChange={(hairStyle) => onChange({ hairStyle })}
      />
      <RoughChoice
        label={t('bangs')}
        value={traits.bangs}
        options={fringes}
        onChange={(bangs) => onChange({ bangs })}
      />
    </>
  );
}

/** Each picture shows that mark alone. */
function MarkFields({ traits, outfit, onChange }: TraitsProps) {
  const t = useTranslations('characters');
  const words = useTranslations('traits');
  const [shown, worn] = useDeferredValue(useMemo(() => [traits, outfit] as const, [traits, outfit]));
  const marks = useMemo(
    () =>
      BODY_MARKS.map((value) => ({
        value,
        label: words(`accessory_${value}`),
        specification: characterRough({
          traits: { ...shown, marks: [value] },
          outfit: worn,
          shot: 'portrait',
          size: THUMB,
        }),
      })),
    [shown, worn, words],
  );
  return (
    <RoughChips
      label={t('marks')}
      hint={t('marksHint')}
      options={marks}
      chosen={traits.marks}
      most={10}
      onChange={(next) => onChange({ marks: next })}
    />
  );
}

function EyeFields({ traits, onChange }: TraitsProps) {
  const t = useTranslations('characters');
  const words = useTranslations('traits');
  const { left, right } = traits.eyeColours;
  const [hasTwo, setTwo] = useState(left !== right);
  const swatches = EYE_COLOURS.map((value) => ({
    value,
    label: words(`eyeColour_${value}`),
    colour: EYE_PAINT[value],
  }));
  return (
    <div className="flex flex-col gap-3">
      <Swatches
        label={hasTwo ? t('leftEye') : t('eyeColour')}
        value={left}
        swatches={swatches}
        onChange={(colour) => onChange({ eyeColours: { left: colour, right: hasTwo ? right : colour } })}
      />
      {hasTwo && (
        <Swatches
          label={t('rightEye')}
          value={right}
          swatches={swatches}
          onChange={(colour) => onChange({ eyeColours: { left, right: colour } })}
        />
      )}
      <Switch
        label={t('twoColours')}
        isOn={hasTwo}
        onChange={(isOn) => {
          setTwo(isOn);
          if (!isOn) onChange({ eyeColours: { left, right: left } });
        }}
      />
    </div>
  );
}

/** How somebody is, and the face that it gives them. */
export function NatureFields({ traits, onChange }: Omit<TraitsProps, 'outfit'>) {
  const t = useTranslations('characters');
  const words = useTranslations('traits');
  const face = words(`expression_${restingExpression({ ...traits, expression: null })}`);
  return (
    <>
      <Chips
        label={t('nature')}
        hint={t('natureHint')}
        chips={PERSONALITIES.map((value) => ({ value, label: words(`personality_${value}`) }))}
        chosen={traits.personality}
        most={3}
        onChange={(personality) => onChange({ personality })}
      />
      <SelectField
        label={t('restingFace')}
        value={traits.expression ?? ''}
        options={[
          { value: '', label: t('asNature', { face }) },
          ...EXPRESSIONS.map((value) => ({ value, label: words(`expression_${value}`) })),
        ]}
        onChange={({ target }) =>
          onChange({ expression: EXPRESSIONS.find((one): one is Expression => one === target.value) ?? null })
        }
      />
    </>
  );
}
